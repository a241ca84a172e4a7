"""`{% toc %}`, as the plugin jekyll-toc writes it (https://github.com/toshimaru/jekyll-toc)."""

from mkdocs_blogpost.liquid.contents import read
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.ruby import to_s, truthy


class Toc(Tag):
    """Lists the page's headings."""

    name = "toc"

    def parse(self, markup: str) -> None:
        """Read nothing."""

    def render(self, context: Context, out: Sink) -> None:
        """Write the page's table of contents, if the page wants one."""
        if truthy(context.page("toc")):
            out.write(read(to_s(context.page("content")), context.site.config("toc")).table())
