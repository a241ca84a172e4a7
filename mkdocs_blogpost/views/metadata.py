"""The metadata in a page's head: OpenGraph, Twitter's card, the Fediverse, robots, feeds.

Follows https://github.com/jekyll/jekyll-seo-tag and https://ogp.me. What themes write
themselves (title, canonical, description, author) is not here: templates add it if a theme does not.
"""

import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from mkdocs_blogpost.text import harmless
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.moments import rfc_3339
from mkdocs_blogpost.views.picture import Picture
from mkdocs_blogpost.views.seo import facebook, modified, text, twitter_card
from mkdocs_blogpost.views.structured_data import NEWEST, PageSubject, of_entry, of_page, of_view
from mkdocs_blogpost.views.titles import shorten, text_in_head
from mkdocs_blogpost.views.view_page import ViewPage


@value_class
class Meta:
    """One `meta` element."""

    key: str
    """`name` or `property`."""
    name: str
    """The name."""
    content: str
    """The content as plain text."""


@value_class
class OwnPage:
    """What one of the site's own pages says about itself."""

    title: str
    """The title as plain text."""
    description: str = ""
    """The description as plain text; empty if it has none."""
    url: str = ""
    """Its address as the site has it; empty if that is the address of its file."""
    subtitle: str = ""
    """The subtitle as plain text; empty if it has none."""
    picture: Picture | None = None
    """The picture that its front matter names."""
    opening_image: str = ""
    """The name of the image file with which its text begins; empty for none."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """The front matter."""
    date: datetime | None = None
    """The date that a document of a collection has in its front matter; None for anything else."""
    updated: datetime | None = None
    """When it was last changed, by its front matter; None if that does not say."""


@value_class
class Subject:
    """What every kind of metadata says about a page."""

    kind: str
    """OpenGraph's type: `article` or `website`."""
    title: str
    """The title as plain text."""
    description: str
    """One sentence of plain text."""
    canonical: str
    """The full URL; empty if the origin is unknown."""
    picture: Picture | None
    """The picture."""
    language: str = ""
    """The language tag; empty if it is the blog's."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """The front matter."""


@value_class(slots=False)
class Metadata:
    """What a page's head contains; the `meta` elements and the structured data are made when a template asks."""

    blog: Blog = field(compare=False)
    """The blog."""
    page: Entry | ViewPage | OwnPage
    """What the page shows."""
    subject: Subject
    """What every kind of metadata says about it."""
    author: str
    """The authors' names as plain text."""
    feeds: tuple[Feed, ...] = field(compare=False)
    """The feeds that the page names; the posts in them make no other page of it."""
    is_hidden: bool = False
    """Whether search engines should leave it out."""
    language_versions: tuple[Entry, ...] = ()
    """The post in all its languages; empty if there is only one."""
    newest: tuple[Entry, ...] = ()
    """The posts that the index of posts names in its structured data; empty on other pages."""

    @property
    def title(self) -> str:
        """The title as plain text."""
        return self.subject.title

    @property
    def description(self) -> str:
        """One sentence of plain text."""
        return self.subject.description

    @property
    def canonical(self) -> str:
        """The full URL; empty if the origin is unknown."""
        return self.subject.canonical

    @cached_property
    def metas(self) -> tuple[Meta, ...]:
        """The `meta` elements, in order."""
        blog, subject, page = self.blog, self.subject, self.page
        owner = (blog.author,) if blog.author else ()
        return (
            *_robots(self.is_hidden),
            *_open_graph(blog, subject),
            *(_article(blog, page) if isinstance(page, Entry) else _dates(page)),
            *_twitter(blog, subject, page.authors if isinstance(page, Entry) else owner),
            *_site(blog),
        )

    @cached_property
    def json_ld(self) -> str:
        """Structured data as JSON that a `script` element can contain."""
        blog, subject, page = self.blog, self.subject, self.page
        if isinstance(page, Entry):
            return of_entry(blog, page, subject.description, subject.canonical, subject.picture)
        if isinstance(page, ViewPage):
            return of_view(blog, page, subject.description, self.newest)
        texts = page.title, page.description, subject.canonical
        return of_page(blog, PageSubject(*texts, page.picture, page.data, page.date, page.updated))


def for_entry(blog: Blog, entry: Entry, feeds: tuple[Feed, ...], language_versions: tuple[Entry, ...]) -> Metadata:
    """Return the metadata of a post."""
    subject = Subject(
        kind="article",
        title=text_in_head(entry.title_text),
        description=shorten(entry.summary or blog.description or entry.title_text, 300),
        canonical=_canonical(blog, entry.data, entry.url),
        picture=entry.picture if entry.picture and not entry.picture.drawn else blog.card,
        language=text(entry.data, "locale") or entry.language,
        data=entry.data,
    )
    author = ", ".join(author.name for author in entry.authors) or _owner(blog)
    is_hidden = entry.draft or _is_hidden(entry.data)
    return Metadata(blog, entry, subject, author, feeds, is_hidden, language_versions)


