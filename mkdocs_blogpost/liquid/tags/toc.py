"""`{% toc %}`, as the plugin jekyll-toc writes it (https://github.com/toshimaru/jekyll-toc)."""

from liquid.token import Token

from mkdocs_blogpost.liquid.contents import read
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.liquid.values import lookup
from mkdocs_blogpost.ruby import to_s, truthy


class TocNode(Construct):
    """Writes the page's table of contents."""

    __slots__ = ()

    def write(self, context: Context, out: Sink) -> None:
        """Write the table, where the page asks for one."""
        if truthy(lookup(context.subject, "toc", bare=False)[1]):
            html = to_s(lookup(context.subject, "content", bare=False)[1])
            out.write(read(html, context.environment.lookups.config("toc")).table())


class Toc(MarkupTag):
    """Lists the page's headings."""

    name = "toc"

    def node(self, token: Token, markup: str) -> Construct:  # noqa: ARG002
        """Return the node that writes the table."""
        return TocNode(token)
