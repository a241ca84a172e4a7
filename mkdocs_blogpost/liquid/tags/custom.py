"""Tags of a site's own Ruby plugins, answered by an include or by a Python class.

A class is made with the tag's name and markup; its `render(context, content)` returns the HTML or
Markdown that replaces the tag. `context` gives a variable by its path, `context["page.title"]`;
`content` is the rendered text between a tag and its end tag, None if there is no end tag.
A class may declare which files of the source tree it reads: `reads = ("_data/quotes.txt",)`, or `reads = ()` for
none. Without that, the posts that use the tag are rendered again in every build.
"""

import importlib
import re
from collections.abc import Mapping
from typing import Any, ClassVar, Protocol

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import capture, expand, render
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.reads import UNKNOWN
from mkdocs_blogpost.options import OptionError, OptionsError
from mkdocs_blogpost.ruby import SPACE, to_s

_ARGUMENT = re.compile(r"""(?:([\w-]+)\s*[=:]\s*)?("[^"]*"|'[^']*'|[^\s,"']+)\s*,?\s*""", re.ASCII)


class PluginTag(Protocol):
    """What a Python class that answers a tag offers."""

    def __init__(self, name: str, markup: str) -> None: ...

    def render(self, context: "Variables", content: str | None) -> str:
        """Return what replaces the tag."""


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
    while found := _ARGUMENT.match(markup, at):
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


class CustomTag(Tag):
    """A tag of the option `tags`, with or without an end tag."""

    optional_end = True

    def parse(self, markup: str) -> None:
        """Keep the markup."""
        self.markup = markup.strip(SPACE)

    def arguments(self, context: Context) -> str:
        """Return the markup with the output tags in it rendered."""
        return expand(self.markup, context) if "{{" in self.markup else self.markup

    def content(self, context: Context) -> str | None:
        """Return the rendered text between the tag and its end tag, None if it has no end tag."""
        return capture(self.nodes, context)[0] if self.sections else None


class IncludeTag(CustomTag):
    """A tag that an include answers."""

    file: ClassVar[str]
    """The include."""

    def render(self, context: Context, out: Sink) -> None:
        """Render the include with the tag's arguments."""
        template = context.environment.include(self.file)
        values = arguments(self.arguments(context), context)
        content = self.content(context)
        if content is not None:
            values["content"] = content
        with context.scope(), context.inside(template, self.token):
            context.assign_local("include", values)
            render(template.nodes, context, out)


class ClassTag(CustomTag):
    """A tag that a Python class answers."""

    answer: ClassVar[type[PluginTag]]
    """The class."""

    def render(self, context: Context, out: Sink) -> None:
        """Write what the class returns."""
        self._record(context.site)
        try:
            tag = self.answer(self.name, self.arguments(context))
            out.write(to_s(tag.render(Variables(context), self.content(context))))
        except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError) as error:
            raise LiquidRuntimeError(f"{self.answer.__name__} failed: {type(error).__name__}: {error}") from error

    def _record(self, lookups: SiteLookups) -> None:
        """Record the files that the class declares to read; a result with any other class is never kept."""
        declared = getattr(self.answer, "reads", None)
        for path in () if declared is None else declared:
            lookups.record("file", str(path))
        if declared is None:
            lookups.record(UNKNOWN, self.answer.__name__)


def load(name: str, answer: str) -> type[PluginTag]:
    """Return the class that `package.module:Class` names; a wrong name stops the build."""
    module, _, attribute = answer.partition(":")
    try:
        found = getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        wrong = OptionError(("tags", name), f"'{answer}' is not a Python class that can be loaded ({error}).")
        raise OptionsError([wrong]) from None
    if not callable(getattr(found, "render", None)):
        raise OptionsError([OptionError(("tags", name), f"'{answer}' has no method 'render(context, content)'.")])
    return found  # type: ignore[no-any-return]


def custom_tags(answers: Mapping[str, str]) -> dict[str, type[Tag]]:
    """Return the tags of the option `tags`, by their names."""
    return {name: _tag(name, answer) for name, answer in answers.items()}


def _tag(name: str, answer: str) -> type[Tag]:
    if ":" in answer:
        return type("ClassTag", (ClassTag,), {"name": name, "answer": load(name, answer)})
    return type("IncludeTag", (IncludeTag,), {"name": name, "file": answer})
