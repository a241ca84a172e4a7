"""The index of MkDocs' and Material's search plugins, when only some pages are built again.

The plugin keeps a list of all entries, and encodes them all whenever it writes its file. Here the entries of each
page are encoded once and kept as bytes, so that what a save costs does not grow with the number of posts.
"""

import copy
import json
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.search import NAMES
from mkdocs_blogpost.whole_files import replace_file

LISTS = ("entries", "_entries")
"""The names of the list of entries: Material's, and MkDocs' own."""
NO_DOCS = b'"docs":[]}'
"""How the file of an empty index ends."""
INDEX = "search/search_index.json"
"""The file of the index, relative to the site folder."""
PageEntries = dict[str, bytes]
"""The entries of each page as they are in the file, with commas between them, by the URL of the page."""


def take(config: MkDocsConfig, known: PageEntries) -> None:
    """Move the entries that the plugin has made since the last call into `known`."""
    entries = _entries(config)
    made: dict[str, list[bytes]] = {}
    for each in entries:
        made.setdefault(each["location"].partition("#")[0], []).append(_json(each))
    for url, texts in made.items():
        known[url] = b",".join((known[url], *texts) if url in known else texts)
    entries.clear()


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
        head = found.get(INDEX)
        if head is None or not head.endswith(NO_DOCS):  # a plugin of another kind must see all entries
            entries = _entries(config)
            entries += json.loads(b"[%s]" % b",".join(known.values()))
            _write_into(folder, config)
            entries.clear()
            return dict(_files_in(folder))
    return found | {INDEX: b'%s"docs":[%s]}' % (head.removesuffix(NO_DOCS), b",".join(known.values()))}


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
    if plugin := _plugin(config):
        elsewhere: Any = copy.copy(config)
        elsewhere.data = {**config.data, "site_dir": folder}
        plugin.on_post_build(config=elsewhere)


def _files_in(folder: str) -> Iterator[tuple[str, bytes]]:
    for place in Path(folder).rglob("*"):
        if place.is_file():
            yield place.relative_to(folder).as_posix(), place.read_bytes()


def _entries(config: MkDocsConfig) -> list[Any]:
    """Return the plugin's own list of entries; an empty one if there is none."""
    index = getattr(_plugin(config), "search_index", None)
    return next((found for name in LISTS if isinstance(found := getattr(index, name, None), list)), [])


def _json(entry: Any) -> bytes:
    return json.dumps(entry, separators=(",", ":"), default=str).encode()


def _plugin(config: MkDocsConfig) -> Any:
    return next((config.plugins[name] for name in NAMES if name in config.plugins), None)
