"""HTML elements that become kramdown's own, with the option `html_to_native`.

Follows https://kramdown.gettalong.org/options.html (`html_to_native`): an element whose content fits
is read as if it had been written in kramdown; others stay HTML.
"""

import re
from typing import Any

from ..element import Element
from ..entities import by_code, by_name
from ..source import WHITE
from .html_names import CONTENT_MODEL, SPAN_ELEMENTS, words
from .html_tables import is_simple, settle

_ENTITY = re.compile(r"&(?:([\w:][\w:.-]*)|#([0-9]+)|#[xX]([0-9A-Fa-f]+));", re.ASCII)
_SPACES = re.compile(rf"[{WHITE}]+")
_LANGUAGE = re.compile(r"\blanguage-[^ \t\n\r\f\v]+")
_HIGHLIGHTER = re.compile(r"[ \t]+\bhighlighter-\w+\b|\bhighlighter-\w+\b[ \t]*")
_TEXTS = ("text", "html_text")
_EMPHASIS = {"em": "em", "i": "em", "strong": "strong", "b": "strong"}
_SMART_QUOTES = ("lsquo", "rsquo", "ldquo", "rdquo")
_SYMBOLS = ("mdash", "ndash", "hellip", "laquo", "raquo")
_SIMPLE = words("em strong blockquote hr br img p thead tbody tfoot tr td th ul ol li dl dt dd")
_WITHOUT_TEXT = words("html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup")
_FLOW = words(
    """body section nav article aside header footer address div li dd blockquote figure figcaption
    fieldset form"""
)
_STRIPPED = words(
    """address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header h1 h2
    h3 h4 h5 h6 legend li nav p section td th"""
)
_BLOCK_TYPES = words(
    """blank p header blockquote codeblock ul ol li dl dt dd table td thead tbody tfoot tr hr
    footnote_def"""
)


def convert(element: Element) -> None:
    """Turn an HTML element, and those inside it, into kramdown's own where they fit."""
    _convert(element, convert_it=True, keep_space=False)


def _convert(element: Element, *, convert_it: bool, keep_space: bool, parent: str = "div") -> None:
    if element.type in ("xml_comment", "xml_pi"):
        element.options["category"] = "span" if CONTENT_MODEL.get(parent) == "span" else "block"
    if element.type != "html_element":
        return
    special = _SPECIAL.get(element.value) if convert_it else None
    if special:
        special(element)
    else:
        _convert_plainly(element, convert_it=convert_it, keep_space=keep_space)


def _convert_plainly(element: Element, *, convert_it: bool, keep_space: bool) -> None:
    name = element.value
    if convert_it and name in _WITHOUT_TEXT:
        _drop_texts(element)
    if convert_it and name in _SIMPLE:
        _become(element, name)
        _convert_children(element, convert_it=convert_it, keep_space=keep_space)
    else:
        _stay(element, convert_it=convert_it, keep_space=keep_space)
    if not convert_it:
        return
    if name in _STRIPPED:
        _strip(element)
    if name in _FLOW or name in ("td", "th"):
        _drop_blank_texts(element)
    if name in _FLOW:
        _wrap_texts(element)


def _become(element: Element, type_: str, value: object = None) -> None:
    kept: dict[str, Any] = {name: element.options[name] for name in ("ial", "location") if name in element.options}
    element.type, element.value, element.options = type_, value, kept


def _stay(element: Element, *, convert_it: bool, keep_space: bool = False) -> None:
    """Leave an element as HTML, and what is inside too unless that is to be converted."""
    element.options["category"] = "span" if element.value in SPAN_ELEMENTS else "block"
    element.options["is_closed"] = False
    element.options["content_model"] = CONTENT_MODEL.get(element.value, "raw") if convert_it else "raw"
    _convert_children(element, convert_it=convert_it, keep_space=keep_space)


def _convert_children(element: Element, *, convert_it: bool, keep_space: bool = False) -> None:
    children: list[Element] = []
    for child in element.children:
        if child.type in _TEXTS:
            children.extend(_split(child, keep_space=keep_space or not convert_it))
        else:
            parent = element.value if element.type == "html_element" else element.type
            _convert(child, convert_it=convert_it, keep_space=keep_space, parent=parent)
            children.append(child)
    element.children = children


def _split(child: Element, *, keep_space: bool) -> list[Element]:
    """Return a text as texts, entities and symbols."""
    text = child.value if keep_space else _SPACES.sub(" ", child.value)
    parts: list[Element] = []
    done = 0
    for match in _ENTITY.finditer(text) if child.type == "html_text" else ():
        symbol = _symbol(match)
        if symbol is not None:
            parts += [Element("text", text[done : match.start()]), symbol]
            done = match.end()
    return [part for part in (*parts, Element("text", text[done:])) if part.value != ""]


