"""Two files at one address: only one of them can be published there.

Follows https://jekyllrb.com/docs/permalinks/; Jekyll's `doctor` reports the same.
"""

from collections.abc import Iterator

from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.source import front_matter, yaml


def shared_addresses(site: Site) -> Iterator[Problem]:
    """Yield a problem for every file whose address another one has already."""
    first: dict[str, str] = {}
    for item in _items(site):
        other = first.setdefault(item.destination or item.url, item.path)
        if other != item.path:
            yield problem("address-shared", item.path, _line(site, item.path), url=item.url, other=other)


def _items(site: Site) -> Iterator[Post | Page | StaticFile]:
    yield from site.documents
    yield from (page for page in site.pages if page.written)
    yield from site.copied_files


def _line(site: Site, path: str) -> int | None:
    """Return the line on which a file gives its own permalink, or None if it gives none."""
    try:
        return front_matter.split(site.tree.read_text(path, site.config.encoding), site.config.dialect.yaml).line(
            "permalink"
        )
    except (OSError, UnicodeError, yaml.YamlError):
        return None
