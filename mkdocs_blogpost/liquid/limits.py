"""Limits that a real post never meets and a hostile one cannot pass."""

from typing import Any

from mkdocs_blogpost.liquid.errors import ResourceLimitError
from mkdocs_blogpost.ruby import is_list

LONGEST = 20_000_000
"""How many characters a post, or a text in it, may become."""
STEPS = 5_000_000
"""How many nodes one post may render, in loops and includes too."""
CHARACTERS = 1_000
"""How many characters that are read or written at once count as a step."""
COPIED = 10
"""How many items of an array that are read or written at once count as a step."""
OF_MARKDOWN = 2
"""How many steps a character takes that is converted from Markdown."""
OF_EXPRESSION = 4
"""How many steps an item takes for which an expression is read."""
OF_SECOND = 400_000
"""How many steps a second takes in which another program works."""
OF_SORTING = 8
"""How many steps an item takes that is sorted."""
OF_INCLUDE = 8
"""How many steps an include takes beside those of its nodes."""
BLOCKS = 100
"""How many blocks of one template may lie in each other, as in Ruby's Liquid."""
SCOPES = 100
"""How many scopes (loops and includes) may lie in each other, as in Ruby's Liquid."""
INCLUDES = 40
"""How many includes may lie in each other."""
DEPTH = 200
"""How many blocks and includes of one post may lie in each other, all counted."""
REPORTED = 100
"""How many mistakes of one text are reported."""
ITEMS = 1_000_000
"""How many items an array may have."""
BITS = 20_000
"""How big a whole number may be."""


def bounded(value: Any) -> Any:
    """Return a value, unless it is too large."""
    if isinstance(value, str):
        fits(len(value))
    elif is_list(value):
        if len(value) > ITEMS:
            raise ResourceLimitError(f"an array has more than {ITEMS:,} items")
    elif isinstance(value, int) and value.bit_length() > BITS:
        raise ResourceLimitError("a number has too many digits")
    return value


def weight(value: Any) -> int:
    """Return how many steps it takes to read or write a value at once; the site's own lists are not copied."""
    if isinstance(value, str):
        return len(value) // CHARACTERS
    return len(value) // COPIED if isinstance(value, list) else 0


def size_of_all(value: Any) -> int:
    """Return how many items an array has with those of the arrays in it; raise ResourceLimitError if too many."""
    count, waiting = 0, [value]
    while waiting:
        found = waiting.pop()
        if is_list(found):
            count += len(found)
            if count > ITEMS:
                raise ResourceLimitError(f"an array has more than {ITEMS:,} items")
            waiting.extend(item for item in found if is_list(item))
    return count


def fits(length: int) -> None:
    """Raise ResourceLimitError if a text of this length would be too long."""
    if length > LONGEST:
        raise ResourceLimitError(f"a text is longer than {LONGEST:,} characters")
