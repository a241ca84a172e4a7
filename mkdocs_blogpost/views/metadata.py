"""What a page tells machines in its head: OpenGraph, Twitter's card, the Fediverse, robots, feeds.

Follows https://github.com/jekyll/jekyll-seo-tag and https://ogp.me. What themes write themselves
(title, canonical, description, author) is not here: templates add it where a theme does not.
"""

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_blogpost.views.atom_feed import moment
from mkdocs_blogpost.views.blog import Author, Blog, Entry, Picture, ViewPage
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.structured_data import of_entry, of_page, of_view
from mkdocs_blogpost.views.titles import shorten


@dataclass(frozen=True, slots=True)
class Meta:
    """One `meta` element."""

    key: str
    """`name` or `property`."""
    name: str
    """Its name."""
    content: str
    """What it says, as plain text."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """All that a page's head says."""

    title: str
    """As plain text."""
    description: str
    """One sentence, as plain text."""
    canonical: str
    """The full address, where it is known."""
    author: str
    """Names, as plain text."""
    metas: tuple[Meta, ...]
    """In order."""
    json_ld: str
    """Structured data, as JSON that may stand in a script element."""
    feeds: tuple[Feed, ...]
    """The feeds to advertise."""
    language_versions: tuple[Entry, ...] = ()
    """The post in other languages."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about, as every kind of metadata says it."""

    kind: str
    """OpenGraph's: `article` or `website`."""
    title: str
    """As plain text."""
    description: str
    """One sentence, as plain text."""
    canonical: str
    """The full address, where it is known."""
    picture: Picture | None
    """What shows it."""
    language: str = ""
    """Its own, where it is not the blog's."""


def for_entry(blog: Blog, entry: Entry, feeds: tuple[Feed, ...], versions: tuple[Entry, ...]) -> Metadata:
    """Return what a post's head says."""
    subject = Subject(
        kind="article",
        title=entry.title_text,
        description=shorten(entry.summary or entry.title_text, 300),
        canonical=str(entry.data.get("canonical_url") or blog.absolute(entry.url)) if blog.origin else "",
        picture=entry.picture if entry.picture and not entry.picture.drawn else blog.card,
        language=entry.language,
    )
    hidden = entry.data.get("noindex") is True or entry.data.get("sitemap") is False or entry.draft
    return Metadata(
        title=subject.title,
        description=subject.description,
        canonical=subject.canonical,
        author=", ".join(author.name for author in entry.authors) or _owner(blog),
        metas=(
            *_robots(hidden),
            *_open_graph(blog, subject),
            *_article(blog, entry),
            *_twitter(blog, subject, entry.authors),
        ),
        json_ld=of_entry(blog, entry, subject.description, subject.canonical, subject.picture),
        feeds=feeds,
        language_versions=versions,
    )


def for_view(blog: Blog, view: ViewPage, feeds: tuple[Feed, ...]) -> Metadata:
    """Return what a view's head says."""
    description = shorten(view.description or view.title, 300)
    subject = _website(blog, view.title, description, view.url, view.picture)
    return _plain(blog, subject, of_view(blog, view, description), feeds, hidden=not view.listed)


def for_page(blog: Blog, title: str, description: str, url: str, feeds: tuple[Feed, ...]) -> Metadata:
    """Return what the head of one of the site's own pages says."""
    description = shorten(description or blog.description or title, 300)
    subject = _website(blog, title, description, url, None)
    return _plain(blog, subject, of_page(blog, title, description, subject.canonical), feeds)


def _website(blog: Blog, title: str, description: str, url: str, picture: Picture | None) -> Subject:
    canonical = blog.absolute(url) if blog.origin else ""
    return Subject("website", title, description, canonical, picture or blog.card)


def _plain(blog: Blog, subject: Subject, json_ld: str, feeds: tuple[Feed, ...], *, hidden: bool = False) -> Metadata:
    return Metadata(
        title=subject.title,
        description=subject.description,
        canonical=subject.canonical,
        author=_owner(blog),
        metas=(*_robots(hidden), *_open_graph(blog, subject), *_twitter(blog, subject, ())),
        json_ld=json_ld,
        feeds=feeds,
    )


def _owner(blog: Blog) -> str:
    return blog.author.name if blog.author else blog.name


def _robots(hidden: bool) -> Iterator[Meta]:
    if hidden:
        yield Meta("name", "robots", "noindex")


def _open_graph(blog: Blog, subject: Subject) -> Iterator[Meta]:
    values = {
        "og:type": subject.kind,
        "og:title": subject.title,
        "og:description": subject.description,
        "og:url": subject.canonical,
        "og:site_name": blog.name,
        "og:locale": (subject.language or blog.language).replace("-", "_"),
    }
    yield from (Meta("property", name, content) for name, content in values.items() if content)
    if subject.picture and blog.origin:
        yield from _picture(blog, subject.picture)


def _picture(blog: Blog, picture: Picture) -> Iterator[Meta]:
    values = {
        "og:image": blog.absolute(picture.src),
        "og:image:type": mimetypes.guess_type(picture.src.split("?")[0])[0],
        "og:image:width": picture.width,
        "og:image:height": picture.height,
        "og:image:alt": picture.alt,
    }
    yield from (Meta("property", name, str(content)) for name, content in values.items() if content)


def _article(blog: Blog, entry: Entry) -> Iterator[Meta]:
    yield Meta("property", "article:published_time", moment(entry.date))
    if entry.updated:
        yield Meta("property", "article:modified_time", moment(entry.updated))
    yield from (Meta("property", "article:section", name) for name in entry.categories[:1])
    yield from (Meta("property", "article:tag", name) for name in entry.tags)
    for author in entry.authors:
        home = blog.absolute(author.url) if author.url else ""
        values = (("property", "article:author", home), ("name", "fediverse:creator", author.fediverse))
        yield from (Meta(*each) for each in values if each[2])


def _twitter(blog: Blog, subject: Subject, authors: tuple[Author, ...]) -> Iterator[Meta]:
    picture = subject.picture if blog.origin else None
    site = blog.config.get("twitter")
    account = site.get("username") if isinstance(site, dict) else None
    creator = next((author.twitter for author in authors if author.twitter), "")
    values = {
        "twitter:card": "summary_large_image" if picture else "summary",
        "twitter:title": subject.title,
        "twitter:description": subject.description,
        "twitter:image": blog.absolute(picture.src) if picture else "",
        "twitter:image:alt": picture.alt if picture else "",
        "twitter:site": f"@{str(account).lstrip('@')}" if account else "",
        "twitter:creator": f"@{creator}" if creator else "",
    }
    yield from (Meta("name", name, content) for name, content in values.items() if content)
