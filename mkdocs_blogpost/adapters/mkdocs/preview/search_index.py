"""The index of MkDocs' and Material's search plugins, when only some pages are built again."""

import copy
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.search_entries import (
    INDEX,
    NO_DOCS,
    PageEntries,
    decoded,
    entries_of,
    file_parts,
    search_plugin,
    take_from,
)
from mkdocs_blogpost.whole_files import replace_file


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
