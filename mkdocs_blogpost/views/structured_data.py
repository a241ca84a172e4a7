"""A page's structured data as schema.org has it: a `BlogPosting`, a `Blog`, a `CollectionPage`.

Follows https://schema.org/BlogPosting and https://github.com/jekyll/jekyll-seo-tag.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.license import license_of
from mkdocs_blogpost.views.moments import rfc_3339
from mkdocs_blogpost.views.picture import Picture
from mkdocs_blogpost.views.seo import own_values, table, text, texts, type_of
from mkdocs_blogpost.views.titles import text_in_head
from mkdocs_blogpost.views.view_page import ViewPage

NEWEST = 10
"""How many posts the index names."""


@value_class
class PageSubject:
    """What structured data say about one of the site's own pages."""

    title: str
    """The title as plain text."""
    description: str
    """One sentence of plain text."""
    canonical: str
    """The full URL; empty if the origin is unknown."""
    picture: Picture | None
    """The picture that its front matter names."""
    data: Mapping[str, Any]
    """The front matter."""
    date: datetime | None = None
    """The date that a document of a collection has; None for anything else."""
    updated: datetime | None = None
    """When it was last changed; None if nothing says so."""


def of_entry(blog: Blog, entry: Entry, description: str, canonical: str, picture: Picture | None) -> str:
    """Return the structured data of a post as JSON."""
    authors = entry.authors or ((blog.author,) if blog.author else ())
    posting = {
        "@context": "https://schema.org",
        "@type": type_of(entry.data, "BlogPosting"),
        "headline": text_in_head(entry.title_text)[:110],
        "name": text_in_head(entry.title_text),
        "description": description,
        "url": canonical,
        "mainEntityOfPage": {"@type": "WebPage", "@id": canonical or entry.url},
        "datePublished": rfc_3339(entry.date),
        "dateModified": rfc_3339(entry.changed),
        "author": [_author(blog, author) for author in authors] or _publisher(blog),
        "publisher": _publisher(blog),
        "image": _image(blog, picture),
        "articleSection": list(entry.categories),
        "keywords": ", ".join(entry.tags),
        "inLanguage": entry.language or blog.language,
        "isPartOf": {"@type": "Blog", "name": blog.name, "url": blog.absolute(blog.home)},
        "license": licence.url or licence.name if (licence := license_of(blog.config, entry.data)) else "",
        "timeRequired": f"PT{entry.minutes}M" if entry.minutes else "",
        **own_values(entry.data),
    }
    steps = [(blog.name, blog.home), (entry.title_text, entry.url)]
    breadcrumbs = {"@context": "https://schema.org"} | _breadcrumbs(blog, steps)
    return _json([posting, breadcrumbs] if blog.origin else [posting])


def of_view(blog: Blog, view: ViewPage, description: str, newest: Iterable[Entry]) -> str:
    """Return the structured data of a view's page as JSON; the index names the newest posts."""
    is_home = view.kind == "index"
    page = {
        "@context": "https://schema.org",
        "@type": "Blog" if is_home else "CollectionPage",
        "name": view.title,
        "description": description,
        "url": blog.absolute(view.url),
        "inLanguage": blog.language,
        "publisher": _publisher(blog),
        "isPartOf": None if is_home else {"@type": "Blog", "name": blog.name, "url": blog.absolute(blog.home)},
        "blogPost": [_reference(blog, entry) for entry in newest],
        "breadcrumb": None if is_home else _breadcrumbs(blog, [(blog.name, blog.home), (view.title, view.url)]),
    }
    return _json([page])


def of_page(blog: Blog, page: PageSubject) -> str:
    """Return the structured data of one of the site's own pages, or of a document of a collection, as JSON."""
    is_home = page.canonical == blog.absolute("/") and bool(blog.origin)
    publisher = _publisher(blog)
    usual = "WebSite" if is_home else "WebPage" if page.date is None else "BlogPosting"
    node = {
        "@context": "https://schema.org",
        "@type": type_of(page.data, usual),
        "headline": page.title[:110] if page.date else "",
        "name": blog.name if is_home else page.title,
        "description": page.description,
        "url": page.canonical,
        "mainEntityOfPage": {"@type": "WebPage", "@id": page.canonical} if page.date else None,
        "datePublished": rfc_3339(page.date) if page.date else "",
        "dateModified": rfc_3339(changed) if (changed := page.updated or page.date) else "",
        "author": _author(blog, blog.author) if blog.author and page.date else None,
        "publisher": publisher,
        "image": _image(blog, page.picture),
        "inLanguage": text(page.data, "lang") or blog.language,
        "sameAs": publisher.get("sameAs") if is_home else None,
        **own_values(page.data),
    }
    return _json([node])


def _reference(blog: Blog, entry: Entry) -> dict[str, Any]:
    return {
        "@type": "BlogPosting",
        "headline": entry.title_text[:110],
        "url": blog.absolute(entry.url),
        "datePublished": rfc_3339(entry.date),
    }


def _author(blog: Blog, author: Author) -> dict[str, Any]:
    url = blog.absolute(author.url) if author.url else ""
    avatar = blog.absolute(author.avatar) if author.avatar else ""
    return _known({"@type": "Person", "name": author.name, "url": url, "image": avatar})


def _publisher(blog: Blog) -> dict[str, Any]:
    social = table(blog.config, "social")
    kind = text(social, "type")
    logo = {"@type": "ImageObject", "url": blog.absolute(blog.logo)} if blog.logo else None
    return _known(
        {
            "@type": kind if kind in ("Organization", "Person") else "Organization",
            "name": text(social, "name") or blog.name,
            "url": blog.absolute("/"),
            "logo": logo,
            "sameAs": texts(social, "links"),
        }
    )


def _image(blog: Blog, picture: Picture | None) -> dict[str, Any] | None:
    if not picture:
        return None
    values = {"width": picture.width, "height": picture.height, "caption": picture.alt}
    return _known({"@type": "ImageObject", "url": blog.absolute(picture.src), **values})


def _breadcrumbs(blog: Blog, steps: Iterable[tuple[str, str]]) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": blog.absolute(url)}
        for place, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _known(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _json(nodes: list[dict[str, Any]]) -> str:
    known = [_known(node) for node in nodes]
    text = json.dumps(known[0] if len(known) == 1 else known, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
