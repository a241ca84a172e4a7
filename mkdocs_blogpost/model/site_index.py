"""What Jekyll's tags `link` and `post_url` find by the names that authors write.

Follows https://jekyllrb.com/docs/liquid/tags/#links.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site

POST_NAME = re.compile(r"/?((?:.+/)?)(\d+-\d+-\d+)-(.*)", re.ASCII)
"""The name of a post for `post_url`: folder, date and slug."""


class SiteIndex:
    """The pages, files and documents of a site by their paths, and its posts by their names."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @cached_property
    def urls(self) -> Mapping[str, str]:
        """The URL of every page, file and document by its path."""
        pages = [(page.path, page.url) for page in self._site.pages]
        files = [(file.path, file.url) for file in (*self._site.static_files, *self._site.unlisted_files)]
        documents = [(item.relative_path or item.path, item.url) for item in self._site.documents]
        return dict(reversed([*pages, *files, *documents]))

    def url(self, path: str) -> str | None:
        """Return the URL of a page, file or document, or None."""
        return self.urls.get(path) or self.urls.get(path.removeprefix("/"))

    @cached_property
    def posts(self) -> Mapping[str, Post]:
        """The posts by folder, date and slug as the name of the file has them."""
        named: dict[str, Post] = {}
        for post in reversed(self._site.posts):
            for name in _names(post):
                named.setdefault(name, post)
        return named

    @cached_property
    def _slugs(self) -> Mapping[tuple[str, int, int, int], Post]:
        """The posts by slug and date, wherever the file is."""
        slugs: dict[tuple[str, int, int, int], Post] = {}
        for post in reversed(self._site.posts):
            slugs.setdefault((post.slug, post.date.year, post.date.month, post.date.day), post)
        return slugs

    def post(self, name: str) -> Post | None:
        """Return the post of a name such as `2020-01-31-hello`, or None."""
        match = POST_NAME.fullmatch(name)
        if match is None:
            return None
        found = self.posts.get(f"{match[1]}{match[2]}-{match[3]}")
        if found is not None:
            return found
        year, month, day = (int(part) for part in match[2].split("-"))
        return self._slugs.get((match[3], year, month, day))


def _names(post: Post) -> Iterator[str]:
    folder, _, rest = (post.relative_path or post.path).partition("_posts")
    rest = rest.removeprefix("/")
    below, slash, name = rest.rpartition("/")
    for stem in dict.fromkeys((name.rpartition(".")[0], name.partition(".")[0])):
        yield folder + below + slash + stem
