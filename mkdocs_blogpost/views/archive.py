"""The archive: all posts by year and month; and a page for each year and each month."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.translations import Translations
from mkdocs_blogpost.views.urls import filled
from mkdocs_blogpost.views.view import View
from mkdocs_blogpost.views.view_page import ViewPage


@value_class
class Month:
    """The entries of one month."""

    year: int
    """The year."""
    number: int
    """The month, from 1."""
    url: str
    """The URL of its page; empty if it has none."""
    entries: tuple[Entry, ...]
    """The entries, newest first."""


@value_class
class Year:
    """The entries of one year."""

    number: int
    """The year."""
    url: str
    """The URL of its page; empty if it has none."""
    months: tuple[Month, ...]
    """The months that have entries, newest first."""

    @property
    def entries(self) -> list[Entry]:
        """The entries, newest first."""
        return [entry for month in self.months for entry in month.entries]


def years_of(blog: Blog, entries: Iterable[Entry]) -> list[Year]:
    """Return entries by year and month, newest first."""
    newest = sorted(entries, key=lambda entry: (entry.date.year, entry.date.month), reverse=True)
    return [
        Year(number, _url(blog, "year", number), tuple(_months(blog, number, group)))
        for number, group in groupby(newest, key=lambda entry: entry.date.year)
    ]


def oldest_first(years: list[Year]) -> list[Year]:
    """Return years, months and entries in reading order: the oldest first."""
    return [
        replace(year, months=tuple(replace(month, entries=month.entries[::-1]) for month in year.months[::-1]))
        for year in years[::-1]
    ]


def sections(translations: Translations, years: list[Year]) -> tuple[tuple[str, str], ...]:
    """Return the headings of years for a table of contents; none for a single year."""
    if len(years) < 2:
        return ()
    return tuple((f"y{year.number}", translations.year(year.number)) for year in years)


@value_class
class DateView(View):
    """What the views of years and months share."""

    def page(self, blog: Blog, translations: Translations, title: str, years: list[Year], url: str) -> ViewPage:
        """Return the page of some years."""
        intro = blog.intros.get(url)
        entries = [entry for year in years for entry in year.entries]
        title = (intro.title if intro else "") or blog.view_urls.titles.get(self.name) or title
        count = translations.count("posts", len(entries))
        return ViewPage(
            url=url,
            kind=self.name,
            title=title,
            template=self.template,
            description=(intro.description if intro else "") or f"{title}: {count}. {blog.description}".strip(),
            intro=intro,
            data={"years": years, "count": len(entries)},
            sections=sections(translations, years),
            changed=max((entry.changed for entry in entries), default=None),
            newest=max(entries, key=lambda entry: entry.date, default=None),
            picture=blog.card,
            in_nav=self.in_nav,
            asked=blog.view_urls.is_asked(self.name),
        )


@value_class
class ArchiveView(DateView):
    """All posts on one page."""

    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:  # noqa: ARG002
        """Yield the archive."""
        if url := blog.view_urls.url(self.name):
            yield self.page(blog, translations, translations.text("archive"), years_of(blog, blog.entries), url)


@value_class
class YearView(DateView):
    """A page for each year."""

    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:  # noqa: ARG002
        """Yield the years, newest first."""
        for year in years_of(blog, blog.entries) if blog.view_urls.url(self.name) else ():
            yield self.page(blog, translations, translations.year(year.number), [year], year.url)


@value_class
class MonthView(DateView):
    """A page for each month."""

    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:  # noqa: ARG002
        """Yield the months, newest first."""
        years = years_of(blog, blog.entries) if blog.view_urls.url(self.name) else ()
        for month in (month for year in years for month in year.months):
            title = translations.month(month.year, month.number)
            yield self.page(blog, translations, title, [Year(month.year, "", (month,))], month.url)


@value_class
class DayView(DateView):
    """A page for each day, where jekyll-archives or the options ask for it."""

    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:  # noqa: ARG002
        """Yield the days, newest first."""
        entries = blog.entries if blog.view_urls.url(self.name) else ()
        for day, group in groupby(entries, key=lambda entry: entry.date.date()):
            month = Month(day.year, day.month, "", tuple(group))
            url = _url(blog, self.name, day.year, month=day.month, day=day.day)
            yield self.page(blog, translations, translations.date(day), [Year(day.year, "", (month,))], url)


def _months(blog: Blog, year: int, entries: Iterable[Entry]) -> Iterator[Month]:
    for number, group in groupby(entries, key=lambda entry: entry.date.month):
        yield Month(year, number, _url(blog, "month", year, month=number), tuple(group))


def _url(blog: Blog, view: str, year: int, **parts: int) -> str:
    pattern = blog.view_urls.url(view)
    return _filled(pattern, view, year, **parts) if pattern else ""


@lru_cache(maxsize=1024)  # the page of each term names the same months
def _filled(pattern: str, view: str, year: int, **parts: int) -> str:
    digits = {name: f"{number:02}" for name, number in parts.items()}
    return filled(pattern, year=f"{year:04}", type=view, **digits)


ARCHIVE = ArchiveView(
    "archive", "/archive/", "blogpost/archive.html", layouts=("archive", "archives", "posts"), in_nav=True
)
YEARS = YearView("year", "/:year/", "blogpost/archive.html")
MONTHS = MonthView("month", "/:year/:month/", "blogpost/archive.html")
DAYS = DayView("day", "/:year/:month/:day/", "blogpost/archive.html", is_usual=False)
