"""The HTML of a page of the blog as other plugins get it, and what is taken over of their changes.

Plugins that work on images look for `img` and put something around it, which a `picture` does not survive; plugins that
parse HTML do not expect a page without any. So they get images without the choice of copies, and lists with a title.
"""

import re
from collections import defaultdict
from html import escape, unescape

from mkdocs_blogpost.render.prose import plain_words

_PICTURE = re.compile(r"<picture>((?:<source\b[^<>]*>)+)(<img\b[^<>]*>)</picture>")
_IMAGE = re.compile(r"<picture>((?:<source\b[^<>]*>)+)(?=<img\b)|<img\b[^<>]*>")
_SRC = re.compile(r"""\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TITLE = re.compile(r"<h1>.*?</h1>", re.DOTALL)
_SHOWN = re.compile(
    r"<(?:img|iframe|video|audio|object|embed|script|style|svg|input|button)\b|[^<>\s](?=[^<>]*(?:<|$))"
)


def plain_heading(title: str) -> str:
    """Return a title as a text of Markdown in which nobody finds anything but words."""
    return f"# {plain_words(title)}\n"


def for_plugins(html: str, title: str) -> str:
    """Return a page's HTML with plain images; an empty page's is its title."""
    if not html:
        return f"<h1>{escape(title)}</h1>"
    return _PICTURE.sub(r"\2", html) if "<picture>" in html else html


def from_plugins(own: str, given: str, html: str) -> str:
    """Return a page's HTML with what plugins have made of what they were given, and with its pictures again."""
    if html == given:
        return own
    if not own:
        rest = _TITLE.sub("", html, count=1)
        return rest if _SHOWN.search(rest) else ""
    return _with_pictures(html, own) if "<picture>" in own else html


def _with_pictures(html: str, own: str) -> str:
    """Return HTML whose images have the choices that the same images have in the page's own HTML."""
    choices: defaultdict[str, list[str]] = defaultdict(list)
    sources = ""
    for found in _IMAGE.finditer(own):
        if found[1]:
            sources = found[1]
        else:
            choices[_src(found[0])].append(sources)
            sources = ""
    return re.sub(r"<img\b[^<>]*>", lambda found: _chosen(found[0], choices), html)


def _chosen(image: str, choices: dict[str, list[str]]) -> str:
    of_image = choices.get(_src(image))
    sources = of_image.pop(0) if of_image else ""
    return f"<picture>{sources}{image}</picture>" if sources else image


def _src(image: str) -> str:
    found = _SRC.search(image)
    return unescape(found[1] or found[2] or "") if found else ""
