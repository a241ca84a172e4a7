"""Which file of the tree is what: post, draft, page or static file.

Follows https://jekyllrb.com/docs/structure/.
"""

from dataclasses import dataclass, field

from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.source.tree import DEEPEST, Entry, SourceTree


@dataclass(slots=True)
class Sorted:
    """The tree's files by kind, as paths."""

    posts: list[str] = field(default_factory=list)
    """Files in `_posts` folders, whatever their names."""
    drafts: list[str] = field(default_factory=list)
    """Files in `_drafts` folders."""
    pages: list[str] = field(default_factory=list)
    """Files with front matter elsewhere."""
    static: list[str] = field(default_factory=list)
    """Files without."""


def sort_files(tree: SourceTree, config: Config) -> Sorted:
    """Return the site's files outside of collections, by kind."""
    found = Sorted()
    _visit(tree, config, "", found, DEEPEST)
    _add_included(tree, config, found)
    return found


def _add_included(tree: SourceTree, config: Config, found: Sorted) -> None:
    """Add the files that `include` names by their paths, wherever they lie."""
    known = {*found.pages, *found.static}
    for path in config.entries.include:
        if path not in known and path != ".htaccess" and tree.is_file(path):
            _sort(tree, Entry(path, is_folder=False), found)


def _visit(tree: SourceTree, config: Config, folder: str, found: Sorted, depth: int) -> None:
    if _may_hold_posts(config, folder):
        found.posts += files_below(tree, config, join(folder, "_posts"))
        found.drafts += files_below(tree, config, join(folder, "_drafts"))
    for entry in config.entries.keep(tree.entries(folder), folder):
        if not entry.is_folder:
            _sort(tree, entry, found)
        elif depth and not _is_destination(config, entry) and not _is_environment(tree, entry):
            _visit(tree, config, entry.path, found, depth - 1)


def _sort(tree: SourceTree, entry: Entry, found: Sorted) -> None:
    (found.pages if tree.has_front_matter(entry.path) else found.static).append(entry.path)


def _may_hold_posts(config: Config, folder: str) -> bool:
    return not config.collections_dir or f"{folder}/".startswith(f"{config.collections_dir}/")


def _is_destination(config: Config, entry: Entry) -> bool:
    return config.text("destination").strip("./") == entry.path


def _is_environment(tree: SourceTree, entry: Entry) -> bool:
    """Return whether a folder is a Python environment, which lies beside MkDocs and belongs to no site."""
    return tree.is_file(f"{entry.path}/pyvenv.cfg")


def files_below(tree: SourceTree, config: Config, folder: str) -> list[str]:
    """Return the files in a folder and its sub-folders that belong to the site, by path."""
    kept = config.entries.keep(tree.walk(folder), folder)
    return [entry.path for entry in kept if not entry.is_folder]


def join(folder: str, name: str) -> str:
    """Return the path of a name in a folder, which may be the root."""
    return f"{folder}/{name}" if folder else name
