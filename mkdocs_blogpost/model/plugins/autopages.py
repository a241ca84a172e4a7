"""A page for each collection, category and tag, made of a layout: the autopages of jekyll-paginate-v2.

Follows https://github.com/sverrirs/jekyll-paginate-v2/blob/master/README-AUTOPAGES.md. Where such a page lists the
posts of a category or tag, and nothing else, the blog's own view is there.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.read_context import ReadContext, Unreadable, read_text
from mkdocs_blogpost.model.scopes import deep_merge
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.model.slug import slugify
from mkdocs_blogpost.ruby import to_s, truthy
from mkdocs_blogpost.values import value_class

_BETWEEN = re.compile(r"[;,]")


@value_class
class Kind:
    """A kind of autopages."""

    key: str
    """Its key in the settings, and that of a document's names in front matter."""
    placeholder: str
    """What stands for the name in addresses and titles."""
    setting: str
    """The setting of a pagination that chooses documents by the name."""
    layout: str
    """Its usual layout."""
    title: str
    """Its usual title."""
    permalink: str
    """Its usual address."""
    is_view: bool = True
    """Whether the blog has a view of the kind."""


TAGS = Kind("tags", ":tag", "tag", "autopage_tags.html", "Posts tagged with :tag", "/tag/:tag")
CATEGORIES = Kind(
    "categories", ":cat", "category", "autopage_category.html", "Posts in category :cat", "/category/:cat"
)
COLLECTIONS = Kind(
    "collections",
    ":coll",
    "collection",
    "autopage_collection.html",
    "Posts in collection :coll",
    "/collection/:coll",
    is_view=False,
)
KINDS = (TAGS, CATEGORIES, COLLECTIONS)


def settings_of(kind: Kind, config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the settings of a kind of autopages; None if the site has none of the kind."""
    settings = config.get("autopages")
    if not isinstance(settings, Mapping) or not truthy(settings.get("enabled")):
        return None
    own = settings.get(kind.key)
    own = own if isinstance(own, Mapping) else {}
    usual = {"layouts": [kind.layout], "title": kind.title, "permalink": kind.permalink, "enabled": True}
    merged = deep_merge(usual, own)
    return merged if truthy(merged["enabled"]) else None


def paging(kind: Kind, config: Mapping[str, Any]) -> tuple[int, str, str] | None:
    """Return how the pages of a kind are parted: the documents on each, the address and title of the further ones.

    None if the site has no pages of the kind, or does not part them.
    """
    own = config.get("pagination")
    if not isinstance(own, Mapping) or not truthy(own.get("enabled")) or settings_of(kind, config) is None:
        return None
    size = to_s(own.get("per_page", 10))
    below, title = to_s(own.get("permalink", "/page:num/")), to_s(own.get("title", ":title - page :num"))
    return (int(size), below, title) if size.isdigit() and int(size) and ":num" in below else None


def slug_mode(settings: Mapping[str, Any]) -> tuple[str, bool]:
    """Return how names become a part of an address: the mode, and whether their case is kept."""
    own = settings.get("slugify")
    own = own if isinstance(own, Mapping) else {}
    return to_s(own.get("mode") or "none"), truthy(own.get("cased", own.get("case", False)))


def generate(site: Site, context: ReadContext) -> Site:
    """Return the site with the pages that no view stands for."""
    pages = tuple(page for kind in KINDS for page in _pages(kind, site, context))
    return replace(site, pages=site.pages + pages)


def _pages(kind: Kind, site: Site, context: ReadContext) -> Iterator[Page]:
    settings = settings_of(kind, site.config.data)
    if settings is None:
        return
    folder = (site.config.text("layouts_dir") or "_layouts").strip("/")
    for name in settings["layouts"] if isinstance(settings["layouts"], list) else [settings["layouts"]]:
        path = f"{folder}/{name}"
        data = _data(path, context)
        own = data.get("pagination")
        if kind.is_view and not own:
            continue
        for value in _values(kind, site):
            yield _page(kind, value, path, deep_merge(settings, _table(data.get("autopages"))), data)


def _data(path: str, context: ReadContext) -> Mapping[str, Any]:
    """Return the front matter of a layout; empty if the layout is not in the tree."""
    if not context.tree.is_file(path):
        return {}
    try:
        return read_text(context, path).data
    except Unreadable:
        return {}


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _values(kind: Kind, site: Site) -> list[str]:
    """Return the names of a kind, as documents spell them, without regard to case."""
    if not kind.is_view:
        return [name for name, collection in site.collections.items() if collection.docs]
    documents = (doc for collection in site.collections.values() for doc in collection.docs)
    names = (name for doc in documents if "pagination" not in doc.data for name in _names(doc, kind))
    found: dict[str, str] = {}
    for part in (part for name in names for part in _BETWEEN.split(name.strip())):
        if part.strip():
            found.setdefault(part.strip().lower(), part.strip())
    return list(found.values())


def _names(doc: Post, kind: Kind) -> tuple[str, ...]:
    return doc.tags if kind.key == "tags" else doc.categories


def _page(kind: Kind, name: str, layout: str, settings: Mapping[str, Any], data: Mapping[str, Any]) -> Page:
    mode, is_cased = slug_mode(settings)
    slug = slugify(name if is_cased else name.lower(), mode, cased=is_cased)
    url = "/" + to_s(settings["permalink"]).replace(kind.placeholder, slug).strip("/") + "/"
    title = to_s(settings["title"]).replace(kind.placeholder, slug)
    own = {
        **data,
        "title": title,
        "layout": layout.rpartition("/")[2].rpartition(".")[0],
        "permalink": url,
        "pagination": {**_table(data.get("pagination")), "enabled": True, kind.setting: name.lower()},
        "autopages": {"display_name": name},
    }
    return Page(
        path=f"{url.strip('/')}/index.html",
        url=url,
        title=title,
        data=own,
        body="",
        body_line=1,
        markup="html",
        layout=own["layout"],
        permalink=url,
        made_of=layout,
    )
