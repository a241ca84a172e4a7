"""XML elements: their text is escaped, and characters that XML cannot contain are left out."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text_element(name: str, text: str = "", /, **attributes: str | int | None) -> str:
    """Return an element that contains a text."""
    return element(name, escape(_NOT_IN_XML.sub("", text)), **attributes)


def element(name: str, xml: str | Iterable[str], /, **attributes: str | int | None) -> str:
    """Return an element that contains XML; the attribute `xml_lang` is written `xml:lang`, None is left out."""
    start = "".join(
        f" {key.rstrip('_').replace('_', ':')}={quoteattr(_NOT_IN_XML.sub('', str(value)))}"
        for key, value in attributes.items()
        if value is not None
    )
    body = xml if isinstance(xml, str) else "".join(xml)
    return f"<{name}{start}>{body}</{name}>" if body else f"<{name}{start}/>"
