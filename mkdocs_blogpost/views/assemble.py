"""From the site's model to the blog that views know."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.settings import Settings
from mkdocs_blogpost.text import plain
from mkdocs_blogpost.views.author_directory import AuthorDirectory
from mkdocs_blogpost.views.blog import Blog, Entry, Intro, Picture, Redirect
from mkdocs_blogpost.views.card import drawn_card
from mkdocs_blogpost.views.configured_views import view_urls
from mkdocs_blogpost.views.registry import LAYOUTS
from mkdocs_blogpost.views.urls import is_elsewhere, prefixed
from mkdocs_blogpost.views.view_urls import ViewUrls

LISTS_POSTS = re.compile(r"\b(?:site\.(?:posts|categories|tags)|paginator)\b")
"""What a page's text contains if the page is itself the list that a view replaces."""


@dataclass(frozen=True, slots=True)
class HostSite:
    """What the host knows of the whole site."""

    name: str = ""
    """The site's name; empty leaves it to `title` of `_config.yml`."""
    description: str = ""
    """The site's description; empty leaves it to `_config.yml`."""
    origin: str = ""
    """The full address that `/` stands for; empty leaves it to `url` and `baseurl` of `_config.yml`."""
    language: str = ""
    """The readers' language; empty leaves it to `lang` of `_config.yml`."""
    pages: frozenset[str] = frozenset()
    """The URLs of the host's own pages, site-absolute."""


def blog_of(site: Site, settings: Settings, entries: Iterable[Entry], host: HostSite) -> Blog:
    """Return the blog of a site."""
    config = site.config.data
    authors = author_directory(site)
    name = host.name or str(config.get("title") or "")
    address = f"{config.get('url') or ''}{config.get('baseurl') or ''}"
    return Blog(
        name=name,
        entries=tuple(entry for entry in entries if not entry.data.get("redirect_to")),
        description=plain(host.description or str(config.get("description") or config.get("tagline") or "")),
        language=_language(host, config),
        origin=(host.origin or (address if is_elsewhere(address) else "")).rstrip("/"),
        author=next(iter(authors.of({})), None),
        card=_card(config, name),
        logo=_local(str(config.get("logo") or config.get("avatar") or ""), settings.prefix),
        view_urls=_view_urls(site, settings, host),
        feeds=settings.feeds,
        post=settings.post,
        config=config,
        intros={intro.url: intro for intro in _intros(site, settings.prefix)},
        redirects=tuple({each.url: each for each in _redirects(site, settings.prefix)}.values()),
        time=site.time,
    )


def _language(host: HostSite, config: Mapping[str, Any]) -> str:
    """Return the readers' language: the host's, unless that is a theme's usual English."""
    own = str(config.get("lang") or config.get("locale") or "")
    return own if own and host.language in ("", "en") else host.language or "en"


def author_directory(site: Site) -> AuthorDirectory:
    """Return what a site tells of its authors."""
    config = site.config.data
    known = {**_mapping(config.get("authors")), **_mapping(site.data.get("authors"))}
    return AuthorDirectory(known, config.get("author"))


def _view_urls(site: Site, settings: Settings, host: HostSite) -> ViewUrls:
    """Return where the views are; the index is at `/blog/` if the home page is another page."""
    pages = [(page.layout, page.url) for page in own_pages(site)]
    views = settings.views
    home = prefixed(settings.prefix, "/")
    landing = any(page.url in ("/", "/index.html") and not is_introduction(page) for page in own_pages(site))
    if "index" not in views and (home in host.pages or landing):
        views = {**views, "index": {"url": "/blog/"}}
    return view_urls(views, site.config.data, settings.prefix, pages)


def is_introduction(page: Post | Page) -> bool:
    """Return whether a page at a view's URL introduces the view: its layout is a view's, or it lists posts."""
    return page.layout in LAYOUTS or bool(LISTS_POSTS.search(page.body))


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(data: Mapping[str, Any], *keys: str) -> str:
    return next((plain(str(data[key])) for key in keys if isinstance(data.get(key), str | int | float)), "")


def _local(url: str, prefix: str) -> str:
    return url if not url or is_elsewhere(url) else prefixed(prefix, "/" + url.lstrip("/"))


def _card(config: Mapping[str, Any], name: str) -> Picture:
    """Return the site's own social picture by the keys of the big themes, else one that is drawn."""
    for key in ("image", "og_image", "social_preview_image", "default_image", "teaser", "cover"):
        value = config.get(key)
        src = value.get("path") if isinstance(value, Mapping) else value
        if isinstance(src, str) and src:
            return Picture(src if is_elsewhere(src) else "/" + src.lstrip("/"), name)
    return drawn_card(name)


def own_pages(site: Site) -> Iterator[Post | Page]:
    """Yield the site's own pages, and the documents that are no posts (Chirpy's `_tabs`)."""
    yield from site.pages
    yield from (document for document in site.documents if document.collection != "posts")


def _intros(site: Site, prefix: str) -> Iterator[Intro]:
    for page in own_pages(site):
        if is_introduction(page):
            yield Intro(
                url=prefixed(prefix, page.url.removesuffix("index.html")),
                title=page.title,
                layout=page.layout,
                description=_text(page.data, "description"),
                data=page.data,
                path=page.path,
                lists_posts=bool(LISTS_POSTS.search(page.body)),
            )


def _redirects(site: Site, prefix: str) -> Iterator[Redirect]:
    """Yield old and new URLs, as jekyll-redirect-from reads them; `aliases` mean the same."""
    items: list[Post | Page] = [*site.documents, *site.pages]
    for item in items:
        url = prefixed(prefix, item.url)
        to = item.data.get("redirect_to")
        to = to[0] if isinstance(to, list) and to else to
        if isinstance(to, str) and to:
            target = to if is_elsewhere(to) else prefixed(prefix, "/" + to.lstrip("/"))
            yield Redirect(url, target, item.path)
            url = target
        for old in (*_each(item.data.get("redirect_from")), *_each(item.data.get("aliases"))):
            yield Redirect(prefixed(prefix, "/" + old.lstrip("/")), url, item.path)


def _each(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value] if value else []
    return [str(each) for each in values if each]
