"""YAML as the author of a Ruby site knows it: libyaml's grammar with the scalars of Psych or of SafeYAML.

Follows https://yaml.org/spec/1.1/ as they do. PyYAML's own scanner refuses a tab after a colon,
which libyaml (and so Ruby) accepts: libyaml is used wherever PyYAML was built with it.
"""

import base64
import binascii
from typing import Any, Literal

import yaml
from yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from mkdocs_blogpost.source import safe_yaml, scalars

Flavour = Literal["psych", "safe_yaml"]
"""The Ruby library whose reading is followed."""

DEEPEST = 100
"""Levels of nesting that are read; what lies deeper is an error, not an endless loop."""
MOST = 1_000_000
"""Values that aliases may stand for, all told: a few lines of them could fill any memory."""
TAG = "tag:yaml.org,2002:"
BINARY = ("binary", "!binary")
"""Tags of texts in base 64."""

ADVICE = {
    "mapping values are not allowed": "a value with ': ' in it needs quotes around it",
    "cannot start any token": "no tab may indent a line; a value that starts with @, ` or % needs quotes",
    "scanning an alias": "a value that starts with * needs quotes around it",
    "scanning an anchor": "a value that starts with & needs quotes around it",
    "scanning a quoted scalar": "the quote that opens has none that closes it",
    "could not find expected ':'": "each line is a `key: value`, or indented below one",
    "did not find expected key": "text goes on after a quoted value, or lines are indented unevenly",
}
"""What to do about libyaml's complaints, by a part of their words."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNFINISHED = object()


class YamlError(Exception):
    """Text that is no YAML, with the line (from 1) at which that shows."""

    def __init__(self, message: str, line: int, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


def load(text: str, flavour: Flavour = "psych") -> Any:
    """Return the value of the first YAML document in the text; raise YamlError if the text is no YAML."""
    if "\0" in text:
        raise YamlError("a NUL character", text.count("\n", 0, text.index("\0")) + 1)
    try:
        loader = _Loader(text)
        try:
            return _READERS[flavour](loader).first()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise _located(error) from None
    except yaml.YAMLError as error:
        raise YamlError(str(error).splitlines()[0], 1) from None


def _located(error: yaml.MarkedYAMLError) -> YamlError:
    never_ended = error.problem and "end of stream" in error.problem
    mark = error.context_mark if never_ended and error.context_mark else error.problem_mark
    kinds = ", ".join(part for part in (error.context, error.problem) if part)
    kinds += next((f" ({repaired})" for part, repaired in ADVICE.items() if part in kinds), "")
    return YamlError(kinds, mark.line + 1 if mark else 1, mark.column + 1 if mark else None)


class _Reader:
    """Makes values of the parser's events, each anchor's value once."""

    def __init__(self, loader: Any) -> None:
        self._next = loader.get_event
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._count = 0

    def first(self) -> Any:
        """Return the first document's value, None if there is none."""
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return None
        value = self._value(self._next(), 0)
        # What the document ends with may be an error too.
        self._next()
        return value

    def _value(self, event: Any, depth: int) -> Any:
        self._count += 1
        if isinstance(event, AliasEvent):
            return self._alias(event)
        if depth > DEEPEST:
            raise YamlError("nested too deeply", event.start_mark.line + 1)
        anchor, before = event.anchor, self._count
        if anchor:
            self._anchors[anchor] = (_UNFINISHED, 0)
        value = self._own(event, depth)
        if anchor:
            self._anchors[anchor] = (value, self._count - before + 1)
        return value

    def _own(self, event: Any, depth: int) -> Any:
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        return self._sequence(depth) if isinstance(event, SequenceStartEvent) else self._mapping(depth)

    def _alias(self, event: Any) -> Any:
        line = event.start_mark.line + 1
        if event.anchor not in self._anchors:
            repaired = ADVICE["scanning an alias"]
            raise YamlError(f"no anchor is called '{event.anchor}' ({repaired})", line)
        value, count = self._anchors[event.anchor]
        if value is _UNFINISHED:
            raise YamlError(f"'{event.anchor}' stands for itself", line)
        self._count += count
        if self._count > MOST:
            raise YamlError("aliases stand for too much", line)
        return value

    def _sequence(self, depth: int) -> list[Any]:
        items = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        return items

    def _mapping(self, depth: int) -> dict[Any, Any]:
        entries: dict[Any, Any] = {}
        while not isinstance(event := self._next(), MappingEndEvent):
            key = self._value(event, depth + 1)
            value = self._value(self._next(), depth + 1)
            if not (key == "<<" and self._may_merge(event) and _merge(entries, value)):
                entries[str(key) if isinstance(key, list | dict) else key] = value
        return entries

    def _scalar(self, event: ScalarEvent) -> Any:
        """Return a scalar's value; an unknown tag makes even a quoted one plain, as in Psych."""
        text: str = event.value
        tag = (event.tag or "").removeprefix(TAG)
        if tag in BINARY:
            return _binary(text)
        if tag == "str" or (event.style and not tag):
            return text
        value = scalars.read(text)
        return float(value) if tag == "float" and isinstance(value, int) else value

    def _may_merge(self, key: Event) -> bool:
        return isinstance(key, ScalarEvent) and not key.style


class _SafeReader(_Reader):
    """Ignores tags and unknown anchors, as SafeYAML does."""

    def _alias(self, event: Any) -> Any:
        value = super()._alias(event) if event.anchor in self._anchors else None
        return safe_yaml.read(value) if isinstance(value, str) else value

    def _scalar(self, event: ScalarEvent) -> Any:
        text: str = event.value
        if (event.tag or "").removeprefix(TAG) in BINARY:
            return _binary(text)
        is_quoted = event.implicit[1]
        return text if is_quoted else safe_yaml.read(text)

    def _may_merge(self, key: Event) -> bool:
        return isinstance(key, ScalarEvent)


_READERS: dict[Flavour, type[_Reader]] = {"psych": _Reader, "safe_yaml": _SafeReader}


def _merge(entries: dict[Any, Any], value: Any) -> bool:
    """Put the mappings of a merge key in, as Psych does: over what is before it, in reverse order."""
    if isinstance(value, dict):
        entries.update(value)
        return True
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        for item in reversed(value):
            entries.update(item)
        return True
    return False


def _binary(text: str) -> str:
    try:
        return base64.b64decode(text).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return text