def _symbol(match: re.Match[str]) -> Element | None:
    name, number, hexadecimal = match.groups()
    if name in _SMART_QUOTES:
        return Element("smart_quote", name)
    if name in _SYMBOLS:
        return Element("typographic_sym", name)
    digits = number or hexadecimal or ""
    entity = by_name(name) if name else by_code(int(digits, 10 if number else 16)) if len(digits) < 9 else None
    return None if entity is None else Element("entity", entity, None, {"original": match[0]})


def _text_of(element: Element) -> str:
    return "".join(part.value for part in element.walk() if part.type in (*_TEXTS, "raw"))


# ---------------------------------------------------------------------- white space


def _drop_texts(element: Element) -> None:
    element.children = [child for child in element.children if child.type not in _TEXTS]


def _strip(element: Element) -> None:
    """Strip white space at both ends of an element's text."""
    children = element.children
    if children and children[0].type == "text":
        children[0].value = children[0].value.lstrip(WHITE)
    if children and children[-1].type == "text":
        children[-1].value = children[-1].value.rstrip(WHITE)
    element.children = [child for child in children if child.type != "text" or child.value]


def _is_block(element: Element) -> bool:
    if element.type == "html_element":
        return element.options.get("category") == "block"
    return element.type in _BLOCK_TYPES or element.options.get("category") == "block"


def _drop_blank_texts(element: Element) -> None:
    """Drop white space at the ends and between blocks."""
    children, last = element.children, len(element.children) - 1
    element.children = [
        child
        for number, child in enumerate(children)
        if not (
            child.type == "text"
            and not child.value.strip(WHITE)
            and (number in (0, last) or (_is_block(children[number - 1]) and _is_block(children[number + 1])))
        )
    ]


def _wrap_texts(element: Element) -> None:
    """Put the spans among an element's blocks into paragraphs that are printed without tags."""
    children: list[Element] = []
    in_paragraph = False
    for child in element.children:
        if _is_block(child):
            children.append(child)
            in_paragraph = False
            continue
        if not in_paragraph:
            children.append(Element("p", options={"transparent": True}))
            in_paragraph = True
        children[-1].children.append(child)
    element.children = children


# ---------------------------------------------------------------------- elements of their own kind


def _convert_link(element: Element) -> None:
    if element.attr.get("href"):
        _become(element, "a")
        _convert_children(element, convert_it=True)
    else:
        _stay(element, convert_it=False)


def _convert_emphasis(element: Element) -> None:
    text = _text_of(element)
    if text != text.strip(WHITE):
        _stay(element, convert_it=False)
    else:
        _become(element, _EMPHASIS[element.value])
        _convert_children(element, convert_it=True)


def _convert_header(element: Element) -> None:
    level, text = int(element.value[1]), _text_of(element)
    _become(element, "header")
    element.options.update(level=level, raw_text=text)
    _convert_children(element, convert_it=True)


def _convert_code(element: Element) -> None:
    parts = _split(Element("html_text", _text_of(element)), keep_space=True)
    code = "".join(_character(part) for part in parts)
    if element.value == "code":
        _become(element, "codespan", code)
        if "class" in element.attr:
            element.attr["class"] = _HIGHLIGHTER.sub("", element.attr["class"])
    else:
        language = _language_inside(element)
        _become(element, "codeblock", code)
        if language:
            element.attr["class"] = f"{language} {element.attr.get('class', '')}".rstrip()
    element.children = []


def _language_inside(element: Element) -> str:
    if len(element.children) != 1 or element.children[0].value != "code":
        return ""
    found = _LANGUAGE.search(element.children[0].attr.get("class", ""))
    return found[0] if found else ""


def _character(part: Element) -> str:
    if part.type == "text":
        return str(part.value)
    entity = part.value if part.type == "entity" else by_name(part.value)
    return entity.char if entity else ""


def _convert_textarea(element: Element) -> None:
    _stay(element, convert_it=True, keep_space=True)


def _convert_math(element: Element) -> None:
    kind = element.attr.get("type", "")
    if not kind.startswith("math/tex"):
        _stay(element, convert_it=True)
        return
    category = "block" if "mode=display" in kind else "span"
    text = _text_of(element).replace("% <![CDATA[\n", "").replace(" %]]>", "")
    _become(element, "math", text)
    element.options["category"] = category
    element.attr.pop("type")
    element.children = []


def _convert_table(element: Element) -> None:
    if not is_simple(element):
        _stay(element, convert_it=False)
        return
    _drop_texts(element)
    _convert_children(element, convert_it=True)
    _become(element, "table")
    settle(element)


_SPECIAL = {
    "a": _convert_link,
    **dict.fromkeys(_EMPHASIS, _convert_emphasis),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _convert_header),
    **dict.fromkeys(("code", "pre"), _convert_code),
    "script": _convert_math,
    "textarea": _convert_textarea,
    "table": _convert_table,
}
