"""Where in the configuration file an option is: the file, and the line of its key."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

import yaml

from mkdocs_blogpost.adapters.config_file import ENABLED, PLUGIN, Loader
from mkdocs_blogpost.options import OptionError, OptionsError
from mkdocs_blogpost.values import value_class

MERGE = "tag:yaml.org,2002:merge"


@value_class
class OptionPositions:
    """The positions of the options of one instance of the plugin."""

    file: Path | None = None
    """The configuration file; None if there is none."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """The options of the instance, as they are written."""

    def position(self, path: tuple[str, ...]) -> str:
        """Return the file and line of an option: `mkdocs.yml:8`; empty if it is not in a file.

        A file that the configuration file inherits from is read, too.
        """
        found = [
            (len(keys) == len(path), _plain(instance) == self._own(), len(keys), -order, f"{_shown(file)}:{line}")
            for order, (file, instance) in enumerate(_instances(self.file))
            if (keys := _keys(instance, path)) and (line := keys[-1].start_mark.line + 1)
        ]
        return max(found)[-1] if found else ""

    def repeated(self) -> Iterator[tuple[str, str]]:
        """Yield each option that is written twice in one table, with the position of the last one, which counts."""
        for file, instance in _instances(self.file):
            if _plain(instance) == self._own():
                yield from ((name, f"{_shown(file)}:{line}") for name, line in _repeated(instance, ""))

    def located(self, error: OptionError) -> str:
        """Return what is wrong with an option, and where it is written."""
        position = self.position(error.path)
        return f"{error.message} ({position})" if position else error.message

    def explain(self, error: OptionsError) -> str:
        """Return one line for each mistake, each with its position."""
        positions = ((self.position(each.path), each) for each in error.errors)
        return "\n".join(f"{position}: {each}" if position else str(each) for position, each in positions)

    def _own(self) -> dict[str, Any]:
        return {name: value for name, value in self.options.items() if name != ENABLED}


def _instances(file: Path | None) -> Iterator[tuple[Path, yaml.Node]]:
    """Yield the file and the options of each instance, those of the nearest file first."""
    seen: set[Path] = set()
    while file is not None and file not in seen:
        seen.add(file)
        root = _root(file)
        plugins = _value(root, "plugins")
        entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
        for entry in entries:
            yield from ((file, value) for key, value in _items(entry) if key.value in (PLUGIN, f"/{PLUGIN}"))
        parent = _value(root, "INHERIT")
        file = (file.parent / parent.value).resolve() if isinstance(parent, yaml.ScalarNode) else None


def _root(file: Path) -> yaml.Node | None:
    try:
        with file.open("rb") as stream:
            return yaml.compose(stream, Loader)
    except (OSError, UnicodeError, yaml.YAMLError):
        return None


def _items(node: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """Yield the keys and values of a table, those of tables that it merges last."""
    if not isinstance(node, yaml.MappingNode):
        return
    yield from ((key, value) for key, value in node.value if key.tag != MERGE)
    for key, value in node.value:
        if key.tag == MERGE:
            for each in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                yield from _items(each)


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    return next((value for key, value in _items(node) if key.value == name), None)


def _keys(node: yaml.Node | None, path: tuple[str, ...]) -> list[yaml.Node]:
    """Return the nodes of the keys on a path, as far as it is written."""
    found: list[yaml.Node] = []
    for name in path:
        pair = next((pair for pair in _items(node) if pair[0].value == name), None)
        if pair is None:
            break
        found.append(pair[0])
        node = pair[1]
    return found


def _repeated(node: yaml.Node, path: str) -> Iterator[tuple[str, int]]:
    """Yield the keys that a table, or a table in it, has twice, each with the line of the last one."""
    lines: dict[str, int] = {}
    for key, value in _items(node):
        name = f"{path}{key.value}"
        line = key.start_mark.line + 1
        if name in lines and lines[name] < line:
            yield name, line
        lines.setdefault(name, line)
        yield from _repeated(value, f"{name}: ")


def _plain(node: yaml.Node) -> Any:
    """Return the value of a node, without what every plugin has; None if it cannot be constructed."""
    try:
        value = Loader("").construct_document(node)
    except yaml.YAMLError:
        return None
    return {name: each for name, each in value.items() if name != ENABLED} if isinstance(value, dict) else value


def _shown(file: Path) -> str:
    """Return a file as a message names it: below the current folder without it."""
    return (file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file).as_posix()
