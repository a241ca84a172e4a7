"""The HTML of posts among MkDocs' pages: it would take most of a build's memory, so it is made when it is read."""

from dataclasses import field

from mkdocs_blogpost.render.slots import SlottedHtml
from mkdocs_blogpost.spool import SPOOLED
from mkdocs_blogpost.values import value_class


@value_class
class FilledHtml:
    """HTML whose slots are filled."""

    body: SlottedHtml
    """The HTML with its slots."""
    texts: tuple[str, ...] = field(metadata=SPOOLED)
    """What is in each slot."""

    @property
    def html(self) -> str:
        """Return the HTML as one text."""
        first, *chunks = self.body.chunks
        pairs = zip(self.texts, chunks, strict=True)
        return "".join((first, *(piece for pair in pairs for piece in pair)))


class HeldText:
    """Lets only one page at a time hold its HTML as text."""

    def __init__(self) -> None:
        self._content: PageContent | None = None

    def change_to(self, content: "PageContent") -> None:
        """Let another page hold its text."""
        if self._content is not None and self._content is not content:
            self._content.forget_text()
        self._content = content


class PageContent:
    """The HTML of one page: as the blog has made it, or the text that another plugin has put in its place."""

    __slots__ = ("_text", "filled", "held")

    def __init__(self, held: HeldText, filled: FilledHtml | None = None, text: str | None = None) -> None:
        self.held = held
        self._text = text
        self.filled = filled
        """What the blog has made; None if another plugin has changed it, or if it is not made yet."""

    @property
    def text(self) -> str | None:
        """Return the HTML; None if there is none yet."""
        text = self._text
        if text is None and self.filled is not None:
            text = self._text = self.filled.html
            self.held.change_to(self)
        return text

    def change(self, text: str | None) -> None:
        """Put a text in the place of the HTML; nothing changes if it is the same."""
        if self.filled is None or text != self.text:
            self._text, self.filled = text, None

    def forget_text(self) -> None:
        """Hold no text that can be made again."""
        if self.filled is not None:
            self._text = None

    def copied(self) -> "PageContent":
        """Return the same content, without a text that can be made again."""
        return PageContent(self.held, self.filled, None if self.filled else self._text)
