"""`{% link _posts/2020-01-01-a.md %}` (https://jekyllrb.com/docs/liquid/tags/#links)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import expand
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.uri import relative
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.ruby import SPACE


class Link(Tag):
    """Links a file of the site."""

    name = "link"

    def parse(self, markup: str) -> None:
        """Read the file's path, which may have output tags in it."""
        self.path = markup.strip(SPACE)

    def render(self, context: Context, out: Sink) -> None:
        """Write the file's URL."""
        path = expand(self.path, context) if "{" in self.path else self.path
        url = context.site.link(path)
        if url is None:
            near = guess(path, context.site.names_for("link"))
            raise LiquidRuntimeError(f"Could not find document '{path}' in tag 'link'.{near}")
        out.write(relative(url, context.site.config_text("baseurl")))
