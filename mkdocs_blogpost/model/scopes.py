"""Front matter defaults: values for all files of a path and type.

Follows https://jekyllrb.com/docs/configuration/front-matter-defaults/.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.source.globs import glob_matches

SINGULAR = {"page": "pages", "post": "posts", "draft": "drafts"}


@dataclass(frozen=True, slots=True)
class Scope:
    """One entry of `defaults`: values, and the files they are for."""

    path: str
    """The start of the path, or a pattern with `*`; empty for every file."""
    kind: str | None
    """`posts`, `pages`, `drafts` or a collection's label; None for all."""
    values: Mapping[str, Any]
    """What the files' front matter is taken to say."""

    def covers(self, path: str, kind: str) -> bool:
        """Tell whether a file of a kind lies in the scope."""
        if self.kind is not None and self.kind != kind:
            return False
        if "*" in self.path:
            return _glob_covers(self.path, path)
        return path.startswith(self.path)

    def outranks(self, other: "Scope | None") -> bool:
        """Tell whether this scope, being the later one, wins over another: by a longer path, or a type."""
        if other is None:
            return True
        mine, theirs = len(self.path.strip("/")), len(other.path.strip("/"))
        if mine != theirs:
            return mine >= theirs
        return self.kind is not None or other.kind is None


def _glob_covers(pattern: str, path: str) -> bool:
    """Tell whether a pattern finds the file or a folder it lies in."""
    parts = path.strip("/").split("/")
    return any(
        glob_matches(pattern.strip("/"), "/".join(parts[:count])) for count in range(1, len(parts) + 1)
    )


def read_scopes(told: Any, collections_dir: str, path: str, problems: Problems) -> tuple[Scope, ...]:
    """Return the scopes of `defaults`, and report those that are none."""
    return tuple(_read(told, collections_dir, path, problems)) if isinstance(told, list) else ()


def _read(told: list[Any], collections_dir: str, path: str, problems: Problems) -> Iterator[Scope]:
    for entry in told:
        if not isinstance(entry, Mapping) or not isinstance(entry.get("values"), Mapping):
            problems.warn("an entry of `defaults` has no `values`: it is left out", path)
            continue
        scope = entry.get("scope")
        scope = scope if isinstance(scope, Mapping) else {}
        kind = scope.get("type")
        word = None if "type" not in scope else str(kind)
        start = str(scope.get("path") or "")
        start = start.removeprefix(f"{collections_dir}/") if collections_dir else start
        yield Scope(start, SINGULAR.get(word, word) if word else word, entry["values"])


def all_defaults(scopes: tuple[Scope, ...], path: str, kind: str) -> dict[str, Any]:
    """Return the values of every scope that covers the file, the stronger over the weaker."""
    values: dict[str, Any] = {}
    strongest: Scope | None = None
    for scope in scopes:
        if not scope.covers(path, kind):
            continue
        if scope.outranks(strongest):
            values = deep_merge(values, scope.values)
            strongest = scope
        else:
            values = deep_merge(scope.values, values)
    return values


def deep_merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Return one mapping over another, mappings in both merged likewise; a null hides nothing."""
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            merged[key] = deep_merge(below, value)
        elif value is not None or key not in merged:
            merged[key] = value
    return merged
