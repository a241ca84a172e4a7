"""A digest of what a page's template sees of the blog: a page whose digest is the same looks the same.

It covers what the project's own templates show. Templates of the author's may show anything of the blog: for them
there is the digest of the whole blog.
"""

from dataclasses import fields
from functools import cached_property

from mkdocs_blogpost.model.value_digest import value_digest
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.blog_context import BlogContext
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.metadata import OwnPage

LARGE = frozenset(("entries", "intros", "redirects", "redirect_sources", "collections", "time"))
"""What templates see of the blog only in parts."""
CONVERTED = frozenset(("body", "targets"))
"""What only feeds show of an entry: on its own page the body is the page's content."""
OF_BLOG = tuple(each.name for each in fields(Blog) if each.name not in LARGE)
OF_ENTRY = tuple(each.name for each in fields(Entry) if each.name not in CONVERTED)
OF_PAGE = tuple(each.name for each in fields(BlogContext) if each.name not in ("views", "metadata", "entry"))
OF_POST = ("neighbours", "related", "share_links", "license", "scripts", "comments")
"""What a post's page shows beside the post."""
KINDS = ("category", "tag", "author", "series")


class ViewDigests:
    """The digests of what the pages of one blog show; what is the same for many pages is worked out once."""

    def __init__(self, views: BlogViews) -> None:
        self.views = views
        known = self._entries()
        for terms in views.terms.by_kind.values():
            known |= {id(each): value_digest(_name(each), each.entries, known=known) for each in terms.values()}
        self._known = known

    def _entries(self) -> dict[int, str]:
        """Return the digests of what pages may show of the entries: their own pages, and those with their cards."""
        blog, terms = self.views.blog, self.views.terms
        digests = {}
        for entry in (*blog.entries, *(each for group in blog.collections.values() for each in group)):
            names = [[_name(term) for term in terms.of(entry.url, kind)] for kind in KINDS]
            digests[id(entry)] = value_digest(names, [getattr(entry, name) for name in OF_ENTRY])
        return digests

    @cached_property
    def _of_all(self) -> str:
        """The digest of what every page may show."""
        blog = self.views.blog
        return value_digest([getattr(blog, name) for name in OF_BLOG], self.views.urls, known=self._known)

    @cached_property
    def _topics(self) -> str:
        """The digest of the topics, with the number of posts that each has."""
        return value_digest([(*_name(each), len(each)) for each in self.views.topics])

    @cached_property
    def whole(self) -> str:
        """The digest of the whole blog."""
        blog = self.views.blog
        rest = [getattr(blog, name) for name in sorted(LARGE - {"time"})]
        texts = [(each.body, each.targets) for each in blog.entries]
        terms = self.views.terms.by_kind
        return value_digest(rest, texts, terms, self.views.pages, known=self._known)

    def of(self, context: BlogContext) -> str:
        """Return the digest of what the template of a page sees."""
        head = context.metadata
        feeds = [(feed.title, feed.url, feed.media_type) for feed in head.feeds]
        own = head.page if isinstance(head.page, OwnPage) else None
        shown = [own, head.language_versions, head.newest, *(getattr(context, name) for name in OF_PAGE)]
        return value_digest(self._of_all, feeds, shown, self._around(context), known=self._known)

    def _around(self, context: BlogContext) -> object:
        """Return what a page shows beside its own values."""
        entry = context.entry
        if entry is None:
            return self._topics
        part = context.series_part
        series = part and (_name(part.series), part.number, part.entries)
        return [entry, series, [getattr(context, name) for name in OF_POST]]


def _name(term: object) -> tuple[object, ...]:
    return tuple(getattr(term, name) for name in ("kind", "name", "slug", "url", "author"))
