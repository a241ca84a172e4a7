"""Keeps rendered and converted posts between builds: data, never code.

A kept post is used again only if every fact that its rendering read has the same digest, and if the converter has
the same fingerprint. The file is read by something that can make only this project's own frozen values and
plain values, because a cache may have come with a source tree from a stranger.
"""

import io
import os
import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from pathlib import Path
from typing import IO, Any, Self

from mkdocs_blogpost import __version__
from mkdocs_blogpost.art.rules import ArtRules
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.model.reads import Read
from mkdocs_blogpost.packed import PACKER
from mkdocs_blogpost.problem_texts import Level
from mkdocs_blogpost.problems import Problem
from mkdocs_blogpost.render.images.copies import Copy
from mkdocs_blogpost.render.images.post_picture import PostPicture
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.render.published_post import PublishedPost, TocEntry
from mkdocs_blogpost.render.rendered_post import Heading, RenderedPost
from mkdocs_blogpost.render.slots import DrawingSlot, FileSlot, LinkSlot, PageOnlyEdge, Slot, SlottedHtml
from mkdocs_blogpost.spool import SPOOLED
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.whole_files import ByteRange, read_range, whole_file


@value_class
class PostTexts:
    """The texts of a post that nobody needs when it is converted."""

    text: str
    """The body after Liquid."""
    words: str
    """The text of the body without any markup, in one line; that of the title if it has none."""


@value_class
class KeptPost:
    """A post as an earlier build has rendered and converted it."""

    text: str | None = field(metadata=SPOOLED)
    """The body after Liquid; None if Liquid has changed nothing."""
    rendered: RenderedPost
    """What rendering returned."""
    published: PublishedPost
    """What the host's conversion returned."""

    @classmethod
    def of(cls, text: str, body: str, rendered: RenderedPost, published: PublishedPost) -> Self:
        """Return a post; `text` is its body after Liquid, `body` that before."""
        return cls(None if text == body else text, rendered, published)

    def texts(self, body: str) -> "PostTexts":
        """Return the texts of the post; `body` is the text before Liquid."""
        text = self.text
        return PostTexts(body if text is None else text, self.published.words)


VALUES: tuple[type, ...] = (
    KeptPost, RenderedPost, PublishedPost, Heading, PostPicture, DrawingSpec, ArtRules, Size, Copy, Problem, Level,
    Read, SlottedHtml, LinkSlot, FileSlot, DrawingSlot, PageOnlyEdge, TocEntry,
)  # fmt: skip
"""Everything that a cache can hold beside plain values."""
_ALLOWED = {(each.__module__, each.__qualname__): each for each in VALUES}
_FIELDS = {each: tuple(each.__dataclass_fields__) for each in VALUES if is_dataclass(each)}
_HEAD = f"mkdocs-blogpost {__version__} 7\n".encode()
"""How a file begins: a file of another version is not read."""
FilePart = tuple[IO[bytes], ByteRange]
"""A part of an open file."""
_NUMBER = 4
"""The bytes of the number that says how long the next post in a file is."""


@value_class
class SavedPosts:
    """The posts that are in a file, which need not be written anew."""

    file: tuple[int, ...] = ()
    """What tells the file from any other that another build may have put in its place."""
    spans: Mapping[str, ByteRange] = field(default_factory=dict)
    """Where each post lies, by its path."""


class _Writer(pickle.Pickler):
    """Writes each value as its class and its fields in order: dataclasses with slots do the same, but slowly."""

    def reducer_override(self, obj: Any) -> Any:
        """Return how a value is made again."""
        names = _FIELDS.get(type(obj))
        return (type(obj), tuple([getattr(obj, name) for name in names])) if names else NotImplemented


class _Reader(pickle.Unpickler):
    """Makes only the values above; what many posts have read is the same value in all of them."""

    def __init__(self, file: IO[bytes], reads: dict[Read, Read]) -> None:
        super().__init__(file)
        self._reads = reads

    def find_class(self, module: str, name: str) -> Any:
        """Return a class that may be in a cache; raise UnpicklingError for anything else."""
        found = _ALLOWED.get((module, name))
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name} does not belong into a cache")
        return self._read if found is Read else self._html if found is SlottedHtml else found

    def _html(self, chunks: tuple[str, ...], slots: tuple[Slot, ...]) -> SlottedHtml:
        if len(chunks) != len(slots) + 1:
            raise pickle.UnpicklingError(f"{len(chunks)} chunks and {len(slots)} slots")
        return SlottedHtml(chunks, slots)

    def _read(self, *values: str) -> Read:
        read = Read(*values)
        return self._reads.setdefault(read, read)


