"""The option `views`: which views are on, and their URLs.

The option comes first, then a page of the site with the view's layout (`layout: tags`), then `_config.yml`
(`paginate_path`, `jekyll-archives`), then the defaults.
Follows https://jekyllrb.com/docs/pagination/ and https://github.com/jekyll/jekyll-archives.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.views.registry import DEFAULT_URLS, LAYOUTS, USUAL
from mkdocs_blogpost.views.urls import prefixed
from mkdocs_blogpost.views.view_urls import ViewUrls

DEFAULT_PATH = "/page:num"
"""Jekyll's own default of `paginate_path`; here the further pages are below the index instead."""


def read_view_urls(
    views: Mapping[str, Any],
    config: Mapping[str, Any],
    prefix: str,
    pages: Iterable[tuple[str | None, str]],
    *,
    has_home: bool = False,
) -> ViewUrls:
    """Return the URLs of all views.

    `pages` are the layout and URL of each of the site's own pages. If the host `has_home`, a page at the index's
    default URL, the index is at `/blog/`.
    """
    tables = {name: _table(name, value) for name, value in views.items() if name not in ("all", "redirects")}
    _check(tables)
    found = _from_archives(config) | _from_pages(pages)
    enabled = _enabled(config)
    urls = {}
    for view, default in DEFAULT_URLS.items():
        own = tables.get(view, {})
        if own.get("on", views.get("all", view in USUAL or view in enabled)):
            urls[view] = prefixed(prefix, _slashed(own.get("url") or found.get(view) or default))
    if has_home and "index" in urls and "url" not in tables.get("index", {}):
        urls["index"] = prefixed(prefix, "/blog/")
    index = tables.get("index", {})
    path = index.get("paginate_path") or config.get("paginate_path")
    home = urls.get("index", "/").removesuffix("index.html")
    return ViewUrls(
        urls=urls,
        paginate=_count(index.get("paginate", config.get("paginate")), 10),
        paginate_path=f"{home}page:num/" if path in (None, DEFAULT_PATH) else prefixed(prefix, _slashed(str(path))),
        style="list" if index.get("style") == "list" else "cards",
        prefix=prefix,
        redirects_file=views.get("redirects") == "hosts",
        titles={view: str(own["title"]) for view, own in tables.items() if own.get("title")},
        asked=frozenset(tables),
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
        if name not in DEFAULT_URLS:
            raise SettingsError(f"'views' has no key '{name}'.{guess(name, DEFAULT_URLS)}")


def _from_archives(config: Mapping[str, Any]) -> dict[str, str]:
    own = config.get("jekyll-archives")
    permalinks = own.get("permalinks") if isinstance(own, Mapping) else None
    if not isinstance(permalinks, Mapping):
        return {}
    return {str(view): str(url) for view, url in permalinks.items() if view in DEFAULT_URLS}


def _enabled(config: Mapping[str, Any]) -> frozenset[str]:
    """Return the views that jekyll-archives makes beside those that are on by default."""
    own = config.get("jekyll-archives")
    value = own.get("enabled") if isinstance(own, Mapping) else None
    if value in (True, "all"):
        return frozenset(DEFAULT_URLS)
    return frozenset(map(str, value)) if isinstance(value, list | tuple) else frozenset()


def _from_pages(pages: Iterable[tuple[str | None, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for layout, url in pages:
        if layout and layout in LAYOUTS:
            found.setdefault(LAYOUTS[layout], url)
    return found


def _count(value: Any, default: int) -> int:
    if value is None:
        return default
    return value if isinstance(value, int) and value > 0 else 0


def _slashed(url: str) -> str:
    """Return a URL that begins with a slash and ends with one unless it names a file."""
    url = "/" + url.strip("/")
    return url if url == "/" or "." in url.rsplit("/", 1)[-1] else url + "/"
