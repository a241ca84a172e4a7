"""Links to the source of a page, post or file become links to its address.

Follows https://github.com/benbalter/jekyll-relative-links: version 0.6.1 on GitHub Pages, 0.7.0 elsewhere.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar
from urllib.parse import unquote_plus

from mkdocs_blogpost.model.collections import names
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.excerpt import separator, source_of
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.ruby import truthy
from mkdocs_blogpost.source.entry_filter import EntryFilter
from mkdocs_blogpost.source.tree import Entry
from mkdocs_blogpost.values import value_class

Item = TypeVar("Item", Page, Post)


def _expression(title: str) -> re.Pattern[str]:
    """Return what finds links; `title` is the form of what may follow a path, or nothing."""
    part, title = r"(?P<{}>\#.+?)?", rf"(?P<{{}}>{title})"
    inline = rf"\[(?P<text>.*?)\]\((?P<path>[^)]+?){part.format('part')}{title.format('title')}\)"
    definition = rf"^\s*?\[(?P<label>.*?)\]:[ ](?P<target>.+?){part.format('rest')}{title.format('name')}\s*?$"
    return re.compile(f"{inline}|{definition}", re.ASCII | re.MULTILINE)


_PLAIN = _expression("")
_TITLED = _expression(r"(?:\s+\"(?:\\\"|[^\"])*(?<!\\)\")?")
_ABSOLUTE = re.compile(r"[a-z][a-z0-9.+-]*:", re.IGNORECASE)


def generate(site: Site, context: ReadContext) -> Site:  # noqa: ARG001 (every plugin is called alike)
    """Return the site with its links rewritten."""
    settings = site.config.plugin_settings("relative_links")
    if settings.get("enabled") is False:
        return site
    links = _Links(site.config, EntryFilter(exclude=tuple(names(settings.get("exclude")))), dict(_urls(site)))
    site = replace(site, pages=tuple(map(links.rewritten, site.pages)))
    if settings.get("collections") is not True:
        return site
    return site.with_documents({post.path: links.rewritten(post) for post in site.documents})


def has_candidates(text: str) -> bool:
    """Return whether a text has a link that may name a file of the site, or did before it was rewritten."""
    paths = (found["path"] or found["target"] for found in _PLAIN.finditer(text))
    return any(not path.startswith("#") and not _ABSOLUTE.match(path) for path in paths)


def _urls(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the path and URL of everything that a link may name, the first of several last."""
    items: list[Page | Post | StaticFile] = [*site.pages, *site.copied_files, *site.documents]
    for item in reversed(items):
        yield (item.path if isinstance(item, StaticFile) else item.relative_path), item.url


@value_class
class _Links:
    """Rewrites the links of one site."""

    config: Config
    """The configuration."""
    excluded: EntryFilter
    """The files whose links stay as they are."""
    urls: Mapping[str, str]
    """The URL of each page, post and file by its path."""

    def rewritten(self, item: Item) -> Item:
        """Return a page or document with its links rewritten."""
        if item.markup != "markdown" or self.excluded.excludes(Entry(item.relative_path, is_folder=False)):
            return item
        folder = posixpath.dirname(item.relative_path)
        expression = _TITLED if self.config.dialect.relative_links_decode else _PLAIN
        body = expression.sub(lambda found: self._link(found, folder), item.body)
        changed = replace(item, body=body)
        return self._excerpted(changed) if self.config.dialect.relative_links_decode else changed

    def _link(self, found: re.Match[str], folder: str) -> str:
        """Return a link with the URL of what its path names, or as it is."""
        inline = found["path"] is not None
        path, part, title = found.group(*(("path", "part", "title") if inline else ("target", "rest", "name")))
        url = None if path.startswith("#") or _ABSOLUTE.match(path) else self._url(path, folder)
        if url is None:
            return found[0]
        address = f"{url}{part or ''}"
        return f"[{found['text']}]({address}{title})" if inline else f"\n[{found['label']}]: {address}{title}"

    def _url(self, path: str, folder: str) -> str | None:
        decodes = self.config.dialect.relative_links_decode
        start = "" if decodes and path.startswith("/") else folder
        place = posixpath.normpath(posixpath.join(start, path.removeprefix("/")))
        url = self.urls.get(unquote_plus(place) if decodes else place)
        return None if url is None else _with_base(url, self.config.baseurl)

    def _excerpted(self, item: Item) -> Item:
        """Return an item with its excerpt taken from the new body, also one that its front matter gives."""
        data = {key: value for key, value in item.data.items() if key != "excerpt"}
        if isinstance(item, Page):
            if not truthy(item.data.get("excerpt")):
                return item
            return replace(item, data=data, excerpt_separator=separator(self.config, data))
        if not truthy(item.data.get("excerpt")) and item.excerpt_source is None:
            return item
        excerpt = source_of(item.body, item.excerpt_separator, self.config)
        return replace(item, data=data, excerpt_source=excerpt)


def _with_base(url: str, baseurl: str) -> str:
    """Return a URL below the `baseurl`."""
    base = baseurl.strip("/")
    return f"/{base}{url}" if base else url
