"""What templates see as `blogpost`: the blog, the page at hand, words, dates and links."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.views import share
from mkdocs_blogpost.views.blog import Author, Blog, Entry, Picture, ViewPage
from mkdocs_blogpost.views.comments import Comments, comments_of
from mkdocs_blogpost.views.edition import Edition
from mkdocs_blogpost.views.latest import Wish, expand, latest
from mkdocs_blogpost.views.metadata import Metadata, for_entry, for_page, for_view
from mkdocs_blogpost.views.neighbours import ALONE, Neighbours
from mkdocs_blogpost.views.related import related
from mkdocs_blogpost.views.series import Part, part_of
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.urls import encoded, slug_of
from mkdocs_blogpost.views.words import Words, language_name, words_in

Link = Callable[[str], str]

TITLE_ID = "_title"
"""The id of every page's one h1; no heading of a body can have it by itself."""

BEGINNING = 1500
"""How far into a text its first picture still is at its head, in characters of HTML."""
_FIRST_IMAGE = re.compile(r"""<img\b[^<>]*?\ssrc=(["'])([^"'<>]*)\1""", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Scene:
    """The name `blogpost` in templates."""

    edition: Edition
    """The blog made ready."""
    relative: Link
    """Makes a site-absolute URL relative to the page at hand."""
    metadata: Metadata
    """What the page's head says."""
    entry: Entry | None = None
    """The post, on a post's page."""
    view: ViewPage | None = None
    """The view, on a view's page."""

    @property
    def blog(self) -> Blog:
        """The blog."""
        return self.edition.blog

    @property
    def words(self) -> Words:
        """Words and dates in the reader's language."""
        return self.edition.words

    @property
    def title_id(self) -> str:
        """The id of the page's h1."""
        return TITLE_ID

    def link(self, url: str) -> str:
        """Return a URL as this page should write it."""
        return encoded(self.relative(url)) if url.startswith("/") and not url.startswith("//") else url

    def say(self, key: str, **parts: object) -> str:
        """Return a text of the blog's own."""
        return self.words.say(key, **parts)

    def count(self, key: str, number: int) -> str:
        """Return a text about a number."""
        return self.words.count(key, number)

    def terms(self, entry: Entry, kind: str) -> list[Term]:
        """Return the terms of a kind that an entry has."""
        return self.edition.terms.of(entry, kind)

    def all_terms(self, kind: str) -> list[Term]:
        """Return all terms of a kind by name."""
        return self.edition.terms.all(kind)

    def direction_of(self, entry: Entry) -> str:
        """Return which way an entry's script runs: `ltr` or `rtl`."""
        return (words_in(entry.language) if entry.language else self.words).direction

    def language_name(self, entry: Entry) -> str:
        """Return the name of an entry's language in that language."""
        return language_name(entry.language or self.blog.language)

    def page_of(self, author: Author) -> str:
        """Return the address of an author's page; empty where there is none."""
        term = self.edition.terms.by_kind["author"].get(slug_of(author.name))
        return term.url if term else ""

    def url(self, view: str) -> str:
        """Return a view's address; empty where it is off, or has nothing to show."""
        url = self.blog.places.url(view)
        return url if url in self.edition.urls else ""

    @property
    def neighbours(self) -> Neighbours:
        """The posts before and after the post at hand."""
        return self.edition.neighbours.get(self.entry.url, ALONE) if self.entry else ALONE

    @cached_property
    def related(self) -> list[Entry]:
        """Posts to read after the post at hand."""
        most = self.blog.post.get("related", 3)
        most = 3 if most is True else most if isinstance(most, int) else 0
        if not self.entry or not most or self.entry.data.get("related") is False:
            return []
        return related(self.blog, self.edition.terms, self.entry, most)

    @cached_property
    def part(self) -> Part | None:
        """The post's place in its series."""
        return part_of(self.edition.terms, self.entry) if self.entry else None

    @cached_property
    def shares(self) -> list[share.Share]:
        """The places to share the post at hand."""
        return share.shares_of(self.blog, self.entry) if self.entry else []

    @cached_property
    def comments(self) -> Comments | None:
        """Where readers may comment on the post at hand."""
        return comments_of(self.blog, self.entry) if self.entry else None

    def latest(self, most: int = 5, **terms: str) -> list[Entry]:
        """Return the newest posts, perhaps of a category, tag, author or series."""
        wanted = tuple((kind, slug_of(name)) for kind, name in terms.items())
        return latest(self.blog, self.edition.terms, Wish(most, terms=wanted))

    def begins_with(self, content: str, picture: Picture) -> bool:
        """Tell whether the first image of a body is a picture, and stands at its beginning."""
        found = _FIRST_IMAGE.search(content, 0, 2 * BEGINNING)
        if found is None or found.start() > BEGINNING:
            return False
        return _file_name(found[2]) == _file_name(picture.src)

    @property
    def shown(self) -> Mapping[str, Any]:
        """What the view at hand shows."""
        return self.view.context if self.view else {}


def _file_name(src: str) -> str:
    return unquote(urlsplit(src).path).rpartition("/")[2]


def scene_of_entry(edition: Edition, entry: Entry, link: Link) -> Scene:
    """Return what a post's template sees; `link` makes a site-absolute URL relative to its page."""
    translations = edition.translations.get(entry.url, ())
    return Scene(edition, link, for_entry(edition.blog, entry, edition.feeds_at(), translations), entry=entry)


def scene_of_view(edition: Edition, view: ViewPage, link: Link) -> Scene:
    """Return what a view's template sees."""
    return Scene(edition, link, for_view(edition.blog, view, edition.feeds_at(view.url)), view=view)


def scene_of_page(edition: Edition, title: str, description: str, url: str, link: Link) -> Scene:
    """Return what the template of any other page of the site sees."""
    return Scene(edition, link, for_page(edition.blog, title, description, url, edition.feeds_at()))


def expand_comments(
    text: str, scene: Scene, render: Callable[[str, Mapping[str, Any]], str], problems: Problems, path: str
) -> str:
    """Return a page's text with its `blogpost:` comments replaced by the posts that they ask for.

    `render` makes text of a template's name and its names, as the host's template engine does.
    """

    def show(wish: Wish) -> str:
        entries = latest(scene.blog, scene.edition.terms, wish)
        names = {"blogpost": scene, "entries": entries, "style": wish.style}
        return render("blogpost/partials/latest.html", names)

    return expand(text, show, problems, path)
