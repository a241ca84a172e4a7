"""A reader of texts for tests of the Python-Markdown extension."""

from collections.abc import Callable

from mkdocs_blogpost.kramdown.document import Document


class Reader:
    """Reads texts by a function."""

    def __init__(self, read: Callable[[str], Document]) -> None:
        self.document = read
