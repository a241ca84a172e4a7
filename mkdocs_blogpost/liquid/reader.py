"""Reads a template's text into nodes."""

from liquid.environment import Environment
from liquid.parser import Parser

from mkdocs_blogpost.liquid.pairs import BLOCK, mend
from mkdocs_blogpost.liquid.scanner import Scanner, Stream
from mkdocs_blogpost.liquid.template import Template


class Reader:
    """Reads templates with one environment's tags."""

    def __init__(self, environment: Environment) -> None:
        self._parser = Parser(environment)
        tags = environment.tags.items()
        self._loose = frozenset(name.removesuffix(BLOCK) for name, _ in tags if name.endswith(BLOCK))
        self._blocks = {
            name: tuple(getattr(tag, "parts", ())) for name, tag in tags if tag.block and not name.endswith(BLOCK)
        }
        self._known = frozenset(name for name, tag in tags if getattr(tag, "public", True))

    def read(self, source: str, path: str, line: int = 1) -> Template:
        """Read a template's text; mistakes become faults and stay visible as text."""
        scanner = Scanner(source).run()
        faults = scanner.faults + mend(scanner.tokens, self._blocks, self._known, self._loose)
        nodes = self._parser.parse(Stream(scanner.tokens, faults))
        ordered = sorted(faults, key=lambda syntax_error: syntax_error.token.start_index)
        return Template(path, line, tuple(nodes), tuple(ordered))
