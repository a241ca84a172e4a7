"""The archive: every post on one page, by year and month."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from mkdocs_blogpost.views.blog import Blog, Entry, ViewPage
from mkdocs_blogpost.views.translations import Translations
from mkdocs_blogpost.views.urls import filled
from mkdocs_blogpost.views.view import View, ViewInputs


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of a month."""

    year: int
    """The year."""
    number: int
    """The month, from 1."""
    url: str
    """Its own page; empty if it has none."""
    entries: tuple[Entry, ...]
    """The entries, newest first."""


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of a year."""

    number: int
    """The year as people write it."""
    url: str
    """Its own page; empty if it has none."""
    months: tuple[Month, ...]
    """The months, newest first."""

    @property
    def entries(self) -> list[Entry]:
        """Return the entries, newest first."""
        return [entry for month in self.months for entry in month.entries]


class ArchiveView(View):
    """Every post on one page."""

    name = "archive"
    url = "/archive/"
    layouts = ("archive", "archives", "posts")
    in_nav = True
    template = "blogpost/archive.html"

    def pages(self, inputs: ViewInputs) -> Iterator[ViewPage]:
        """Yield the one page."""
        url = inputs.blog.view_urls.url(self.name)
        if url:
            years = years_of(inputs.blog, inputs.blog.entries)
            yield page_of_years(inputs, self, url, inputs.translations.text("archive"), years)


def years_of(blog: Blog, entries: Iterable[Entry]) -> list[Year]:
    """Return entries by year and month, newest first."""
    newest = sorted(entries, key=lambda entry: (entry.date.year, entry.date.month), reverse=True)
    return [
        Year(number, _url(blog, "year", number), tuple(_months(blog, number, same)))
        for number, same in groupby(newest, key=lambda entry: entry.date.year)
    ]


def _months(blog: Blog, year: int, entries: Iterable[Entry]) -> Iterator[Month]:
    for number, same in groupby(entries, key=lambda entry: entry.date.month):
        yield Month(year, number, _url(blog, "month", year, number), tuple(same))


def _url(blog: Blog, view: str, year: int, month: int = 0) -> str:
    template = blog.view_urls.url(view)
    return filled(template, year=f"{year:04}", month=f"{month:02}") if template else ""


def oldest_first(years: list[Year]) -> list[Year]:
    """Return years, months and entries in the reverse order, as one reads a series."""
    return [
        replace(year, months=tuple(replace(month, entries=month.entries[::-1]) for month in year.months[::-1]))
        for year in years[::-1]
    ]


def sections(translations: Translations, years: list[Year]) -> tuple[tuple[str, str], ...]:
    """Return the headings of years for a table of contents; a single year needs none."""
    if len(years) < 2:
        return ()
    return tuple((f"y{year.number}", translations.year(year.number)) for year in years)


def page_of_years(inputs: ViewInputs, view: View, url: str, title: str, years: list[Year]) -> ViewPage:
    """Return a page that lists entries by year."""
    blog, translations = inputs.blog, inputs.translations
    intro = blog.intros.get(url)
    entries = [entry for year in years for entry in year.entries]
    title = (intro.title if intro else "") or blog.view_urls.titles.get(view.name) or title
    count = translations.count("posts", len(entries))
    return ViewPage(
        url=url,
        kind=view.name,
        title=title,
        template=view.template,
        description=(intro.description if intro else "") or f"{title}: {count}. {blog.description}".strip(),
        intro=intro,
        context={"years": years, "count": len(entries)},
        sections=sections(translations, years),
        changed=max((entry.changed for entry in entries), default=None),
        newest=entries[0].path if entries else "",
        picture=blog.card,
        in_nav=view.in_nav,
        asked=view.name in blog.view_urls.asked,
    )
