"""`{% post_url 2020-01-01-a %}` (https://jekyllrb.com/docs/liquid/tags/#linking-to-posts)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError, LiquidSyntaxError
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.uri import relative
from mkdocs_blogpost.model.site_index import POST_NAME
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.ruby import SPACE


class PostUrl(Tag):
    """Links a post."""

    name = "post_url"

    def parse(self, markup: str) -> None:
        """Read the post's date and slug."""
        self.post = markup.strip(SPACE)
        if not POST_NAME.fullmatch(self.post):
            advice = "Write its date and slug: 2020-01-31-hello."
            raise LiquidSyntaxError(f"Could not parse name of post \"{self.post}\" in tag 'post_url'. {advice}")

    def render(self, context: Context, out: Sink) -> None:
        """Write the post's URL."""
        post = context.site.post_named(self.post)
        if post is None:
            near = guess(self.post, context.site.names_for("post_url"))
            raise LiquidRuntimeError(f"Could not find post \"{self.post}\" in tag 'post_url'.{near}")
        out.write(relative(post.url, context.site.config_text("baseurl")))
