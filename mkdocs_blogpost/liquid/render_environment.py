"""What tags and filters may ask of the site around a post."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any

from mkdocs_blogpost.liquid.drops import Drops
from mkdocs_blogpost.liquid.filter import Filter
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.model.site import Site


@dataclass(slots=True)
class RenderEnvironment:
    """The site and its services, the same for every post."""

    site: Site
    """The site."""
    drops: Drops
    """Its objects as templates see them."""
    include: Callable[[str], Template]
    """Finds an include by its name in the site's includes folder."""
    include_relative: Callable[[str, str], Template]
    """Finds an include by the path of the post that asks and its name below that post's folder."""
    read: Callable[[str, str], Template]
    """Reads a text of the given path as a template."""
    markdown: Callable[[str], str]
    """Turns Markdown into HTML, as the site's posts are converted."""
    filters: Mapping[str, Filter]
    """The filters by name."""
    error_mode: str = "warn"
    """Jekyll's `liquid: error_mode`: `strict`, `warn` or `lax`."""
    strict_variables: bool = False
    """Whether reading an unknown variable is a mistake."""
    strict_filters: bool = False
    """Whether an unknown filter is a mistake."""
    memory: dict[Any, Any] = field(default_factory=dict)
    """What filters have worked out before and need not again."""

    @property
    def zone(self) -> tzinfo:
        """Return the site's time zone."""
        return self.site.config.zone
