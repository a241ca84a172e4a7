"""The image files that a blog makes itself: drawings, and smaller copies of its pictures."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mkdocs_blogpost.art.files import kept_content
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.images.copies import Copy, content_of
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.views.urls import prefixed

FOLDERS = ("art", "images")
"""The folders of a cache that keep drawings, and smaller copies."""


def drawn_file(drawing: DrawingSpec, cache: Path | None) -> bytes:
    """Return the content of a drawing's file, that of an earlier build from the cache."""
    return kept_content(drawing, cache and cache / FOLDERS[0])


def copied_files(
    copies: Iterable[Copy], tree: SourceTree, prefix: str, cache: Path | None, problems: Problems
) -> Iterator[tuple[str, bytes]]:
    """Yield each smaller copy's URL and content, that of an earlier build from the cache."""
    wanted, folder = list(copies), cache and cache / FOLDERS[1]
    with ThreadPoolExecutor() as pool:
        made = pool.map(lambda copy: _made(copy, tree, folder), wanted)
    for copy, content in zip(wanted, made, strict=True):
        if isinstance(content, bytes):
            yield prefixed(prefix, copy.url), content
        else:
            problems.report("picture-copy", copy.path, reason=content)


def _made(copy: Copy, tree: SourceTree, folder: Path | None) -> bytes | str:
    """Return a copy, or what is wrong with its original."""
    original = tree.absolute(copy.path)
    if original is None:
        return "it is not there"
    return content_of(copy, original, folder and folder / copy.url.rpartition("/")[2])
