"""Fences with Material's options behind the language: ```` ```python title="a.py" hl_lines="2" ````.

Follows https://squidfunk.github.io/mkdocs-material/reference/code-blocks/; no part of kramdown, to which such
a line is text, and read only where a site asks for it. The options become the block's attributes.
"""

import re

from ..parser import Block, Parser

_OPEN = re.compile(
    r" {0,3}(?P<fence>(?P<mark>[`~])(?P=mark){2,})[ \t]*"
    r"(?:\.?(?P<language>[\w#.+-]+)(?P<plain>(?:[ \t]+\w+=(?:\"[^\"\n]*\"|'[^'\n]*'))+)"
    r"|\{[ \t]*(?P<list>[^{}\n]+)\})[ \t]*\n"
)
_OPTION = re.compile(r"(\w[\w-]*)=(?:\"([^\"\n]*)\"|'([^'\n]*)')")
_MARK = re.compile(r"(?:(?<=\s)|\A)([.#])([\w#+-]+)")


def _read(parser: Parser) -> bool:
    src = parser.src
    match = src.check(_OPEN)
    if not match:
        return False
    closing = re.compile(rf"^ {{0,3}}{match['fence']}{match['mark']}*[ \t]*\n", re.MULTILINE)
    end = src.search(closing, match.end())
    if not end:
        return False
    block = parser.new_block("codeblock", src.text[match.end() : end.start()], fenced=True)
    options = match["plain"] or match["list"]
    block.attr.update({key: one or other for key, one, other in _OPTION.findall(options)})
    marks = _MARK.findall(_OPTION.sub("", match["list"] or ""))
    classes = [name for mark, name in marks if mark == "."]
    if ids := [name for mark, name in marks if mark == "#"]:
        block.attr["id"] = ids[-1]
    language = match["language"] or (classes.pop(0) if classes else "")
    if language:
        block.options["lang"] = language
        classes.insert(0, f"language-{language}")
    if classes:
        block.attr["class"] = " ".join(classes)
    src.pos = end.end()
    parser.tree.children.append(block)
    return True


FENCE_OPTIONS = Block("fence_options", "`~", _read)
