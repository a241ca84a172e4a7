"""A file that the blog publishes beside its pages: a feed, a redirect, robots.txt, a card."""

from abc import ABC, abstractmethod
from typing import ClassVar

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views import urls
from mkdocs_blogpost.views.blog import Blog


@value_class(slots=False)
class ViewFile(ABC):
    """A file that is made of the blog; its content is written when all posts are converted."""

    kind: ClassVar[str]
    """What it is: `atom`, `rss`, `json`, `redirect`, `redirects`, `robots` or `card`."""
    is_page: ClassVar[bool] = False
    """Whether its URL is that of a page: `/old/` is the file `old/index.html`."""

    url: str
    """The URL: site-absolute, with the prefix."""
    asked: bool = False
    """Whether the options name it; otherwise it is made by default."""

    @property
    def path(self) -> str:
        """The file, relative to the site folder."""
        return urls.path_of(self.url) if self.is_page else urls.inside(self.url)

    @abstractmethod
    def content(self, blog: Blog) -> str | bytes:
        """Return what the file contains."""
