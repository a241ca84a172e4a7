"""The ordered list of views: what the blog publishes beside its posts.

A view is added by its file and one entry in this list. If two views want one URL, the first has it.
"""

from mkdocs_blogpost.views.archive import ArchiveView
from mkdocs_blogpost.views.index import IndexView
from mkdocs_blogpost.views.month import MonthView
from mkdocs_blogpost.views.overview import OverviewView
from mkdocs_blogpost.views.term_pages import TermView
from mkdocs_blogpost.views.view import View
from mkdocs_blogpost.views.year import YearView

VIEWS: tuple[View, ...] = (
    IndexView(),
    ArchiveView(),
    YearView(),
    MonthView(),
    OverviewView("category", "categories", ("categories",), in_nav=True),
    TermView("category"),
    OverviewView("tag", "tags", ("tags",), in_nav=True),
    TermView("tag"),
    OverviewView("author", "authors", ("authors",), in_nav=True),
    TermView("author"),
    OverviewView("series", "all_series", (), in_nav=False),
    TermView("series"),
)
"""Every view."""

LAYOUTS = {layout: view.name for view in VIEWS for layout in view.layouts}
"""The view that a page of the site places by its layout."""
URLS = {view.name: view.url for view in VIEWS}
"""Every view and its usual URL; jekyll-archives' where that plugin has one."""
