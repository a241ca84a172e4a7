"""What every template of a site can use: the site's facts, includes, filters and modes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any

from mkdocs_blogpost.kramdown import to_html
from mkdocs_blogpost.liquid.filter import Filter
from mkdocs_blogpost.liquid.include_loader import IncludeLoader
from mkdocs_blogpost.liquid.reader import Reader
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.reads import Read


@dataclass(slots=True)
class RenderEnvironment:
    """The same for every post of a site during one build."""

    lookups: SiteLookups
    """The facts of the site, each recorded when it is read."""
    includes: IncludeLoader
    """Finds includes."""
    reader: Reader
    """Reads texts as templates."""
    kramdown: Mapping[str, Any]
    """The options with which Markdown is converted."""
    filters: Mapping[str, Filter]
    """The filters by name."""
    error_mode: str = "warn"
    """Jekyll's `liquid: error_mode`: `strict`, `warn` or `lax`."""
    strict_variables: bool = False
    """Whether reading an unknown variable is an error."""
    strict_filters: bool = False
    """Whether an unknown filter is an error."""
    kept_answers: dict[Any, tuple[Any, tuple[Read, ...]]] = field(default_factory=dict)
    """What filters returned for lists of the site, each with what was read for it."""

    @property
    def zone(self) -> tzinfo:
        """Return the site's time zone."""
        return self.lookups.zone

    @property
    def config(self) -> Mapping[str, Any]:
        """Return the site's configuration."""
        return self.lookups.configuration

    def include(self, name: str) -> Template:
        """Return the include of a name in the site's includes folder."""
        return self.includes.find(name)

    def include_relative(self, path: str, name: str) -> Template:
        """Return the file of a name below the folder of the post at a path."""
        return self.includes.find_relative(path, name)

    def read(self, text: str, path: str) -> Template:
        """Return a text of the file at a path as a template."""
        return self.reader.read(text, path)

    def markdown(self, text: str) -> str:
        """Return Markdown as HTML, converted as the site's posts are."""
        return to_html(text, self.kramdown)
