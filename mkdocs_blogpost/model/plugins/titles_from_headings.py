"""A page without a title gets the text of the heading with which it begins.

Follows https://github.com/benbalter/jekyll-titles-from-headings.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.excerpt import source_of
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.values import value_class

_HEADING = re.compile(
    r"\s*(?:\#{1,3}\s+(?P<hashes>.*) | (?P<underlined>.*)\r?\n[-=]+\s*)$", re.ASCII | re.MULTILINE | re.VERBOSE
)
_HIDDEN = re.compile(r"<script.*?</script>|<!--.*?-->|<style.*?</style>", re.DOTALL)
_TAG = re.compile(r"<.*?>", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
_BLANK = " \t\n\v\f\r\0"

Item = TypeVar("Item", Page, Post)


def generate(site: Site, context: ReadContext) -> Site:  # noqa: ARG001 (every plugin is called alike)
    """Return the site with the titles."""
    titles = _Titles(site.config, site.config.plugin_settings("titles_from_headings"))
    if titles.settings.get("enabled") is False:
        return site
    site = replace(site, pages=tuple(map(titles.page, site.pages)))
    if titles.settings.get("collections") is not True:
        return site
    return site.with_documents({post.path: titles.document(post) for post in site.documents})


@value_class
class _Titles:
    """Gives titles to the pages and documents of one site."""

    config: Config
    """The configuration."""
    settings: Mapping[str, Any]
    """What it says about titles."""

    def page(self, page: Page) -> Page:
        """Return a page with the title of its heading, unless it has one already."""
        if page.markup != "markdown" or page.data.get("title") is not None:
            return page
        return self._stripped(self._titled(page))

    def document(self, post: Post) -> Post:
        """Return a document with the title of its heading, whatever title its front matter gives."""
        if post.markup != "markdown":
            return post
        stripped = self._stripped(self._titled(post))
        if stripped.body == post.body or post.collection != "posts" or not post.excerpt_separator:
            return stripped
        excerpt = source_of(stripped.body, stripped.excerpt_separator, self.config)
        data = {key: value for key, value in stripped.data.items() if key != "excerpt"}
        return replace(stripped, excerpt_source=excerpt, data=data)

    def _titled(self, item: Item) -> Item:
        found = _HEADING.match(item.body)
        if not found:
            return replace(item, data={"title": None, **item.data})
        title = self._text(found["hashes"] if found["underlined"] is None else found["underlined"])
        return replace(item, title=title, data={**item.data, "title": title})

    def _text(self, heading: str) -> str:
        html = kramdown.to_html(heading, options=dict(self.config.kramdown))
        text = _TAG.sub("", _HIDDEN.sub("", html))
        return _FOOTNOTE.sub("", " ".join(text.split()))

    def _stripped(self, item: Item) -> Item:
        """Return an item without the heading, if it or the site asks for that."""
        own = item.data.get("strip_title") if "strip_title" in item.data else self.settings.get("strip_title")
        if own is not True:
            return item
        found = _HEADING.match(item.body)
        rest = item.body[found.end() :] if found else item.body
        removed = len(item.body) - len(rest.lstrip(_BLANK))
        lines = item.body.count("\n", 0, removed)
        return replace(item, body=rest.strip(_BLANK), body_line=item.body_line + lines)
