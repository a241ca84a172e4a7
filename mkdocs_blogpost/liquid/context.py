"""What a template sees while it is rendered: variables, filters, limits and where it is.

Follows https://jekyllrb.com/docs/variables/ and Jekyll's `liquid: strict_variables, strict_filters`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from liquid.ast import Node
from liquid.exceptions import LiquidError
from liquid.token import Token

from mkdocs_blogpost.liquid.limits import INCLUDES, SCOPES, STEPS, TOLD, ResourceLimitError, bounded
from mkdocs_blogpost.liquid.render_environment import RenderEnvironment
from mkdocs_blogpost.liquid.template import Template
from mkdocs_blogpost.liquid.values import LiquidRuntimeError, lookup
from mkdocs_blogpost.problems import Problems, guess
from mkdocs_blogpost.ruby import RubyError
from mkdocs_blogpost.source.dates import in_zone
from mkdocs_blogpost.source.scalars import UNNAMED_ZONE


@dataclass(frozen=True, slots=True)
class Frame:
    """A template that is being rendered."""

    template: Template
    """The post's or include's text."""
    caller: Token | None = None
    """The tag of the template around it that asked for it."""


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
        """Whether reading an unknown variable is a mistake."""
        self.state = State()
        """What tags remember."""
        self.counters: dict[str, int] = {}
        """The numbers of `increment` and `decrement`."""
        self.at: Node | None = None
        """The node that is being rendered."""
        self._scopes: list[dict[str, Any]] = [{}]
        self._payload = payload
        self._problems = problems
        self._frames = [Frame(template)]
        self._steps = 0
        self.tell_faults(template)

    @property
    def subject(self) -> Any:
        """Return the post or page that is rendered, as templates see it."""
        return self._payload.get("page")

    @property
    def path(self) -> str:
        """Return the path of the post or page that is rendered."""
        return self._frames[0].template.path

    def step(self, count: int = 1) -> None:
        """Count a piece of work and stop when it is too much."""
        self._steps += count
        if self._steps > STEPS:
            raise ResourceLimitError(f"loops and includes take more than {STEPS:,} steps")

    def variable(self, name: Any) -> Any:
        """Return a variable's value, or None."""
        for scope in reversed(self._scopes):
            if name in scope:
                return scope[name]
        if name in self._payload:
            return self._payload[name]
        if name in self.counters:
            return self.counters[name]
        return self._undefined(name, [*self._payload, *self._scopes[0]])

    def read(self, holder: Any, key: Any, *, bare: bool) -> Any:
        """Return what a value holds under a name or index, or None."""
        found, value = lookup(holder, key, bare=bare)
        if isinstance(value, datetime) and value.tzinfo is UNNAMED_ZONE:
            return in_zone(value, self.environment.zone)
        return value if found else self._undefined(key, ())

    def _undefined(self, name: Any, known: Any) -> None:
        if self.strict_variables:
            raise LiquidRuntimeError(f"undefined variable '{name}'.{guess(str(name), map(str, known))}")

    def assign(self, name: str, value: Any) -> None:
        """Set a variable for the rest of the post."""
        self._scopes[0][name] = value

    def set(self, name: str, value: Any) -> None:
        """Set a variable in the innermost scope."""
        self._scopes[-1][name] = value

    @contextmanager
    def scope(self) -> Iterator[None]:
        """Open a scope for a loop or include."""
        if len(self._scopes) >= SCOPES:
            raise LiquidRuntimeError(f"loops and includes stand in each other more than {SCOPES} deep")
        self._scopes.append({})
        try:
            yield
        finally:
            self._scopes.pop()

    @contextmanager
    def inside(self, template: Template, caller: Token) -> Iterator[None]:
        """Render an include: its mistakes are told with the place that asked for it."""
        if len(self._frames) > INCLUDES:
            raise LiquidRuntimeError(
                f"includes stand in each other more than {INCLUDES} deep: does one include itself?"
            )
        self._frames.append(Frame(template, caller))
        try:
            self.tell_faults(template)
            yield
        finally:
            self._frames.pop()

    def apply(self, name: str, value: Any, arguments: list[Any]) -> Any:
        """Return a value after a filter; an unknown filter changes nothing."""
        found = self.environment.filters.get(name)
        if found is not None:
            return bounded(found.call(self, value, arguments))
        near = guess(name, self.environment.filters)
        if self.environment.strict_filters:
            raise LiquidRuntimeError(f"undefined filter '{name}'.{near}")
        self._note(f"unknown filter '{name}' changes nothing.{near}")
        return value

    def fail(self, node: Node, error: LiquidError | RubyError) -> None:
        """Report a node that failed."""
        message = error.message if isinstance(error, LiquidError) else error
        self.warn(str(message), node.token)

    def warn(self, message: str, token: Token) -> None:
        """Report a mistake at a token of the template that is being rendered."""
        self._report("liquid-error", message, token)

    def _note(self, message: str) -> None:
        if self.at is not None:
            self._report("liquid-note", message, self.at.token)

    def _report(self, code: str, message: str, token: Token) -> None:
        for frame in reversed(self._frames[1:]):
            line, column = frame.template.place(token)
            message = f"{frame.template.path}:{line}:{column}: {message}"
            token = frame.caller or token
        post = self._frames[0].template
        self._problems.report(code, post.path, *post.place(token), message=message)

    def tell_faults(self, template: Template) -> None:
        """Report the mistakes in a template's text, of very many the first ones."""
        for syntax_error in template.faults[:TOLD]:
            self.warn(syntax_error.message, syntax_error.token)
        if len(template.faults) > TOLD:
            rest = f"and {len(template.faults) - TOLD:,} more mistakes after these."
            self.warn(rest, template.faults[TOLD].token)
