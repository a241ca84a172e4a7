"""CommonMark as HTML, and as a tree of elements in which a site's tools find headings, code, links and images."""

import re
from html import unescape

from ...balance import balanced
from ..constructs.html_content import read_content
from ..element import Element
from ..parser import Parser
from ..source import Source
from .reader import parser_of
from .settings import Settings

_FIGURE = re.compile(r'<figure class="highlight">.*?</figure>', re.DOTALL)
_BLANK_LINE = re.compile(r"\n(?=\n)")
_KEPT = "\x02"
"""Is on the blank lines of highlighted code, so that they do not end its HTML."""
_LANGUAGE = re.compile(r"\blanguage-(\S+)")
_NATIVE = {"p": "p", "a": "a", "img": "img", "em": "em", "strong": "strong"}


def html_of(text: str, settings: Settings) -> str:
    """Return a text as HTML."""
    if settings.is_of_pages:
        text = _FIGURE.sub(lambda figure: _BLANK_LINE.sub(f"\n{_KEPT}", figure[0]), text)
    html = str(parser_of(settings).render(text))
    return html.replace(_KEPT, "")


def read_into(root: Element, html: str, parser: Parser) -> None:
    """Read HTML into the children of an element."""
    holder = Element("html_element", "div", options={"content_model": "raw", "location": 1})
    parser.src = Source(f"{balanced(html)}</div>", 1)
    read_content(parser, holder)
    root.children = [_native(child) for child in holder.children]


def _native(element: Element) -> Element:
    """Return an element with those inside it as kramdown has them, if that makes no difference in HTML."""
    pending = [element]
    while pending:
        each = pending.pop()
        each.options["category"] = "span"
        if each.type == "html_element":
            _convert(each)
        pending.extend(each.children)
    return element


def _convert(element: Element) -> None:
    name = str(element.value)
    if re.fullmatch("h[1-6]", name):
        element.options.update(level=int(name[1]), raw_text=_text(element))
        element.type, element.value = "header", None
    elif name in _NATIVE:
        element.type, element.value = _NATIVE[name], None
    elif name == "div" and "highlighter-rouge" in element.attr.get("class", "").split():
        _convert_code(element)


def _convert_code(element: Element) -> None:
    """Turn a frame with highlighted code into a block of code."""
    found = _LANGUAGE.search(element.attr["class"])
    code = _text(element)
    element.type, element.value, element.children = "codeblock", code, []
    element.attr = {"class": f"language-{found[1]}"} if found else {}
    element.options.update(fenced=True, lang=found[1] if found else None)


def _text(element: Element) -> str:
    """Return the text in an element."""
    return "".join(unescape(str(each.value)) for each in element.walk() if each.type in ("html_text", "text"))
