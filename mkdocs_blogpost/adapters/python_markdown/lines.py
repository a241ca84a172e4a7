"""Coloured code as pymdownx.highlight prints it where it is asked for no more than classes and line anchors.

Most blocks ask for no more, and Pygments' own formatter, which can do everything, takes as long for one as
reading its tokens does.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from pygments.formatters import HtmlFormatter

from mkdocs_blogpost.kramdown.writer import escape

FORMATTER: Any = HtmlFormatter()
"""Knows the classes of tokens."""


def block(tokens: Iterable[tuple[Any, str]], spans: str, anchors: str) -> str:
    """Return the `pre` element of a block; `spans` and `anchors` begin the ids of its lines, if any."""
    numbered = enumerate(lines(tokens), 1)
    if spans or anchors:
        code = "".join(_named(line, number, spans, anchors) for number, line in numbered)
    else:
        code = "".join(line for _, line in numbered)
    return f"<pre><span></span><code>{code}</code></pre>"


def _named(line: str, number: int, spans: str, anchors: str) -> str:
    if anchors:
        name = f"{anchors}-{number}"
        line = f'<a id="{name}" name="{name}" href="#{name}"></a>{line}'
    return f'<span id="{spans}-{number}">{line}</span>' if spans else line


def lines(tokens: Iterable[tuple[Any, str]]) -> Iterator[str]:
    """Yield the lines of coloured code; neighbours of one class share a span."""
    line: list[str] = []
    last = ""
    for token, value in tokens:
        tag, text = opening(token), escape(value)
        if "\n" not in text:
            last = _add(line, text, tag, last)
            continue
        first, *rest = text.split("\n")
        last = _add(line, first, tag, last)
        for part in rest:
            line.append("</span>\n" if last else "\n")
            yield "".join(line)
            line.clear()
            last = _add(line, part, tag, "")
    if line:
        line.append("</span>\n" if last else "\n")
        yield "".join(line)


def _add(line: list[str], text: str, tag: str, last: str) -> str:
    """Add a token's text to a line and return the tag that is open then."""
    if not text:
        return last
    if tag != last:
        line.append(f"</span>{tag}" if last else tag)
    line.append(text)
    return tag


@lru_cache(maxsize=1000)
def opening(token: Any) -> str:
    """Return the tag that opens a token's span, or nothing."""
    classes = FORMATTER._get_css_classes(token)
    return f'<span class="{classes}">' if classes else ""
