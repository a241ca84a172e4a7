"""The index of MkDocs' and Material's search plugins, with the entries of each page kept as they are in its file.

The plugin keeps a list of all entries, and encodes them all whenever it writes its file. Here the entries of each
page are encoded once and kept compressed: they take little memory, and what a save under `mkdocs serve` costs does not
grow with the number of posts.
"""

import copy
import json
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.packed import PACKER
from mkdocs_blogpost.whole_files import replace_file

NAMES = ("material/search", "search")
"""The names of search plugins in the configuration."""
LISTS = ("entries", "_entries")
"""The names of the list of entries: Material's, and MkDocs' own."""
NO_DOCS = b'"docs":[]}'
"""How the file of an empty index ends."""
INDEX = "search/search_index.json"
"""The file of the index, relative to the site folder."""
PageEntries = dict[str, bytes]
"""The entries of each page as they are in the file, with commas between them, compressed, by the URL of the page."""
_encoded = json.JSONEncoder(separators=(",", ":"), default=str).encode


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
        texts = [PACKER.decompressed(known[url])] if url in known else []
        known[url] = PACKER.compressed(b",".join([*texts, _encoded(new)[1:-1].encode()]))
    entries.clear()


def decoded(known: PageEntries) -> list[Any]:
    """Return the entries as the plugin has made them."""
    found: list[Any] = json.loads(b"[%s]" % b",".join(map(PACKER.decompressed, known.values())))
    return found


def file_parts(empty: bytes, known: PageEntries) -> Iterator[bytes]:
    """Yield the file of an index in parts; given is that of the same index without entries, which ends in `NO_DOCS`."""
    yield empty.removesuffix(NO_DOCS) + b'"docs":['
    for number, entries in enumerate(known.values()):
        yield (b"," if number else b"") + PACKER.decompressed(entries)
    yield b"]}"


# Under `mkdocs serve`, only some pages are built again.


def take(config: MkDocsConfig, known: PageEntries) -> None:
    """Move the entries that the plugin has made since the last call into `known`."""
    take_from(_entries(config), known)


def forget(config: MkDocsConfig, known: PageEntries, urls: Collection[str]) -> None:
    """Take the entries of some pages out of the index; building them again adds new ones."""
    take(config, known)
    for url in urls:
        known.pop(url, None)


def files(config: MkDocsConfig, known: PageEntries) -> Mapping[str, bytes]:
    """Return the files that the plugin writes, by their paths in the site."""
    take(config, known)
    with tempfile.TemporaryDirectory(prefix="blogpost-") as folder:
        _write_into(folder, config)
        found = dict(_files_in(folder))
        empty = found.get(INDEX)
        if empty is None or not empty.endswith(NO_DOCS):  # a plugin of another kind must see all entries
            entries = _entries(config)
            entries += decoded(known)
            _write_into(folder, config)
            entries.clear()
            return dict(_files_in(folder))
    return found | {INDEX: b"".join(file_parts(empty, known))}


def write_index(config: MkDocsConfig, known: PageEntries, lock: AbstractContextManager[Any]) -> None:
    """Replace the plugin's files that differ; while the plugin is asked for them, `lock` is held."""
    with lock:
        written = files(config, known)
    for path, content in written.items():
        target = Path(config.site_dir, path)
        if not target.is_file() or target.stat().st_size != len(content) or target.read_bytes() != content:
            replace_file(target, content)


def _write_into(folder: str, config: MkDocsConfig) -> None:
    """Let the plugin write its files into another folder than the site's."""
    if plugin := search_plugin(config):
        elsewhere: Any = copy.copy(config)
        elsewhere.data = {**config.data, "site_dir": folder}
        plugin.on_post_build(config=elsewhere)


def _files_in(folder: str) -> Iterator[tuple[str, bytes]]:
    for place in Path(folder).rglob("*"):
        if place.is_file():
            yield place.relative_to(folder).as_posix(), place.read_bytes()


def _entries(config: MkDocsConfig) -> list[Any]:
    return entries_of(getattr(search_plugin(config), "search_index", None))
