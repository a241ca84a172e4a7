"""The option `feeds`: which feeds there are, and where."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, ClassVar

from mkdocs_blogpost.option_checks import InsideSite, Range
from mkdocs_blogpost.values import value_class

Names = str | int | tuple[str | int, ...]
"""Names of terms: a list, or a text with spaces between them."""


@value_class
class FeedOptions:
    """The options of a feed of the whole blog: `true`, `false`, a URL, or a table."""

    short_forms: ClassVar[Mapping[type, str]] = {bool: "on", str: "url"}
    on: bool = True
    """Whether the feed is written.

    Example: `false`
    """
    url: Annotated[str, InsideSite()] | None = None
    """The URL of the feed, below `prefix`.

    Example: `/atom.xml`
    """


@value_class
class TermFeedOptions:
    """The options of the feeds of a kind of terms: `true`, `false`, a list of names, or a table."""

    short_forms: ClassVar[Mapping[type, str]] = {bool: "on", str: "only", int: "only", list: "only"}
    on: bool = True
    """Whether such feeds are written.

    Example: `false`
    """
    only: Names | None = None
    """The names of the terms that get a feed; without it all do.

    Example: `[kramdown, liquid]`
    """
    except_: Names = ()
    """The names of terms that get no feed.

    Example: `[drafts]`
    """


@value_class
class FeedsOptions:
    """The option `feeds` as it was read."""

    all: bool = True
    """Whether feeds that are not named here are written."""
    limit: int | None = None
    """How many posts a feed holds; None leaves it to `_config.yml`."""
    excerpt_only: bool | None = None
    """Whether feeds have no whole texts; None leaves it to `_config.yml`."""
    feeds: Mapping[str, FeedOptions] = field(default_factory=dict)
    """Kind of feed to its options, for those that are named."""
    terms: Mapping[str, TermFeedOptions] = field(default_factory=dict)
    """Kind of terms, in the plural, to the options of their feeds, for those that are named."""


@value_class
class FeedSwitches:
    """The options of all feeds."""

    all: bool = True
    """Whether feeds that are not named here are written.

    Example: `false`
    """
    limit: Annotated[int, Range(1)] | None = None
    """How many posts a feed holds; without it `feed: posts_limit` of `_config.yml`, else 10.

    Example: `20`
    """
    excerpt_only: bool | None = None
    """Whether feeds have excerpts alone, without whole texts; without it `feed: excerpt_only` of `_config.yml`.

    Example: `true`
    """
