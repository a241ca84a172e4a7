"""What a page is, in schema.org's words: a `BlogPosting`, a `Blog`, a `CollectionPage`.

Follows https://schema.org/BlogPosting and https://github.com/jekyll/jekyll-seo-tag.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_blogpost.views.atom_feed import moment
from mkdocs_blogpost.views.blog import Author, Blog, Entry, Picture, ViewPage

NEWEST = 10
"""How many posts a list names."""


def of_entry(blog: Blog, entry: Entry, description: str, canonical: str, picture: Picture | None) -> str:
    """Return what a post is."""
    authors = entry.authors or ((blog.author,) if blog.author else ())
    posting = {
        "@context": "https://schema.org",
        "@type": _type_of(entry),
        "headline": entry.title_text[:110],
        "name": entry.title_text,
        "description": description,
        "url": canonical,
        "mainEntityOfPage": {"@type": "WebPage", "@id": canonical or entry.url},
        "datePublished": moment(entry.date),
        "dateModified": moment(entry.changed),
        "author": [_person(blog, author) for author in authors] or _publisher(blog),
        "publisher": _publisher(blog),
        "image": _image(blog, picture),
        "articleSection": list(entry.categories),
        "keywords": ", ".join(entry.tags),
        "inLanguage": entry.language or blog.language,
        "isPartOf": {"@type": "Blog", "name": blog.name, "url": blog.absolute(_home(blog))},
        "timeRequired": f"PT{entry.minutes}M" if entry.minutes else "",
    }
    trail = {"@context": "https://schema.org"} | _trail(blog, [(blog.name, _home(blog)), (entry.title_text, entry.url)])
    return _written([posting, trail] if blog.origin else [posting])


def _type_of(entry: Entry) -> str:
    """Return what schema.org calls a post, which `seo: {type: …}` may say."""
    values = entry.data.get("seo")
    kind = values.get("type") if isinstance(values, Mapping) else None
    return kind if isinstance(kind, str) and kind.isalpha() else "BlogPosting"


def of_view(blog: Blog, view: ViewPage, description: str) -> str:
    """Return what a view is."""
    is_home = view.kind == "index"
    values = {
        "@context": "https://schema.org",
        "@type": "Blog" if is_home else "CollectionPage",
        "name": view.title,
        "description": description,
        "url": blog.absolute(view.url),
        "inLanguage": blog.language,
        "publisher": _publisher(blog),
        "isPartOf": None if is_home else {"@type": "Blog", "name": blog.name, "url": blog.absolute(_home(blog))},
        "blogPost": [_named(blog, entry) for entry in blog.listed[:NEWEST]] if is_home else None,
        "breadcrumb": None if is_home else _trail(blog, [(blog.name, _home(blog)), (view.title, view.url)]),
    }
    return _written([values])


def of_page(blog: Blog, title: str, description: str, canonical: str) -> str:
    """Return what one of the site's own pages is."""
    values = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "description": description,
        "url": canonical,
        "inLanguage": blog.language,
    }
    return _written([values])


def _home(blog: Blog) -> str:
    return blog.view_urls.url("index") or "/"


def _named(blog: Blog, entry: Entry) -> dict[str, Any]:
    return {
        "@type": "BlogPosting",
        "headline": entry.title_text[:110],
        "url": blog.absolute(entry.url),
        "datePublished": moment(entry.date),
    }


def _person(blog: Blog, author: Author) -> dict[str, Any]:
    home = blog.absolute(author.url) if author.url else ""
    avatar = blog.absolute(author.avatar) if author.avatar else ""
    return _filled({"@type": "Person", "name": author.name, "url": home, "image": avatar})


def _publisher(blog: Blog) -> dict[str, Any]:
    logo = {"@type": "ImageObject", "url": blog.absolute(blog.logo)} if blog.logo else None
    return _filled({"@type": "Organization", "name": blog.name, "url": blog.absolute("/"), "logo": logo})


def _image(blog: Blog, picture: Picture | None) -> dict[str, Any] | None:
    if not picture:
        return None
    values = {"width": picture.width, "height": picture.height, "caption": picture.alt}
    return _filled({"@type": "ImageObject", "url": blog.absolute(picture.src), **values})


def _trail(blog: Blog, steps: Iterable[tuple[str, str]]) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": blog.absolute(url)}
        for place, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _written(nodes: list[dict[str, Any]]) -> str:
    filled = [_filled(node) for node in nodes]
    text = json.dumps(filled[0] if len(filled) == 1 else filled, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
