"""Categories, tags, authors and series, each with its entries."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_blogpost.views.blog import Author, Blog, Entry
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.urls import filled, slug_of

OVERVIEWS: Mapping[str, str] = {
    "category": "categories",
    "tag": "tags",
    "author": "authors",
    "series": "all_series",
}
"""The kind of a term, and the view that lists all terms of that kind."""

NAMES: Mapping[str, Callable[[Entry], Iterable[str]]] = {
    "category": lambda entry: entry.categories,
    "tag": lambda entry: entry.tags,
    "author": lambda entry: (author.name for author in entry.authors),
    "series": lambda entry: (entry.series,) if entry.series else (),
}
"""What an entry says of each kind of term."""


@dataclass(frozen=True, eq=False)
class Terms:
    """All terms of a blog, gathered in one pass."""

    by_kind: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    """Kind, then slug, to the term."""

    def of(self, entry: Entry, kind: str) -> list[Term]:
        """Return the terms that an entry has of a kind, in its own order."""
        terms = self.by_kind[kind]
        return list({slug: terms[slug] for slug in map(slug_of, NAMES[kind](entry))}.values())

    def all(self, kind: str) -> list[Term]:
        """Return the terms of a kind by name."""
        return sorted(self.by_kind[kind].values(), key=lambda term: term.name.casefold())

    @cached_property
    def largest_tags(self) -> list[Term]:
        """The tags with the most entries first."""
        return sorted(self.by_kind["tag"].values(), key=lambda term: (-len(term), term.name.casefold()))


def terms_of(blog: Blog) -> Terms:
    """Return the terms of a blog; spellings that share an address are one term."""
    return Terms({kind: _gathered(blog, kind) for kind in NAMES})


def _gathered(blog: Blog, kind: str) -> dict[str, Term]:
    entries: dict[str, list[Entry]] = {}
    spellings: dict[str, Counter[str]] = {}
    authors: dict[str, Author] = {}
    for entry in blog.entries:
        for name in NAMES[kind](entry):
            slug = slug_of(name)
            having = entries.setdefault(slug, [])
            if not having or having[-1] is not entry:
                having.append(entry)
            spellings.setdefault(slug, Counter())[name] += 1
        if kind == "author":
            authors |= {slug_of(author.name): author for author in entry.authors}
    at = _address(blog, kind)
    return {
        slug: Term(
            kind=kind,
            name=spellings[slug].most_common(1)[0][0],
            slug=slug,
            url=filled(at, name=slug) if at else "",
            entries=tuple(having),
            author=authors.get(slug),
        )
        for slug, having in entries.items()
    }


def _address(blog: Blog, kind: str) -> str:
    """Return the template of a kind's addresses: its pages', else places on its overview."""
    overview = blog.view_urls.url(OVERVIEWS[kind])
    return blog.view_urls.url(kind) or (f"{overview}#:name" if overview else "")
