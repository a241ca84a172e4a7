"""What a view is: a kind of page that is made of the blog's posts."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_blogpost.views.blog import Blog, ViewPage
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.translations import Translations


@dataclass(frozen=True, slots=True)
class ViewInputs:
    """Everything that a view's pages are made of."""

    blog: Blog
    """The blog."""
    translations: Translations
    """Texts and dates in the readers' language."""
    terms: Terms
    """The blog's categories, tags, authors and series."""


class View(ABC):
    """A view: one file, one entry in `registry.VIEWS`, one template."""

    name: str
    """The name in options, templates and messages."""
    url: str
    """The usual URL, or the template of URLs."""
    layouts: tuple[str, ...] = ()
    """The Jekyll layouts by which a page of the site says where this view is."""
    in_nav: bool = False
    """Whether a nav that MkDocs makes by itself shows the view."""
    template: str
    """The theme's template of its pages."""

    @abstractmethod
    def pages(self, inputs: ViewInputs) -> Iterator[ViewPage]:
        """Yield the view's pages; none if the view is off or has nothing to show."""
