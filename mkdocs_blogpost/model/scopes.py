"""Front matter defaults: values for all files of a path and type.

Follows https://jekyllrb.com/docs/configuration/front-matter-defaults/.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from mkdocs_blogpost.source import dates
from mkdocs_blogpost.source.globs import glob_matches
from mkdocs_blogpost.values import value_class

SINGULAR = {"page": "pages", "post": "posts", "draft": "drafts"}


@value_class
class Scope:
    """One entry of `defaults`: values, and the files they are for."""

    path: str
    """The start of the path, or a pattern with `*`; empty for every file."""
    kind: str | None
    """`posts`, `pages`, `drafts` or a collection's label; None for all."""
    values: Mapping[str, Any]
    """What the files' front matter is taken to say."""
    folder: str = ""
    """The `collections_dir` with a slash: the files of collections are named without it, and so are paths."""
    is_folder: bool = False
    """Whether the path names a whole folder or file, not the start of a path."""

    def covers(self, path: str, relative: str, kind: str) -> bool:
        """Return whether a file of a kind lies in the scope; `relative` is its path as Jekyll names it."""
        if self.kind is not None and self.kind != kind:
            return False
        if "*" not in self.path:
            return self._starts(relative, self.path.removeprefix(self.folder))
        found = (start for start in _starts(path) if glob_matches(self.path.strip("/"), start))
        return any(self._starts(relative, start.removeprefix(self.folder)) for start in found)

    def _starts(self, relative: str, path: str) -> bool:
        """Return whether a file's path starts with the scope's."""
        if not self.is_folder:
            return relative.startswith(path)
        return not self.path or relative == path or relative.startswith(f"{path}/")

    def outranks(self, other: "Scope | None") -> bool:
        """Return whether this scope, being the later one, wins over another: by a longer path, or a type."""
        if other is None:
            return True
        mine, theirs = len(self.path.strip("/")), len(other.path.strip("/"))
        if mine != theirs:
            return mine >= theirs
        return self.kind is not None or other.kind is None


def _starts(path: str) -> Iterator[str]:
    """Yield the folders in which a file lies, and the file."""
    for end, char in enumerate(path):
        if char == "/":
            yield path[:end]
    yield path


def read_scopes(data: Mapping[str, Any], zone: tzinfo, now: datetime, *, folders: bool = False) -> tuple[Scope, ...]:
    """Return the scopes of the configuration's `defaults`, without entries that are no scopes."""
    return tuple(replace(scope, is_folder=folders) for scope in _read(data, zone, now))


def are_scopes(value: Any) -> bool:
    """Return whether `defaults` is a list of scopes with values, or nothing at all."""
    return value is None or (isinstance(value, list) and all(map(_is_scope, value)))


def _is_scope(entry: Any) -> bool:
    if not isinstance(entry, Mapping) or not isinstance(entry.get("values"), Mapping):
        return False
    scope = entry.get("scope")
    return scope is None or isinstance(scope, Mapping)


def _read(data: Mapping[str, Any], zone: tzinfo, now: datetime) -> Iterator[Scope]:
    folder = str(data.get("collections_dir") or "").strip("/")
    entries = data.get("defaults")
    for entry in filter(_is_scope, entries if isinstance(entries, list) else ()):
        scope = entry.get("scope")
        scope = scope if isinstance(scope, Mapping) else {}
        kind = str(scope["type"]) if "type" in scope else None
        yield Scope(
            path=str(scope.get("path") or ""),
            kind=SINGULAR.get(kind, kind) if kind else kind,
            values=_dated(entry["values"], zone, now),
            folder=f"{folder}/" if folder else "",
        )


def _dated(values: Mapping[str, Any], zone: tzinfo, now: datetime) -> Mapping[str, Any]:
    """Return values whose `date` is a moment where it can be one, as Jekyll makes it one."""
    if not isinstance(values.get("date"), str):
        return values
    try:
        return {**values, "date": dates.parse(values["date"], zone, now)}
    except (ValueError, OverflowError):
        return values


def all_defaults(scopes: tuple[Scope, ...], path: str, kind: str, relative: str | None = None) -> dict[str, Any]:
    """Return the values of every scope that covers the file, the stronger over the weaker."""
    relative = path if relative is None else relative
    values: dict[str, Any] = {}
    strongest: Scope | None = None
    for scope in scopes:
        if not scope.covers(path, relative, kind):
            continue
        if scope.outranks(strongest):
            values = deep_merge(values, scope.values)
            strongest = scope
        else:
            values = deep_merge(scope.values, values)
    return values


def without_hidden(scopes: tuple[Scope, ...], path: str, kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a page without those for which its strongest scope has a null.

    Jekyll asks for each value of a page by itself; documents have the values of all scopes merged.
    """
    strongest: dict[str, Scope] = {}
    for scope in (each for each in scopes if each.covers(path, path, kind)):
        strongest |= {key: scope for key in scope.values if scope.outranks(strongest.get(key))}
    hidden = {key for key, scope in strongest.items() if scope.values[key] is None}
    return {key: value for key, value in values.items() if key not in hidden}


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
