"""The index of MkDocs' and Material's search plugins, when only some pages are built again."""

import copy
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.search import NAMES
from mkdocs_blogpost.whole_files import replace_file


def forget(config: MkDocsConfig, urls: Collection[str]) -> None:
    """Take the entries of some pages out of the index; building them again adds new ones."""
    index = getattr(_plugin(config), "search_index", None)
    for name in ("entries", "_entries"):
        entries = getattr(index, name, None)
        if isinstance(entries, list):
            entries[:] = [each for each in entries if each["location"].partition("#")[0] not in urls]


def write_index(config: MkDocsConfig) -> None:
    """Let the plugin write its files, and replace those that differ."""
    plugin = _plugin(config)
    if plugin is None:
        return
    with tempfile.TemporaryDirectory(prefix="blogpost-") as folder:
        elsewhere: Any = copy.copy(config)
        elsewhere.data = {**config.data, "site_dir": folder}
        plugin.on_post_build(config=elsewhere)
        for place in Path(folder).rglob("*"):
            target = Path(config.site_dir, place.relative_to(folder))
            if place.is_file() and not (target.is_file() and target.read_bytes() == place.read_bytes()):
                replace_file(target, place.read_bytes())


def _plugin(config: MkDocsConfig) -> Any:
    return next((config.plugins[name] for name in NAMES if name in config.plugins), None)
