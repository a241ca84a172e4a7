"""Includes: found in the site's includes folder or beside the post, read once, never outside.

Follows https://jekyllrb.com/docs/includes/.
"""

import posixpath

from mkdocs_blogpost.liquid.reader import Reader
from mkdocs_blogpost.liquid.stand_ins import stand_in
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.liquid.values import LiquidRuntimeError
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.source.tree import SourceTree


class IncludeLoader:
    """The includes of a site."""

    def __init__(self, tree: SourceTree, folder: str, encoding: str, reader: Reader, *, themed: bool = False) -> None:
        self._themed = themed
        self._tree = tree
        self._folder = folder.strip("/")
        self._encoding = encoding
        self._reader = reader
        self._read: dict[tuple[str, str], Template | None] = {}

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
        key = folder, name
        if key not in self._read:
            self._read[key] = self._load(folder, name)
        return self._read[key]

    def _load(self, folder: str, name: str) -> Template | None:
        tree = self._tree.below(folder)
        if not tree.is_file(name) or not self._tree.is_file(posixpath.join(folder, name)):
            return None
        try:
            text = tree.read_text(name, self._encoding)
        except (OSError, UnicodeError) as error:
            raise LiquidRuntimeError(f"the include '{name}' cannot be read: {error}") from None
        return self._reader.read(text, posixpath.join(folder, name))

    def _names(self) -> list[str]:
        walk = self._tree.walk(self._folder) if self._tree.is_folder(self._folder) else ()
        return [entry.path.removeprefix(f"{self._folder}/") for entry in walk if not entry.is_folder]
