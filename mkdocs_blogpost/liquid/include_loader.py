"""Includes: found in the site's includes folder or beside the post, read once, never outside.

Follows https://jekyllrb.com/docs/includes/.
"""

import posixpath

from mkdocs_blogpost.liquid.reader import Reader
from mkdocs_blogpost.liquid.stand_ins import stand_in
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.liquid.values import LiquidRuntimeError
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.problems import guess


class IncludeLoader:
    """The includes of a site."""

    def __init__(self, lookups: SiteLookups, reader: Reader) -> None:
        config = lookups.site.config
        self._themed = bool(config.text("theme") or config.text("remote_theme"))
        self._folder = (config.text("includes_dir") or "_includes").strip("/")
        self._lookups = lookups
        self._tree = lookups.site.tree
        self._reader = reader
        self._read: dict[tuple[str, str], Template] = {}

    def find(self, name: str) -> Template:
        """Return the include of a name; fail with a guess where there is none."""
        template = self._template(self._folder, name) or self._of_theme(name)
        if template is None:
            raise LiquidRuntimeError(f"there is no include '{name}' in {self._folder}.{guess(name, self._names())}")
        return template

    def find_relative(self, post: str, name: str) -> Template:
        """Return a file of a name beside or below a post; fail where there is none."""
        folder = posixpath.dirname(post)
        template = self._template(folder, name)
        if template is None:
            raise LiquidRuntimeError(
                f"there is no file '{name}' below {folder or 'the source folder'} for 'include_relative'."
            )
        return template

    def _of_theme(self, name: str) -> Template | None:
        text = stand_in(name) if self._themed else None
        return None if text is None else self._reader.read(text, posixpath.join(self._folder, name))

    def _template(self, folder: str, name: str) -> Template | None:
        name = name.lstrip("/")
        path = posixpath.join(folder, name)
        text = self._text(folder, name, path)
        if text is None:
            return None
        key = folder, name
        if key not in self._read:
            self._read[key] = self._reader.read(text, path)
        return self._read[key]

    def _text(self, folder: str, name: str, path: str) -> str | None:
        """Return the text of a file below a folder; None for a file outside it or one that does not exist."""
        try:
            text = self._lookups.text("include", path)
        except (OSError, UnicodeError) as error:
            raise LiquidRuntimeError(f"the include '{name}' cannot be read: {error}") from None
        return text if self._tree.below(folder).is_file(name) else None

    def _names(self) -> list[str]:
        return self._lookups.names_in(self._folder)
