"""`{% gist user/id file %}`, as the plugin jekyll-gist writes it (https://github.com/jekyll/jekyll-gist)."""

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import invalid_syntax
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.ruby import to_s


class Gist(Tag):
    """Shows a gist."""

    name = "gist"

    def parse(self, markup: str) -> None:
        """Read the gist's id and perhaps the name of a file."""
        self.arguments = markup.split()
        if not 1 <= len(self.arguments) <= 2:
            raise invalid_syntax("gist", "gist [user/id] [file]")

    def render(self, context: Context, out: Sink) -> None:
        """Write the gist's script; the gist itself is not fetched."""
        gist, *rest = [_value(argument, context) for argument in self.arguments]
        file = f"?file={rest[0]}" if rest else ""
        out.write(f'<script src="https://gist.github.com/{gist}.js{file}"> </script>')


def _value(argument: str, context: Context) -> str:
    value = expression.parse(argument).evaluate(context)
    return argument if value is None else to_s(value)
