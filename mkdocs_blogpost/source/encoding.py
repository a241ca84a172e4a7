"""Bytes to text: UTF-8 with or without its mark, or the site's own encoding.

Follows https://jekyllrb.com/docs/configuration/options/ (`encoding`).
"""

import codecs

UTF8_MARK = codecs.BOM_UTF8


def decode(data: bytes, encoding: str = "utf-8") -> str:
    """Return the text of a file; its line ends stay as they are. Raise UnicodeError if it is none."""
    if not is_known(encoding) or codecs.lookup(encoding).name == "utf-8":
        return data.removeprefix(UTF8_MARK).decode("utf-8")
    return data.decode(encoding)


def is_known(encoding: str) -> bool:
    """Return whether files can be read in the encoding."""
    try:
        "a".encode(encoding)
    except (LookupError, ValueError):
        return False
    return True