@dataclass(slots=True)
class PostCache:
    """The kept posts of one blog, by path."""

    kept: dict[str, KeptPost] = field(default_factory=dict)
    """The posts."""
    is_changed: bool = False
    """Whether it differs from its file."""
    saved: SavedPosts = field(default_factory=SavedPosts)
    """What is in its file."""
    new: set[str] = field(default_factory=set)
    """The paths of the posts that are not as in the file."""
    others: dict[str, FilePart] = field(default_factory=dict)
    """Where some of these lie in other files, as bytes, by their paths."""

    def find(self, path: str, lookups: Lookups, fingerprint: str) -> KeptPost | None:
        """Return a kept post if it is what rendering and converting would return now, else None."""
        found = self.kept.get(path)
        if found is None or found.published.fingerprint != fingerprint:
            return None
        return found if all(lookups.is_current(read) for read in found.rendered.reads) else None

    def keep(self, post: KeptPost, part: FilePart | None = None) -> None:
        """Keep a post for the next build, unless one of its reads cannot be checked; it may lie in a file already."""
        path = post.rendered.path
        if all(read.kind != "unknown" for read in post.rendered.reads):
            self.kept[path] = post
            self.new.add(path)
            self.is_changed = True
            self.others.pop(path, None)
            if part:
                self.others[path] = part

    def drop_all_but(self, paths: Iterable[str]) -> None:
        """Forget the posts that are no more."""
        wanted = set(paths)
        for path in [path for path in self.kept if path not in wanted]:
            del self.kept[path]
            self.is_changed = True


def load(place: Path) -> PostCache:
    """Return the cache of a file; an empty one if the file is missing, damaged or of another version."""
    try:
        with place.open("rb") as file:
            if file.read(len(_HEAD)) != _HEAD:
                return PostCache()
            found = {post.rendered.path: (post, span) for post, span in _posts(file)}
            saved = SavedPosts(_identity(file), {path: span for path, (_post, span) in found.items()})
            return PostCache({path: post for path, (post, _span) in found.items()}, saved=saved)
    except Exception:
        return PostCache()


def _posts(file: IO[bytes]) -> Iterator[tuple[KeptPost, ByteRange]]:
    """Yield the posts of a file, and where each lies."""
    reads: dict[Read, Read] = {}
    while number := file.read(_NUMBER):
        span = file.tell(), int.from_bytes(number, "big")
        if post := post_of(file.read(span[1]), reads):
            yield post, span


def post_of(data: bytes, reads: dict[Read, Read]) -> KeptPost | None:
    """Return the post that bytes hold; None if it is another value. What posts have read is put into `reads` once.

    Raises ValueError or UnpicklingError, among others, if the bytes are damaged.
    """
    post = _Reader(io.BytesIO(PACKER.decompressed(data)), reads).load()
    return post if isinstance(post, KeptPost) and isinstance(post.published, PublishedPost) else None


def bytes_of(post: KeptPost) -> bytes:
    """Return a post as bytes."""
    stream = io.BytesIO()
    _Writer(stream, protocol=5).dump(post)
    return PACKER.compressed(stream.getvalue())


def save(cache: PostCache, place: Path) -> None:
    """Write a cache to its file, at once and whole; nothing is written if nothing has changed."""
    if not cache.is_changed:
        return
    try:
        with whole_file(place) as file:
            file.write(_HEAD)
            spans = dict(_written(cache, place, file))
            file.flush()
            saved = SavedPosts(_identity(file), spans)
    except OSError:
        return
    cache.is_changed, cache.saved = False, saved
    cache.new.clear()
    cache.others.clear()


def _written(cache: PostCache, place: Path, file: IO[bytes]) -> Iterator[tuple[str, ByteRange]]:
    """Write the posts of a cache; those that are in its file are copied."""
    old = _opened(cache.saved, place)
    try:
        for path, post in cache.kept.items():
            part = cache.others.get(path)
            if old and path not in cache.new and (span := cache.saved.spans.get(path)):
                part = old, span
            data = read_range(*part) if part else bytes_of(post)
            file.write(len(data).to_bytes(_NUMBER, "big"))
            yield path, (file.tell(), len(data))
            file.write(data)
    finally:
        if old:
            old.close()


def _opened(saved: SavedPosts, place: Path) -> IO[bytes] | None:
    """Return the file of a cache; None if it is not the same any more."""
    try:
        file = place.open("rb")
    except OSError:
        return None
    if saved.spans and _identity(file) == saved.file:
        return file
    file.close()
    return None


def _identity(file: IO[bytes]) -> tuple[int, ...]:
    state = os.fstat(file.fileno())
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns
