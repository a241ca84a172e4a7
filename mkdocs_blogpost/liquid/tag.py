"""What a tag is here: its markup, and for a block its sections, made into a node."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar, cast

from liquid.ast import Node
from liquid.exceptions import LiquidSyntaxError as ParserError
from liquid.parser import Parser
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import Token

from mkdocs_blogpost.liquid.nodes import BrokenNode, Construct, TextNode
from mkdocs_blogpost.liquid.scanner import BROKEN, LiquidSyntaxError, Stream, text_of


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a block: from its own tag, or its `else`, to the next."""

    name: str
    """The tag's name: `if`, `elsif`, `else`."""
    markup: str
    """What stands in that tag after its name."""
    token: Token
    """That tag."""
    nodes: list[Node]
    """What is between it and the next."""


class MarkupTag(Tag):
    """A tag that stands alone."""

    block = False
    public: ClassVar[bool] = True
    """Whether authors write it by this name."""

    def parse(self, stream: TokenStream) -> Node:
        """Read the tag; a mistake in its markup makes it visible text."""
        token = stream.next_token()
        try:
            return self.node(token, stream.current.value)
        except ParserError as error:
            return visible(token, error, stream)

    get_node = parse

    @abstractmethod
    def node(self, token: Token, markup: str) -> Construct:
        """Return the node for a tag with this markup."""

    @property
    def error_mode(self) -> str:
        """Return Jekyll's `liquid: error_mode`."""
        return str(getattr(self.env, "error_mode", "warn"))


class BlockTag(MarkupTag):
    """A tag with an end tag."""

    block = True
    parts: ClassVar[tuple[str, ...]] = ()
    """The tags that may stand between it and its end."""

    @property
    def ends(self) -> str:
        """Return the name of the end tag."""
        return f"end{self.name}"

    def parse(self, stream: TokenStream) -> Node:
        """Read the block; a mistake in its markup makes its tags visible text."""
        sections, end = self._sections(stream)
        try:
            return self.block_node(sections)
        except ParserError as error:
            opening = visible(sections[0].token, error, stream)
            return BrokenNode(sections[0].token, [opening, *_shown(sections, end)])

    get_node = parse

    @abstractmethod
    def block_node(self, sections: list[Section]) -> Construct:
        """Return the node for a block with these sections."""

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node for a block without content."""
        return self.block_node([Section(self.name, markup, token, [])])

    def _sections(self, stream: TokenStream) -> tuple[list[Section], Token]:
        sections: list[Section] = []
        stops = frozenset((*self.parts, self.ends))
        while True:
            token, markup = stream.next_token(), stream.next_token()
            nodes = Parser(self.env).parse_block(stream, stops).nodes
            sections.append(Section(token.value, markup.value, token, nodes))
            if stream.current.value == self.ends:
                return sections, stream.next_token()


def visible(token: Token, error: ParserError, stream: TokenStream) -> TextNode:
    """Return a tag that makes no sense as text, and remember why."""
    cast("Stream", stream).faults.append(LiquidSyntaxError(str(error.message), token))
    return TextNode(token._replace(kind=BROKEN, value=text_of(token)))


def _shown(sections: list[Section], end: Token) -> list[Node]:
    nodes: list[Node] = list(sections[0].nodes)
    for section in sections[1:]:
        nodes += [_text(section.token), *section.nodes]
    return [*nodes, _text(end)]


def _text(token: Token) -> TextNode:
    return TextNode(token._replace(kind=BROKEN, value=text_of(token)))
