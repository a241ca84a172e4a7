"""Texts in little memory, for those of which a build has one for each post and which it seldom reads."""

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache

LARGEST = 1 << 28
"""How many bytes are read at most: a compressed text can be made that fills all memory."""


def pack(texts: Sequence[str]) -> bytes:
    """Return some texts as bytes; `unpack` returns them again."""
    sizes = " ".join([str(len(text)) for text in texts])
    return zlib.compress(f"{sizes}\n{''.join(texts)}".encode("utf-8", "surrogatepass"), 1)


def decompressed(data: bytes, dictionary: bytes = b"") -> bytes:
    """Return what was compressed, perhaps with a dictionary; raise ValueError or zlib.error if it is not whole."""
    reader = zlib.decompressobj(zdict=dictionary)
    whole = reader.decompress(data, LARGEST)
    if not reader.eof:
        raise ValueError(len(data))
    return whole


@lru_cache(maxsize=8)  # a post that is built is read several times
def unpack(data: bytes) -> tuple[str, ...]:
    """Return texts that were packed."""
    sizes, _, text = decompressed(data).decode("utf-8", "surrogatepass").partition("\n")
    return tuple(_divided(text, sizes.split()))


def _divided(text: str, sizes: Sequence[str]) -> Iterator[str]:
    start = 0
    for size in sizes:
        end = start + int(size)
        yield text[start:end]
        start = end
