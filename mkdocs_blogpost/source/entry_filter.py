"""Which files of a folder belong to the site.

Follows https://jekyllrb.com/docs/configuration/options/ (`include`, `exclude`) and
https://jekyllrb.com/docs/structure/: names that start with `.`, `_`, `#` or `~` stay out.
"""

from collections.abc import Iterable, Iterator

from mkdocs_blogpost.source.globs import matches
from mkdocs_blogpost.source.tree import Entry
from mkdocs_blogpost.values import value_class

SPECIAL = (".", "_", "#", "~")


@value_class
class EntryFilter:
    """The site's `include` and `exclude`."""

    include: tuple[str, ...] = ()
    """Patterns of what belongs to the site although its name or `exclude` says otherwise."""
    exclude: tuple[str, ...] = ()
    """Patterns of what stays out."""

    def keep(self, entries: Iterable[Entry], base: str = "") -> Iterator[Entry]:
        """Yield the entries, found below the folder `base`, that belong to the site."""
        start = len(base) + 1 if base else 0
        return (entry for entry in entries if self.keeps(entry, entry.path[start:]))

    def keeps(self, entry: Entry, local: str) -> bool:
        """Return whether one entry belongs to the site; `local` is its path below the folder being read."""
        if local.endswith("."):
            return False
        included = self.includes(local, entry)
        if self.excludes(entry) and not included:
            return False
        return included or not (local.startswith(SPECIAL) or entry.name.startswith(SPECIAL) or local.endswith("~"))

    def includes(self, local: str, entry: Entry) -> bool:
        """Return whether `include` names the entry."""
        return any(_names(pattern, local, entry) or _names(pattern, entry.name, entry) for pattern in self.include)

    def excludes(self, entry: Entry) -> bool:
        """Return whether `exclude` names the entry and `include` has not the same pattern."""
        return any(_names(pattern, entry.path, entry) for pattern in self.exclude if pattern not in self.include)


def _names(pattern: str, path: str, entry: Entry) -> bool:
    wanted = f"/{pattern.removeprefix('/')}"
    found = f"/{path}"
    return matches(wanted, found) or found.startswith(wanted) or (entry.is_folder and wanted == f"{found}/")
