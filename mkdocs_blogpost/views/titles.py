"""Titles: Jekyll's themes print them as they are, so some contain tags and entities, others plain characters."""

import re
from functools import lru_cache
from html import escape, unescape

from mkdocs_blogpost import kramdown

_INLINE = "abbr|b|bdi|cite|code|del|em|i|kbd|mark|q|s|small|strong|sub|sup|u"
_OPEN_AND_CLOSED = re.compile(rf"&lt;({_INLINE})&gt;(.*?)&lt;/\1&gt;", re.DOTALL)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE}|br)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&amp;(#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);")

_MARKS = re.compile(r"[*_`]|\]\(")
_TAG = re.compile(r"<[^<>]*>")
_PLAIN = {"input": "GFM", "smart_quotes": ["apos", "apos", "quot", "quot"]}
"""The options with which titles are read: quotes stay straight."""


@lru_cache(maxsize=1024)
def title_html(title: str) -> str:
    """Return a title as HTML: pairs of simple inline tags and entities are kept, everything else is text."""
    html = _ENTITY.sub(r"&\1;", escape(title.strip(), quote=False))
    while (changed := _OPEN_AND_CLOSED.sub(r"<\1>\2</\1>", html)) != html:
        html = changed
    return html


@lru_cache(maxsize=1024)
def title_text(title: str) -> str:
    """Return a title as plain text."""
    return " ".join(unescape(_INLINE_TAG.sub("", title)).split())


def text_in_head(text: str) -> str:
    """Return a plain title or description without the marks of Markdown, as jekyll-seo-tag has it."""
    if not _MARKS.search(text):
        return text
    html = kramdown.to_html(text, _PLAIN)
    is_text = html.startswith("<p>") and html.count("<p>") == 1
    return " ".join(unescape(_TAG.sub("", html)).split()) if is_text else text


def shorten(text: str, limit: int) -> str:
    """Return a text of at most so many characters, cut at the end of a word."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut
    return at_word.rstrip(" ,;:.–—-、，。") + "…"
