"""MkDocs' own files in a preview: those of a folder that the Jekyll site shares may come and go with a save."""

from pathlib import Path

from mkdocs.structure.files import File, Files, get_files

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile
from mkdocs_blogpost.adapters.mkdocs.preview.built import Built


def own_files(base: Built) -> Files:
    """Return MkDocs' own files as they are now, before the blog's are added and what the site publishes is left out."""
    given = base.given.files
    if not _is_shared(base):
        return Files(list(given))
    docs = base.config.docs_dir
    known = {file.src_uri: file for file in given if file.src_dir == docs}
    now = [known.get(file.src_uri, file) for file in get_files(base.config)]
    return Files([*now, *(file for file in given if file.src_dir != docs)])


def are_same(base: Built, files: Files, changed: frozenset[Path]) -> bool:
    """Return whether MkDocs publishes the same files of the shared folder, of which none was saved."""
    if not _is_shared(base):
        return True
    before, now = _published(base, base.files), _published(base, files)
    return before.keys() == now.keys() and not any(Path(str(file.abs_src_path)) in changed for file in now.values())


def _is_shared(base: Built) -> bool:
    return Path(base.config.docs_dir) == base.blog.site.tree.root


def _published(base: Built, files: Files) -> dict[str, File]:
    docs = base.config.docs_dir
    return {file.src_uri: file for file in files if file.src_dir == docs and not isinstance(file, BlogFile)}
