"""The excerpt as HTML: its piece of the body through Liquid and kramdown, as Jekyll renders it.

Follows https://jekyllrb.com/docs/posts/#post-excerpts.
"""

from collections.abc import Callable

from mkdocs_blogpost.liquid.engine import Engine
from mkdocs_blogpost.model import excerpt
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.ruby import to_s


class Excerpts:
    """The excerpts of a site's posts, each rendered once, when it is asked for."""

    def __init__(self, markdown: Callable[[str], str]) -> None:
        self._markdown = markdown
        self._rendered: dict[str, str | None] = {}
        self.engine: Engine | None = None
        """Renders the Liquid; set when there is one, for it asks for excerpts in its turn."""

    def html(self, item: Post | Page) -> str | None:
        """Return an excerpt: the front matter's as it stands, else the body's head as HTML; None for none."""
        if item.path not in self._rendered:
            # An excerpt that shows another one that shows the first would never end.
            self._rendered[item.path] = None
            self._rendered[item.path] = self._html(item)
        return self._rendered[item.path]

    def _html(self, post: Post | Page) -> str | None:
        own = excerpt.given(post)
        if own is not None:
            return to_s(own)
        source = excerpt.source(post)
        if source is None:
            return None
        text = source if self.engine is None else self._liquid(self.engine, source, post)
        return self._markdown(text) if post.markup == "markdown" else text

    def _liquid(self, engine: Engine, source: str, post: Post | Page) -> str:
        return engine.render(source, post, path=post.path, line=post.body_line)
