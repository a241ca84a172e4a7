"""Includes: found in the site's includes folder or beside the post, read once, never outside.

Follows https://jekyllrb.com/docs/includes/.
"""

import posixpath

from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.parser import Parser
from mkdocs_blogpost.liquid.stand_ins import stand_in
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.problems import guess


class IncludeLoader:
    """The includes of a site, and other texts as templates."""

    def __init__(self, lookups: SiteLookups, parser: Parser) -> None:
        self._lookups = lookups
        self._parser = parser
        self._templates: dict[str, Template | None] = {}

    def include(self, name: str) -> Template:
        """Return the include of a name; fail with a guess if there is none."""
        folder = (self._lookups.config_text("includes_dir") or "_includes").strip("/")
        template = self._template(folder, name) or self._of_theme(folder, name)
        if template is None:
            near = guess(name, self._lookups.names_in(folder))
            raise LiquidRuntimeError(f"Could not locate the included file '{name}' in {folder}.{near}")
        return template

    def include_relative(self, post: str, name: str) -> Template:
        """Return a file of a name beside or below a post; fail if there is none."""
        folder = posixpath.dirname(post)
        template = self._template(folder, name)
        if template is None:
            place = folder or "the source folder"
            raise LiquidRuntimeError(f"Could not locate the included file '{name}' in or below {place}.")
        return template

    def read(self, text: str, path: str, line: int = 1) -> Template:
        """Return a text of the file at a path as a template."""
        return self._parser.parse(text, path, line)

    def _of_theme(self, folder: str, name: str) -> Template | None:
        """Return our version of a well-known include, if the site has a theme that is not here."""
        is_themed = self._lookups.config_text("theme") or self._lookups.config_text("remote_theme")
        text = stand_in(name) if is_themed else None
        return None if text is None else self._parser.parse(text, posixpath.join(folder, name))

    def _template(self, folder: str, name: str) -> Template | None:
        path = posixpath.join(folder, name.lstrip("/"))
        self._lookups.record("file", path)
        if path not in self._templates:
            self._templates[path] = self._load(folder, path, name.lstrip("/"))
        return self._templates[path]

    def _load(self, folder: str, path: str, name: str) -> Template | None:
        if not self._lookups.site.tree.below(folder).is_file(name):
            return None
        try:
            text = self._lookups.text(path)
        except (OSError, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or error
            raise LiquidRuntimeError(f"The included file '{name}' cannot be read: {reason}.") from None
        return None if text is None else self._parser.parse(text, path)
