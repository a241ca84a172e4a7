"""What templates see as `blogpost`: the blog, the page at hand, texts, dates and links."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.views import share
from mkdocs_blogpost.views.blog import Author, Blog, Entry, Picture, ViewPage
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.comments import Comments, comments_of
from mkdocs_blogpost.views.latest import PostQuery, expand, latest
from mkdocs_blogpost.views.metadata import Metadata, for_entry, for_page, for_view
from mkdocs_blogpost.views.neighbours import ALONE, Neighbours
from mkdocs_blogpost.views.related import related
from mkdocs_blogpost.views.series import SeriesPart, series_part_of
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.translations import Translations, language_name, translations_in
from mkdocs_blogpost.views.urls import encoded, relative, slug_of

TITLE_ID = "_title"
"""The id of every page's one `h1`; a heading of a body never gets it by itself."""


@dataclass(frozen=True, eq=False)
class BlogContext:
    """The variable `blogpost` in templates."""

    views: BlogViews
    """Everything that is made of the blog."""
    page_url: str
    """The URL of the page at hand: site-absolute."""
    metadata: Metadata
    """What the page's head says."""
    entry: Entry | None = None
    """The post, on a post's page."""
    view: ViewPage | None = None
    """The view, on a view's page."""
    has_title: bool = False
    """Whether the body of the page at hand has an `h1` of its own."""

    @property
    def blog(self) -> Blog:
        """Return the blog."""
        return self.views.blog

    @property
    def translations(self) -> Translations:
        """Return the texts and dates in the readers' language."""
        return self.views.translations

    @property
    def title_id(self) -> str:
        """Return the id of the page's `h1`."""
        return TITLE_ID

    def link(self, url: str) -> str:
        """Return a site-absolute URL relative to the page at hand; a full address as it is."""
        is_here = url.startswith("/") and not url.startswith("//")
        return encoded(relative(url, self.page_url)) if is_here else url

    def text(self, key: str, **parts: object) -> str:
        """Return one of the blog's own texts in the readers' language."""
        return self.translations.text(key, **parts)

    def count(self, key: str, number: int) -> str:
        """Return a text about a number, in the plural form that the language has for it."""
        return self.translations.count(key, number)

    def terms(self, entry: Entry, kind: str) -> list[Term]:
        """Return the terms of a kind (`category`, `tag`, `author`, `series`) that an entry has."""
        return self.views.terms.of(entry, kind)

    def all_terms(self, kind: str) -> list[Term]:
        """Return all terms of a kind, by name."""
        return self.views.terms.all(kind)

    @property
    def largest_tags(self) -> list[Term]:
        """Return the tags, those with the most entries first."""
        return self.views.terms.largest_tags

    def direction_of(self, entry: Entry) -> str:
        """Return the direction of an entry's script: `ltr` or `rtl`."""
        return (translations_in(entry.language) if entry.language else self.translations).direction

    def language_name(self, entry: Entry) -> str:
        """Return the name of an entry's language in that language."""
        return language_name(entry.language or self.blog.language)

    def author_url(self, author: Author) -> str:
        """Return the URL of an author's page; empty if there is none."""
        term = self.views.terms.by_kind["author"].get(slug_of(author.name))
        return term.url if term else ""

    def url(self, view: str) -> str:
        """Return a view's URL; empty if it is off or has nothing to show."""
        url = self.blog.view_urls.url(view)
        return url if url in self.views.by_url else ""

    @property
    def neighbours(self) -> Neighbours:
        """Return the posts before and after the post at hand."""
        return self.views.neighbours.get(self.entry.url, ALONE) if self.entry else ALONE

    @cached_property
    def related(self) -> list[Entry]:
        """Return posts to read after the post at hand."""
        most = self.blog.post.get("related", 3)
        most = 3 if most is True else most if isinstance(most, int) else 0
        if not self.entry or not most or self.entry.data.get("related") is False:
            return []
        return related(self.blog, self.views.terms, self.entry, most)

    @cached_property
    def series_part(self) -> SeriesPart | None:
        """Return the place of the post at hand in its series."""
        return series_part_of(self.views.terms, self.entry) if self.entry else None

    @cached_property
    def share_links(self) -> list[share.Share]:
        """Return the places to share the post at hand."""
        return share.share_links(self.blog, self.entry) if self.entry else []

    @cached_property
    def comments(self) -> Comments | None:
        """Return where readers may comment on the post at hand."""
        return comments_of(self.blog, self.entry) if self.entry else None

    def latest(self, most: int = 5, **terms: str) -> list[Entry]:
        """Return the newest posts, perhaps only those of a category, tag, author or series."""
        wanted = tuple((kind, slug_of(name)) for kind, name in terms.items())
        return latest(self.blog, self.views.terms, PostQuery(most, terms=wanted))

    def opens_with(self, picture: Picture) -> bool:
        """Return whether the body of the post at hand begins with a picture."""
        name = unquote(urlsplit(picture.src).path).rpartition("/")[2]
        return bool(self.entry and name and self.entry.opening_image == name)


def post_context(views: BlogViews, entry: Entry) -> BlogContext:
    """Return what a post's template sees."""
    versions = views.language_versions.get(entry.url, ())
    return BlogContext(views, entry.url, for_entry(views.blog, entry, views.blog_feeds, versions), entry=entry)


def view_context(views: BlogViews, view: ViewPage) -> BlogContext:
    """Return what a view's template sees."""
    return BlogContext(views, view.url, for_view(views.blog, view, views.feeds_at(view.url)), view=view)


def page_context(views: BlogViews, title: str, description: str, url: str, *, has_title: bool = False) -> BlogContext:
    """Return what the template of any other page of the site sees."""
    metadata = for_page(views.blog, title, description, url, views.blog_feeds)
    return BlogContext(views, url, metadata, has_title=has_title)


def expand_comments(
    text: str,
    context: BlogContext,
    render: Callable[[str, Mapping[str, Any]], str],
    problems: Problems,
    path: str,
) -> str:
    """Return a page's text with its `blogpost:` comments replaced by the posts that they ask for.

    `render` fills a template of a name with variables, as the host's template engine does.
    """

    def show(query: PostQuery) -> str:
        entries = latest(context.blog, context.views.terms, query)
        names = {"blogpost": context, "entries": entries, "style": query.style}
        return render("blogpost/partials/latest.html", names)

    return expand(text, show, problems, path)
