"""Files without front matter are copied.

Follows https://jekyllrb.com/docs/static-files/.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_blogpost.model.address import collection_file_url, static_url
from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.scopes import all_defaults
from mkdocs_blogpost.ruby import truthy


def static_files(context: ReadContext, paths: Iterable[str]) -> list[StaticFile]:
    """Return the files outside of collections that are copied."""
    files = (StaticFile(path, static_url(path, context.config), data=_data(context, path, "")) for path in paths)
    return [file for file in files if _is_published(context, file)]


def collection_files(
    context: ReadContext, paths: Iterable[str], folder: str, label: str, settings: Mapping[str, Any]
) -> list[StaticFile]:
    """Return the files in a collection's folder."""
    permalink = settings.get("permalink")
    template = None if permalink is None else str(permalink)
    written = truthy(settings.get("output")) or not context.config.dialect.lists_files_of_collections
    files = []
    for path in paths:
        url = collection_file_url(path[len(folder) + 1 :], label, template, context.config)
        files.append(StaticFile(path, url, label, _data(context, path, label), written))
    return [file for file in files if _is_published(context, file)]


def _data(context: ReadContext, path: str, label: str) -> dict[str, object]:
    folder = context.config.collections_dir
    relative = path.removeprefix(f"{folder}/") if label and folder else path
    return all_defaults(context.config.scopes, path, label, relative)


def _is_published(context: ReadContext, file: StaticFile) -> bool:
    """Return whether the defaults let a file through; Jekyll looks for them by the file's URL here."""
    values = all_defaults(context.config.scopes, file.url.lstrip("/"), file.collection or "")
    return truthy(values.get("published", True))
