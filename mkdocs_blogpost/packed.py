"""Bytes and texts in little room, for those of which a build has one for each post and which it seldom reads."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LARGEST = 1 << 28
"""How many bytes are read at most: a compressed text can be made that fills all memory."""
_OPTIONS: Mapping[int, int] = {
    zstd.CompressionParameter.compression_level: 1,
    zstd.CompressionParameter.checksum_flag: 1,
}
"""Little time, since every build compresses each post and page; and a checksum, which tells whether data is damaged."""
_SHORTEST = 8
"""How many bytes a dictionary must have."""


class Packer:
    """Compresses bytes and restores them, perhaps with a dictionary: bytes that they have much in common with."""

    def __init__(self, dictionary: bytes = b"") -> None:
        self._dictionary = zstd.ZstdDict(dictionary, is_raw=True) if len(dictionary) >= _SHORTEST else None
        self._compressor = zstd.ZstdCompressor(options=_OPTIONS, zstd_dict=self._dictionary)

    def compressed(self, data: bytes) -> bytes:
        """Return bytes in less space."""
        return self._compressor.compress(data, zstd.ZstdCompressor.FLUSH_FRAME)

    def decompressed(self, data: bytes) -> bytes:
        """Return what was compressed; raise ValueError if it is not whole."""
        reader = zstd.ZstdDecompressor(zstd_dict=self._dictionary)
        try:
            whole = reader.decompress(data, LARGEST)
        except zstd.ZstdError as error:
            raise ValueError(str(error)) from error
        if not reader.eof:
            raise ValueError(len(data))
        return whole


MOST_RECENT = 8
"""How many texts are remembered as they are: a post that is built is read several times."""
_recent: dict[bytes, tuple[str, ...]] = {}
PACKER = Packer()
"""Compresses without a dictionary."""


def pack(texts: Sequence[str]) -> bytes:
    """Return some texts as bytes; `unpack` returns them again."""
    data = PACKER.compressed(joined(texts).encode("utf-8", "surrogatepass"))
    _remembered(data, tuple(texts))
    return data


def unpack(data: bytes) -> tuple[str, ...]:
    """Return texts that were packed."""
    found = _recent.get(data)
    if found is None:
        found = divided(PACKER.decompressed(data).decode("utf-8", "surrogatepass"))
    return _remembered(data, found)


def _remembered(data: bytes, texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return texts, and remember them instead of those that nobody has asked for the longest."""
    _recent.pop(data, None)
    _recent[data] = texts
    with suppress(KeyError, RuntimeError):  # another thread may change it, too
        if len(_recent) > MOST_RECENT:
            del _recent[next(iter(_recent))]
    return texts


def joined(texts: Sequence[str]) -> str:
    """Return some texts as one; `divided` returns them again."""
    sizes = " ".join([str(len(text)) for text in texts])
    return f"{sizes}\n{''.join(texts)}"


def divided(text: str) -> tuple[str, ...]:
    """Return texts that were joined."""
    sizes, _, rest = text.partition("\n")
    return tuple(_parts(rest, sizes.split()))


def _parts(text: str, sizes: Sequence[str]) -> Iterator[str]:
    start = 0
    for size in sizes:
        end = start + int(size)
        yield text[start:end]
        start = end
