"""The image files that a blog makes itself: drawings, and smaller copies of its pictures."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_blogpost.art.files import FOLDER, ArtFile
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.images.copies import Copy, make
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.views.urls import prefixed

_DRAWING = re.compile(rf"/?{re.escape(FOLDER)}(/[\w.-]+)")


def drawings_asked_for(text: str) -> Iterator[str]:
    """Yield the URLs of the drawings whose files a page or feed asks for: most pages draw inline."""
    return (f"/{FOLDER}{name}" for name in _DRAWING.findall(text)) if FOLDER in text else iter(())


def drawn_files(
    drawings: Mapping[str, ArtFile], asked: Collection[str], cache: Path | None
) -> Iterator[tuple[str, bytes]]:
    """Yield the URL and content of each drawing that is asked for, those of earlier builds from the cache."""
    for url, drawing in drawings.items():
        if url in asked:
            yield url, drawing.kept(cache and cache / "art")


def copied_files(
    copies: Iterable[Copy], tree: SourceTree, prefix: str, cache: Path | None, problems: Problems
) -> Iterator[tuple[str, bytes]]:
    """Yield each smaller copy's URL and content, made in the cache unless it is there already."""
    with TemporaryDirectory() as passing:
        folder = cache / "images" if cache else Path(passing)
        wanted = list(copies)
        with ThreadPoolExecutor() as pool:
            made = pool.map(lambda copy: _made(copy, tree, folder), wanted)
        for copy, content in zip(wanted, made, strict=True):
            if isinstance(content, bytes):
                yield prefixed(prefix, copy.url), content
            else:
                problems.report("picture-copy", copy.path, reason=content)


def _made(copy: Copy, tree: SourceTree, folder: Path) -> bytes | str:
    """Return a copy, or what is wrong with its original."""
    original, target = tree.absolute(copy.path), folder / copy.url.rpartition("/")[2]
    failure = make(copy, original, target) if original else "it is not there"
    return failure or target.read_bytes()
