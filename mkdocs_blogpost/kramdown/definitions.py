"""What a text defines for use elsewhere in it."""

from dataclasses import dataclass, field

from .attributes import AttributeList
from .element import Element


@dataclass(slots=True)
class Definitions:
    """What a text defines for use elsewhere in it."""

    links: dict[str, "LinkDefinition"] = field(default_factory=dict)
    """Link definitions by normalised id."""
    footnotes: dict[str, "Footnote"] = field(default_factory=dict)
    """Footnotes by name."""
    abbreviations: dict[str, "Abbreviation"] = field(default_factory=dict)
    """Abbreviations by their text."""
    attributes: dict[str, AttributeList] = field(default_factory=dict)
    """Attribute list definitions by name."""


@dataclass(slots=True)
class LinkDefinition:
    """Where the links of one id lead."""

    url: str
    """The address."""
    title: str | None = None
    """The title, if any."""
    place: Element | None = None
    """The place of the definition, which may hold an attribute list."""


@dataclass(slots=True)
class Footnote:
    """A footnote's text."""

    name: str
    """Its name in the source."""
    content: Element
    """Its blocks."""
    place: Element
    """The place of the definition, which may hold an attribute list."""
    line: int
    """The line of the definition."""
    used: bool = False
    """Whether a mark refers to it."""


@dataclass(slots=True)
class Abbreviation:
    """What an abbreviation stands for."""

    title: str
    """Its full text."""
    place: Element
    """The place of the definition, which may hold an attribute list."""
