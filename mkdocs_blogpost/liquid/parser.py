"""Parses a template's text into nodes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_blogpost.liquid.blocks import BlockMatcher
from mkdocs_blogpost.liquid.errors import LiquidSyntaxError
from mkdocs_blogpost.liquid.expression import parse_filtered
from mkdocs_blogpost.liquid.lexer import Lexer
from mkdocs_blogpost.liquid.node import Node
from mkdocs_blogpost.liquid.nodes import BrokenBlock, OutputNode, TextNode
from mkdocs_blogpost.liquid.tag import Section, Tag
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.liquid.tokens import BROKEN, CLOSE, OPEN, OUTPUT, PART, TAG, Token


class Parser:
    """Parses templates with a set of tags."""

    def __init__(self, tags: Mapping[str, type[Tag]], error_mode: str = "warn") -> None:
        self._tags = tags
        self._error_mode = error_mode

    def parse(self, source: str, path: str, line: int = 1) -> Template:
        """Parse the text of the file at a path; a mistake becomes an error and stays visible as text."""
        lexer = Lexer(source).run()
        tokens, errors = BlockMatcher(lexer.tokens, self._tags).run()
        errors += lexer.errors
        nodes = self._nodes(tokens, errors)
        return Template(path, line, tuple(nodes), tuple(sorted(errors, key=_place)))

    def _nodes(self, tokens: list[Token], errors: list[LiquidSyntaxError]) -> list[Node]:
        # A stack and no recursion: blocks may lie in each other as deep as an author likes.
        nodes: list[Node] = []
        stack: list[_OpenBlock] = []
        for token in tokens:
            if token.kind == OPEN:
                stack.append(_OpenBlock(nodes, token))
                nodes = []
            elif token.kind == PART:
                nodes = stack[-1].next_section(nodes, token)
            elif token.kind == CLOSE:
                block = stack.pop()
                block.next_section(nodes, token)
                nodes = block.around
                nodes.append(self._block(block.sections, token, errors))
            else:
                nodes.append(self._node(token, errors))
        return nodes

    def _node(self, token: Token, errors: list[LiquidSyntaxError]) -> Node:
        if token.kind not in (OUTPUT, TAG):
            return TextNode(token)
        try:
            return self._output(token) if token.kind == OUTPUT else self._tag(token)
        except LiquidSyntaxError as error:
            errors.append(LiquidSyntaxError(error.message, token))
            return _shown(token)

    def _output(self, token: Token) -> OutputNode:
        return OutputNode(token, parse_filtered(token.markup, strict=self._error_mode == "strict"))

    def _tag(self, token: Token, sections: list[Section] | None = None) -> Tag:
        tag = self._tags[token.name](token, sections or (), self._error_mode)
        tag.parse(token.markup)
        return tag

    def _block(self, sections: list[Section], end: Token, errors: list[LiquidSyntaxError]) -> Node:
        opening = sections[0].token
        try:
            return self._tag(opening, sections)
        except LiquidSyntaxError as error:
            errors.append(LiquidSyntaxError(error.message, opening))
        nodes = [node for section in sections for node in (_shown(section.token), *section.nodes)]
        return BrokenBlock(opening, [*nodes, _shown(end)])


@dataclass(slots=True)
class _OpenBlock:
    around: list[Node]
    """The nodes that the block's own node is added to."""
    token: Token
    """The tag that begins the current section."""
    sections: list[Section] = field(default_factory=list)
    """The sections that are complete."""

    def next_section(self, nodes: list[Node], token: Token) -> list[Node]:
        self.sections.append(Section(self.token, nodes))
        self.token = token
        return []


def _shown(token: Token) -> TextNode:
    return TextNode(token._replace(kind=BROKEN))


def _place(error: LiquidSyntaxError) -> int:
    return error.token.start if error.token else 0
