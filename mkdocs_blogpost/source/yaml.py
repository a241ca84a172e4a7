"""YAML as a Ruby site's author knows it: libyaml's grammar with Psych's meaning of the words.

Follows https://yaml.org/spec/1.1/ as Psych does. PyYAML's own scanner refuses a tab after a colon,
which libyaml (and so Ruby) accepts: libyaml is used wherever PyYAML was built with it.
"""

import base64
import binascii
from collections.abc import Hashable
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mkdocs_blogpost.source import scalars

DEEPEST = 100
"""Levels of nesting that are read; what lies deeper is an error, not an endless loop."""
TAG = "tag:yaml.org,2002:"
UNTAGGED = ""
"""The tag of a node that carries none."""

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(Exception):
    """Text that is no YAML, with the line (from 1) at which that shows."""

    def __init__(self, message: str, line: int, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


class _Loader(_Base):  # type: ignore[misc]
    """Composes nodes and leaves what scalars mean to `scalars`."""

    def resolve(self, *_: Any) -> str:
        """Leave a node without a tag of its own without one."""
        return UNTAGGED


def load(text: str) -> Any:
    """Return the value of the first YAML document in the text; raise YamlError if it is none."""
    if "\0" in text:
        raise YamlError("a NUL character", text.count("\n", 0, text.index("\0")) + 1)
    try:
        loader = _Loader(text)
        try:
            node = loader.get_node() if loader.check_node() else None
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise _located(error) from None
    except yaml.YAMLError as error:
        raise YamlError(str(error).splitlines()[0], 1) from None
    except RecursionError:
        raise YamlError("nested too deeply", 1) from None
    return None if node is None else _Reader().value(node, 0)


def _located(error: yaml.MarkedYAMLError) -> YamlError:
    mark = error.problem_mark or error.context_mark
    told = ", ".join(part for part in (error.context, error.problem) if part)
    return YamlError(told, mark.line + 1 if mark else 1, mark.column + 1 if mark else None)


class _Reader:
    """Makes Python's values of nodes, each anchor's value once."""

    def __init__(self) -> None:
        self._known: dict[Node, Any] = {}

    def value(self, node: Node, depth: int) -> Any:
        """Return the node's value."""
        if depth > DEEPEST:
            raise YamlError("nested too deeply", node.start_mark.line + 1)
        if node in self._known:
            return self._known[node]
        if isinstance(node, ScalarNode):
            return _scalar(node)
        if isinstance(node, SequenceNode):
            return self._sequence(node, depth)
        return self._mapping(node, depth) if isinstance(node, MappingNode) else None

    def _sequence(self, node: SequenceNode, depth: int) -> list[Any]:
        items: list[Any] = []
        self._known[node] = items
        items.extend(self.value(item, depth + 1) for item in node.value)
        return items

    def _mapping(self, node: MappingNode, depth: int) -> dict[Any, Any]:
        entries: dict[Any, Any] = {}
        self._known[node] = entries
        for key_node, value_node in node.value:
            key = self.value(key_node, depth + 1)
            value = self.value(value_node, depth + 1)
            if key == "<<" and _is_plain(key_node) and _merge(entries, value):
                continue
            entries[_hashable(key)] = value
        return entries


def _merge(entries: dict[Any, Any], value: Any) -> bool:
    """Put a merge key's mappings in, as Psych does: over what stands before it, in reverse order."""
    if isinstance(value, dict):
        entries.update(value)
        return True
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        for item in reversed(value):
            entries.update(item)
        return True
    return False


def _hashable(key: Any) -> Hashable:
    if isinstance(key, (list, dict)):
        return str(key)
    return key  # type: ignore[no-any-return]


def _is_plain(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.style


def _scalar(node: ScalarNode) -> Any:
    """Return a scalar's value; a tag that is no one's makes even a quoted one plain, as in Psych."""
    text: str = node.value
    tag = node.tag.removeprefix(TAG)
    if tag in ("binary", "!binary"):
        return _binary(text)
    if tag in ("str", "!") or (node.style and tag == UNTAGGED):
        return text
    value = scalars.read(text)
    return float(value) if tag == "float" and isinstance(value, int) else value


def _binary(text: str) -> str:
    try:
        return base64.b64decode(text).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return text
