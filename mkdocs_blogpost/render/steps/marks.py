"""Names of people and emoji in prose, if the site names the plugins that GitHub Pages has for them.

Follows https://github.com/jekyll/jekyll-mentions: `@name` becomes a link; and https://github.com/jekyll/jemoji:
`:smile:` becomes the character itself, where jemoji puts an image of it.
"""

from collections.abc import Callable, Iterator, Set

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.emoji import has_emoji, with_emoji
from mkdocs_blogpost.render.mentions import PATTERN, PLUGIN, base_of, is_person
from mkdocs_blogpost.render.step_context import StepContext

KEYS = frozenset(("kbd", "samp"))
"""The elements in which emoji are replaced, but people are not named."""

Split = Callable[[str], Iterator[Element | str]]
"""Cuts a text into texts and what some of it becomes."""


def mark_prose(document: Document, context: StepContext) -> None:
    """Link the names of people and write emoji as characters, as far as the plugins of the site do."""
    site = context.lookups.site
    plugins = set(site.plugins)
    settings = {PLUGIN: site.config(PLUGIN)} if PLUGIN in plugins else {}
    if mark(document, plugins, base_of(plugins, settings, context.post.data)):
        context.elements.forget()


def mark(document: Document, plugins: Set[str], base: str) -> bool:
    """Do what the plugins of these names do; `base` is the address below which people are.

    Tells whether elements may have been added.
    """
    emoji = has_emoji(plugins)
    if emoji:
        _replace(document, _emoji, everywhere=True)
    if base:
        _replace(document, lambda text: _mentions(text, base), everywhere=False)
    return emoji or bool(base)


def _replace(document: Document, split: Split, *, everywhere: bool) -> None:
    for element in tree.elements(document):
        if _is_code(element, everywhere=everywhere):
            continue
        if any(child.type in ("text", "html_text") for child in element.children):
            element.children[:] = list(_marked(element.children, split, everywhere=everywhere))


def _marked(children: list[Element], split: Split, *, everywhere: bool) -> Iterator[Element]:
    """Yield children with their texts cut; in a flat tree the texts between two tags of a link stay as they are."""
    in_link = False
    for child in children:
        tag = child.value if child.type == "html_element" else child.options.get("tag")
        if tag == "a" and child.type in ("html_element", "raw"):
            in_link = not child.options.get("closes") and not child.children
        yield from [child] if in_link and not everywhere else _pieces(child, split)


def _is_code(element: Element, *, everywhere: bool) -> bool:
    """Return whether an element keeps its text: code, and where people are named, keys and links, too."""
    if everywhere and element.type == "html_element" and element.value in KEYS:
        return False
    return tree.is_verbatim(element) or (tree.is_link(element) and not everywhere)


def _pieces(element: Element, split: Split) -> Iterator[Element]:
    if element.type not in ("text", "html_text"):
        yield element
        return
    for piece in split(str(element.value)):
        if isinstance(piece, Element):
            yield piece
        elif piece:
            yield Element(element.type, piece, options=element.options)


def _mentions(text: str, base: str) -> Iterator[Element | str]:
    at = 0
    for found in PATTERN.finditer(text) if "@" in text else ():
        if not is_person(found):
            continue
        yield text[at : found.start()]
        attr = {"href": f"{base}/{found[1]}", "class": "user-mention"}
        yield Element("a", attr=attr, children=[Element("text", found[0])])
        at = found.end()
    yield text[at:]


def _emoji(text: str) -> Iterator[Element | str]:
    yield with_emoji(text)
