"""`{% case %}`, `{% when %}` (https://shopify.github.io/liquid/tags/control-flow/)."""

import re
from collections.abc import Iterator, Sequence

from liquid.ast import Node
from liquid.token import Token

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.condition import operand, same
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.markup import FRAGMENT, syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink, is_blank, render, spoken
from mkdocs_blogpost.liquid.tag import BlockTag, Section

_VALUE = re.compile(rf"({FRAGMENT})", re.ASCII)
_WHEN = re.compile(rf"({FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({FRAGMENT}.*))?", re.DOTALL | re.ASCII)

Branch = tuple[Expression | None, Sequence[Node]]
"""A value, None for `else`, and what is rendered where it is the case's."""


class CaseNode(Construct):
    """Renders the branches whose values are equal to the case's."""

    __slots__ = ("branches", "value")

    def __init__(self, token: Token, value: Expression, branches: list[Branch]) -> None:
        blank = is_blank(*(nodes for _, nodes in branches))
        super().__init__(token, blank=blank)
        self.value = value
        self.branches = [(test, spoken(nodes)) for test, nodes in branches] if blank else branches

    def write(self, context: Context, out: Sink) -> None:
        """Render every branch that fits, or `else` where none came before it."""
        value = self.value.evaluate(context)
        found = False
        for test, nodes in self.branches:
            if found if test is None else not same(value, test.evaluate(context)):
                continue
            found = found or test is not None
            render(nodes, context, out)


class Case(BlockTag):
    """Chooses by a value."""

    name = "case"
    parts = ("when", "else")

    def block_node(self, sections: list[Section]) -> Construct:
        """Return the node with a branch for each value."""
        found = _VALUE.search(sections[0].markup)
        if not found:
            raise syntax_error("'case' needs a value: {% case page.layout %}.")
        branches = [branch for section in sections[1:] for branch in _branches(section)]
        return CaseNode(sections[0].token, expression.parse(found[1]), branches)


def _branches(section: Section) -> Iterator[Branch]:
    if section.name == "else" and section.markup.strip():
        raise syntax_error("'else' in 'case' takes nothing behind it: {% else %}.")
    if section.name == "else":
        yield None, section.nodes
        return
    rest: str | None = section.markup
    while rest is not None:
        found = _WHEN.search(rest)
        if not found:
            raise syntax_error("'when' needs a value: {% when 'post' or 'page' %}.")
        yield operand(found[1]), section.nodes
        rest = found[2]
