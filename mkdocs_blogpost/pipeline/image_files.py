"""The image files that a blog makes itself: drawings, and smaller copies of its pictures."""

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_blogpost.art.files import kept_content
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.images.copies import Copy, make
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.views.urls import prefixed


def drawn_files(drawings: Mapping[str, DrawingSpec], cache: Path | None) -> Iterator[tuple[str, bytes]]:
    """Yield the URL and content of each drawing, those of earlier builds from the cache."""
    for url, drawing in drawings.items():
        yield url, kept_content(drawing, cache and cache / "art")


def copied_files(
    copies: Iterable[Copy], tree: SourceTree, prefix: str, cache: Path | None, problems: Problems
) -> Iterator[tuple[str, bytes]]:
    """Yield each smaller copy's URL and content, made in the cache unless it is there already."""
    with TemporaryDirectory() as temporary:
        folder = cache / "images" if cache and _is_writable(cache / "images") else Path(temporary)
        wanted = list(copies)
        with ThreadPoolExecutor() as pool:
            made = pool.map(lambda copy: _made(copy, tree, folder), wanted)
        for copy, content in zip(wanted, made, strict=True):
            if isinstance(content, bytes):
                yield prefixed(prefix, copy.url), content
            else:
                problems.report("picture-copy", copy.path, reason=content)


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _made(copy: Copy, tree: SourceTree, folder: Path) -> bytes | str:
    """Return a copy, or what is wrong with its original."""
    original, target = tree.absolute(copy.path), folder / copy.url.rpartition("/")[2]
    problem = make(copy, original, target) if original else "it is not there"
    try:
        return problem or target.read_bytes()
    except OSError as error:
        return f"its smaller copy cannot be read: {error.strerror}"
