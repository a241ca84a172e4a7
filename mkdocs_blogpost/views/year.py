"""A page for each year."""

from collections.abc import Iterator

from mkdocs_blogpost.views.archive import page_of_years, years_of
from mkdocs_blogpost.views.blog import ViewPage
from mkdocs_blogpost.views.view import View, ViewInputs


class YearView(View):
    """The posts of a year."""

    name = "year"
    url = "/:year/"
    template = "blogpost/archive.html"

    def pages(self, inputs: ViewInputs) -> Iterator[ViewPage]:
        """Yield a page for each year that has posts."""
        if not inputs.blog.view_urls.url(self.name):
            return
        for year in years_of(inputs.blog, inputs.blog.entries):
            yield page_of_years(inputs, self, year.url, inputs.translations.year(year.number), [year])
