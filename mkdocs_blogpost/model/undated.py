"""Whether documents without a date have the build's time as their date.

Jekyll 3 gives them one when something asks which documents are published: a link by path, a feed, a sitemap, a
permalink with the date in it. Jekyll 4 always gives them one.
"""

import re
from collections.abc import Iterator

from mkdocs_blogpost.model.plugins import relative_links
from mkdocs_blogpost.model.site import Site

ASKING = ("jekyll-feed", "jekyll-sitemap")
"""Plugins that ask which documents are published."""

_LINK_TAG = re.compile(r"\{%-?\s*link\s")
_DATE = re.compile(r":(?:short_)?(?:year|month|day)\b|:[iy]_(?:month|day)\b|:hour\b|:minute\b|:second\b")


def undated_have_dates(site: Site) -> bool:
    """Return whether templates see a date of documents that have none of their own."""
    config = site.config
    if config.dialect.undated_documents_have_dates:
        return True
    if config.is_on("future"):  # then nobody asks whether a document's day has come
        return False
    if any(map(config.has_plugin, ASKING)):
        return True
    return any(_LINK_TAG.search(text) for text in _texts(site)) or _links_by_path(site) or _permalinks_ask(site)


def _texts(site: Site) -> Iterator[str]:
    yield from (page.body for page in site.pages)
    yield from (document.body for document in site.documents)


def _links_by_path(site: Site) -> bool:
    """Return whether jekyll-relative-links looks a path up."""
    settings = site.config.plugin_settings("relative_links")
    if not site.config.has_plugin("jekyll-relative-links") or settings.get("enabled") is False:
        return False
    return settings.get("collections") is True or any(
        relative_links.has_candidates(page.body) for page in site.pages if page.markup == "markdown"
    )


def _permalinks_ask(site: Site) -> bool:
    others = (each for label, each in site.collections.items() if label != "posts")
    templates = [each.permalink or "" for each in others]
    own = [str(doc.data.get("permalink") or "") for doc in site.documents if not doc.dated]
    return any(_DATE.search(template) for template in (*templates, *own))
