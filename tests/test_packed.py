"""Packed texts come back as they were."""

import pytest

from mkdocs_blogpost.packed import pack, unpack


@pytest.mark.parametrize(
    "texts", [(), ("",), ("a",), ("", "a\n", ""), ("1 2\n", "“é”", "\ud800", "\0"), ("x" * 70_000, "\U0001f600")]
)
def test_packed_texts_come_back(texts):
    assert unpack(pack(texts)) == texts
