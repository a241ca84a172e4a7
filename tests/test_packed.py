"""Packed texts come back as they were."""

import pytest

from mkdocs_blogpost.packed import PACKER, Packer, pack, unpack


@pytest.mark.parametrize(
    "texts", [(), ("",), ("a",), ("", "a\n", ""), ("1 2\n", "“é”", "\ud800", "\0"), ("x" * 70_000, "\U0001f600")]
)
def test_packed_texts_come_back(texts):
    assert unpack(pack(texts)) == texts


def test_what_is_not_whole_is_an_error():
    data = pack(("a" * 1000,))
    assert PACKER.decompressed(data).endswith(b"a" * 1000)
    with pytest.raises(ValueError, match=str(len(data) - 1)):
        PACKER.decompressed(data[:-1])


@pytest.mark.parametrize("place", [0, 5, -1])
def test_what_is_damaged_is_an_error(place):
    data = bytearray(pack((" ".join(map(str, range(1000))),)))
    data[place] ^= 1
    with pytest.raises(ValueError):  # noqa: PT011  the library's own words
        PACKER.decompressed(bytes(data))


@pytest.mark.parametrize("dictionary", [b"", b"short", b"a page of a site " * 10])
def test_a_dictionary_of_any_length_may_be_given(dictionary):
    packer = Packer(dictionary)
    assert packer.decompressed(packer.compressed(b"a page of a site")) == b"a page of a site"
