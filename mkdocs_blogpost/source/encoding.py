"""Bytes to text: UTF-8 with or without its mark, or the site's own encoding.

Follows https://jekyllrb.com/docs/configuration/options/ (`encoding`).
"""

import codecs

UTF8_MARK = codecs.BOM_UTF8


def decode(data: bytes, encoding: str = "utf-8") -> str:
    """Return the text of a file; its line ends stay as they are. Raise UnicodeError if it is none."""
    name = known(encoding)
    if name == "utf-8":
        return data.removeprefix(UTF8_MARK).decode("utf-8")
    return data.decode(name)


def known(encoding: str) -> str:
    """Return Python's name of an encoding, or `utf-8` for a name that nobody knows."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "utf-8"


def is_known(encoding: str) -> bool:
    """Tell whether Python can read the encoding."""
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True
