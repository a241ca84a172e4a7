"""`{% include file.html name="value" %}` and its kin (https://jekyllrb.com/docs/includes/)."""

import re
from collections.abc import Callable
from typing import Any

from liquid.token import Token

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.markup import syntax_error
from mkdocs_blogpost.liquid.nodes import Construct, Sink, captured, render
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.liquid.values import LiquidRuntimeError
from mkdocs_blogpost.ruby import SPACE

_PARAMETER = re.compile(
    r"""([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))(?=\s|\Z)\s*""",
    re.DOTALL | re.ASCII,
)
_COMPUTED = re.compile(r"([^{]*(?:\{\{\s*[\w.-]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(.*)", re.DOTALL | re.ASCII)
_NAME = re.compile(r"[\w/.\-()+~#@]+", re.ASCII)
_ESCAPING = re.compile(r"[./]{2,}")

Parameter = tuple[str, Callable[[Context], Any]]
"""A parameter's name and what gives its value."""


def split(markup: str) -> tuple[str, str]:
    """Return the file's name, which may hold output tags, and the parameters."""
    markup = markup.strip(SPACE)
    computed = _COMPUTED.match(markup) if "{{" in markup else None
    if computed:
        return computed[1].strip(SPACE), computed[2].strip(SPACE)
    name, *rest = re.split(r"[ \t\r\n\f\v]+", markup, maxsplit=1)
    return name, rest[0] if rest else ""


def parameters(markup: str) -> list[Parameter]:
    """Return the parameters of an include."""
    found, at = [], 0
    while at < len(markup):
        match = _PARAMETER.match(markup, at)
        if not match:
            raise syntax_error(
                f'an include\'s parameters are written name="value": {markup[at:].splitlines()[0]!r} is none.'
            )
        found.append((match[1], _value(match)))
        at = match.end()
    return found


def _value(match: re.Match[str]) -> Callable[[Context], Any]:
    if match[4] is not None:
        return expression.parse(match[4]).evaluate
    text = match[3].replace("\\'", "'") if match[2] is None else match[2].replace('\\"', '"')
    return expression.Constant(text).evaluate


class IncludeNode(Construct):
    """Renders an include in the place of the tag."""

    __slots__ = ("name", "parameters", "tag")

    def __init__(self, token: Token, name: str, given: list[Parameter], tag: str) -> None:
        super().__init__(token)
        self.name = name
        self.parameters = given
        self.tag = tag

    def write(self, context: Context, out: Sink) -> None:
        """Render the include."""
        template = self.find(context, self._file(context))
        values = {name: value(context) for name, value in self.parameters}
        with context.scope(), context.inside(template, self.token):
            if self.parameters:
                context.set("include", values)
            render(template.nodes, context, out)

    def _file(self, context: Context) -> str:
        name = self.name
        if "{{" in name:
            name, _ = captured(context.environment.read(name, context.path).nodes, context)
        if _ESCAPING.search(name) or not _NAME.fullmatch(name):
            raise LiquidRuntimeError(
                f"{name!r} is no name of an include: it is a path below the includes' folder, without '..'."
            )
        return name

    def find(self, context: Context, name: str) -> Template:
        """Return the include of a name."""
        return context.environment.include(name)


class RelativeNode(IncludeNode):
    """Renders a file beside or below the post."""

    __slots__ = ()

    def find(self, context: Context, name: str) -> Template:
        """Return the file of a name below the post's folder."""
        return context.environment.include_relative(context.path, name)


class Include(MarkupTag):
    """Inserts a file of the includes' folder."""

    name = "include"
    node_class: type[IncludeNode] = IncludeNode

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that inserts the file."""
        name, rest = split(markup)
        if not name:
            raise syntax_error(f"'{self.name}' needs a file: {{% {self.name} figure.html %}}.")
        return self.node_class(token, name, parameters(rest), self.name)


class IncludeRelative(Include):
    """Inserts a file beside the post."""

    name = "include_relative"
    node_class = RelativeNode


class IncludeCached(Include):
    """Inserts a file, as the plugin jekyll-include-cache does."""

    name = "include_cached"
