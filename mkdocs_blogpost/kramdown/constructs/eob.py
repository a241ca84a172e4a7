"""End of block markers (https://kramdown.gettalong.org/syntax.html#eob-marker)."""

import re

from ..parser import Block, Parser

_EOB = re.compile(r"\^[ \t\r\f\v]*\n")


def _read(parser: Parser) -> bool:
    if not parser.src.scan(_EOB):
        return False
    parser.tree.children.append(parser.new_block("eob"))
    return True


EOB = Block("eob", "^", _read)
