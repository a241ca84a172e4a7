"""What tags and filters may ask of the site around a post."""

from collections.abc import Mapping
from dataclasses import field
from datetime import tzinfo
from typing import Any

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.liquid.drops import Drops
from mkdocs_blogpost.liquid.filter import Filter
from mkdocs_blogpost.liquid.template import Template, TemplateLoader
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.reads import Recording
from mkdocs_blogpost.values import value_class


@value_class
class KeptAnswer:
    """What a filter made of a list of the site."""

    value: Any
    """The answer."""
    recording: Recording
    """What was read for it."""


@value_class
class RenderEnvironment:
    """The site and its services, the same for every post."""

    lookups: SiteLookups
    """The facts of the site, each recorded when it is read."""
    drops: Drops
    """Its objects as templates see them."""
    templates: TemplateLoader
    """Finds includes and reads texts as templates."""
    kramdown: Mapping[str, Any]
    """The options with which the site's posts are converted."""
    filters: Mapping[str, Filter]
    """The filters by name."""
    error_mode: str = "warn"
    """Jekyll's `liquid: error_mode`: `strict`, `warn` or `lax`."""
    strict_variables: bool = False
    """Whether it is a mistake to read an unknown variable."""
    strict_filters: bool = False
    """Whether an unknown filter is a mistake."""
    kept: dict[Any, KeptAnswer] = field(default_factory=dict)
    """The answers of filters, for the posts that ask the same."""

    @property
    def zone(self) -> tzinfo:
        """Return the site's time zone."""
        return self.lookups.zone

    def include(self, name: str) -> Template:
        """Return an include by its name in the site's includes folder."""
        return self.templates.include(name)

    def include_relative(self, post: str, name: str) -> Template:
        """Return a file beside or below a post, by the post's path and the file's name."""
        return self.templates.include_relative(post, name)

    def read(self, text: str, path: str, line: int = 1) -> Template:
        """Return a text of the file at a path as a template."""
        return self.templates.read(text, path, line)

    def markdown(self, text: str) -> str:
        """Return Markdown as HTML, as the site's posts are converted."""
        return kramdown.to_html(text, self.kramdown)
