"""Categories, tags, authors and series, each with its entries."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from typing import Any

from mkdocs_blogpost.model.plugins.autopages import CATEGORIES, TAGS, settings_of, slug_mode
from mkdocs_blogpost.model.slug import slugify
from mkdocs_blogpost.render.emoji import with_emoji
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.term import Term, TermKind
from mkdocs_blogpost.views.urls import filled, slug_of

_BETWEEN = re.compile(r"[\s_-]+")
_SPOKEN = {"+": " plus ", "#": " sharp ", "&": " and ", ".": " dot ", "/": " slash ", "@": " at ", "!": " not "}

NEWEST = 60
"""How many of a term's entries are compared: the effort for a post must not grow with the blog."""


@value_class(slots=False, eq=False)
class Terms:
    """All terms of a blog."""

    by_kind: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    """Kind, then slug, to the term; the terms of a kind are in order of their names."""
    by_entry: Mapping[str, Mapping[str, tuple[Term, ...]]] = field(default_factory=dict)
    """Kind, then the URL of an entry, to the entry's terms in its own order."""
    slugs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Kind, then identity of a name, to its term's slug."""

    def named(self, kind: str, name: str) -> Term | None:
        """Return the term of a name, or of a slug; None if there is none."""
        slug = self.slugs.get(kind, {}).get(identity_of(name)) or slug_of(name)
        return self.by_kind[kind].get(slug)

    def of(self, url: str, kind: str) -> tuple[Term, ...]:
        """Return the terms of a kind that the entry at an address has, in its own order."""
        return self.by_entry[kind].get(url, ())

    def all(self, kind: str) -> list[Term]:
        """Return the terms of a kind in order of their names."""
        return list(self.by_kind[kind].values())

    @cached_property
    def newest(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """The URLs of the newest posts that lists show, by the kind and slug of their term."""
        return {
            (kind, slug): frozenset(entry.url for entry in term.entries[:NEWEST] if not entry.hidden)
            for kind, terms in self.by_kind.items()
            for slug, term in terms.items()
        }

    @cached_property
    def largest_tags(self) -> list[Term]:
        """The tags, those with the most entries first."""
        return sorted(self.by_kind["tag"].values(), key=lambda term: -len(term))


def terms_of(blog: Blog, kinds: Iterable[TermKind]) -> Terms:
    """Return the terms of a blog; names that differ only in case, spaces and hyphens are one term."""
    by_kind: dict[str, Mapping[str, Term]] = {}
    by_entry: dict[str, Mapping[str, tuple[Term, ...]]] = {}
    known: dict[str, Mapping[str, str]] = {}
    for kind in kinds:
        names = [(entry, found) for entry in blog.entries if (found := tuple(kind.names(entry)))]
        spellings = Counter(name for _entry, found in names for name in found)
        known[kind.name] = own = slugs_of(spellings)
        slug_by_name = {name: own[identity_of(name)] for name in spellings}
        slugs = [(entry, tuple(dict.fromkeys([slug_by_name[name] for name in found]))) for entry, found in names]
        terms = _grouped(blog, kind, slugs, _by_slug(spellings, slug_by_name), own)
        by_kind[kind.name] = terms
        by_entry[kind.name] = {entry.url: tuple([terms[slug] for slug in found]) for entry, found in slugs}
    return Terms(by_kind, by_entry, known)


def _grouped(
    blog: Blog,
    kind: TermKind,
    slugs: Iterable[tuple[Entry, tuple[str, ...]]],
    spellings: Mapping[str, Counter[str]],
    known: Mapping[str, str],
) -> dict[str, Term]:
    entries: dict[str, list[Entry]] = {}
    for entry, own in slugs:
        for slug in own:
            entries.setdefault(slug, []).append(entry)
    authors = _authors(blog, known) if kind.name == "author" else {}
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
    """Return a term's name in URLs: its slug, for tags and categories by the mode that the site's plugin is given."""
    mode, is_cased = _slug_mode(blog.config, kind)
    if not mode or kind.name not in ("category", "tag"):
        return slug
    name = spellings.most_common(1)[0][0]
    found = slugify(name, mode, cased=is_cased)
    # Two terms with one slug would have one page.
    return slug if not found or found == slug_of(name) else found


def _slug_mode(config: Mapping[str, Any], kind: TermKind) -> tuple[str, bool]:
    """Return the mode of slugs, empty if the site does not say one, and whether their case is kept."""
    archives = config.get("jekyll-archives")
    mode = archives.get("slug_mode") if isinstance(archives, Mapping) else None
    if isinstance(mode, str):
        return mode, False
    autopages = {"tag": TAGS, "category": CATEGORIES}.get(kind.name)
    settings = settings_of(autopages, config) if autopages else None
    return slug_mode(settings) if settings else ("", False)


def _by_slug(spellings: Counter[str], slug_by_name: Mapping[str, str]) -> Mapping[str, Counter[str]]:
    """Return how often each spelling of a term is used, by slug."""
    found: dict[str, Counter[str]] = {}
    for name, count in spellings.items():
        found.setdefault(slug_by_name[name], Counter())[name] = count
    return found


def _authors(blog: Blog, known: Mapping[str, str]) -> dict[str, Author]:
    return {known[identity_of(author.name)]: author for entry in blog.entries for author in entry.authors}


def _url_pattern(blog: Blog, kind: TermKind) -> str:
    """Return the pattern of a kind's URLs: of its pages, else of places on the page of all terms."""
    overview = blog.view_urls.url(kind.overview)
    return blog.view_urls.url(kind.name) or (f"{overview}#:name" if overview else "")


def identity_of(name: str) -> str:
    """Return what the spellings of one term have in common."""
    return _BETWEEN.sub("-", name.strip().casefold())


def slugs_of(names: Iterable[str]) -> Mapping[str, str]:
    """Return the slug of each identity; of several with one slug, only the one that is written like it has it."""
    groups: dict[str, list[str]] = {}
    for name in names:
        identity = identity_of(name)
        group = groups.setdefault(slug_of(name), [])
        if identity not in group:
            group.append(identity)
    slugs: dict[str, str] = {}
    for slug, group in groups.items():
        for identity in sorted(group, key=lambda each: (each != slug, each)):
            slugs[identity] = _free(slug, identity, set(slugs.values()), groups)
    return slugs


def _free(slug: str, identity: str, taken: set[str], groups: Mapping[str, list[str]]) -> str:
    """Return a slug that no other term has: the usual one, one with the signs in words, one with a number."""
    if slug not in taken:
        return slug
    spoken = slug_of("".join(_SPOKEN.get(sign, sign) for sign in identity))
    taken = taken | groups.keys()
    if spoken not in taken:
        return spoken
    return next(found for number in range(2, len(taken) + 3) if (found := f"{slug}-{number}") not in taken)


def with_entry(terms: Terms, blog: Blog, entry: Entry, kinds: Iterable[TermKind]) -> Terms:
    """Return terms that know one entry as it is now; the terms' own lists of entries stay as they were."""
    by_entry = {**terms.by_entry}
    for kind in kinds:
        own = tuple(terms.named(kind.name, name) or _new_term(blog, kind, name, entry) for name in kind.names(entry))
        by_entry[kind.name] = {**terms.by_entry.get(kind.name, {}), entry.url: tuple(dict.fromkeys(own))}
    return Terms(terms.by_kind, by_entry, terms.slugs)


def _new_term(blog: Blog, kind: TermKind, name: str, entry: Entry) -> Term:
    """Return the term of a name that no other entry has."""
    slug, pattern = slug_of(name), _url_pattern(blog, kind)
    url = filled(pattern, name=slug, type=kind.name) if pattern else ""
    return Term(kind=kind.name, name=_shown(blog, name), slug=slug, url=url, entries=(entry,))
