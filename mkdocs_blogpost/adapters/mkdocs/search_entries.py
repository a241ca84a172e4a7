"""The entries of the index of MkDocs' and Material's search plugins, kept as they are in its file.

The plugin keeps a list of all entries, and encodes them all whenever it writes its file. Here the entries of each
page are encoded once and spooled: they take no memory, and what a save under `mkdocs serve` costs does not
grow with the number of posts.
"""

import json
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.spool import SPOOLED
from mkdocs_blogpost.values import value_class

NAMES = ("material/search", "search")
"""The names of search plugins in the configuration."""
LISTS = ("entries", "_entries")
"""The names of the list of entries: Material's, and MkDocs' own."""
NO_DOCS = b'"docs":[]}'
"""How the file of an empty index ends."""
INDEX = "search/search_index.json"
"""The file of the index, relative to the site folder."""
_encoded = json.JSONEncoder(separators=(",", ":"), default=str).encode


@value_class
class EncodedEntries:
    """The entries of a page as they are in the file, with commas between them."""

    data: bytes = field(metadata=SPOOLED)
    """Their bytes."""


PageEntries = dict[str, EncodedEntries]
"""The entries of each page, by its URL."""


def search_plugin(config: MkDocsConfig) -> Any:
    """Return the search plugin; None if there is none."""
    return next((config.plugins[name] for name in NAMES if name in config.plugins), None)


def entries_of(index: Any) -> list[Any]:
    """Return an index's own list of entries; an empty one if there is none."""
    return next((found for name in LISTS if isinstance(found := getattr(index, name, None), list)), [])


def take_from(entries: list[Any], known: PageEntries) -> None:
    """Move entries that the plugin has made into `known`."""
    made: dict[str, list[Any]] = {}
    for each in entries:
        made.setdefault(each["location"].partition("#")[0], []).append(each)
    for url, new in made.items():
        texts = [known[url].data] if url in known else []
        known[url] = EncodedEntries(b",".join([*texts, _encoded(new)[1:-1].encode()]))
    entries.clear()


def decoded(known: PageEntries) -> list[Any]:
    """Return the entries as the plugin has made them."""
    found: list[Any] = json.loads(b"[%s]" % b",".join([each.data for each in known.values()]))
    return found


def file_parts(empty: bytes, known: PageEntries) -> Iterator[bytes]:
    """Yield the file of an index in parts; given is that of the same index without entries, which ends in `NO_DOCS`."""
    yield empty.removesuffix(NO_DOCS) + b'"docs":['
    for number, entries in enumerate(known.values()):
        yield (b"," if number else b"") + entries.data
    yield b"]}"
