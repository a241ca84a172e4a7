"""Data files: `_data/**` as Liquid's `site.data`.

Follows https://jekyllrb.com/docs/datafiles/.
"""

import csv
import io
import re
from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.source import yaml
from mkdocs_blogpost.source.tree import DEEPEST, Entry, SourceTree

ENDINGS = (".yaml", ".yml", ".json", ".csv", ".tsv")


def read_data(tree: SourceTree, config: Config, problems: Problems) -> dict[str, Any]:
    """Return what the site's data files hold, by folder and file name."""
    return _folder(tree, config.text("data_dir") or "_data", config, problems, DEEPEST)


def _folder(tree: SourceTree, folder: str, config: Config, problems: Problems, depth: int) -> dict[str, Any]:
    entries = [entry for entry in tree.entries(folder) if not entry.name.startswith(".")]
    data: dict[str, Any] = {}
    for entry in entries:
        stem, ending = _split(entry.name)
        if not entry.is_folder and ending in ENDINGS:
            data[key(stem)] = _file(tree, entry, ending, config, problems)
    for entry in entries:
        if entry.is_folder and depth:
            data[key(entry.name)] = _folder(tree, entry.path, config, problems, depth - 1)
    return data


def _split(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if stem else (name, "")


def key(name: str) -> str:
    """Return the key of a data file's name: without punctuation, spaces as underscores."""
    kept = re.sub(r"[^\w\s-]+|(?<=^)\s+|\s+(?=$)", "", name)
    return re.sub(r"\s+", "_", kept)


def _file(tree: SourceTree, entry: Entry, ending: str, config: Config, problems: Problems) -> Any:
    try:
        text = tree.read_text(entry.path, config.encoding)
        if ending in (".csv", ".tsv"):
            return _table(text, "," if ending == ".csv" else "\t")
        return yaml.load(text)
    except yaml.YamlError as error:
        problems.warn(
            f"the data file is no YAML ({error.message}): mend it, it is left out", entry.path, error.line
        )
    except (OSError, UnicodeError, csv.Error) as error:
        problems.warn(f"the data file cannot be read ({error})", entry.path)
    return None


def _table(text: str, separator: str) -> list[Mapping[str, str | None]]:
    """Return the rows of a table by the names in its first row; an empty cell is none."""
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if row]
    if not rows:
        return []
    return [_row(rows[0], row) for row in rows[1:]]


def _row(names: list[str], row: list[str]) -> dict[str, str | None]:
    cells = [*row, *[""] * (len(names) - len(row))]
    return {name: cell or None for name, cell in zip(names, cells, strict=False)}
