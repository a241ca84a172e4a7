"""From the site's model to the blog that views know."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.settings import Settings
from mkdocs_blogpost.text import plain
from mkdocs_blogpost.views.blog import Blog, Entry, Intro, Picture
from mkdocs_blogpost.views.card import drawn_card
from mkdocs_blogpost.views.people import People
from mkdocs_blogpost.views.places import Places, places
from mkdocs_blogpost.views.urls import is_elsewhere, prefixed

LISTS_POSTS = re.compile(r"\b(?:site\.(?:posts|categories|tags)|paginator)\b")
"""What a page's body says when it is itself the list that a view replaces."""


@dataclass(frozen=True, slots=True)
class Host:
    """What the host knows of the whole site."""

    name: str = ""
    """The site's name; empty leaves it to `title` of `_config.yml`."""
    description: str = ""
    """The site's description; empty leaves it to `_config.yml`."""
    origin: str = ""
    """The full address that `/` stands for; empty leaves it to `url` and `baseurl` of `_config.yml`."""
    language: str = ""
    """The reader's language; empty leaves it to `lang` of `_config.yml`."""
    taken: frozenset[str] = field(default=frozenset())
    """URLs that pages of the host answer, the blog's own left out."""


def blog_of(
    site: Site,
    settings: Settings,
    entries: Iterable[Entry],
    host: Host,
    page_html: Callable[[Post | Page], str],
) -> Blog:
    """Return the blog that a site holds; `page_html` renders the body of one of its own pages."""
    config = site.config.data
    at = _places(site, settings, host)
    people = people_of(site)
    name = host.name or str(config.get("title") or "")
    address = f"{config.get('url') or ''}{config.get('baseurl') or ''}"
    return Blog(
        name=name,
        entries=tuple(entry for entry in entries if not entry.data.get("redirect_to")),
        description=plain(host.description or str(config.get("description") or config.get("tagline") or "")),
        language=_language(host, config),
        origin=(host.origin or (address if is_elsewhere(address) else "")).rstrip("/"),
        author=next(iter(people.of({})), None),
        card=_card(config, name),
        logo=_local(str(config.get("logo") or config.get("avatar") or ""), settings.prefix),
        places=at,
        feeds=settings.feeds,
        post=settings.post,
        config=config,
        intros={intro.url: intro for intro in _intros(site, page_html, settings.prefix)},
        redirects=dict(_redirects(site, settings.prefix)),
        taken=host.taken,
        time=site.time,
    )


def _language(host: Host, config: Mapping[str, Any]) -> str:
    """Return the readers' language: the host's, unless that is a theme's usual English."""
    told = str(config.get("lang") or config.get("locale") or "")
    return told if told and host.language in ("", "en") else host.language or "en"


def people_of(site: Site) -> People:
    """Return what a site tells of its authors."""
    config = site.config.data
    known = {**_mapping(config.get("authors")), **_mapping(site.data.get("authors"))}
    return People(known, config.get("author"))


def _places(site: Site, settings: Settings, host: Host) -> Places:
    """Return where the views are; an index whose place the host has stands below `/blog/`."""
    pages = [(page.layout, page.url) for page in _pages(site)]
    views = settings.views
    usual = prefixed(settings.prefix, "/")
    if usual in host.taken and "index" not in views:
        views = {**views, "index": {"url": "/blog/"}}
    return places(views, site.config.data, settings.prefix, pages)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(data: Mapping[str, Any], *keys: str) -> str:
    return next((plain(str(data[key])) for key in keys if isinstance(data.get(key), str | int | float)), "")


def _local(url: str, prefix: str) -> str:
    return url if not url or is_elsewhere(url) else prefixed(prefix, "/" + url.lstrip("/"))


def _card(config: Mapping[str, Any], name: str) -> Picture:
    """Return the site's own social picture under the names that themes know, else one that is drawn."""
    for key in ("image", "og_image", "social_preview_image", "default_image", "teaser", "cover"):
        told = config.get(key)
        src = told.get("path") if isinstance(told, Mapping) else told
        if isinstance(src, str) and src:
            return Picture(src if is_elsewhere(src) else "/" + src.lstrip("/"), name)
    return drawn_card(name)


def _pages(site: Site) -> Iterator[Post | Page]:
    """Give the site's own pages, and the documents that are no posts (Chirpy's `_tabs`)."""
    yield from site.pages
    yield from (document for document in site.documents if document.collection != "posts")


def _intros(site: Site, page_html: Callable[[Post | Page], str], prefix: str) -> Iterator[Intro]:
    for page in _pages(site):
        url = prefixed(prefix, page.url.removesuffix("index.html"))
        lists = bool(LISTS_POSTS.search(page.body))
        yield Intro(
            url=url,
            title=page.title,
            layout=page.layout,
            description=_text(page.data, "description"),
            data=page.data,
            render=(lambda: "") if lists else partial(page_html, page),
        )


def _redirects(site: Site, prefix: str) -> Iterator[tuple[str, str]]:
    """Give old and new addresses, as jekyll-redirect-from reads them; `aliases` are the same thing."""
    items: list[Post | Page] = [*site.documents, *site.pages]
    for item in items:
        url = prefixed(prefix, item.url)
        to = item.data.get("redirect_to")
        to = to[0] if isinstance(to, list) and to else to
        if isinstance(to, str) and to:
            target = to if is_elsewhere(to) else prefixed(prefix, "/" + to.lstrip("/"))
            yield url, target
            url = target
        for old in (*_each(item.data.get("redirect_from")), *_each(item.data.get("aliases"))):
            yield prefixed(prefix, "/" + old.lstrip("/")), url


def _each(told: Any) -> list[str]:
    values = told if isinstance(told, list) else [told] if told else []
    return [str(value) for value in values if value]
