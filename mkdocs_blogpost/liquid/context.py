"""What a template has while it is rendered: variables, filters, limits, and its place in the site.

Follows https://jekyllrb.com/docs/variables/ and Jekyll's `liquid: strict_variables, strict_filters`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from mkdocs_blogpost.liquid.errors import LiquidRuntimeError, LiquidSyntaxError, ResourceLimitError
from mkdocs_blogpost.liquid.limits import DEPTH, INCLUDES, REPORTED, SCOPES, STEPS, bounded, weight
from mkdocs_blogpost.liquid.node import Node
from mkdocs_blogpost.liquid.render_environment import RenderEnvironment
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.liquid.tokens import Token
from mkdocs_blogpost.liquid.values import lookup
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.problems import Problems, guess
from mkdocs_blogpost.source.dates import in_zone
from mkdocs_blogpost.source.scalars import UNNAMED_ZONE
from mkdocs_blogpost.values import value_class

_PLACES = 4
"""How many includes a message names of those that lie in each other."""


@value_class
class Frame:
    """A template that is being rendered."""

    template: Template
    """The post's or include's text."""
    caller: Token | None = None
    """The tag of the template around it that includes it."""


@dataclass(slots=True)
class State:
    """What tags remember from one place of a post to the next."""

    cycles: dict[Any, int] = field(default_factory=dict)
    """Whose turn it is in each `cycle`."""
    offsets: dict[str, int] = field(default_factory=dict)
    """Where each loop ended, for `offset: continue`."""
    loops: list[Any] = field(default_factory=list)
    """The loops that are running, outermost first."""
    changed: str | None = None
    """What `ifchanged` wrote last."""


class Context:
    """The variables and limits of one post's rendering."""

    def __init__(
        self,
        payload: Mapping[str, Any],
        environment: RenderEnvironment,
        problems: Problems,
        template: Template,
    ) -> None:
        self.environment = environment
        """The site and what tags and filters may ask of it."""
        self.strict_variables = environment.strict_variables
        """Whether it is a mistake to read an unknown variable."""
        self.state = State()
        """What tags remember."""
        self.counters: dict[str, int] = {}
        """The numbers of `increment` and `decrement`."""
        self.node: Node | None = None
        """The node that is being rendered."""
        self._scopes: list[dict[str, Any]] = [{}]
        self._payload = payload
        self._problems = problems
        self._frames = [Frame(template)]
        self._steps = 0
        self._depth = 0
        self.report_errors(template)

    # The site and the page

    @property
    def site(self) -> SiteLookups:
        """Return the site: its configuration, data, files and links."""
        return self.environment.lookups

    @property
    def path(self) -> str:
        """Return the path of the post or page that is rendered."""
        return self._frames[0].template.path

    def page(self, name: str) -> Any:
        """Return a value of the post or page that is rendered, or None: `page("toc")` is `page.toc`."""
        return lookup(self._payload.get("page"), name, bare=False)[1]

    # Variables

    def lookup(self, name: Any) -> Any:
        """Return a variable's value, or None."""
        for scope in reversed(self._scopes):
            if name in scope:
                return scope[name]
        if name in self._payload:
            return self._payload[name]
        if name in self.counters:
            return self.counters[name]
        return self._undefined(name, [*self._payload, *self._scopes[0]])

    def lookup_in(self, holder: Any, key: Any, *, bare: bool) -> Any:
        """Return what a value has under a name or index, or None; `bare` is a name after a dot."""
        found, value = lookup(holder, key, bare=bare)
        if isinstance(value, datetime) and value.tzinfo is UNNAMED_ZONE:
            return in_zone(value, self.environment.zone)
        return value if found else self._undefined(key, ())

    def _undefined(self, name: Any, known: Any) -> None:
        if self.strict_variables:
            raise LiquidRuntimeError(f"undefined variable {name}.{guess(str(name), map(str, known))}")

    def assign(self, name: str, value: Any) -> None:
        """Set a variable for the rest of the post."""
        self._scopes[0][name] = value

    def assign_local(self, name: str, value: Any) -> None:
        """Set a variable in the innermost scope."""
        self._scopes[-1][name] = value

    @contextmanager
    def scope(self) -> Iterator[None]:
        """Open a scope for a loop or include."""
        if len(self._scopes) >= SCOPES:
            raise LiquidRuntimeError(f"Nesting too deep: more than {SCOPES} loops and includes lie in each other.")
        self._scopes.append({})
        try:
            yield
        finally:
            self._scopes.pop()

    @contextmanager
    def inside(self, template: Template, caller: Token) -> Iterator[None]:
        """Say that an include is rendered: its mistakes are reported with the tag that includes it."""
        if len(self._frames) > INCLUDES:
            raise LiquidRuntimeError(
                f"Nesting too deep: more than {INCLUDES} includes lie in each other. Does one include itself?"
            )
        self._frames.append(Frame(template, caller))
        try:
            self.report_errors(template)
            yield
        finally:
            self._frames.pop()

    # Limits

    def step(self, count: int = 1) -> None:
        """Count a piece of work; raise ResourceLimitError if it is too much."""
        self._steps += count
        if self._steps > STEPS:
            raise ResourceLimitError(f"loops and includes take more than {STEPS:,} steps")

    def enter(self) -> None:
        """Count a body that is rendered inside others; raise ResourceLimitError if they are too many."""
        self._depth += 1
        if self._depth > DEPTH:
            raise ResourceLimitError(f"more than {DEPTH} blocks and includes lie in each other")

    def leave(self) -> None:
        """Count one body less."""
        self._depth -= 1

    # Filters

    def apply(self, name: str, value: Any, arguments: list[Any]) -> Any:
        """Return a value after a filter; an unknown filter changes nothing."""
        found = self.environment.filters.get(name)
        if found is not None:
            self.step(1 + weight(value))
            try:
                result = bounded(found.call(self, value, arguments))
            except (ArithmeticError, ValueError) as error:
                raise LiquidRuntimeError(str(error)) from None
            self.step(weight(result))
            return result
        near = guess(name, self.environment.filters)
        if self.environment.strict_filters:
            raise LiquidRuntimeError(f"undefined filter {name}.{near}")
        is_later = name in self.environment.lookups.dialect.unknown_filters  # of a later Liquid, so no plugin has it
        is_data = _holds_table(value) and not is_later
        done = "is not run here: what it was given is left out" if is_data else "changes nothing"
        if self.node is not None:
            self._report("liquid-filter", f"Unknown filter '{name}' {done}.{near}", self.node.token)
        return "" if is_data else value

    # Mistakes

    def report_error(self, token: Token, error: Exception) -> None:
        """Report what is wrong at a token of the template that is rendered."""
        code = "liquid-syntax-error" if isinstance(error, LiquidSyntaxError) else "liquid-error"
        self._report(code, str(error), token)

    def report_errors(self, template: Template) -> None:
        """Report the mistakes in a template's text, of very many only the first."""
        errors = [(error.token, error) for error in template.errors if error.token]
        for token, error in errors[:REPORTED]:
            self.report_error(token, error)
        if len(errors) > REPORTED:
            rest = LiquidSyntaxError(f"There are {len(errors) - REPORTED:,} more mistakes after these.")
            self.report_error(errors[REPORTED][0], rest)

    def _report(self, code: str, message: str, token: Token) -> None:
        post, *includes = self._frames
        prefixes: list[str] = []
        for frame in reversed(includes):
            line, column = frame.template.place(token)
            prefixes.insert(0, f"{frame.template.path}:{line}:{column}: ")
            token = frame.caller or token
        if len(prefixes) > _PLACES:
            prefixes[1 : 1 - _PLACES] = ["…: "]
        message = "".join(prefixes) + message
        self._problems.report(code, post.template.path, *post.template.place(token), message=message)


def _holds_table(value: Any) -> bool:
    """Return whether a value is a table or a list of tables: data that only a filter can make readable."""
    return isinstance(value, Mapping) or (isinstance(value, list | tuple) and any(map(_holds_table, value)))
