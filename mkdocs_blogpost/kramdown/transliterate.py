"""ASCII letters for other ones, for header ids."""

import unicodedata

_ALONE = str.maketrans(
    {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe",
     "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ı": "i", "ħ": "h", "Ħ": "H"}
)  # fmt: skip


def transliterate(text: str) -> str:
    """Return a text with its Latin letters in ASCII."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_ALONE))
    return "".join(char for char in decomposed if ord(char) < 128)
