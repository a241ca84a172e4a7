"""`{% case %}`, `{% when %}` (https://shopify.github.io/liquid/tags/control-flow/)."""

import re
from collections.abc import Iterator, Sequence

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.condition import operand, same
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidSyntaxError, invalid_syntax
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.markup import FRAGMENT
from mkdocs_blogpost.liquid.node import Node, Sink
from mkdocs_blogpost.liquid.nodes import is_blank, render, without_text
from mkdocs_blogpost.liquid.tag import Block, Section

_VALUE = re.compile(rf"({FRAGMENT})", re.ASCII)
_WHEN = re.compile(rf"({FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({FRAGMENT}.*))?", re.DOTALL | re.ASCII)

Branch = tuple[Expression | None, Sequence[Node]]
"""A value, None for `else`, and what is rendered if the case has it."""


class Case(Block):
    """Chooses by a value."""

    name = "case"
    parts = ("when", "else")

    def parse(self, markup: str) -> None:
        """Read the value, and the value of each branch."""
        found = _VALUE.search(markup)
        if not found:
            raise invalid_syntax("case", "case [condition]")
        self.value = expression.parse(found[1])
        self.branches = [branch for section in self.sections[1:] for branch in _branches(section)]
        self.blank = is_blank(*(nodes for _, nodes in self.branches))
        if self.blank:
            self.branches = [(test, without_text(nodes)) for test, nodes in self.branches]

    def render(self, context: Context, out: Sink) -> None:
        """Render every branch with the value, or `else` if there is none before it."""
        value = self.value.evaluate(context)
        found = False
        for test, nodes in self.branches:
            if found if test is None else not same(value, test.evaluate(context)):
                continue
            found = found or test is not None
            render(nodes, context, out)


def _branches(section: Section) -> Iterator[Branch]:
    if section.name == "else":
        if section.markup.strip():
            raise LiquidSyntaxError("Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters)")
        yield None, section.nodes
        return
    rest: str | None = section.markup
    while rest is not None:
        found = _WHEN.search(rest)
        if not found:
            valid = "{% when [condition] [or condition2...] %}"
            raise LiquidSyntaxError(f"Syntax Error in tag 'case' - Valid when condition: {valid}")
        yield operand(found[1]), section.nodes
        rest = found[2]
