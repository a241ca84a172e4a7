"""The index of MkDocs' and Material's search plugins, when only some pages are built again."""

import copy
import json
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.search import NAMES
from mkdocs_blogpost.whole_files import replace_file

LISTS = ("entries", "_entries")
"""The names of the list of entries: Material's, and MkDocs' own."""
NO_DOCS = '"docs":[]}'
"""How the file of an empty index ends."""
Encoded = dict[int, tuple[Any, str]]
"""Entries of the index, each with its text in the file, by their identity."""


def forget(config: MkDocsConfig, urls: Collection[str]) -> None:
    """Take the entries of some pages out of the index; building them again adds new ones."""
    index = getattr(_plugin(config), "search_index", None)
    for name in LISTS:
        entries = getattr(index, name, None)
        if isinstance(entries, list):
            entries[:] = [each for each in entries if each["location"].partition("#")[0] not in urls]


def write_index(config: MkDocsConfig, encoded: Encoded) -> None:
    """Let the plugin write its files, and replace those that differ; `encoded` is kept for the next time."""
    plugin = _plugin(config)
    if plugin is None:
        return
    with tempfile.TemporaryDirectory(prefix="blogpost-") as folder:
        elsewhere: Any = copy.copy(config)
        elsewhere.data = {**config.data, "site_dir": folder}
        _without_entries(plugin).on_post_build(config=elsewhere)
        file = Path(folder, "search", "search_index.json")
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        if text.endswith(NO_DOCS):
            docs = _docs(_entries(plugin.search_index), encoded)
            file.write_text(text.removesuffix(NO_DOCS) + docs, encoding="utf-8")
        else:
            plugin.on_post_build(config=elsewhere)
        for place in Path(folder).rglob("*"):
            target = Path(config.site_dir, place.relative_to(folder))
            if place.is_file() and not (target.is_file() and target.read_bytes() == place.read_bytes()):
                replace_file(target, place.read_bytes())


def _entries(index: Any) -> list[Any]:
    return list(next((found for name in LISTS if isinstance(found := getattr(index, name, None), list)), ()))


def _without_entries(plugin: Any) -> Any:
    """Return a copy of the plugin, and of its index, which is empty."""
    empty, empty.search_index = copy.copy(plugin), copy.copy(plugin.search_index)
    for name in LISTS:
        if hasattr(empty.search_index, name):
            setattr(empty.search_index, name, [])
    return empty


def _docs(entries: list[Any], encoded: Encoded) -> str:
    """Return the end of the file. Each entry is encoded once: thousands take a second, in which no page is served."""
    before = dict(encoded)
    encoded.clear()
    for entry in entries:
        encoded[id(entry)] = before.get(id(entry)) or (entry, _json(entry))
    return f'"docs":[{",".join([text for _entry, text in encoded.values()])}]}}'


def _json(entry: Any) -> str:
    return json.dumps(entry, separators=(",", ":"), default=str)


def _plugin(config: MkDocsConfig) -> Any:
    return next((config.plugins[name] for name in NAMES if name in config.plugins), None)
