"""A document's HTML as Python-Markdown prints it, written at once where nobody has to look into a tree.

Python-Markdown builds a tree, lets processors change it, and prints it. In most hosts these processors are known: the
table of contents, links, anchors. What they do is done here while kramdown's writer prints. Where a host has other
processors, or a document holds what only the tree shows, Python-Markdown does all of it.
"""

import re
from collections.abc import Callable, Set
from string import ascii_lowercase
from typing import Any
from xml.etree.ElementTree import HTML_EMPTY

from markdown import Markdown
from markdown.extensions.toc import TocTreeprocessor, nest_toc_tokens, strip_tags
from markdown.postprocessors import AndSubstitutePostprocessor, RawHtmlPostprocessor
from markdown.serializers import to_xhtml_string

from mkdocs_blogpost.adapters.python_markdown.contents import LeaveOut, without
from mkdocs_blogpost.adapters.python_markdown.slots import PageSlots
from mkdocs_blogpost.adapters.python_markdown.stash import Restore, Unescape
from mkdocs_blogpost.adapters.python_markdown.swap import KramdownParser
from mkdocs_blogpost.adapters.python_markdown.tree import DEEPEST, HEADINGS, LINKS, ODD, TEXT_ONLY, carries
from mkdocs_blogpost.adapters.python_markdown.writers import writers
from mkdocs_blogpost.kramdown.document import Document, write
from mkdocs_blogpost.kramdown.writer import Attributes, StringSink, attributes, escape, escape_source
from mkdocs_blogpost.render.slots import EDGES, LinkSlot, SlotTable
from mkdocs_blogpost.values import value_class

