"""`{% tablerow item in list cols: 3 %}` (https://shopify.github.io/liquid/tags/iteration/)."""

import re
from collections.abc import Sequence
from contextlib import suppress

from liquid.ast import Node
from liquid.exceptions import LiquidInterrupt
from liquid.token import Token

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.expression import Expression
from mkdocs_blogpost.liquid.markup import ATTRIBUTE, FRAGMENT, syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink, is_blank, render
from mkdocs_blogpost.liquid.tag import BlockTag, Section
from mkdocs_blogpost.liquid.tags.loops import TableLoop, items
from mkdocs_blogpost.ruby import to_i, truthy

_SYNTAX = re.compile(rf"(\w+)\s+in\s+((?:{FRAGMENT})+)", re.ASCII)


class TableRowNode(Construct):
    """Writes a table's rows, a cell for each item."""

    __slots__ = ("attributes", "collection", "nodes", "variable")

    def __init__(self, token: Token, found: re.Match[str], markup: str, nodes: Sequence[Node]) -> None:
        super().__init__(token, blank=is_blank(nodes))
        self.variable = found[1]
        self.collection = expression.parse(found[2])
        self.attributes: dict[str, Expression] = {
            name: expression.parse(value) for name, value in ATTRIBUTE.findall(markup)
        }
        self.nodes = nodes

    def write(self, context: Context, out: Sink) -> None:
        """Write the rows."""
        collection = self.collection.evaluate(context)
        if not truthy(collection):
            return
        start = self._number("offset", context) or 0
        limit = self._number("limit", context)
        cells = items(collection, start, None if limit is None else start + limit)
        loop = TableLoop(len(cells), self._number("cols", context) or 0)
        out.write('<tr class="row1">\n')
        with context.scope():
            context.set("tablerowloop", loop)
            for cell in cells:
                context.set(self.variable, cell)
                self._cell(loop, context, out)
        out.write("</tr>\n")

    def _number(self, name: str, context: Context) -> int | None:
        return to_i(self.attributes[name].evaluate(context)) if name in self.attributes else None

    def _cell(self, loop: TableLoop, context: Context, out: Sink) -> None:
        context.step()
        out.write(f'<td class="col{loop.column}">')
        with suppress(LiquidInterrupt):  # a table goes on, as Ruby's does
            render(self.nodes, context, out)
        out.write("</td>")
        if loop.get("col_last") and not loop.get("last"):
            out.write(f'</tr>\n<tr class="row{loop.row + 1}">')
        loop.place += 1


class TableRow(BlockTag):
    """Writes a table."""

    name = "tablerow"

    def block_node(self, sections: list[Section]) -> Construct:
        """Return the node that writes the rows."""
        found = _SYNTAX.search(sections[0].markup)
        if not found:
            raise syntax_error("'tablerow' needs a name and a list: {% tablerow item in list cols: 3 %}.")
        return TableRowNode(sections[0].token, found, sections[0].markup, sections[0].nodes)
