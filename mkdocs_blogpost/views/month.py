"""A page for each month."""

from collections.abc import Iterator

from mkdocs_blogpost.views.archive import Year, page_of_years, years_of
from mkdocs_blogpost.views.blog import ViewPage
from mkdocs_blogpost.views.view import View, ViewInputs


class MonthView(View):
    """The posts of a month."""

    name = "month"
    url = "/:year/:month/"
    template = "blogpost/archive.html"

    def pages(self, inputs: ViewInputs) -> Iterator[ViewPage]:
        """Yield a page for each month that has posts."""
        if not inputs.blog.view_urls.url(self.name):
            return
        for year in years_of(inputs.blog, inputs.blog.entries):
            for month in year.months:
                title = inputs.translations.month(year.number, month.number)
                yield page_of_years(inputs, self, month.url, title, [Year(year.number, "", (month,))])
