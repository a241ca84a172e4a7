"""Plain text, and HTML that is printed as it stands."""

import re
from functools import cache

from ..element import Element
from ..writer import Writer

_CJK = (
    r"[\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096"
    r"\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\u32d0-\u32fe\u3300-\u3357\u3400-\u4dbf"
    r"\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9\uff66-\uff6f\uff71-\uff9d\U0001b001-\U0001b167"
    r"\U0001f200\U00020000-\U0003134a]"
)
"""Han, Hiragana and Katakana letters; punctuation and Hangul do not count."""


@cache
def _cjk_break() -> re.Pattern[str]:
    # Many ranges are slow to compile, and few sites have this option.
    return re.compile(rf"({_CJK})\n(?={_CJK})")


def _write_text(element: Element, writer: Writer) -> None:
    text = element.value
    if writer.options.remove_line_breaks_for_cjk and "\n" in text:
        text = _cjk_break().sub(r"\1", text)
    writer.sink.text(text)


def _write_raw(element: Element, writer: Writer) -> None:
    kinds = element.options.get("type")
    if kinds and "html" not in kinds:
        return
    writer.sink.raw(element.value + ("\n" if element.options.get("category") == "block" else ""))


WRITERS = {"text": _write_text, "raw": _write_raw}
