"""A view: one kind of page that the blog publishes beside its posts."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar

from mkdocs_blogpost.option_checks import InsideSite
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.translations import Translations
from mkdocs_blogpost.views.view_page import ViewPage


@value_class
class ViewOptions:
    """The options of a view: `true`, `false`, a URL, or a table."""

    short_forms: ClassVar[Mapping[type, str]] = {bool: "on", str: "url"}
    on: bool = True
    """Whether the view is published.

    Example: `false`
    """
    url: Annotated[str, InsideSite()] | None = None
    """The URL, or the pattern of the URLs, of the view's pages, below `prefix`.

    Example: `/all/`
    """
    title: str | int | None = None
    """The title of its page.

    Example: `All posts`
    """


@value_class
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
    options: type[ViewOptions] = ViewOptions
    """The class of its options below `views`."""

    is_usual: bool = True
    """Whether the view is on by default."""

    @abstractmethod
    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:
        """Yield the view's pages; none if the view is off."""
