"""Values of a configuration that cannot be used: each is reported with its line, and left out.

Follows https://jekyllrb.com/docs/configuration/options/.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any

from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import dates
from mkdocs_blogpost.source.front_matter import UPDATED


def _is_text(value: Any) -> bool:
    return not isinstance(value, list | Mapping)


def _is_no_list(value: Any) -> bool:
    return not isinstance(value, list)


def _are_names(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(map(_is_text, value)))


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and (isinstance(value, bool) or value >= 0)


def _is_inside(value: Any) -> bool:
    """Return whether a value names a folder of the tree; a leading slash means its root."""
    parts = PurePosixPath(to_s(value).replace("\\", "/")).parts
    return _is_text(value) and ".." not in parts and not re.match(r"[A-Za-z]:", to_s(value))


def _is_address(value: Any) -> bool:
    """Return whether a value can be the beginning of links."""
    return isinstance(value, str) and not _NO_ADDRESS.search(value.strip())


_NO_ADDRESS = re.compile(r"^(?:javascript|vbscript|data|file):|[\x00-\x1f\"<>]", re.IGNORECASE)


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping)


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _are_collections(value: Any) -> bool:
    return isinstance(value, Mapping) or _are_names(value)


DATES = ("date", *UPDATED)
"""The keys of front matter that are dates."""
_SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)
TEXT = "a text"
TABLE = "a table of `key: value` lines"
KEYS: Mapping[str, tuple[str, ...]] = {
    TEXT: (
        "permalink", "timezone", "encoding", "markdown", "highlighter", "paginate_path", "excerpt_separator",
        "markdown_ext", "theme", "remote_theme", "repository", "time", "future", "show_drafts", "unpublished", "safe",
        "lsi", "incremental",
    ),
    "a text or a table": ("title", "description", "lang", "language"),
    "a list of names": ("plugins", "gems", "exclude", "include", "keep_files", "whitelist"),
    TABLE: ("kramdown", "commonmark", "liquid", "sass", "feed"),
    "a number from 0 on": ("paginate", "limit_posts"),
    "a folder of the tree": ("source", "collections_dir", "data_dir", "includes_dir", "layouts_dir"),
    "a list of names, or a table": ("collections",),
    "a list of scopes with values": ("defaults",),
    "an address such as https://example.org/blog": ("url", "baseurl"),
}  # fmt: skip
"""What the values of keys have to be, as a message calls it, and the keys; other keys may have any value."""
CHECKS: Mapping[str, Callable[[Any], bool]] = dict(
    zip(
        KEYS,
        (
            _is_text, _is_no_list, _are_names, _is_table, _is_number, _is_inside, _are_collections, _is_list,
            _is_address,
        ),
        strict=True,
    )
)  # fmt: skip
"""Whether a value is of a kind, by the kind."""
_KIND_OF = {key: kind for kind, keys in KEYS.items() for key in keys}


def wrong_values(own: Mapping[str, Any], path: str, source: str) -> Iterator[tuple[str, Problem]]:
    """Yield the keys of a configuration whose values cannot be used, and what to say; `source` is its text."""
    for key, value in own.items():
        kind = _KIND_OF.get(key)
        if kind is not None and value is not None and value != "" and not CHECKS[kind](value):
            yield (
                key,
                problem("config-value", path, line_of_key(source, key), key=key, kind=kind, value=to_s(value)),
            )


def without_wrong_parts(own: dict[str, Any], path: str, source: str) -> Iterator[Problem]:
    """Take out what is wrong inside of `feed`, `defaults` and `collections`, and yield what to say of it."""
    feed = own.get("feed")
    if isinstance(feed, Mapping) and feed.get("path") is not None and not _is_feed_path(feed["path"]):
        own["feed"] = {key: value for key, value in feed.items() if key != "path"}
        line = line_of_key(source, "feed")
        yield problem(
            "config-value", path, line, key="feed: path", kind="a path such as feed.xml", value=to_s(feed["path"])
        )
    yield from _without_wrong_dates(own, path, source)
    collections = own.get("collections")
    if not isinstance(collections, Mapping):
        return
    own["collections"] = settled = dict(collections)
    for name, settings in collections.items():
        line = line_of_key(source, str(name))
        if settings is not None and not isinstance(settings, Mapping):
            settled[name] = {}
            yield problem("config-value", path, line, key=f"collections: {name}", kind=TABLE, value=to_s(settings))
        elif settings and not _is_text(settings.get("permalink")):
            settled[name] = {key: value for key, value in settings.items() if key != "permalink"}
            key, value = f"collections: {name}: permalink", to_s(settings["permalink"])
            yield problem("config-value", path, line, key=key, kind=TEXT, value=value)


def _without_wrong_dates(own: dict[str, Any], path: str, source: str) -> Iterator[Problem]:
    """Take the dates out of `defaults` that are none: else each file that they are for would lose its own."""
    entries = own.get("defaults")
    if not isinstance(entries, list):
        return
    own["defaults"] = list(entries)
    for place, entry in enumerate(entries):
        values = entry.get("values") if isinstance(entry, Mapping) else None
        if not isinstance(values, Mapping):
            continue
        wrong = {key for key in DATES if values.get(key) and not _is_date(values[key])}
        if wrong:
            kept = {key: value for key, value in values.items() if key not in wrong}
            own["defaults"][place] = {**entry, "values": kept}
        for key in sorted(wrong):
            line = line_of_key(source, key) or line_of_key(source, "defaults")
            kind = "a date such as 2024-01-31"
            yield problem("config-value", path, line, key=f"defaults: {key}", kind=kind, value=to_s(values[key]))


def _is_date(value: Any) -> bool:
    try:
        dates.parse(to_s(value), UTC, _SOME_DAY)
    except (ValueError, OverflowError):
        return False
    return True


def _is_feed_path(value: Any) -> bool:
    is_path = _is_address(value) and ".." not in value.split("/") and not value.endswith(("/", ".html", ".htm"))
    return is_path and value.strip("/").lower() not in ("sitemap.xml", "search/search_index.json", "robots.txt")


def line_of_key(source: str, key: str) -> int | None:
    """Return the line of a configuration's text on which a key begins, or None if it begins on no line."""
    found = re.search(rf"^[ \t-]*[\"']?{re.escape(key)}[\"']?\s*[:=]", source, re.MULTILINE)
    return source.count("\n", 0, found.start()) + 1 if found else None
