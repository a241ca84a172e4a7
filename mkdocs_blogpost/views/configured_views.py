"""Which views there are, and where.

The option `views` decides first, then a page of the site whose layout is that view's (`layout: tags`), then
`_config.yml` (`paginate_path`, `jekyll-archives`), then the view's own usual URL.
Follows https://jekyllrb.com/docs/pagination/ and https://github.com/jekyll/jekyll-archives.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.views.registry import LAYOUTS, URLS
from mkdocs_blogpost.views.urls import prefixed
from mkdocs_blogpost.views.view_urls import ViewUrls

USUAL_PATH = "/page:num"
"""Jekyll's own `paginate_path`; here it is below the index, wherever that is."""


def view_urls(
    views: Mapping[str, Any], config: Mapping[str, Any], prefix: str, pages: Iterable[tuple[str | None, str]]
) -> ViewUrls:
    """Return the URLs of all views; `pages` are the site's own, each a layout and a URL."""
    tables = {name: _table(name, value) for name, value in views.items() if name not in ("all", "redirects")}
    _check(tables)
    found = _from_archives(config) | _from_pages(pages)
    urls = {}
    for view, usual in URLS.items():
        own = tables.get(view, {})
        if own.get("on", views.get("all", True)):
            urls[view] = prefixed(prefix, _slashed(own.get("url") or found.get(view) or usual))
    index = tables.get("index", {})
    path = index.get("paginate_path") or config.get("paginate_path")
    home = urls.get("index", "/").removesuffix("index.html")
    return ViewUrls(
        urls=urls,
        paginate=_count(index.get("paginate", config.get("paginate")), 10),
        paginate_path=f"{home}page:num/" if path in (None, USUAL_PATH) else prefixed(prefix, _slashed(str(path))),
        style="list" if index.get("style") == "list" else "cards",
        prefix=prefix,
        redirects_file=views.get("redirects") == "hosts",
        titles={view: str(own["title"]) for view, own in tables.items() if own.get("title")},
        asked=frozenset(view for view, own in tables.items() if own.get("on", True)),
    )


def _table(name: str, value: Any) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return {"on": True, **value}
    if isinstance(value, bool) or value is None:
        return {"on": bool(value)}
    if isinstance(value, str):
        return {"on": True, "url": value}
    raise SettingsError(f"'views: {name}' is a URL, true, false or a table, not {value!r}")


def _check(tables: Mapping[str, Any]) -> None:
    for name in tables:
        if name not in URLS:
            raise SettingsError(f"'views' knows no '{name}'.{guess(name, URLS)}")


def _from_archives(config: Mapping[str, Any]) -> dict[str, str]:
    own = config.get("jekyll-archives")
    permalinks = own.get("permalinks") if isinstance(own, Mapping) else None
    if not isinstance(permalinks, Mapping):
        return {}
    return {str(view): str(url) for view, url in permalinks.items() if view in URLS}


def _from_pages(pages: Iterable[tuple[str | None, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for layout, url in pages:
        if layout and layout in LAYOUTS:
            found.setdefault(LAYOUTS[layout], url)
    return found


def _count(value: Any, usual: int) -> int:
    if value is None:
        return usual
    return value if isinstance(value, int) and value > 0 else 0


def _slashed(url: str) -> str:
    """Return a URL with a slash before it and, unless it names a file, one after it."""
    url = "/" + url.strip("/")
    return url if url == "/" or "." in url.rsplit("/", 1)[-1] else url + "/"
