"""What an attribute list says: `#id .class key="value" reference`.

Follows https://kramdown.gettalong.org/syntax.html#attribute-list-definitions.
"""

import re
from dataclasses import dataclass, field

from .source import Source

_PART = re.compile(
    r"""(?:\A|(?<=\s))(?:
        (?P<key>\w[\w-]*)=(?P<quote>["'])
      | (?P<reference>\w[\w-]*)(?=\s|\Z)
      | (?P<marks>(?:\#[A-Za-z][\w:-]*|\.[^\s.\#]+)+)(?=\s|\Z)
    )""",
    re.VERBOSE | re.ASCII,
)
_VALUE_END = {quote: re.compile(rf"{quote}(?=\s|\Z)", re.ASCII) for quote in "'\""}
_UNESCAPED = {quote: re.compile(rf"\\(\}}|{quote})") for quote in "'\""}
_MARK = re.compile(r"([#.])([^\s.#]+)", re.ASCII)


@dataclass(slots=True)
class AttributeList:
    """What stands in one attribute list, or in several for the same element."""

    attr: dict[str, str] = field(default_factory=dict)
    """Its attributes; classes are gathered, other names replaced."""
    refs: list[str] = field(default_factory=list)
    """The names of definitions it refers to, and words that mean something by themselves (`toc`)."""

    def read(self, text: str) -> bool:
        """Take up what a list's text says, and tell whether it says anything."""
        src, found = Source(text), False
        while part := src.search(_PART, src.pos):
            src.pos = part.end()
            if part["reference"]:
                self.refs.append(part["reference"])
            elif part["marks"]:
                self._read_marks(part["marks"])
            elif not self._read_value(src, part["key"], part["quote"]):
                continue
            found = True
        return found

    def _read_value(self, src: Source, key: str, quote: str) -> bool:
        end = self._end_of_value(src, quote)
        if end < 0:
            return False
        value = _UNESCAPED[quote].sub(r"\1", src.text[src.pos : end])
        src.pos = end + 1
        self.attr["class" if key.lower() == "class" else key] = value
        return True

    def _end_of_value(self, src: Source, quote: str) -> int:
        """Return where a value's quote ends it: before white space, and not escaped if there is a choice."""
        start, escaped = src.pos, -1
        while end := src.search(_VALUE_END[quote], start):
            if end.start() == src.pos or src.text[end.start() - 1] != "\\":
                return end.start()
            start, escaped = end.end(), end.start()
        return escaped

    def _read_marks(self, text: str) -> None:
        for mark, name in _MARK.findall(text):
            if mark == "#":
                self.attr["id"] = name
            else:
                self.add_class(name)

    def add_class(self, name: str) -> None:
        """Add a class to those that are there."""
        self.attr["class"] = f"{self.attr.get('class', '')} {name}".lstrip()

    def add(self, other: "AttributeList") -> None:
        """Take up another list."""
        self.refs.extend(other.refs)
        for name, value in other.attr.items():
            if name == "class":
                self.add_class(value)
            else:
                self.attr[name] = value
