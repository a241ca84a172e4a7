"""What is compressed comes back as it was, or is an error."""

import pytest

from mkdocs_blogpost.packed import PACKER, Packer


def test_what_is_not_whole_is_an_error():
    data = PACKER.compressed(b"a" * 1000)
    assert PACKER.decompressed(data) == b"a" * 1000
    with pytest.raises(ValueError, match=str(len(data) - 1)):
        PACKER.decompressed(data[:-1])


@pytest.mark.parametrize("place", [0, 5, -1])
def test_what_is_damaged_is_an_error(place):
    data = bytearray(PACKER.compressed(" ".join(map(str, range(1000))).encode()))
    data[place] ^= 1
    with pytest.raises(ValueError):  # noqa: PT011  the library's own words
        PACKER.decompressed(bytes(data))


@pytest.mark.parametrize("dictionary", [b"", b"short", b"a page of a site " * 10])
def test_a_dictionary_of_any_length_may_be_given(dictionary):
    packer = Packer(dictionary)
    assert packer.decompressed(packer.compressed(b"a page of a site")) == b"a page of a site"
