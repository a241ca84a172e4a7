"""Tags of a site's own Ruby plugins, answered by an include or by a Python class.

A class is made with the tag's name and markup; its `render(context, content)` returns the HTML or
Markdown that stands in the tag's place. `context` gives a variable by its path, `context["page.title"]`;
`content` is the rendered text between a tag and its end tag, None where there is no end tag.
A class may declare which files of the source tree it reads: `reads = ("_data/quotes.txt",)`, or `reads = ()` for
none. Without that, the posts that use the tag are rendered again in every build.
"""

import importlib
import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from liquid.ast import Node
from liquid.environment import Environment
from liquid.token import Token

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.nodes import Construct, Sink, captured, render
from mkdocs_blogpost.liquid.pairs import BLOCK
from mkdocs_blogpost.liquid.tag import BlockTag, Section
from mkdocs_blogpost.liquid.values import LiquidRuntimeError
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.reads import UNKNOWN
from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.ruby import SPACE, to_s

_WORD = re.compile(r"""(?:([\w-]+)\s*[=:]\s*)?("[^"]*"|'[^']*'|[^\s,"']+)\s*,?\s*""", re.ASCII)


class PluginTag(Protocol):
    """What a Python class that answers a tag offers."""

    def __init__(self, name: str, markup: str) -> None: ...

    def render(self, context: "Variables", content: str | None) -> str:
        """Return what stands in the tag's place."""


class Variables:
    """The variables that a tag can see."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def __getitem__(self, path: str) -> Any:
        return expression.parse(path).evaluate(self._context)

    @property
    def path(self) -> str:
        """Return the path of the post or page that is rendered."""
        return self._context.path


def arguments(markup: str, context: Context) -> dict[str, Any]:
    """Return a tag's arguments as an include sees them: by name, and the others in `arguments`."""
    named: dict[str, Any] = {}
    others: list[Any] = []
    at = 0
    while found := _WORD.match(markup, at):
        value = _value(found[2], context, named=found[1] is not None)
        if found[1]:
            named[found[1]] = value
        else:
            others.append(value)
        at = found.end()
    return {"markup": markup, "arguments": others, **named}


def _value(text: str, context: Context, *, named: bool) -> Any:
    if text[0] in "\"'":
        return text[1:-1]
    value = expression.parse(text).evaluate(context) if named or "." in text else None
    return text if value is None else value


class CustomNode(Construct):
    """A tag that something else answers."""

    __slots__ = ("content", "markup")

    def __init__(self, token: Token, markup: str, content: Sequence[Node] | None) -> None:
        super().__init__(token)
        self.markup = markup
        self.content = content

    def _markup(self, context: Context) -> str:
        if "{{" not in self.markup:
            return self.markup
        return captured(context.environment.read(self.markup, context.path).nodes, context)[0]

    def _content(self, context: Context) -> str | None:
        return None if self.content is None else captured(self.content, context)[0]


class IncludeAnswerNode(CustomNode):
    """A tag that an include answers."""

    __slots__ = ("file",)

    def __init__(self, token: Token, markup: str, content: Sequence[Node] | None, file: str) -> None:
        super().__init__(token, markup, content)
        self.file = file

    def write(self, context: Context, out: Sink) -> None:
        """Render the include with the tag's arguments."""
        template = context.environment.include(self.file)
        values = arguments(self._markup(context), context)
        content = self._content(context)
        if content is not None:
            values["content"] = content
        with context.scope(), context.inside(template, self.token):
            context.set("include", values)
            render(template.nodes, context, out)


class ClassAnswerNode(CustomNode):
    """A tag that a Python class answers."""

    __slots__ = ("answer",)

    def __init__(self, token: Token, markup: str, content: Sequence[Node] | None, answer: type[PluginTag]) -> None:
        super().__init__(token, markup, content)
        self.answer = answer

    def write(self, context: Context, out: Sink) -> None:
        """Write what the class makes of the tag."""
        self._record(context.environment.lookups)
        try:
            tag = self.answer(self.token.value.removesuffix(BLOCK), self._markup(context))
            out.write(to_s(tag.render(Variables(context), self._content(context))))
        except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError) as error:
            raise LiquidRuntimeError(f"{self.answer.__name__} failed: {type(error).__name__}: {error}") from error

    def _record(self, lookups: SiteLookups) -> None:
        """Record the files that the class declares to read; a result with any other class is never kept."""
        declared = getattr(self.answer, "reads", None)
        for path in () if declared is None else declared:
            lookups.record("file", str(path))
        if declared is None:
            lookups.record(UNKNOWN, self.answer.__name__)


class Custom(BlockTag):
    """A tag that the option `tags` answers."""

    def __init__(self, env: Environment, name: str, answer: str, *, block: bool) -> None:
        super().__init__(env)
        self.name = name + BLOCK if block else name
        self.block = block
        self.public = not block  # type: ignore[misc]
        self._end = f"end{name}"
        self._class = load(name, answer) if ":" in answer else None
        self._file = answer

    @property
    def ends(self) -> str:
        """Return the name of the end tag."""
        return self._end

    def parse(self, stream: Any) -> Node:
        """Read the tag, with its content if it has an end tag."""
        if self.block:
            return super().parse(stream)
        token = stream.next_token()
        return self._answered(token, stream.current.value, None)

    get_node = parse

    def block_node(self, sections: list[Section]) -> Construct:
        """Return the node of a tag with content."""
        return self._answered(sections[0].token, sections[0].markup, sections[0].nodes)

    def _answered(self, token: Token, markup: str, content: Sequence[Node] | None) -> Construct:
        markup = markup.strip(SPACE)
        if self._class:
            return ClassAnswerNode(token, markup, content, self._class)
        return IncludeAnswerNode(token, markup, content, self._file)


def load(name: str, answer: str) -> type[PluginTag]:
    """Return the class that `package.module:Class` names; a wrong name stops the build."""
    module, _, attribute = answer.partition(":")
    try:
        found = getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise SettingsError(f"tags: {name}: '{answer}' is no Python class that can be loaded ({error}).") from None
    if not callable(getattr(found, "render", None)):
        raise SettingsError(f"tags: {name}: '{answer}' has no method 'render(context, content)'.")
    return found  # type: ignore[no-any-return]


def customs(env: Environment, answers: Mapping[str, str]) -> dict[str, Custom]:
    """Return the tags of the option `tags`, each for a use with an end tag and one without."""
    made = [Custom(env, name, answer, block=block) for name, answer in answers.items() for block in (False, True)]
    return {tag.name: tag for tag in made}
