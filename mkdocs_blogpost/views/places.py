"""Which views there are, and where.

The option `views` says so first, then a page of the site whose layout is that view's (`layout:
tags`), then `_config.yml` (`paginate_path`, `jekyll-archives`), then this table.
Follows https://jekyllrb.com/docs/pagination/ and https://github.com/jekyll/jekyll-archives.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_blogpost.problems import SettingsError, guess
from mkdocs_blogpost.views.urls import prefixed

DEFAULTS: Mapping[str, str] = {
    "index": "/",
    "archive": "/archive/",
    "year": "/:year/",
    "month": "/:year/:month/",
    "categories": "/categories/",
    "category": "/category/:name/",
    "tags": "/tags/",
    "tag": "/tag/:name/",
    "authors": "/authors/",
    "author": "/author/:name/",
    "all_series": "/series/",
    "series": "/series/:name/",
}
"""Every view and its usual address; jekyll-archives' where that plugin has one."""

OVERVIEWS: Mapping[str, str] = {
    "category": "categories",
    "tag": "tags",
    "author": "authors",
    "series": "all_series",
}
"""The view of one term, and the view of them all."""

LAYOUTS: Mapping[str, str] = {
    "home": "index",
    "archive": "archive",
    "archives": "archive",
    "posts": "archive",
    "categories": "categories",
    "tags": "tags",
    "authors": "authors",
}
"""The view that a page of the site places by its layout."""


USUAL_PATH = "/page:num"
"""Jekyll's own `paginate_path`, which here goes with the index, wherever that is."""


@dataclass(frozen=True, slots=True)
class Places:
    """The views that are on, each with its address or the template of its addresses."""

    urls: Mapping[str, str] = field(default_factory=lambda: DEFAULTS)
    """View name to URL, site-absolute and prefix included, perhaps with `:name`, `:year`, `:month`."""
    paginate: int = 10
    """How many entries the index shows on a page; nought for all."""
    paginate_path: str = "/page:num/"
    """Where the further pages of the index are, prefix included."""
    style: str = "cards"
    """How the index shows entries: `cards` or `list`."""
    prefix: str = ""
    """Where the blog hangs in the site, without slashes around it."""
    redirects_file: bool = False
    """Whether hosts get the redirects in a file of their own."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """View name to the title that the site gives it."""

    def below(self, url: str) -> str:
        """Return a URL moved below the blog's prefix."""
        return prefixed(self.prefix, url)

    def url(self, view: str) -> str:
        """Return a view's address, or nothing where the view is off."""
        return self.urls.get(view, "")


def places(
    views: Mapping[str, Any], config: Mapping[str, Any], prefix: str, pages: Iterable[tuple[str | None, str]]
) -> Places:
    """Return the places of all views; `pages` are the site's own, each a layout and a URL."""
    tables = {name: _table(name, value) for name, value in views.items() if name not in ("all", "redirects")}
    _check(tables)
    found = _from_archives(config) | _from_pages(pages)
    urls = {}
    for view, usual in DEFAULTS.items():
        own = tables.get(view, {})
        if own.get("on", views.get("all", True)):
            urls[view] = prefixed(prefix, _slashed(own.get("url") or found.get(view) or usual))
    index = tables.get("index", {})
    path = index.get("paginate_path") or config.get("paginate_path")
    home = urls.get("index", "/").removesuffix("index.html")
    return Places(
        urls=urls,
        paginate=_count(index.get("paginate", config.get("paginate")), 10),
        paginate_path=f"{home}page:num/" if path in (None, USUAL_PATH) else prefixed(prefix, _slashed(str(path))),
        style="list" if index.get("style") == "list" else "cards",
        prefix=prefix,
        redirects_file=views.get("redirects") == "hosts",
        titles={view: str(own["title"]) for view, own in tables.items() if own.get("title")},
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
        if name not in DEFAULTS:
            raise SettingsError(f"'views' knows no '{name}'.{guess(name, DEFAULTS)}")


def _from_archives(config: Mapping[str, Any]) -> dict[str, str]:
    own = config.get("jekyll-archives")
    permalinks = own.get("permalinks") if isinstance(own, Mapping) else None
    if not isinstance(permalinks, Mapping):
        return {}
    return {str(view): str(url) for view, url in permalinks.items() if view in DEFAULTS}


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
