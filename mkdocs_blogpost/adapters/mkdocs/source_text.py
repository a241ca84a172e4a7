"""The text of a post on its way from its reading to its conversion."""

from mkdocs_blogpost.render.cache import KeptPost, PostTexts
from mkdocs_blogpost.render.post_tree import PostTree
from mkdocs_blogpost.values import value_class


@value_class
class SourceText:
    """The text of a post between its reading and its conversion."""

    texts: PostTexts
    """The post's own texts."""
    given: str
    """The text that other plugins get."""
    kept: KeptPost | None = None
    """The post as an earlier build has left it; None if it cannot be used."""
    tree: PostTree | None = None
    """The tree of a post that is rendered now."""
