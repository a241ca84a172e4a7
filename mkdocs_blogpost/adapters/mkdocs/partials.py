"""A theme's partials and blocks are written once for all pages that give them the same.

Partials are the templates that pages include. While one is written, all that it reads is recorded: variables,
attributes of the page, links. Another page has the same text if it gives the same for all of that. So a menu of many
pages is not written again for each post.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from typing import Any

from jinja2 import Environment, Template, meta, nodes
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_blogpost.values import value_class

Write = Callable[[Context], Iterator[str]]
"""What writes a template."""
UrlFilter = Callable[[Context, str], str]
"""The filter `url`: it returns the link of an address."""

PLAIN = frozenset((str, Markup, int, float, bool, type(None)))
"""The kinds of values that are the same if they are equal; others are the same only if they are one object."""
SEVERAL = 8
"""How many texts of a partial are kept, the last ones used; and how many more may be written than are used again."""
NOT_ALONE = frozenset(("blocks", "super", "TemplateReference"))
"""What the code of a block names that shows another block, or the same block of another template."""


@value_class
class Reads:
    """What a partial has read when it was written for a page."""

    variables: dict[str, Any] = field(default_factory=dict)
    """The variables: name to value; the page is not among them."""
    attributes: dict[str, Any] = field(default_factory=dict)
    """The attributes of the page: name to value."""
    links: dict[str, str] = field(default_factory=dict)
    """The links: address to link."""

    @property
    def are_few(self) -> bool:
        """Whether they are so few that the partial is written as fast as they are compared."""
        return not self.variables and not self.links and len(self.attributes) <= 1

    def are_same(self, context: Context, url: UrlFilter) -> bool:
        """Return whether another page gives the same."""
        return (
            all(_is_same(context.resolve_or_missing(name), value) for name, value in self.variables.items())
            and all(_is_same(getattr(context["page"], name, missing), each) for name, each in self.attributes.items())
            and all(url(context, address) == link for address, link in self.links.items())
        )


class ReadPage:
    """A page as a partial sees it while it is recorded what it reads."""

    def __init__(self, page: Page, attributes: dict[str, Any]) -> None:
        self._page = page
        self._attributes = attributes

    def __getattr__(self, name: str) -> Any:
        self._attributes[name] = value = getattr(self._page, name, missing)
        if value is missing:
            raise AttributeError(name)
        return value

    def __repr__(self) -> str:
        """Raise an error: a page as a text is of no use to another page."""
        raise TypeError


class PartialRecording:
    """One partial is written for a page, and what it reads is recorded."""

    def __init__(self, context: Context) -> None:
        page = context["page"]
        self.context = context
        self.reads = Reads(attributes={"parent": page.parent})  # the section of the menu that is active
        self.variables = {**context.get_all(), "page": ReadPage(page, self.reads.attributes)}

    def read(self, name: str, value: Any) -> None:
        """Record a variable, if the page gives it, and the partial has not made it of what it has read."""
        if value is self.context.resolve_or_missing(name):
            self.reads.variables[name] = value

    def link(self, address: str, url: UrlFilter) -> str:
        """Record a link; return it."""
        return self.reads.links.setdefault(address, url(self.context, address))


class ReadingContext(Context):
    """The variables of a template that is recorded."""

    @property
    def recording(self) -> PartialRecording | None:
        """The recording of the partial, and of what it includes; None when it is over, and a macro is still used."""
        recording: PartialRecording | None = self.environment.blogpost_pages.partials.recording  # type: ignore[attr-defined]
        return recording

    def resolve_or_missing(self, key: str) -> Any:
        """Return a variable."""
        value = super().resolve_or_missing(key)
        if self.recording:
            self.recording.read(key, value)
        return value


class Partials:
    """The partials of one build."""

    def __init__(self, env: Environment) -> None:
        self.env = env
        self.recording: PartialRecording | None = None
        """What is recorded now; None while pages are written as ever."""
        self.is_open = True
        """Whether the build goes on; the pages of a preview, in which the menu can change, are written as ever."""
        self._menu: tuple[Navigation | None, frozenset[int]] = (None, frozenset())

    def close(self) -> None:
        """Write everything as ever from now on."""
        self.is_open = False

    def add(self, template: Template) -> None:
        """Let a partial be written once for many pages."""
        template.root_render_func = Partial(self, template.root_render_func, template.name).written

    def add_blocks(self, template: Template) -> None:
        """Let the blocks of a template be written once for many pages, if they show no other block."""
        for name, write in template.blocks.items():
            if NOT_ALONE.isdisjoint(write.__code__.co_names):
                template.blocks[name] = Partial(self, write).written

    def can_be_kept(self, context: Context) -> bool:
        """Return whether a partial is written for a page that is not in the menu, and by itself."""
        if not self.is_open or self.recording:
            return False
        nav = context.get("nav")
        return bool(nav is not None and context.get("page")) and id(context["page"]) not in self._in_menu(nav)

    def recorded(self, write: Write, context: Context) -> tuple[Reads, str] | None:
        """Return what a partial reads, and its text; None if that cannot be known."""
        usual, self.recording = self.env.context_class, PartialRecording(context)
        self.env.context_class = ReadingContext
        try:
            reading = ReadingContext(self.env, self.recording.variables, context.name, {})
            return self.recording.reads, self.env.concat(write(reading))
        except Exception:
            return None
        finally:
            self.env.context_class, self.recording = usual, None

    def _in_menu(self, nav: Navigation) -> frozenset[int]:
        if self._menu[0] is not nav:
            self._menu = nav, frozenset(map(id, _items(nav.items)))
        return self._menu[1]


class Partial:
    """A partial, or a block, with its texts."""

    def __init__(self, partials: Partials, write: Write, name: str | None = None) -> None:
        self._partials = partials
        self._write = write
        self._name = name
        self._texts: list[tuple[Reads, str]] = []
        self._is_given_up = False
        self._gain = SEVERAL
        """`SEVERAL`, plus the uses of texts, minus the texts written: below 0, it does not pay to keep them."""

    def written(self, context: Context) -> Iterator[str]:
        """Return the text of the partial for a page."""
        is_other = self._name is not None and context.name != self._name  # a template that extends it
        if self._is_given_up or is_other or not self._partials.can_be_kept(context):
            return self._write(context)
        url, texts = self._partials.env.filters["url"], self._texts
        place = next((place for place, (reads, _) in enumerate(texts) if reads.are_same(context, url)), -1)
        if place < 0:
            return self._first_written(context)
        self._gain += 1
        texts.insert(0, texts.pop(place))
        return _written(texts[0][1])

    def _first_written(self, context: Context) -> Iterator[str]:
        recorded = self._partials.recorded(self._write, context)
        self._gain -= 1
        self._is_given_up = recorded is None or recorded[0].are_few or self._gain < 0
        self._texts[:] = [] if recorded is None or self._is_given_up else [recorded, *self._texts[: SEVERAL - 1]]
        return self._write(context) if recorded is None else _written(recorded[1])


def _written(text: str) -> Iterator[str]:
    yield text


def _is_same(value: Any, other: Any) -> bool:
    if value is other:
        return True
    if type(value) is not type(other):
        return False
    if type(value) is list:
        return len(value) == len(other) and all(map(_is_same, value, other))
    return type(value) in PLAIN and bool(value == other)


def _items(items: Iterable[Any]) -> Iterator[Any]:
    """Yield the items of a menu with all below them."""
    for item in items:
        yield item
        yield from _items(getattr(item, "children", None) or ())


def reads_only_config(env: Environment, name: str) -> bool:
    """Return whether a template reads nothing but the configuration, and includes nothing that could read more."""
    if env.loader is None:
        return False
    tree = env.parse(env.loader.get_source(env, name)[0])
    includes = (nodes.Include, nodes.Import, nodes.FromImport)
    if any(isinstance(each, includes) and each.with_context for each in tree.find_all(nodes.Stmt)):
        return False
    is_simple = tree.find(nodes.Extends) is None and tree.find(nodes.Filter) is None
    return is_simple and meta.find_undeclared_variables(tree) <= {"config"}
