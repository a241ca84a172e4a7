"""The image files that a blog makes itself: drawings, and smaller copies of its pictures."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.render.art.files import ArtFile
from mkdocs_blogpost.render.image_copies import Copy, make
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.views.urls import prefixed


def drawn_files(drawings: Mapping[str, ArtFile], cache: Path | None) -> Iterator[tuple[str, bytes]]:
    """Yield each drawing's URL and content, those of earlier builds from the cache."""
    for url, drawing in list(drawings.items()):
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
                problems.warn(content, copy.path)


def _made(copy: Copy, tree: SourceTree, folder: Path) -> bytes | str:
    """Return a copy, or what is wrong with its original."""
    original, target = tree.absolute(copy.path), folder / copy.url.rpartition("/")[2]
    failure = make(copy, original, target) if original else "it is not there"
    return failure or target.read_bytes()
