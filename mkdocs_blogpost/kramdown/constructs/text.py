"""Plain text, and HTML that is printed as it stands."""

import re

from ..element import Element
from ..writer import Writer

_CJK = r"[\u2e80-\u2fff\u3000-\u303f\u3040-\u30ff\u3100-\u31ff\u3200-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]"
_CJK_BREAK = re.compile(rf"({_CJK})\n(?={_CJK})")


def _write_text(element: Element, writer: Writer) -> None:
    text = element.value
    if writer.options.remove_line_breaks_for_cjk and "\n" in text:
        text = _CJK_BREAK.sub(r"\1", text)
    writer.sink.text(text)


def _write_raw(element: Element, writer: Writer) -> None:
    kinds = element.options.get("type")
    if kinds and "html" not in kinds:
        return
    writer.sink.raw(element.value + ("\n" if element.options.get("category") == "block" else ""))


WRITERS = {"text": _write_text, "raw": _write_raw}
