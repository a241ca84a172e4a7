"""The option `views`: which views are on, and their URLs.

The option comes first, then a page of the site with the view's layout (`layout: tags`), then `_config.yml`
(`paginate_path`, `jekyll-archives`, `pagination`, `autopages`), then the defaults.
Follows https://jekyllrb.com/docs/pagination/, https://github.com/jekyll/jekyll-archives and
https://github.com/sverrirs/jekyll-paginate-v2.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any, Literal

from mkdocs_blogpost.model.plugins.autopages import CATEGORIES, TAGS, settings_of
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.index import IndexOptions
from mkdocs_blogpost.views.registry import DEFAULT_URLS, LAYOUTS, USUAL
from mkdocs_blogpost.views.urls import prefixed
from mkdocs_blogpost.views.view import ViewOptions
from mkdocs_blogpost.views.view_urls import ViewUrls

DEFAULT_PATH = "/page:num"
"""Jekyll's own default of `paginate_path`; here the further pages are below the index instead."""


@value_class
class ViewsOptions:
    """The option `views` as it was read."""

    all: bool | None = None
    """Whether views that are not named here are published; None leaves each as it usually is."""
    redirects: str | None = None
    """`hosts` for a file `_redirects`."""
    views: Mapping[str, ViewOptions] = field(default_factory=dict)
    """View name to its options, for those that are named."""


@value_class
class ViewSwitches:
    """The options of all views."""

    all: bool | None = None
    """Whether views that are not named here are published; without it each is as it usually is.

    Example: `false`
    """
    redirects: Literal["hosts"] | bool | None = None
    """`hosts` adds a file `_redirects`, which Netlify and Cloudflare Pages read.

    Example: `hosts`
    """


def read_view_urls(
    options: ViewsOptions,
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
    views = options.views
    autopages = _autopages(config)
    by_autopages = {view: url for view, (url, _) in autopages.items()}
    found = by_autopages | _from_archives(config) | _from_pages(pages)
    enabled = _enabled(config)
    urls = {}
    for view, default in DEFAULT_URLS.items():
        is_on = (view in USUAL or view in enabled) if options.all is None else options.all
        own = views.get(view, ViewOptions(on=is_on))
        if own.on:
            urls[view] = prefixed(prefix, _slashed(own.url or found.get(view) or default))
    if has_home and "index" in urls and not ("index" in views and views["index"].url):
        urls["index"] = prefixed(prefix, "/blog/")
    index = views.get("index")
    index = index if isinstance(index, IndexOptions) else IndexOptions()
    home = urls.get("index", "/").removesuffix("index.html")
    count, further = _further(config, home.removeprefix(f"/{prefix}") if prefix else home)
    path = index.paginate_path or further
    return ViewUrls(
        urls=urls,
        paginate=_count(count if index.paginate is None else index.paginate, 10),
        paginate_path=f"{home}page:num/" if path in (None, DEFAULT_PATH) else prefixed(prefix, _slashed(str(path))),
        style=index.style,
        prefix=prefix,
        redirects_file=options.redirects == "hosts",
        titles={
            **{view: title for view, (_, title) in autopages.items()},
            **{view: str(own.title) for view, own in views.items() if own.title},
        },
        asked=frozenset(views),
    )


def _from_archives(config: Mapping[str, Any]) -> dict[str, str]:
    own = config.get("jekyll-archives")
    permalinks = own.get("permalinks") if isinstance(own, Mapping) else None
    if not isinstance(permalinks, Mapping):
        return {}
    return {str(view): str(url) for view, url in permalinks.items() if view in DEFAULT_URLS}


def _autopages(config: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Return the addresses and titles of the terms' pages that jekyll-paginate-v2 makes by itself."""
    found = {}
    for view, kind in (("tag", TAGS), ("category", CATEGORIES)):
        settings = settings_of(kind, config)
        if settings:
            url, title = (str(settings[key]).replace(kind.placeholder, ":name") for key in ("permalink", "title"))
            found[view] = (url, title)
    return found


def _further(config: Mapping[str, Any], home: str) -> tuple[Any, Any]:
    """Return how many posts a page of the index shows, and where the further pages are, as a site's plugin has them."""
    settings = config.get("pagination")
    if isinstance(settings, Mapping) and settings.get("enabled"):
        below = str(settings.get("permalink") or "/page:num/")
        return settings.get("per_page"), f"{home.rstrip('/')}/{below.lstrip('/')}"
    return config.get("paginate"), config.get("paginate_path")


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
