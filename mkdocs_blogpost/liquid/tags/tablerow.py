"""`{% tablerow item in list cols: 3 %}` (https://shopify.github.io/liquid/tags/iteration/)."""

import re
from contextlib import suppress

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import Interrupt, invalid_syntax
from mkdocs_blogpost.liquid.markup import ATTRIBUTE, FRAGMENT
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import is_blank, render
from mkdocs_blogpost.liquid.tag import Block
from mkdocs_blogpost.liquid.tags.loops import TableLoop, items_of
from mkdocs_blogpost.ruby import to_i, truthy

_SYNTAX = re.compile(rf"(?<!\w)(\w++)\s+in\s+((?:{FRAGMENT})+)", re.ASCII)


class TableRow(Block):
    """Writes the rows of a table, a cell for each item."""

    name = "tablerow"

    def parse(self, markup: str) -> None:
        """Read the variable's name, the list and the attributes."""
        found = _SYNTAX.search(markup)
        if not found:
            raise invalid_syntax("table_row loop", "table_row [item] in [collection] cols=3")
        self.variable = found[1]
        self.collection = expression.parse(found[2])
        self.attributes = {name: expression.parse(value) for name, value in ATTRIBUTE.findall(markup)}
        self.blank = is_blank(self.nodes)

    def render(self, context: Context, out: Sink) -> None:
        """Write the rows."""
        collection = self.collection.evaluate(context)
        if not truthy(collection):
            return
        start = self._number("offset", context) or 0
        limit = self._number("limit", context)
        cells = items_of(collection, start, None if limit is None else start + limit)
        loop = TableLoop(len(cells), self._number("cols", context) or 0)
        out.write('<tr class="row1">\n')
        with context.scope():
            context.assign_local("tablerowloop", loop)
            for cell in cells:
                context.assign_local(self.variable, cell)
                self._cell(loop, context, out)
        out.write("</tr>\n")

    def _number(self, name: str, context: Context) -> int | None:
        return to_i(self.attributes[name].evaluate(context)) if name in self.attributes else None

    def _cell(self, loop: TableLoop, context: Context, out: Sink) -> None:
        context.step()
        out.write(f'<td class="col{loop.column}">')
        with suppress(Interrupt):  # a table continues, as Ruby's does
            render(self.nodes, context, out)
        out.write("</td>")
        if loop.get("col_last") and not loop.get("last"):
            out.write(f'</tr>\n<tr class="row{loop.row + 1}">')
        loop.place += 1
