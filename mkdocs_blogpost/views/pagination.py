"""A long list over several pages, with Jekyll's addresses.

Follows https://jekyllrb.com/docs/pagination/.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_blogpost.views.blog import Entry


@dataclass(frozen=True, slots=True)
class PaginationPage:
    """One page of a paginated list."""

    number: int
    """From 1."""
    total: int
    """How many pages there are."""
    url: str
    """Its address."""
    entries: tuple[Entry, ...]
    """What it shows."""
    previous: str
    """The address of the page before; empty on the first."""
    next: str
    """The address of the page after; empty on the last."""
    urls: tuple[str, ...]
    """The addresses of all pages, in order."""

    @property
    def near(self) -> list[int]:
        """The page numbers to offer: the ends, this one and its neighbours; 0 for a gap."""
        wanted = sorted({1, self.total, *range(max(1, self.number - 1), min(self.total, self.number + 1) + 1)})
        out: list[int] = []
        for number in wanted:
            if out and number - out[-1] > 1:
                out.append(number - 1 if number - out[-1] == 2 else 0)
            out.append(number)
        return out


def paginated(entries: Sequence[Entry], size: int, first: str, further: str) -> list[PaginationPage]:
    """Return the pages of a list; `further` is the address of page `:num`. An empty list has one page."""
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
