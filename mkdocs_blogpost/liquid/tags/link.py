"""`{% link _posts/2020-01-01-a.md %}` and `{% post_url 2020-01-01-a %}` (https://jekyllrb.com/docs/liquid/tags/#links)."""

import re
from collections.abc import Iterator

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.markup import syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink, captured
from mkdocs_blogpost.liquid.render_environment import RenderEnvironment
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.liquid.uri import relative
from mkdocs_blogpost.liquid.values import LiquidRuntimeError
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.ruby import SPACE

_POST = re.compile(r"/?((?:.+/)?)(\d+-\d+-\d+)-(.*)", re.ASCII)


def url(path: str, context: Context) -> str:
    """Return the address of a file of the site."""
    known = targets(context.environment)
    found = known.get(path) or known.get(path.removeprefix("/"))
    if found is None:
        raise LiquidRuntimeError(f"there is no file '{path}' for the tag 'link'.{guess(path, known)}")
    return relative(found, context.environment.site.config.baseurl)


def targets(environment: RenderEnvironment) -> dict[str, str]:
    """Return the URL of every page, file and document by its path."""
    if "link" not in environment.memory:
        environment.memory["link"] = dict(reversed(list(_targets(environment.site))))
    return environment.memory["link"]  # type: ignore[no-any-return]


def _targets(site: Site) -> Iterator[tuple[str, str]]:
    yield from ((item.path, item.url) for item in site.pages)
    yield from ((item.path, item.url) for item in site.static_files)
    yield from ((item.relative_path or item.path, item.url) for item in site.documents)


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


class PostIndex:
    """The posts by the names that `post_url` may give them."""

    def __init__(self, posts: tuple[Post, ...]) -> None:
        self.names: dict[str, Post] = {}
        """By folder, date and slug as the file's name has them."""
        self.slugs: dict[tuple[str, int, int, int], Post] = {}
        """By slug and date, wherever the file lies."""
        for post in reversed(posts):
            for name in _names(post):
                self.names.setdefault(name, post)
            moment = post.date
            self.slugs.setdefault((post.slug, moment.year, moment.month, moment.day), post)

    def find(self, name: str, match: re.Match[str]) -> Post:
        """Return the post of a name."""
        found = self.names.get(match[1] + match[2] + "-" + match[3])
        if found is None:
            year, month, day = (int(part) for part in match[2].split("-"))
            found = self.slugs.get((match[3], year, month, day))
        if found is None:
            near = guess(name, self.names)
            raise LiquidRuntimeError(f"there is no post '{name}' for the tag 'post_url'.{near}")
        return found


def _names(post: Post) -> Iterator[str]:
    folder, _, rest = (post.relative_path or post.path).partition("_posts")
    rest = rest.removeprefix("/")
    below, slash, name = rest.rpartition("/")
    for stem in dict.fromkeys((name.rpartition(".")[0], name.partition(".")[0])):
        yield folder + below + slash + stem


class PostUrlNode(Construct):
    """Writes a post's address."""

    __slots__ = ("match", "name")

    def __init__(self, token: Token, name: str, match: re.Match[str]) -> None:
        super().__init__(token)
        self.name = name
        self.match = match

    def write(self, context: Context, out: Sink) -> None:
        """Write the address."""
        memory, site = context.environment.memory, context.environment.site
        if "post_url" not in memory:
            memory["post_url"] = PostIndex(site.posts)
        post = memory["post_url"].find(self.name, self.match)
        out.write(relative(post.url, site.config.baseurl))


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
