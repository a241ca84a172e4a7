"""Who answers a URL, and who gives way: decided here, for every host.

The order is: a page or file of the host's docs; the Jekyll site's own document or static file; its redirects; its
pages, which jekyll-redirect-from overwrites; a view that the options ask for; a view by default; a generated file
(a feed, robots.txt); a file of the theme. Of two claims of one rank the first wins, but of two items of the Jekyll
site the later one, as in Jekyll (https://jekyllrb.com/docs/rendering-process/).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from enum import IntEnum
from pathlib import Path

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.urls import path_of, place_of, places_of


class Rank(IntEnum):
    """How strong a claim is: the lowest number wins."""

    HOST = 0
    SITE = 1
    REDIRECT = 2
    PAGE = 3
    ASKED_VIEW = 4
    VIEW = 5
    GENERATED = 6
    THEME = 7


MADE = (Rank.GENERATED, Rank.THEME)
"""The ranks of files that no author wrote."""
OWN = (Rank.SITE, Rank.PAGE)
"""The ranks of the Jekyll site's own items."""


@value_class
class Claim:
    """Something that wants to answer a URL."""

    url: str
    """The URL: site-absolute, with the blog's prefix."""
    rank: Rank
    """How strong the claim is."""
    source: str
    """The file or view that makes the claim, as a message names it."""
    file: Path | None = None
    """The source file on disk, if there is one."""
    place: str = ""
    """The file, relative to the site folder, that answers the URL; empty if the URL alone decides it."""
    is_text: bool = False
    """Whether it is a text for readers: it gives way to every file that programs read."""

    @property
    def destination(self) -> str:
        """Return the file, relative to the site folder, that answers the URL."""
        if self.place:
            return self.place
        return path_of(self.url) if self.rank is Rank.REDIRECT else place_of(self.url)


@value_class
class Publication:
    """The claims that win, and those that give way."""

    answers: Mapping[str, Claim] = field(default_factory=dict)
    """The winning claim of each destination: a file relative to the site folder."""
    gave_way: tuple[tuple[Claim, Claim], ...] = ()
    """Each claim that lost, with the claim that won."""

    def at(self, url: str) -> Claim | None:
        """Return the claim that answers a site-absolute URL, as hosts of static files look for it."""
        found = (self.answers.get(place) for place in places_of(url))
        return next((claim for claim in found if claim), None)

    def is_won(self, claim: Claim) -> bool:
        """Return whether a claim answers its URL."""
        return self.answers.get(claim.destination) is claim


def resolve(claims: Iterable[Claim]) -> Publication:
    """Return who answers each URL."""
    answers: dict[str, Claim] = {}
    lost: list[Claim] = []
    for claim in claims:
        place = claim.destination
        holder = answers.get(place)
        if holder is None:
            answers[place] = claim
        elif _wins(claim, holder):
            answers[place] = claim
            lost.append(holder)
        else:
            lost.append(claim)
    gave_way = [(claim, answers[claim.destination]) for claim in lost]
    for claim in list(answers.values()):
        if answers.get(claim.destination) is not claim:
            continue
        above = next((answers[each] for each in _folders(claim.destination) if each in answers), None)
        if above is not None:
            is_stronger = above.rank < Rank.ASKED_VIEW and claim.rank < above.rank
            won, loser = (claim, above) if is_stronger else (above, claim)
            answers.pop(loser.destination, None)
            gave_way.append((loser, won))
    return Publication(answers, tuple(gave_way))


def _folders(path: str) -> Iterator[str]:
    """Yield the folders of a path: none of them can be a file."""
    end = path.find("/")
    while end >= 0:
        yield path[:end]
        end = path.find("/", end + 1)


def _wins(claim: Claim, holder: Claim) -> bool:
    if claim.is_text and holder.rank in MADE:
        return False
    if holder.is_text and claim.rank in MADE:
        return True
    if claim.rank == holder.rank:
        return claim.rank in OWN
    return claim.rank < holder.rank