def for_view(blog: Blog, view: ViewPage, feeds: tuple[Feed, ...]) -> Metadata:
    """Return the metadata of a view's page."""
    description = shorten(view.description or view.title, 300)
    subject = _website(blog, OwnPage(view.title, description, picture=view.picture), view.url)
    newest = blog.listed[:NEWEST] if view.kind == "index" else ()
    return Metadata(blog, view, subject, _owner(blog), feeds, not view.listed, newest=newest)


def for_page(blog: Blog, page: OwnPage, url: str, feeds: tuple[Feed, ...]) -> Metadata:
    """Return the metadata of one of the site's own pages."""
    title = blog.name if _is_untitled_home(page) else text_in_head(page.title)
    own = replace(page, title=title, description=shorten(page.description or blog.description or page.title, 300))
    return Metadata(blog, own, _website(blog, own, page.url or url), _owner(blog), feeds, _is_hidden(own.data))


def _is_untitled_home(page: OwnPage) -> bool:
    """Return whether a page is the home of the site, with no other title than the host's own word for it."""
    return page.url == "/" and page.title == "Home" and not page.data.get("title")


def _is_hidden(data: Mapping[str, Any]) -> bool:
    return data.get("noindex") is True or "noindex" in text(data, "robots").lower()


def _canonical(blog: Blog, data: Mapping[str, Any], url: str) -> str:
    """Return the full URL of a page, which its front matter can give; empty if the origin is unknown."""
    own = harmless(text(data, "canonical_url"))
    return (own or blog.absolute(url.removesuffix("index.html"))) if blog.origin else ""


def _website(blog: Blog, page: OwnPage, url: str) -> Subject:
    canonical = _canonical(blog, page.data, url)
    language = text(page.data, "locale") or text(page.data, "lang")
    picture = page.picture or blog.card
    kind = "website" if page.date is None else "article"
    return Subject(kind, page.title, page.description, canonical, picture, language, page.data)


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
        "og:locale": (subject.language or _locale(blog)).replace("-", "_"),
    }
    yield from (Meta("property", name, content) for name, content in values.items() if content)
    if subject.picture and blog.origin:
        yield from _picture(blog, subject.picture)


def _locale(blog: Blog) -> str:
    """Return the language of the site; OpenGraph's own default if the site names none."""
    is_named = any(text(blog.config, key) for key in ("lang", "locale", "language"))
    return blog.language if is_named or blog.language != "en" else "en_US"


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
    yield Meta("property", "article:published_time", rfc_3339(entry.date))
    if changed := modified(entry.data) or (rfc_3339(entry.updated) if entry.updated else ""):
        yield Meta("property", "article:modified_time", changed)
    yield from (Meta("property", "article:section", name) for name in entry.categories[:1])
    yield from (Meta("property", "article:tag", name) for name in entry.tags)
    for author in entry.authors:
        if author.url:
            yield Meta("property", "article:author", blog.absolute(author.url))
        if author.fediverse:
            yield Meta("name", "fediverse:creator", author.fediverse)


def _dates(page: ViewPage | OwnPage) -> Iterator[Meta]:
    if isinstance(page, OwnPage) and page.date is not None:
        yield Meta("property", "article:published_time", rfc_3339(page.date))


def _twitter(blog: Blog, subject: Subject, authors: tuple[Author, ...]) -> Iterator[Meta]:
    picture = subject.picture if blog.origin else None
    site = blog.config.get("twitter")
    account = site.get("username") if isinstance(site, dict) else None
    creator = next((author.twitter for author in authors if author.twitter), "")
    values = {
        "twitter:card": twitter_card(blog.config, subject.data) if picture else "summary",
        "twitter:title": subject.title,
        "twitter:description": subject.description,
        "twitter:image": blog.absolute(picture.src) if picture else "",
        "twitter:image:alt": picture.alt if picture else "",
        "twitter:site": f"@{str(account).lstrip('@')}" if account else "",
        "twitter:creator": f"@{creator}" if creator else "",
    }
    yield from (Meta("name", name, content) for name, content in values.items() if content)


def _site(blog: Blog) -> Iterator[Meta]:
    """Yield what every page says about the whole site: the owner's codes, and Facebook's ids."""
    yield from (Meta("property", name, content) for name, content in facebook(blog.config))
    yield from (Meta("name", name, content) for name, content in blog.owner_codes.items())
