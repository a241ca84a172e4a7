"""Two files at one address: only one of them can be published there.

Follows https://jekyllrb.com/docs/permalinks/; Jekyll's `doctor` reports the same.
"""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.source import front_matter, yaml


def with_one_at_each_address(site: Site) -> Site:
    """Return a site whose documents have an address each: of several at one, the last is written, as in Jekyll."""
    last = {doc.destination or doc.url: doc.path for doc in site.documents}
    lost = {doc.path: doc for doc in site.documents if last[doc.destination or doc.url] != doc.path}
    if not lost:
        return site
    unwritten = {path: replace(doc, written=False) for path, doc in lost.items()}
    return replace(site.with_documents(unwritten), lost=frozenset(lost))


def shared_addresses(site: Site) -> Iterator[Problem]:
    """Yield a problem for every file whose address another one has already."""
    first: dict[str, str] = {}
    in_small: dict[str, tuple[str, str]] = {}
    for item in _items(site):
        place = item.destination or item.url
        other = first.setdefault(place, item.path)
        if not isinstance(item, StaticFile):
            known, like = in_small.setdefault(place.lower(), (place, item.path))
            if known != place:
                yield problem("address-case", item.path, None, url=item.url, other=like)
        if other != item.path:
            yield problem("address-shared", item.path, line_of(site, item.path, "permalink"), url=item.url, other=other)


def _items(site: Site) -> Iterator[Post | Page | StaticFile]:
    shown = (collection for collection in site.collections.values() if collection.output)
    yield from (doc for each in shown for doc in each.docs if doc.written or doc.path in site.lost)
    yield from (page for page in site.pages if page.written)
    yield from site.copied_files


def line_of(site: Site, path: str, key: str) -> int | None:
    """Return the line of a file's front matter on which a key begins, or None if it does not have the key."""
    try:
        return front_matter.split(site.tree.read_text(path, site.config.encoding), site.config.dialect.yaml).line(key)
    except (OSError, UnicodeError, yaml.YamlError):
        return None
