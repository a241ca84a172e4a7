"""Compressed bytes, for what is kept of each post and page."""

import sys
from collections.abc import Mapping

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


PACKER = Packer()
"""Compresses without a dictionary."""
