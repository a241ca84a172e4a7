"""`{% link _posts/2020-01-01-a.md %}` and `{% post_url 2020-01-01-a %}` (https://jekyllrb.com/docs/liquid/tags/#links)."""

import re

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.markup import syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink, captured
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.liquid.uri import relative
from mkdocs_blogpost.liquid.values import LiquidRuntimeError
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.ruby import SPACE

_POST = re.compile(r"/?((?:.+/)?)(\d+-\d+-\d+)-(.*)", re.ASCII)


def url(path: str, context: Context) -> str:
    """Return the URL of a file of the site."""
    lookups = context.environment.lookups
    found = lookups.link(path)
    if found is None:
        near = guess(path, lookups.link_names())
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

    __slots__ = ("match", "name")

    def __init__(self, token: Token, name: str, match: re.Match[str]) -> None:
        super().__init__(token)
        self.name = name
        self.match = match

    def write(self, context: Context, out: Sink) -> None:
        """Write the address."""
        lookups = context.environment.lookups
        year, month, day = (int(part) for part in self.match[2].split("-"))
        stem = f"{self.match[2]}-{self.match[3]}"
        post = lookups.post_named(stem, self.match[1], (year, month, day), self.match[3])
        if post is None:
            near = guess(self.name, lookups.post_names())
            raise LiquidRuntimeError(f"there is no post '{self.name}' for the tag 'post_url'.{near}")
        out.write(relative(post.url, lookups.config_text("baseurl")))


class PostUrl(MarkupTag):
    """Links a post."""

    name = "post_url"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that writes the address."""
        name = markup.strip(SPACE)
        match = _POST.fullmatch(name)
        if not match:
            raise syntax_error(f"'{name}' is no name of a post: 'post_url' needs date and slug: 2020-01-31-hello.")
        return PostUrlNode(token, name, match)
