"""Task lists, in GFM: `- [ ] to do`, `- [x] done`."""

import re
from dataclasses import replace

from ..element import Element
from ..parser import Parser
from . import list as plain_list

_BOX = re.compile(r"\s*\[([ xX])\]\s+", re.ASCII)
_OPEN_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
_TICKED_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'


def _read(parser: Parser) -> bool:
    before = len(parser.tree.children)
    if not plain_list.LIST.read(parser):
        return False
    _mark_tasks(parser.tree.children[before])
    return True


def _mark_tasks(element: Element) -> None:
    """Put a box into each task, and give the list and its items, from the first task on, their classes."""
    found = False
    for item in element.children:
        first = item.children[0] if item.children else None
        if first is None or first.type != "p":
            continue
        text = first.children[0]
        box = _BOX.match(text.value)
        if box:
            found = True
            text.value = (_OPEN_BOX if box[1] == " " else _TICKED_BOX) + text.value[box.end() :]
        if found:
            item.attr["class"] = "task-list-item"
    if found:
        element.attr["class"] = "task-list"


TASK_LIST = replace(plain_list.LIST, name="task_list", read=_read)
