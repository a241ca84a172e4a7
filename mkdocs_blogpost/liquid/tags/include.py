"""`{% include file.html name="value" %}` (https://jekyllrb.com/docs/includes/)."""

import re
from collections.abc import Iterator

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError, LiquidSyntaxError
from mkdocs_blogpost.liquid.expression import Constant, Expression
from mkdocs_blogpost.liquid.limits import OF_INCLUDE
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import expand, render
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.ruby import SPACE

_PARAMETER = re.compile(
    r"""([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))(?=\s|\Z)\s*""",
    re.DOTALL | re.ASCII,
)
_COMPUTED = re.compile(r"([^{]*(?:\{\{\s*[\w.-]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(.*)", re.DOTALL | re.ASCII)
_NAME = re.compile(r"[\w/.\-()+~#@]+", re.ASCII)
_ESCAPING = re.compile(r"[./]{2,}")


class Include(Tag):
    """Inserts a file of the includes folder."""

    name = "include"

    def parse(self, markup: str) -> None:
        """Read the file's name, which may have output tags in it, and the parameters."""
        self.file, rest = _split(markup.strip(SPACE))
        self.parameters = dict(_parameters(rest))

    def render(self, context: Context, out: Sink) -> None:
        """Render the include."""
        context.step(OF_INCLUDE)
        template = self.find(context, self._file(context))
        values = {name: value.evaluate(context) for name, value in self.parameters.items()}
        with context.scope(), context.inside(template, self.token):
            if self.parameters:
                context.assign_local("include", values)
            render(template.nodes, context, out)

    def _file(self, context: Context) -> str:
        name = expand(self.file, context) if "{{" in self.file else self.file
        if _ESCAPING.search(name) or not _NAME.fullmatch(name):
            raise LiquidRuntimeError(
                f"Invalid syntax for include tag. File contains invalid characters or sequences: '{name}'."
            )
        return name

    def find(self, context: Context, name: str) -> Template:
        """Return the include of a name."""
        return context.environment.include(name)


def _split(markup: str) -> tuple[str, str]:
    computed = _COMPUTED.match(markup) if "{{" in markup else None
    if computed:
        return computed[1].strip(SPACE), computed[2].strip(SPACE)
    name, *rest = re.split(r"[ \t\r\n\f\v]+", markup, maxsplit=1)
    return name, rest[0] if rest else ""


def _parameters(markup: str) -> Iterator[tuple[str, Expression]]:
    at = 0
    while at < len(markup):
        match = _PARAMETER.match(markup, at)
        if not match:
            raise LiquidSyntaxError(
                f"Invalid syntax for include tag: '{markup[at:].splitlines()[0]}' is not a parameter. "
                "Valid syntax: file.ext param='value' param2='value'"
            )
        yield match[1], _value(match)
        at = match.end()


def _value(match: re.Match[str]) -> Expression:
    if match[4] is not None:
        return expression.parse(match[4])
    text = match[3].replace("\\'", "'") if match[2] is None else match[2].replace('\\"', '"')
    return Constant(text)
