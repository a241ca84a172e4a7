"""The ordered lists of what the blog publishes beside its posts: views, and kinds of feeds."""

from mkdocs_blogpost.extensions import VIEWS as OTHERS
from mkdocs_blogpost.extensions import loaded
from mkdocs_blogpost.views.archive import ARCHIVE, DAYS, MONTHS, YEARS
from mkdocs_blogpost.views.atom_feed import AtomFeed
from mkdocs_blogpost.views.authors import AUTHORS
from mkdocs_blogpost.views.categories import CATEGORIES
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.index import INDEX
from mkdocs_blogpost.views.json_feed import JsonFeed
from mkdocs_blogpost.views.rss_feed import RssFeed
from mkdocs_blogpost.views.series import ALL_SERIES
from mkdocs_blogpost.views.tags import TAGS
from mkdocs_blogpost.views.taxonomy import TermView
from mkdocs_blogpost.views.view import View

OWN_VIEWS: tuple[View, ...] = (INDEX, ARCHIVE, YEARS, MONTHS, DAYS, *CATEGORIES, *TAGS, *AUTHORS, *ALL_SERIES)
"""The views of this package."""


def _mistake(view: object) -> str:
    if not isinstance(view, View) or not view.name.isidentifier():
        return "is no object of a subclass of mkdocs_blogpost.views.view.View with a name"
    return f"is called '{view.name}' as a view that is there" if view.name in (own.name for own in OWN_VIEWS) else ""


OTHER_VIEWS = loaded(OTHERS, _mistake)
"""The views of other packages."""
VIEWS: tuple[View, ...] = (*OWN_VIEWS, *OTHER_VIEWS.values)
"""The views."""
FEEDS: tuple[type[Feed], ...] = (AtomFeed, RssFeed, JsonFeed)
"""The kinds of feeds of the whole blog; a term's feed is of the first kind."""

TERM_KINDS = tuple(view.term_kind for view in VIEWS if isinstance(view, TermView))
"""The kinds of terms: each has a view."""
DEFAULT_URLS = {view.name: view.default_url for view in VIEWS}
"""View name to its usual URL."""
USUAL = frozenset(view.name for view in VIEWS if view.is_usual)
"""The views that are on by default."""
LAYOUTS = {layout: view.name for view in VIEWS for layout in view.layouts}
"""Layout of a page of the site to the view that belongs at its URL."""
