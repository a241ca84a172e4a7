"""Titles: Jekyll's themes print them as they are, so some hold tags and entities, and some bare signs."""

import re
from html import escape, unescape

_INLINE = "abbr|b|bdi|cite|code|del|em|i|kbd|mark|q|s|small|strong|sub|sup|u"
_OPEN_AND_CLOSED = re.compile(rf"&lt;({_INLINE})&gt;(.*?)&lt;/\1&gt;", re.DOTALL)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE}|br)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&amp;(#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);")


def title_html(title: str) -> str:
    """Return a title as HTML: simple inline pairs and entities are kept, all else is text."""
    html = _ENTITY.sub(r"&\1;", escape(title.strip(), quote=False))
    while (kept := _OPEN_AND_CLOSED.sub(r"<\1>\2</\1>", html)) != html:
        html = kept
    return html


def title_text(title: str) -> str:
    """Return a title as plain text."""
    return " ".join(unescape(_INLINE_TAG.sub("", title)).split())


def shorten(text: str, most: int) -> str:
    """Return a text cut at a word's end where it is longer than so many characters."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut
    return at_word.rstrip(" ,;:.–—-、，。") + "…"
