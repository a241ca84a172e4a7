"""Links to pages of tags and categories at the addresses where the old site had them."""

from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import unquote

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.links import LinkTargets
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.render.images.files import site_url
from mkdocs_blogpost.render.published_post import PublishedPost
from mkdocs_blogpost.render.slots import LinkSlot
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.urls import slug_of

Item = Post | Page


def lost_term_links(
    items: Iterable[tuple[Item, PublishedPost]], terms: Terms, targets: LinkTargets
) -> Iterator[Problem]:
    """Yield a problem for each pattern of addresses at which links look for pages of terms that are elsewhere."""
    reported: set[str] = set()
    slugs = frozenset(slug for kind in terms.by_kind.values() for slug in kind)
    may_be_term = cache(lambda name: name in ("", ".", "..") or slug_of(name) in slugs)
    for item, published in items:
        addresses = {slot.address: None for slot in published.body.slots if isinstance(slot, LinkSlot)}
        for address in addresses:
            if address.startswith("#") or not may_be_term(_name(_path(address))):
                continue
            url = site_url(address, item.url, targets.own)
            found = _pattern(_with_slash(url, address), terms) if url else None
            if found and found[0] not in reported and targets.find(item, address) is None:
                pattern, term = found
                reported.add(pattern)
                yield problem(
                    "link-to-term", item.path, url=url, name=term.name, at=term.url, kind=term.kind, pattern=pattern
                )


def _with_slash(url: str, address: str) -> str:
    return f"{url}/" if address.partition("#")[0].partition("?")[0].endswith("/") and not url.endswith("/") else url


def _path(address: str) -> str:
    return unquote(address.strip().partition("#")[0].partition("?")[0])


def _name(path: str) -> str:
    """Return the last part of a path, without the ending of a page."""
    return path.rstrip("/").removesuffix(".html").rpartition("/")[2]


def _pattern(url: str, terms: Terms) -> tuple[str, Term] | None:
    """Return the pattern of a term's page that a URL would fit, and the term; None if its last part is no term."""
    path = _path(url)
    folder, name = path.rstrip("/").removesuffix(".html").rpartition("/")[0], _name(path)
    if not name or not folder:
        return None
    ending = "/" if path.endswith("/") else path[len(folder) + 1 + len(name) :]
    kinds = sorted(terms.by_kind, key=lambda kind: not folder.rpartition("/")[2].lower().startswith(kind[:5]))
    for kind in kinds:
        term = terms.by_kind[kind].get(slug_of(name))
        if term is not None:
            return f"{folder}/:name{ending}", term
    return None
