"""Coloured code as pymdownx.highlight prints it where it is asked for no more than classes and line anchors.

Most blocks ask for no more, and Pygments' own formatter, which can do everything, takes as long for one as
reading its tokens does.
"""

from collections.abc import Iterable, Iterator
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
        tag = OPENING[token]
        text = escape(value) if "<" in value or "&" in value or ">" in value else value
        if "\n" in text:
            text, *rest = text.split("\n")
        else:
            rest = None
        if text:
            if tag != last:
                line.append(f"</span>{tag}" if last else tag)
                last = tag
            line.append(text)
        for part in rest or ():
            line.append("</span>\n" if last else "\n")
            yield "".join(line)
            line = [tag, part] if part else []
            last = tag if part else ""
    if line:
        line.append("</span>\n" if last else "\n")
        yield "".join(line)


class Openings(dict[Any, str]):
    """The tag that opens the span of each token that was asked for, or nothing."""

    def __missing__(self, token: Any) -> str:
        classes = FORMATTER._get_css_classes(token)
        self[token] = opening = f'<span class="{classes}">' if classes else ""
        return opening


OPENING = Openings()
