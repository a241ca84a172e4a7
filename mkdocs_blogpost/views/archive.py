"""The archive: every post in one look, by year and month; and a page for each year and each month."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from mkdocs_blogpost.views.blog import Blog, Entry, ViewPage
from mkdocs_blogpost.views.urls import filled
from mkdocs_blogpost.views.words import Words


@dataclass(frozen=True, slots=True)
class Month:
    """A month's entries."""

    year: int
    """The year it is in."""
    number: int
    """From 1."""
    url: str
    """Its own page, where there is one."""
    entries: tuple[Entry, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year's entries."""

    number: int
    """As people write it."""
    url: str
    """Its own page, where there is one."""
    months: tuple[Month, ...]
    """Newest first."""

    @property
    def entries(self) -> list[Entry]:
        """Its entries, newest first."""
        return [entry for month in self.months for entry in month.entries]


def years_of(blog: Blog, entries: Iterable[Entry]) -> list[Year]:
    """Return entries by year and month, newest first."""
    newest = sorted(entries, key=lambda entry: (entry.date.year, entry.date.month), reverse=True)
    return [
        Year(number, _at(blog, "year", number), tuple(_months(blog, number, having)))
        for number, having in groupby(newest, key=lambda entry: entry.date.year)
    ]


def _months(blog: Blog, year: int, entries: Iterable[Entry]) -> Iterator[Month]:
    for number, having in groupby(entries, key=lambda entry: entry.date.month):
        yield Month(year, number, _at(blog, "month", year, number), tuple(having))


def _at(blog: Blog, view: str, year: int, month: int = 0) -> str:
    template = blog.places.url(view)
    return filled(template, year=f"{year:04}", month=f"{month:02}") if template else ""


def archive(blog: Blog, words: Words) -> Iterator[ViewPage]:
    """Give the archive, and a page for each year and month."""
    years = years_of(blog, blog.entries)
    url = blog.places.url("archive")
    if url:
        yield _page(blog, words, ("archive", url, words.say("archive")), years)
    for year in years:
        if year.url:
            yield _page(blog, words, ("year", year.url, words.year(year.number)), [year])
        for month in year.months:
            if month.url:
                title = words.month(year.number, month.number)
                yield _page(blog, words, ("month", month.url, title), [Year(year.number, "", (month,))])


def oldest_first(years: list[Year]) -> list[Year]:
    """Return years, months and entries the other way round, as one reads a series."""
    return [
        replace(year, months=tuple(replace(month, entries=month.entries[::-1]) for month in year.months[::-1]))
        for year in years[::-1]
    ]


def sections(words: Words, years: list[Year]) -> tuple[tuple[str, str], ...]:
    """Return the headings of years for a contents list; one year needs none."""
    if len(years) < 2:
        return ()
    return tuple((f"y{year.number}", words.year(year.number)) for year in years)


def _page(blog: Blog, words: Words, place: tuple[str, str, str], years: list[Year]) -> ViewPage:
    kind, url, title = place
    intro = blog.intros.get(url)
    entries = [entry for year in years for entry in year.entries]
    title = (intro.title if intro else "") or blog.places.titles.get(kind) or title
    said = words.count("posts", len(entries))
    return ViewPage(
        url=url,
        kind=kind,
        title=title,
        template="blogpost/archive.html",
        description=(intro.description if intro else "") or f"{title}: {said}. {blog.description}".strip(),
        intro=intro,
        context={"years": years, "count": len(entries)},
        sections=sections(words, years),
        changed=max((entry.changed for entry in entries), default=None),
        picture=blog.card,
    )
