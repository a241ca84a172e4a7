"""`{% highlight ruby linenos %}…{% endhighlight %}` (https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting)."""

import re
from collections.abc import Iterator

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidSyntaxError
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import capture
from mkdocs_blogpost.liquid.tag import Block
from mkdocs_blogpost.ruby import SPACE, to_s

_OPTION = r"\s+(\w+)(?:=(\w+|\"(?:[0-9]+\s)*[0-9]+\"))?"
_SYNTAX = re.compile(rf"([a-zA-Z0-9.+#_-]+)((?:{_OPTION})*)", re.ASCII)


class Highlight(Block):
    """Shows code."""

    name = "highlight"

    def parse(self, markup: str) -> None:
        """Read the language and the options."""
        found = _SYNTAX.fullmatch(markup.strip(SPACE))
        if not found:
            raise LiquidSyntaxError("Syntax Error in tag 'highlight' - Valid syntax: highlight <lang> [linenos]")
        self.language = found[1].lower()
        self.options = dict(re.findall(_OPTION, found[2], re.ASCII))

    def render(self, context: Context, out: Sink) -> None:
        """Write the code as Jekyll's `figure`."""
        text, interrupt = capture(self.nodes, context)
        context.step(len(text))
        body = self._code(text.strip("\n\r"), context).removesuffix("\n")
        language = self.language.replace("+", "-")
        opening = f'<code class="language-{language}" data-lang="{self.language}">'
        out.write(to_s(context.lookup("highlighter_prefix")))
        out.write(f'<figure class="highlight"><pre>{opening}{body}</code></pre></figure>')
        out.write(to_s(context.lookup("highlighter_suffix")))
        if interrupt:
            raise interrupt

    def _code(self, code: str, context: Context) -> str:
        from mkdocs_blogpost.liquid import highlighted_code  # noqa: PLC0415  Pygments is slow to load

        if context.site.config_text("highlighter") not in ("rouge", "pygments"):
            return highlighted_code.escape(code).replace('"', "&quot;").replace("'", "&#39;").strip(SPACE)
        marked = frozenset(numbers(self.options.get("mark_lines", "")))
        lines = list(highlighted_code.marked_lines(highlighted_code.pieces(self.language, code), marked))
        return highlighted_code.table(lines) if "linenos" in self.options else "".join(lines)


def numbers(text: str) -> Iterator[int]:
    """Yield the numbers in an option's value."""
    return (int(part) for part in text.strip('"').split() if part.isdigit())
