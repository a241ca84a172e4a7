"""The output of `{% highlight %}` becomes a code block, so that the host shows it as its own code.

Follows https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting.
"""

from collections.abc import Iterator
from html import unescape

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.kramdown.highlight import LONGEST_LINE, is_too_long
from mkdocs_blogpost.render.step_context import StepContext

INSIDE = frozenset({"pre", "span", "table", "tbody", "td", "tr"})
"""The tags that the highlighter itself writes; code with any other tag is HTML of the author."""


def restore_code_blocks(_document: Document, context: StepContext) -> None:
    """Replace each figure that the Liquid tag has written by a code block; report code that is too long for colours."""
    for block in context.elements.all:
        if block.type == "codeblock" and len(block.value) > LONGEST_LINE and is_too_long(block.value):
            _report(block, context)
    parents = context.elements.parents
    around = [parent for parent in parents for child in parent.children if child.value == "figure"]
    context.elements.replace_children(dict.fromkeys(around), lambda child: [_codeblock(child) or child])


def _report(block: Element, context: StepContext) -> None:
    line = context.post.body_line + (block.options.get("location") or 1) - 1
    context.problems.report("code-too-long", context.post.path, line, count=f"{len(block.value):,}")


def _codeblock(figure: Element) -> Element | None:
    names = figure.attr.get("class", "").split()
    code = _only(_only(figure, "pre"), "code") if figure.value == "figure" and "highlight" in names else None
    if code is None or "data-lang" not in code.attr or not _is_highlighted(code):
        return None
    language = code.attr["data-lang"]
    own = [name for name in names if name != "highlight"]
    attr = {**figure.attr, "class": " ".join([f"language-{language}", *own])}
    options = {"location": figure.options.get("location"), "fenced": True, "lang": language}
    table = _only(code, "table")
    cell = _cell(table) if table else code
    if table:
        options["numbered"] = True
    if marked := list(_marked(cell)):
        options["marked"] = marked
    return Element("codeblock", _text(cell).removesuffix("\n") + "\n", attr, options)


def _only(parent: Element | None, tag: str) -> Element | None:
    """Return an element's only child, if it is of that tag."""
    found = parent.children if parent else []
    return found[0] if len(found) == 1 and found[0].value == tag else None


def _is_highlighted(code: Element) -> bool:
    inside = (element for child in code.children for element in child.walk())
    return all(each.type == "html_text" or each.value in INSIDE for each in inside)


def _cell(table: Element) -> Element:
    """Return the cell of a table with line numbers that holds the code."""
    cells = (element for element in table.walk() if element.attr.get("class") == "code")
    return next(cells, table)


def _marked(code: Element) -> Iterator[int]:
    """Yield the numbers of the lines that `mark_lines` names."""
    number = 1
    for element in code.walk():
        if element.attr.get("class") == "hll":
            yield number
        number += str(element.value).count("\n") if element.type == "html_text" else 0


def _text(code: Element) -> str:
    return "".join(unescape(str(each.value)) for each in code.walk() if each.type == "html_text")
