"""Which views are on, and their URLs."""

from collections.abc import Mapping
from dataclasses import field

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.urls import prefixed


@value_class
class ViewUrls:
    """The views that are on, each with its URL or the pattern of its URLs."""

    urls: Mapping[str, str] = field(default_factory=dict)
    """View name to URL: site-absolute, with the prefix, with placeholders such as `:name` or `:year`."""
    paginate: int = 10
    """How many entries a page of the index shows; 0 for all."""
    paginate_path: str = "/page:num/"
    """The pattern of the URLs of the index's further pages, with the prefix."""
    style: str = "cards"
    """How the index shows entries: `cards` or `list`."""
    prefix: str = ""
    """The folder of the site that the blog is published in, without slashes around it."""
    redirects_file: bool = False
    """Whether a file `_redirects` is written for hosts that read one."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """View name to the title that the options give it."""
    asked: frozenset[str] = frozenset()
    """The views that the options name; the others are on by default."""

    def below(self, url: str) -> str:
        """Return a URL with the blog's prefix."""
        return prefixed(self.prefix, url)

    def url(self, view: str) -> str:
        """Return the URL of a view; empty if the view is off."""
        return self.urls.get(view, "")

    def is_asked(self, view: str) -> bool:
        """Return whether the options name a view."""
        return view in self.asked
