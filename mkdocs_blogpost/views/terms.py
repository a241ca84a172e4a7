"""Categories, tags, authors and series, each with its entries."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_blogpost.model.slug import slugify
from mkdocs_blogpost.render.emoji import with_emoji
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.term import Term, TermKind
from mkdocs_blogpost.views.urls import filled, slug_of


@dataclass(frozen=True, eq=False)
class Terms:
    """All terms of a blog."""

    by_kind: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    """Kind, then slug, to the term; the terms of a kind are in order of their names."""
    by_entry: Mapping[str, Mapping[Entry, tuple[Term, ...]]] = field(default_factory=dict)
    """Kind, then entry, to the entry's terms in its own order."""

    def of(self, entry: Entry, kind: str) -> tuple[Term, ...]:
        """Return the terms of a kind that an entry has, in its own order."""
        return self.by_entry[kind].get(entry, ())

    def all(self, kind: str) -> list[Term]:
        """Return the terms of a kind in order of their names."""
        return list(self.by_kind[kind].values())

    @cached_property
    def largest_tags(self) -> list[Term]:
        """The tags, those with the most entries first."""
        return sorted(self.by_kind["tag"].values(), key=lambda term: -len(term))


def terms_of(blog: Blog, kinds: Iterable[TermKind]) -> Terms:
    """Return the terms of a blog; spellings with the same slug are one term."""
    by_kind: dict[str, Mapping[str, Term]] = {}
    by_entry: dict[str, Mapping[Entry, tuple[Term, ...]]] = {}
    for kind in kinds:
        slugs = {entry: {slug_of(name): name for name in kind.names(entry)} for entry in blog.entries}
        terms = _grouped(blog, kind, slugs)
        by_kind[kind.name] = terms
        by_entry[kind.name] = {entry: tuple(terms[slug] for slug in own) for entry, own in slugs.items() if own}
    return Terms(by_kind, by_entry)


def _grouped(blog: Blog, kind: TermKind, slugs: Mapping[Entry, Mapping[str, str]]) -> dict[str, Term]:
    entries: dict[str, list[Entry]] = {}
    for entry, own in slugs.items():
        for slug in own:
            entries.setdefault(slug, []).append(entry)
    spellings = _spellings(blog, kind)
    authors = _authors(blog) if kind.name == "author" else {}
    pattern = _url_pattern(blog, kind)
    terms = [
        Term(
            kind=kind.name,
            name=_shown(blog, spellings[slug].most_common(1)[0][0]),
            slug=slug,
            url=filled(pattern, name=_url_name(blog, kind, spellings[slug], slug), type=kind.name) if pattern else "",
            entries=tuple(group),
            author=authors.get(slug),
        )
        for slug, group in entries.items()
    ]
    return {term.slug: term for term in sorted(terms, key=lambda term: term.name.casefold())}


def _shown(blog: Blog, name: str) -> str:
    return with_emoji(name) if blog.emoji else name


def _url_name(blog: Blog, kind: TermKind, spellings: Counter[str], slug: str) -> str:
    """Return a term's name in URLs: its slug, for tags and categories by the mode that jekyll-archives is given."""
    archives = blog.config.get("jekyll-archives")
    mode = archives.get("slug_mode") if isinstance(archives, Mapping) else None
    if not isinstance(mode, str) or kind.name not in ("category", "tag"):
        return slug
    return slugify(spellings.most_common(1)[0][0], mode) or slug


def _spellings(blog: Blog, kind: TermKind) -> Mapping[str, Counter[str]]:
    """Return how often each spelling of a term is used, by slug."""
    spellings: dict[str, Counter[str]] = {}
    for entry in blog.entries:
        for name in kind.names(entry):
            spellings.setdefault(slug_of(name), Counter())[name] += 1
    return spellings


def _authors(blog: Blog) -> dict[str, Author]:
    return {slug_of(author.name): author for entry in blog.entries for author in entry.authors}


def _url_pattern(blog: Blog, kind: TermKind) -> str:
    """Return the pattern of a kind's URLs: of its pages, else of places on the page of all terms."""
    overview = blog.view_urls.url(kind.overview)
    return blog.view_urls.url(kind.name) or (f"{overview}#:name" if overview else "")
