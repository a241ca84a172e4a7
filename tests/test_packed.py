"""Packed texts come back as they were."""

import pytest

from mkdocs_blogpost.packed import decompressed, pack, unpack


@pytest.mark.parametrize(
    "texts", [(), ("",), ("a",), ("", "a\n", ""), ("1 2\n", "“é”", "\ud800", "\0"), ("x" * 70_000, "\U0001f600")]
)
def test_packed_texts_come_back(texts):
    assert unpack(pack(texts)) == texts


def test_what_is_not_whole_is_an_error():
    data = pack(("a" * 1000,))
    assert decompressed(data).endswith(b"a" * 1000)
    with pytest.raises(ValueError, match=str(len(data) - 1)):
        decompressed(data[:-1])
