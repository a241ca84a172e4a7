"""`{% link _posts/2020-01-01-a.md %}` and `{% post_url 2020-01-01-a %}` (https://jekyllrb.com/docs/liquid/tags/#links)."""

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.markup import syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink, captured
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.liquid.uri import relative
from mkdocs_blogpost.liquid.values import LiquidRuntimeError
from mkdocs_blogpost.model.site_index import POST_NAME
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.ruby import SPACE


def url(path: str, context: Context) -> str:
    """Return the URL of a file of the site."""
    lookups = context.environment.lookups
    found = lookups.link(path)
    if found is None:
        near = guess(path, lookups.names_for("link"))
        raise LiquidRuntimeError(f"there is no file '{path}' for the tag 'link'.{near}")
    return relative(found, lookups.config_text("baseurl"))


class LinkNode(Construct):
    """Writes a file's address."""

    __slots__ = ("path",)

    def __init__(self, token: Token, path: str) -> None:
        super().__init__(token)
        self.path = path

    def write(self, context: Context, out: Sink) -> None:
        """Write the address."""
        path = self.path
        if "{" in path:
            path, _ = captured(context.environment.read(path, context.path).nodes, context)
        out.write(url(path, context))


class Link(MarkupTag):
    """Links a file of the site."""

    name = "link"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that writes the address."""
        return LinkNode(token, markup.strip(SPACE))


class PostUrlNode(Construct):
    """Writes a post's address."""

    __slots__ = ("name",)

    def __init__(self, token: Token, name: str) -> None:
        super().__init__(token)
        self.name = name

    def write(self, context: Context, out: Sink) -> None:
        """Write the address."""
        lookups = context.environment.lookups
        post = lookups.post_named(self.name)
        if post is None:
            near = guess(self.name, lookups.names_for("post_url"))
            raise LiquidRuntimeError(f"there is no post '{self.name}' for the tag 'post_url'.{near}")
        out.write(relative(post.url, lookups.config_text("baseurl")))


class PostUrl(MarkupTag):
    """Links a post."""

    name = "post_url"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that writes the address."""
        name = markup.strip(SPACE)
        if not POST_NAME.fullmatch(name):
            raise syntax_error(f"'{name}' is no name of a post: 'post_url' needs date and slug: 2020-01-31-hello.")
        return PostUrlNode(token, name)
