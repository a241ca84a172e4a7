"""A post as a host has converted it: the value that pages, feeds, search and caches share."""

from collections.abc import Iterable
from dataclasses import field

from mkdocs_blogpost.render.slots import SlottedHtml
from mkdocs_blogpost.spool import SPOOLED
from mkdocs_blogpost.values import value_class


@value_class
class TocEntry:
    """An entry of a page's table of contents."""

    title: str
    """The heading's text, as HTML."""
    id: str
    """The heading's id."""
    level: int
    """The heading's level, from 1."""
    children: tuple["TocEntry", ...] = ()
    """The entries below it."""


@value_class
class SearchSection:
    """A part of a page as a search index knows it: what follows one heading."""

    anchor: str
    """The id of the heading; empty for what comes before the first heading."""
    title: str
    """The heading's text; empty for what comes before the first heading."""
    text: str
    """The text below the heading."""


@value_class
class PublishedPost:
    """A converted post."""

    path: str
    """The file, relative to the source tree."""
    body: SlottedHtml
    """The HTML of the body, cut at its links and drawings."""
    words: str = field(default="", metadata=SPOOLED)
    """The text of the body without any markup, in one line; that of the title if it has none."""
    section_texts: tuple[str, ...] = field(default=(), metadata=SPOOLED)
    """The anchor, the title and the text of each section for a search index, one after the other."""
    toc: tuple[TocEntry, ...] = ()
    """The table of contents."""
    anchors: tuple[str, ...] = ()
    """The ids in the body, to which links may lead."""
    title: str = ""
    """The first heading of level 1, as the host has found it; empty if there is none."""
    fingerprint: str = ""
    """A digest of the converter: extensions, their settings and versions."""


def sections_from(texts: Iterable[str]) -> list[SearchSection]:
    """Return the sections whose anchor, title and text are given, one after the other."""
    each = iter(texts)
    return list(map(SearchSection, each, each, each))


def texts_of(sections: Iterable[SearchSection]) -> tuple[str, ...]:
    """Return the anchor, the title and the text of each section, one after the other."""
    return tuple([text for each in sections for text in (each.anchor, each.title, each.text)])
