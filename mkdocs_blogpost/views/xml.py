"""XML, written with its signs escaped and without those that it cannot hold."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text(value: str) -> str:
    """Return a text as XML holds it."""
    return escape(_NEVER.sub("", value))


def tag(name: str, content: str = "", /, **attributes: str | int | None) -> str:
    """Return an element with a text in it."""
    return around(name, text(content), **attributes)


def around(name: str, inside: str | Iterable[str], /, **attributes: str | int | None) -> str:
    """Return an element around ready XML; a name such as `xml_lang` is written `xml:lang`."""
    written = "".join(
        f" {key.rstrip('_').replace('_', ':')}={quoteattr(_NEVER.sub('', str(value)))}"
        for key, value in attributes.items()
        if value is not None
    )
    body = inside if isinstance(inside, str) else "".join(inside)
    return f"<{name}{written}>{body}</{name}>" if body else f"<{name}{written}/>"
