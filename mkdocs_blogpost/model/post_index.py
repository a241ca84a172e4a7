"""The posts of a site by the names that the tag `post_url` gives them.

Follows https://jekyllrb.com/docs/liquid/tags/#linking-to-posts.
"""

from collections.abc import Iterator

from mkdocs_blogpost.model.post import Post


class PostIndex:
    """Finds posts by name."""

    def __init__(self, posts: tuple[Post, ...]) -> None:
        self.names: dict[str, Post] = {}
        """The posts by folder, date and slug as the file's name has them."""
        self.slugs: dict[tuple[str, int, int, int], Post] = {}
        """The posts by slug and date, wherever the file is."""
        for post in reversed(posts):
            for name in _names(post):
                self.names.setdefault(name, post)
            date = post.date
            self.slugs.setdefault((post.slug, date.year, date.month, date.day), post)


def _names(post: Post) -> Iterator[str]:
    folder, _, rest = (post.relative_path or post.path).partition("_posts")
    rest = rest.removeprefix("/")
    below, slash, name = rest.rpartition("/")
    for stem in dict.fromkeys((name.rpartition(".")[0], name.partition(".")[0])):
        yield folder + below + slash + stem
