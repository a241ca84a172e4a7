"""The two dialects as ordered lists, and what prints each element type.

To add a construct: its file in `constructs/`, and its name here.
"""

from functools import lru_cache
from types import ModuleType

from .constructs import (
    abbreviation,
    admonition,
    attribute_list,
    autolink,
    blank_line,
    blockquote,
    codeblock,
    codespan,
    content_tab,
    definition_list,
    emphasis,
    eob,
    escape,
    extension,
    fence_options,
    footnote,
    generic_block,
    header,
    horizontal_rule,
    html,
    html_entity,
    line_break,
    link,
    list,  # noqa: A004  kramdown's own name for it
    math,
    paragraph,
    smart_quotes,
    strikethrough,
    table,
    task_list,
    text,
    texts,
    toc,
    typographic_symbol,
)
from .options import Options
from .parser import Dialect
from .writer import WriteElement

KRAMDOWN = Dialect(
    blocks=(
        blank_line.BLANK_LINE,
        codeblock.INDENTED,
        codeblock.FENCED,
        blockquote.BLOCKQUOTE,
        header.ATX,
        horizontal_rule.HORIZONTAL_RULE,
        list.LIST,
        definition_list.DEFINITION_LIST,
        html.BLOCK,
        header.SETEXT,
        math.BLOCK,
        table.TABLE,
        footnote.DEFINITION,
        link.DEFINITION,
        abbreviation.ABBREVIATION,
        attribute_list.DEFINITION,
        extension.BLOCK,
        attribute_list.BLOCK,
        eob.EOB,
        paragraph.PARAGRAPH,
    ),
    spans=(
        emphasis.EMPHASIS,
        codespan.CODESPAN,
        autolink.AUTOLINK,
        html.SPAN,
        footnote.MARK,
        link.LINK,
        smart_quotes.SMART_QUOTES,
        math.SPAN,
        extension.SPAN,
        attribute_list.SPAN,
        html_entity.HTML_ENTITY,
        typographic_symbol.TYPOGRAPHIC_SYMBOL,
        line_break.LINE_BREAK,
        escape.ESCAPE,
    ),
    finish=(
        texts.read_texts,
        abbreviation.replace,
        footnote.warn_of_unused,
        toc.place,
        header.give_ids,
        definition_list.give_ids,
    ),
)

GFM = Dialect(
    blocks=KRAMDOWN.with_blocks(
        (codeblock.FENCED, codeblock.FENCED_GFM),
        (header.ATX, header.ATX_GFM),
        (list.LIST, task_list.TASK_LIST),
        (paragraph.PARAGRAPH, paragraph.PARAGRAPH_GFM),
    ),
    spans=(*KRAMDOWN.with_spans((escape.ESCAPE, escape.ESCAPE_GFM)), strikethrough.STRIKETHROUGH),
    finish=(
        texts.read_texts,
        abbreviation.replace,
        footnote.warn_of_unused,
        line_break.break_lines,
        header.give_gfm_ids,
        toc.place,
        header.give_ids,
        definition_list.give_ids,
    ),
)

_WRITING: tuple[ModuleType, ...] = (
    abbreviation,
    blank_line,
    blockquote,
    codeblock,
    codespan,
    definition_list,
    emphasis,
    extension,
    footnote,
    header,
    horizontal_rule,
    html,
    html_entity,
    line_break,
    link,
    list,
    math,
    paragraph,
    smart_quotes,
    table,
    text,
    toc,
    typographic_symbol,
)

WRITERS: dict[str, WriteElement] = {
    type_: write for construct in _WRITING for type_, write in construct.WRITERS.items()
}
"""What prints each element type."""


_MATERIAL = (
    admonition.ADMONITION,
    content_tab.CONTENT_TAB,
    generic_block.GENERIC_BLOCK,
    fence_options.FENCE_OPTIONS,
)
"""Material's own blocks, for sites that ask for them."""


def dialect(options: Options) -> Dialect:
    """Return the dialect that the options name."""
    if options.input.upper() != "GFM" and not options.material:
        return KRAMDOWN
    return _gfm(GFM, options.material, options.hard_wrap, options.gfm_quirks)


@lru_cache(maxsize=16)
def _gfm(gfm: Dialect, material: bool, hard_wrap: bool, quirks: tuple[str, ...]) -> Dialect:
    """Return GFM as its own options want it."""
    blocks, spans = gfm.blocks, gfm.spans
    if "paragraph_end" not in quirks:
        blocks = gfm.with_blocks((header.ATX_GFM, header.ATX_SPACED), (paragraph.PARAGRAPH_GFM, paragraph.PARAGRAPH))
    if "no_auto_typographic" in quirks:
        spans = tuple(span for span in spans if span is not typographic_symbol.TYPOGRAPHIC_SYMBOL)
    if hard_wrap:
        spans = tuple(span for span in spans if span is not line_break.LINE_BREAK)
    return Dialect((*_MATERIAL, *blocks) if material else blocks, spans, gfm.finish)
