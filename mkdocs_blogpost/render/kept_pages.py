"""Keeps finished pages between builds: each page under a digest of what its template saw.

The file holds nothing but compressed text, and a list of where each text lies. The pages of a site have much in common,
so they are compressed with one of them as the dictionary. A page's content, which every build knows before it asks for
the page, is left out. Damaged pages are pages that are not kept. The file is written beside its place and then put
there, so that two builds at once do not hurt each other.
"""

import json
import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from mkdocs_blogpost import __version__
from mkdocs_blogpost.packed import PACKER, Packer
from mkdocs_blogpost.whole_files import ByteRange, read_range, whole_file

_HEAD = f"mkdocs-blogpost pages {__version__} 4\n".encode()
"""How a file begins: a file of another version is not read."""
_NUMBER = 8
"""The bytes of the number, after the head, that says where the list of pages begins."""
_FIRST = 200
"""How many characters of a content are looked for first."""
_LONGEST = 32_768
"""How long a dictionary is at the most."""


class KeptPages:
    """The pages of earlier builds, and those of this one; at the end only what this build has used is kept."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._old_file, self._dictionary, self._old = _opened(place)
        self._new_file: IO[bytes] | None = None
        self._new: dict[str, ByteRange] = {}
        self._used: dict[str, None] = {}

    def find(self, key: str, content: str) -> str | None:
        """Return the page of a key, which shows a content; None if it is not kept."""
        span = self._old.get(key)
        if span is None or self._old_file is None:
            return None
        try:
            data = self._packer.decompressed(read_range(self._old_file, span))
            text = _with_content(data.decode("utf-8", "surrogatepass"), content)
        except (OSError, ValueError):
            return None
        self._used[key] = None
        return text

    def keep(self, key: str, content: str, text: str) -> None:
        """Keep a page, which shows a content, for the next build."""
        data = _without_content(text, content).encode("utf-8", "surrogatepass")
        self._dictionary = self._dictionary or data[-_LONGEST:]
        data = self._packer.compressed(data)
        try:
            self._new_file = self._new_file or TemporaryFile()  # noqa: SIM115  closed when all is saved
            self._new[key] = (self._new_file.seek(0, os.SEEK_END), self._new_file.write(data))
        except OSError:
            self._new.pop(key, None)

    @cached_property
    def _packer(self) -> Packer:
        return Packer(self._dictionary)

    def save(self) -> None:
        """Write what this build has used, at once and whole; nothing is written if nothing has changed."""
        try:
            if self._new or len(self._used) != len(self._old):
                self._write()
        except OSError:
            return
        finally:
            self.close()

    def close(self) -> None:
        """Forget everything."""
        for file in (self._old_file, self._new_file):
            if file:
                file.close()
        self._old_file = self._new_file = None
        self._old, self._new, self._used = {}, {}, {}

    def _write(self) -> None:
        with whole_file(self._place) as file:
            file.write(_HEAD + bytes(_NUMBER))
            spans = {key: self._copied(key, file) for key in [*self._used, *self._new]}
            begin = file.tell()
            file.write(PACKER.compressed(json.dumps([self._dictionary.decode("latin-1"), spans]).encode()))
            file.seek(len(_HEAD))
            file.write(begin.to_bytes(_NUMBER, "big"))
            if self._old_file:
                self._old_file.close()

    def _copied(self, key: str, file: IO[bytes]) -> ByteRange:
        """Return where the copy of a page lies."""
        source, spans = (self._new_file, self._new) if key in self._new else (self._old_file, self._old)
        return file.tell(), file.write(read_range(source, spans[key]) if source else b"")


def _without_content(text: str, content: str) -> str:
    """Return a page without its content, after the place where that was; with no place if it does not show it."""
    place = _place_of(content, text) if content else -1
    return f"{place}\n{text[:place]}{text[place + len(content) :]}" if place >= 0 else f"\n{text}"


def _place_of(content: str, text: str) -> int:
    """Return where a page shows its content, or -1: to look for the first characters is faster than for all."""
    place = text.find(content[:_FIRST])
    return place if place < 0 or text.startswith(content, place) else text.find(content)


def _with_content(text: str, content: str) -> str:
    """Return a page with its content; raise ValueError if it is damaged."""
    place, _, text = text.partition("\n")
    return f"{text[: int(place)]}{content}{text[int(place) :]}" if place else text


def _opened(place: Path) -> tuple[IO[bytes] | None, bytes, Mapping[str, ByteRange]]:
    """Return a file, its dictionary and where its pages lie; nothing of a missing, damaged or other version's file."""
    try:
        file = place.open("rb")
    except OSError:
        return None, b"", {}
    try:
        if file.read(len(_HEAD)) == _HEAD:
            file.seek(int.from_bytes(file.read(_NUMBER), "big"))
            dictionary, spans = json.loads(PACKER.decompressed(file.read()))
            return file, dictionary.encode("latin-1"), dict(_checked(spans))
    except Exception:
        pass
    file.close()
    return None, b"", {}


def _checked(spans: Any) -> list[tuple[str, ByteRange]]:
    pairs = spans.items() if isinstance(spans, dict) else ()
    return [(key, (int(begin), int(size))) for key, (begin, size) in pairs if int(begin) >= 0 and int(size) >= 0]
