"""A view: one kind of page that the blog publishes beside its posts."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.translations import Translations
from mkdocs_blogpost.views.view_page import ViewPage


@dataclass(frozen=True, slots=True)
class View(ABC):
    """A view; a subclass says which pages it has. All views are in one list, `registry.VIEWS`."""

    name: str
    """The name in the option `views` and in templates."""
    default_url: str
    """The usual URL, with placeholders; where jekyll-archives has one, the same."""
    template: str
    """The template that shows its pages."""
    layouts: tuple[str, ...] = ()
    """The layouts by which a page of the site says that the view belongs at its URL."""
    in_nav: bool = False
    """Whether a navigation that the host makes itself shows its first page."""
    options: tuple[str, ...] = ()
    """The keys of its table in the option `views`, beside `url` and `title`."""

    is_usual: bool = True
    """Whether the view is on by default."""

    @abstractmethod
    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:
        """Yield the view's pages; none if the view is off."""
