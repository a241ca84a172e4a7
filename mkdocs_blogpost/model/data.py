"""Data files: `_data/**` as Liquid's `site.data`.

Follows https://jekyllrb.com/docs/datafiles/.
"""

import re
from typing import Any

from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.ruby import truthy
from mkdocs_blogpost.source import tables, yaml
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
    """Return the key of a data file's name: ASCII letters, figures and hyphens, spaces as underscores."""
    start = re.sub(r"^\s+(?=\w|$)", "", name, flags=re.ASCII)
    kept = re.sub(r"[^\w\s-]+", "", start, flags=re.ASCII)
    return re.sub(r"\s+", "_", kept, flags=re.ASCII)


def _file(tree: SourceTree, entry: Entry, ending: str, config: Config, problems: Problems) -> Any:
    try:
        text = tree.read_text(entry.path, config.encoding)
        if ending in (".csv", ".tsv"):
            return _table(text, ending, config)
        return yaml.load(text, config.dialect.yaml)
    except yaml.YamlError as error:
        problems.report("data-yaml", entry.path, error.line, reason=error.message)
    except tables.TableError as error:
        problems.report("data-table", entry.path, error.line, reason=error)
    except (OSError, UnicodeError) as error:
        problems.report("data-unreadable", entry.path, reason=getattr(error, "strerror", None) or error)
    return None


def _table(text: str, ending: str, config: Config) -> Any:
    """Return a table's rows, read as the configuration's `csv_reader` or `tsv_reader` says."""
    settings = config.plugin_settings(f"{ending[1:]}_reader") if config.dialect.tables_have_options else {}
    wanted = settings.get("csv_converters")
    return tables.read(
        text,
        "," if ending == ".csv" else "\t",
        headers=truthy(settings.get("headers", True)),
        converters=[str(name).lstrip(":") for name in wanted] if isinstance(wanted, list) else (),
    )