ON_TREES = frozenset((TocTreeprocessor, LeaveOut, PageSlots))
ON_HTML = frozenset((RawHtmlPostprocessor, AndSubstitutePostprocessor, Restore, Unescape))
VERBATIM = frozenset(("pre", "object"))
"""The elements in which white space counts, or nothing is read."""
PERMALINK = "headerlink"
"""The class of permalinks, whose places are slots."""
_ODD_IN_VALUES = re.compile(r'[<>"]|&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)', re.IGNORECASE)
_ODD_IN_TEXTS = re.compile(r"[<>]|&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


@value_class
class HeadingRange:
    """Where a heading is among the parts of a page."""

    anchor: str
    """Its id, as HTML."""
    begin: int
    """The place of the first part inside."""
    end: int
    """The place after the last one, where its permalink may be."""
    after: int
    """The place after its end tag."""


@value_class
class PageParts:
    """The HTML of a page in parts: tags that begin and end elements, texts, and blocks of code."""

    parts: list[str]
    """The parts; only those of code, and permalinks, hold more than one tag."""
    headings: list[HeadingRange]
    """The headings, none of which is in another element."""
    code: list[int]
    """The places of blocks of code."""


@value_class
class DirectHtml:
    """A page's HTML and what its host has to know of it."""

    html: str
    """The HTML, with the tokens of its slots."""
    toc: Any
    """The tokens of its table of contents, as Python-Markdown makes them."""
    anchors: set[str]
    """The places in it to which links may lead."""
    parts: PageParts | None
    """What the HTML consists of; None if it holds other HTML than elements and code."""


class DirectHost:
    """What a host of Python-Markdown does with the tree of each page."""

    def __init__(self, md: Markdown, toc: Any, adapt: Set[str]) -> None:
        self._md = md
        self._toc = toc
        self._adapt = adapt

    def converted(self, document: Document, table: SlotTable, link: Callable[[str], str]) -> DirectHtml | None:
        """Return a document's HTML, its addresses as `link` has them; None if only a tree shows what it holds."""
        self._md.reset()
        sink = DirectSink(self._permalink(), table)
        write(document, sink, writers(self._md, self._adapt))
        if sink.is_odd or self._md.htmlStash.html_counter:
            return None
        return DirectHtml(sink.linked(link), self._tokens(sink), sink.anchors, sink.parts)

    def _permalink(self) -> tuple[str, str] | None:
        """Return the attributes of a permalink after its address, and its text; None if there are none."""
        text = self._toc.use_permalinks
        if text in (False, None):
            return None
        title = f' title="{_attribute(self._toc.permalink_title)}"' if self._toc.permalink_title else ""
        return title, "&para;" if text is True else _text(text)

    def _tokens(self, sink: "DirectSink") -> Any:
        listed = range(self._toc.toc_top, self._toc.toc_bottom + 1)
        headings: Any = [each for each in sink.headings if each["level"] in listed]
        tokens: Any = nest_toc_tokens(headings)
        return without(tokens, sink.left_out) if sink.left_out else tokens


def direct_host(md: Markdown) -> DirectHost | None:
    """Return what a host does with each page's tree; None if it does what is not known."""
    parser = md.parser
    if not isinstance(parser, KramdownParser):
        return None
    is_known = (
        all(each.run is list for each in md.preprocessors)  # it is silenced
        and all(type(each) in ON_TREES for each in md.treeprocessors)
        and all(type(each) in ON_HTML for each in md.postprocessors)
        and md.serializer is to_xhtml_string
    )
    toc: Any = md.treeprocessors["toc"] if is_known and "toc" in md.treeprocessors else None
    if toc is None or toc.use_anchors or toc.base_level or toc.marker or toc.permalink_leading:
        return None
    return DirectHost(md, toc, parser.adapt) if toc.permalink_class == PERMALINK else None


class DirectSink(StringSink):
    """Prints what `TreeSink` would make a tree of, and notes what the processors would find in it."""

    def __init__(self, permalink: tuple[str, str] | None, table: SlotTable) -> None:
        self._parts = ["\n"]
        self._permalink = permalink
        self._table = table
        self._open: list[bool] = []
        self._depth = 1
        self._text_only = 0
        self._heading = 0
        self._addresses: list[tuple[int, str, str, str, str]] = []
        self._ranges: list[HeadingRange] = []
        self._code: list[int] = []
        self._is_whole = True
        self.headings: list[dict[str, Any]] = []
        """The headings, each as a token of the table of contents."""
        self.left_out: set[str] = set()
        """The ids of those that the table of contents leaves out."""
        self.anchors: set[str] = set()
        """The places to which links may lead."""
        self.is_odd = False
        """Whether there is anything that only a tree shows."""

    def linked(self, link: Callable[[str], str]) -> str:
        """Return all that was printed, with addresses as `link` has them and those within the page as slots."""
        for place, tag, before, url, after in self._addresses:
            is_within = tag == "a" and url.startswith("#")
            found = self._table.token(LinkSlot(url, checked=True)) if is_within else _attribute(link(url))
            self._parts[place] = f"{before}{found}{after}"
        return self.result().strip()

    @property
    def parts(self) -> PageParts | None:
        """What was printed; None if there is other HTML than elements and code."""
        return PageParts(self._parts, self._ranges, self._code) if self._is_whole else None

    def safe(self, text: str) -> str:
        """Return a text as it is: here nothing stands for something else."""
        return text

    def start(self, tag: str, attr: Attributes) -> None:
        """Open an element."""
        if tag in TEXT_ONLY:
            self._text_only += 1
        real = self._depth < DEEPEST and not self._text_only and tag not in HTML_EMPTY and carries(tag, attr)
        self._open.append(real)
        if not real:
            self.raw(f"<{tag}{attributes(attr)}>")
            return
        self._depth += 1
        self._is_whole &= tag[0] in ascii_lowercase and tag not in VERBATIM
        self._print(tag, attr, ">")
        if tag in HEADINGS:
            self._begin_heading(tag, attr)

    def end(self, tag: str) -> None:
        """Close the element opened last."""
        if tag in TEXT_ONLY:
            self._text_only -= 1
        if self._open.pop():
            self._depth -= 1
            if tag in HEADINGS:
                self._end_heading()
        self._parts.append(f"</{tag}>")

    def void(self, tag: str, attr: Attributes) -> None:
        """Print an element that holds nothing."""
        if tag in HTML_EMPTY and not self._text_only and carries(tag, attr):
            self._print(tag, attr, " />")
        else:
            self.raw(f"<{tag}{attributes(attr)} />")

    def text(self, text: str) -> None:
        """Print characters, escaped."""
        if text:
            self._parts.append(escape(text))

    def raw(self, html: str) -> None:
        """Print HTML as it is."""
        if html:
            self._is_whole &= "<" not in html
            self._parts.append(html)

    def html_text(self, source: str) -> None:
        """Print HTML source, escaped as the serialiser does it."""
        is_ready = self._text_only or ("&" in source and ODD.search(source))
        self.raw(escape_source(source) if is_ready else _text(source))

    def host_html(self, html: str) -> None:
        """Print HTML that the host has made."""
        self._code.append(len(self._parts))
        self._parts.append(html)

    def _print(self, tag: str, attr: Attributes, closing: str) -> None:
        """Print a tag with its attributes in the order of the serialiser."""
        if not attr:
            self._parts.append(f"<{tag}{closing}")
            return
        address = LINKS.get(tag)
        begun, before, url = f"<{tag}", "", ""
        for name, value in sorted(attr.items()) if len(attr) > 1 else attr.items():
            if value is None or (name == "id" and not value.strip()):
                continue
            if name == address:
                before, url, begun = f'{begun} {name}="', value, '"'
                continue
            if name == "id" or (name == "name" and tag == "a"):
                self.anchors.add(value)
            elif name in ("class", "role"):
                self.is_odd |= _is_odd(tag, name, value)
            begun += f' {name}="{_attribute(value)}"'
        if before:
            self._addresses.append((len(self._parts), tag, before, url, begun + closing))
            begun = f"{before}{_attribute(url)}{begun}"
        self._parts.append(begun + closing)

    def _begin_heading(self, tag: str, attr: Attributes) -> None:
        """Begin a token; a heading in another one, a title for the page, and a label are found in trees."""
        self.is_odd |= bool(self._heading) or tag == "h1" or "data-toc-label" in attr
        self._is_whole &= self._depth == 2
        self._heading = len(self._parts)
        self.headings.append({"level": int(tag[1]), "id": attr["id"]})
        if "no_toc" in (attr.get("class") or "").split():
            self.left_out.add(attr["id"])

    def _end_heading(self) -> None:
        """Finish the token, and print the permalink."""
        begin, end, token = self._heading, len(self._parts), self.headings[-1]
        html = "".join(self._parts[begin:])
        self.is_odd |= "<sup" in html  # it may be a footnote's mark
        token["name"] = strip_tags(html.strip())
        if self._permalink is not None:
            title, text = self._permalink
            opening, closing = map(self._table.token, EDGES)
            before, after = f'{opening}<a class="{PERMALINK}" href="', f'"{title}>{text}</a>{closing}'
            self._addresses.append((end, "a", before, f"#{token['id']}", after))
            self._parts.append("")
        self._ranges.append(HeadingRange(_attribute(token["id"]), begin, end, len(self._parts) + 1))
        self._heading = 0


def _is_odd(tag: str, name: str, value: str) -> bool:
    """Return whether an author's element looks like one that processors make, or look for."""
    return PERMALINK in value.split() if name == "class" else tag == "div" and value == "doc-endnotes"


def _attribute(value: str) -> str:
    """Return an attribute's value as the serialiser prints it, which knows fewer entities than kramdown."""
    return _ODD_IN_VALUES.sub(_reference, value) if _ODD_IN_VALUES.search(value) else value


def _text(source: str) -> str:
    """Return HTML source as the serialiser prints it."""
    return _ODD_IN_TEXTS.sub(_reference, source) if _ODD_IN_TEXTS.search(source) else source


def _reference(match: re.Match[str]) -> str:
    return _REFERENCES[match[0]]
