"""`{% gist user/id file %}`, as the plugin jekyll-gist writes it (https://github.com/jekyll/jekyll-gist)."""

from liquid.token import Token

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.markup import syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.ruby import to_s


class GistNode(Construct):
    """Writes a gist's script."""

    __slots__ = ("words",)

    def __init__(self, token: Token, words: list[str]) -> None:
        super().__init__(token)
        self.words = words

    def write(self, context: Context, out: Sink) -> None:
        """Write the script; the gist itself is not fetched."""
        gist, *rest = [_named(word, context) for word in self.words]
        file = f"?file={rest[0]}" if rest else ""
        out.write(f'<script src="https://gist.github.com/{gist}.js{file}"> </script>')


def _named(word: str, context: Context) -> str:
    value = expression.parse(word).evaluate(context)
    return word if value is None else to_s(value)


class Gist(MarkupTag):
    """Shows a gist."""

    name = "gist"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that writes the script."""
        words = markup.split()
        if not 1 <= len(words) <= 2:
            raise syntax_error("'gist' needs the gist's number, and perhaps a file: {% gist 1234567 file.rb %}.")
        return GistNode(token, words)
