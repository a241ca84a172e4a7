"""Where the views are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_blogpost.views.urls import prefixed


@dataclass(frozen=True, slots=True)
class ViewUrls:
    """The views that are on, each with its address or the template of its addresses."""

    urls: Mapping[str, str] = field(default_factory=dict)
    """View name to URL, site-absolute and prefix included, perhaps with `:name`, `:year`, `:month`."""
    paginate: int = 10
    """How many entries the index shows on a page; 0 for all."""
    paginate_path: str = "/page:num/"
    """Where the further pages of the index are, prefix included."""
    style: str = "cards"
    """How the index shows entries: `cards` or `list`."""
    prefix: str = ""
    """Where the blog hangs in the site, without slashes around it."""
    redirects_file: bool = False
    """Whether hosts get the redirects in a file of their own."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """View name to the title that the site gives it."""
    asked: frozenset[str] = frozenset()
    """The names of the views that the options ask for."""

    def below(self, url: str) -> str:
        """Return a URL moved below the blog's prefix."""
        return prefixed(self.prefix, url)

    def url(self, view: str) -> str:
        """Return a view's address, or nothing where the view is off."""
        return self.urls.get(view, "")
