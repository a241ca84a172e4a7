"""What the views of categories, tags, authors and series share: a page of all terms, and one of each term."""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_blogpost.model.plugins.autopages import CATEGORIES, TAGS, paging
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.archive import oldest_first, sections, years_of
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.pagination import PaginationPage, paginate
from mkdocs_blogpost.views.term import Term, TermKind
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.translations import Translations
from mkdocs_blogpost.views.view import View
from mkdocs_blogpost.views.view_page import ViewPage


@value_class(kw_only=True)
class OverviewView(View):
    """The page of all terms of a kind."""

    term_kind: TermKind
    """The kind of its terms."""

    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:
        """Yield the page, if there is a term of the kind."""
        url, found = blog.view_urls.url(self.name), terms.all(self.term_kind.name)
        if not url or not found:
            return
        intro = blog.intros.get(url)
        title = (intro.title if intro else "") or blog.view_urls.titles.get(self.name) or translations.text(self.name)
        names = ", ".join(term.name for term in sorted(found, key=len, reverse=True)[:8])
        yield ViewPage(
            url=url,
            kind=self.name,
            title=title,
            template=self.template,
            description=(intro.description if intro else "") or f"{title}: {names}",
            intro=intro,
            data={"terms": found, "term_kind": self.term_kind.name, "largest": max(map(len, found))},
            picture=blog.card,
            in_nav=self.in_nav,
            asked=blog.view_urls.is_asked(self.name),
            newest=max((term.entries[0] for term in found), key=lambda entry: entry.date),
        )


@value_class(kw_only=True)
class TermView(View):
    """A page for each term of a kind."""

    term_kind: TermKind
    """The kind of its terms."""
    oldest_first: bool = False
    """Whether a page shows its entries in reading order."""

    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:
        """Yield the pages of the terms, by name; several of each where the site's plugin parts them."""
        kind = {"tag": TAGS, "category": CATEGORIES}.get(self.name)
        parts = paging(kind, blog.config) if kind else None
        for term in terms.all(self.name) if blog.view_urls.url(self.name) else ():
            if parts is None:
                yield self._page(blog, translations, term, term.entries)
                continue
            size, below, title = parts
            for part in paginate(term.entries, size, term.url, f"{term.url.rstrip('/')}/{below.lstrip('/')}"):
                yield self._part(self._page(blog, translations, term, part.entries), part, title)

    def _part(self, page: ViewPage, part: PaginationPage, title: str) -> ViewPage:
        """Return one of several pages of a term."""
        data = {**page.data, "pagination": part}
        page = replace(page, url=part.url, data=data, previous=part.previous, next=part.next)
        if part.number == 1:
            return page
        own = title.replace(":num", str(part.number)).replace(":max", str(part.total))
        return replace(page, title=own.replace(":title", page.title), intro=None)

    def _page(self, blog: Blog, translations: Translations, term: Term, entries: tuple[Entry, ...]) -> ViewPage:
        intro = blog.intros.get(term.url)
        own_title = intro.title if intro else ""
        pattern = blog.view_urls.titles.get(self.name)
        usual = translations.text(f"{term.kind}_page", name=term.name)
        title = pattern.replace(":name", term.name) if pattern else usual
        years = years_of(blog, entries)
        years = oldest_first(years) if self.oldest_first else years
        count = translations.count("posts", len(term))
        description = (intro.description if intro else "") or (term.author.bio if term.author else "")
        return ViewPage(
            url=term.url,
            kind=self.name,
            title=own_title or title,
            template=self.template,
            heading=own_title or term.name,
            description=description or f"{title}: {count}. {blog.description}".strip(),
            intro=intro,
            data={"term": term, "years": years, "count": len(term)},
            sections=sections(translations, years),
            changed=max(entry.changed for entry in entries),
            newest=entries[0],
            picture=blog.card,
            asked=blog.view_urls.is_asked(self.name),
        )


def taxonomy(
    kind: TermKind, overview_url: str, url: str, *, in_nav: bool = True, oldest_first: bool = False
) -> tuple[OverviewView, TermView]:
    """Return the two views of a kind of terms; with `in_nav`, a layout of the overview's name asks for it, too."""
    overview = OverviewView(
        name=kind.overview,
        default_url=overview_url,
        template="blogpost/terms.html",
        layouts=(kind.overview,) if in_nav else (),
        in_nav=in_nav,
        term_kind=kind,
    )
    return overview, TermView(
        name=kind.name,
        default_url=url,
        template="blogpost/term.html",
        term_kind=kind,
        oldest_first=oldest_first,
    )
