"""A long list on several pages, with Jekyll's URLs.

Follows https://jekyllrb.com/docs/pagination/.
"""

from collections.abc import Sequence

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.entry import Entry


@value_class
class PaginationPage:
    """One page of a paginated list."""

    number: int
    """The page's number, from 1."""
    total: int
    """How many pages there are."""
    url: str
    """The page's URL."""
    entries: tuple[Entry, ...]
    """The entries on the page."""
    previous: str
    """The URL of the page before it; empty on the first page."""
    next: str
    """The URL of the page after it; empty on the last page."""
    urls: tuple[str, ...]
    """The URLs of all pages, in order."""

    @property
    def numbers(self) -> list[int]:
        """The page numbers to link to: first, last, this one and the ones beside it; 0 for a gap."""
        nearby = range(max(1, self.number - 1), min(self.total, self.number + 1) + 1)
        result: list[int] = []
        for number in sorted({1, self.total, *nearby}):
            if result and number - result[-1] > 1:
                result.append(number - 1 if number - result[-1] == 2 else 0)
            result.append(number)
        return result


def paginate(entries: Sequence[Entry], size: int, first: str, further: str) -> list[PaginationPage]:
    """Return the pages of a list; `further` is the URL of page `:num`. An empty list has one page."""
    size = size or max(1, len(entries))
    total = max(1, -(-len(entries) // size))
    urls = (first, *(further.replace(":num", str(number)) for number in range(2, total + 1)))
    return [
        PaginationPage(
            number=number,
            total=total,
            url=urls[number - 1],
            entries=tuple(entries[(number - 1) * size : number * size]),
            previous=urls[number - 2] if number > 1 else "",
            next=urls[number] if number < total else "",
            urls=urls,
        )
        for number in range(1, total + 1)
    ]
