"""The entries of a page in the index of MkDocs' own search plugin, found without a parser.

The plugin parses each page with `html.parser` a second time, which costs a seventh of a build. What is found here is
the same for HTML whose tags are written as serialisers write them; a test compares both.
"""

import re
from collections.abc import Iterable
from html import unescape

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from mkdocs_blogpost.render.published_post import SearchSection

_ATTRIBUTES = r'(?:[ \n]+[a-zA-Z_:@][\w:.@-]*(?:="[^"<>]*")?)*[ \n]*'
_ATTRIBUTE = re.compile(r'([a-zA-Z_:@][\w:.@-]*)(?:="([^"<>]*)")?')
_OF_TEXT = "script|style|title|textarea|iframe|xmp|noembed|noframes|noscript|plaintext"
"""The elements in which nothing is a tag."""
_MARKUP = re.compile(
    rf"</?(?!h[1-6]|{_OF_TEXT})[a-z][a-z0-9-]*{_ATTRIBUTES}/?>"
    rf"|<(script|iframe){_ATTRIBUTES}>[ \n]*</\1>"
    r"|<!--(?:[^<>-]|-[^<>-])*-->"
)
"""A tag that every parser reads alike, but none of a heading; an element that holds nothing; a comment."""
_HEADING = re.compile(rf"<h[1-6]({_ATTRIBUTES})>([^<]*)</h[1-6]>")
"""A heading in which there is no other markup."""


def page_entries(page: Page, indexing: str) -> list[dict[str, str | None]] | None:
    """Return the entries of a page: its own, and one for each heading in its table of contents.

    `indexing` is the plugin's option. Return None if only a parser can tell what the page says.
    """
    sections = text_sections(page.content or "")
    if sections is None:
        return None
    is_full = indexing == "full"
    entries = [_entry(page.title, _whole_text(sections) if is_full else "", page.url)]
    if indexing == "titles":
        return entries
    listed = _by_id(page.toc, {})
    found = [(listed[each.anchor], each.text) for each in sections if each.anchor in listed]
    below = [_entry(heading.title, text if is_full else "", page.url + heading.url) for heading, text in found]
    return [*entries, *below]


def text_sections(html: str) -> tuple[SearchSection, ...] | None:
    """Return the sections of a page's HTML, of which the first is what comes before all headings.

    Return None if only a parser can tell what the HTML says.
    """
    before, *rest = _HEADING.split(_MARKUP.sub("\n", html))
    attributes, titles, texts = rest[::3], rest[1::3], rest[2::3]
    if "<" in before or any("<" in text for text in texts) or any("&" in each for each in attributes):
        return None
    anchors = map(_id, attributes)
    sections = map(SearchSection, anchors, map(_plain, titles), map(_plain, texts))
    return SearchSection("", "", _plain(before)), *sections


def _entry(title: str | None, text: str, location: str) -> dict[str, str | None]:
    return {"title": title, "text": text.strip(), "location": location}


def _by_id(toc: Iterable[AnchorLink], found: dict[str, AnchorLink]) -> dict[str, AnchorLink]:
    """Add the entries of a table of contents to those that were found, and return all, the first one of each id."""
    for each in toc:
        found.setdefault(each.id, each)
        _by_id(each.children, found)
    return found


def _whole_text(sections: tuple[SearchSection, ...]) -> str:
    """Return the text of a page with some sections."""
    return " ".join([text for section in sections for text in (section.title, section.text) if text])


def _plain(text: str) -> str:
    """Return the characters that a text stands for, with one blank for white space and none at its ends.

    Only ASCII's white space counts, and the no-break space: so bytes are divided.
    """
    data = unescape(text).replace("\xa0", " ").encode("utf-8", "surrogatepass")
    return b" ".join(data.split()).decode("utf-8", "surrogatepass")


def _id(attributes: str) -> str:
    """Return the id among a tag's attributes; empty if there is none."""
    ids = [value for name, value in _ATTRIBUTE.findall(attributes) if name.lower() == "id"]
    return ids[-1] if ids else ""
