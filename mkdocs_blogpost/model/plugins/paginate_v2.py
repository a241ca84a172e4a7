"""Each page with `pagination: {enabled: true}` lists documents page by page, and a page is made for each further page.

Follows https://github.com/sverrirs/jekyll-paginate-v2/blob/master/README-GENERATOR.md. Where nothing else is said, the
newest documents come first, as its documentation has it. The address of a list that is a folder is `/blog/` here, which
the plugin calls `/blog/index.html`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cmp_to_key
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.paginator import Paginator
from mkdocs_blogpost.model.plugins import autopages, paginate
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.scopes import deep_merge
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.ruby import compare, to_s, truthy

NAME = "jekyll-paginate-v2"
DEFAULTS: Mapping[str, Any] = {
    "collection": "posts",
    "per_page": 10,
    "permalink": "/page:num/",
    "title": ":title - page :num",
    "sort_field": "date",
    "sort_reverse": True,
}
FILTERS = (("category", "categories"), ("tag", "tags"), ("locale", "locales"))
"""The settings that choose documents, each also in its plural."""
_BETWEEN = re.compile(r"[;,]")
_BETWEEN_NAMES = re.compile(r"[;,\s]+")


def generate(site: Site, context: ReadContext) -> Site:
    """Return the site with its lists paginated."""
    settings = site.config.plugin_settings("pagination")
    if not settings and site.config.data.get("paginate"):
        return paginate.generate(site, context)
    if not truthy(settings.get("enabled")):
        return site
    site = autopages.generate(site, context)
    usual = deep_merge(DEFAULTS, dict(settings))
    pages: list[Page] = []
    for page in site.pages:
        own = page.data.get("pagination")
        if isinstance(own, Mapping) and truthy(own.get("enabled", False)):
            pages.extend(_pages(page, deep_merge(usual, dict(own)), site))
        else:
            pages.append(page)
    return replace(site, pages=tuple(pages))


def _pages(first: Page, settings: Mapping[str, Any], site: Site) -> Iterator[Page]:
    """Yield the pages of one list."""
    documents = _documents(settings, site)
    size = _number(settings.get("per_page")) or max(1, len(documents))
    total = max(1, -(-len(documents) // size))
    total = min(total, _number(settings.get("limit")) or total)
    paths = [_path(first, settings, number, total) for number in range(1, total + 1)]
    titles = [_title(first, settings, number, total, site) for number in range(1, total + 1)]
    for number in range(1, total + 1):
        paginator = Paginator(
            page=number,
            per_page=size,
            posts=tuple(documents[(number - 1) * size : number * size]),
            total_posts=len(documents),
            total_pages=total,
            previous_page=number - 1 if number > 1 else None,
            previous_page_path=paths[number - 2] if number > 1 else None,
            next_page=number + 1 if number < total else None,
            next_page_path=paths[number] if number < total else None,
            page_path=paths[number - 1],
            first_page=1,
            first_page_path=paths[0],
            last_page=total,
            last_page_path=paths[-1],
            page_trail=_trail(settings, number, paths, titles),
            is_selection=_is_selection(settings),
        )
        data = {**first.data, "pagination_info": {"curr_page": number, "total_pages": total}}
        page = replace(first, url=paths[number - 1], ending=_ending(first, settings), data=data, paginator=paginator)
        yield page if number == 1 else _further(page, titles[number - 1])


def _further(page: Page, title: str) -> Page:
    """Return a further page, which has a path and a title of its own."""
    path = page.url.strip("/") + ("/index.html" if page.url.endswith("/") else "" if "." in page.url else ".html")
    data = {**page.data, "title": title, "autogen": NAME}
    return replace(page, path=path, made_of=page.made_of or page.path, title=title, data=data)


def _path(first: Page, settings: Mapping[str, Any], number: int, total: int) -> str:
    """Return the address of a page of the list, in the folder of the first: that which its permalink names."""
    folder = first.url if first.permalink else first.url[: first.url.rfind("/")]
    below = to_s(settings.get("permalink")).lstrip("/") if number > 1 else ""
    name = to_s(settings.get("indexpage")).partition(".")[0]
    if name and ("." not in below):
        below += name + _ending(first, settings)
    return f"{folder.rstrip('/')}/{_filled(below, number, total)}"


def _ending(first: Page, settings: Mapping[str, Any]) -> str:
    """Return the ending of the files of a list, which has one of its own only with names of its own."""
    if not truthy(settings.get("indexpage")):
        return first.ending
    ending = to_s(settings.get("extension", "html"))
    return ending if ending.startswith(".") else f".{ending}"


def _title(first: Page, settings: Mapping[str, Any], number: int, total: int, site: Site) -> str:
    title = first.title or to_s(site.config.data.get("title"))
    pattern = to_s(settings.get("title"))
    return title if number == 1 or not pattern else _filled(pattern.replace(":title", title, 1), number, total)


def _filled(pattern: str, number: int, total: int) -> str:
    return pattern.replace(":num", str(number), 1).replace(":max", str(total), 1)


def _trail(
    settings: Mapping[str, Any], number: int, paths: list[str], titles: list[str]
) -> tuple[Mapping[str, Any], ...] | None:
    """Return the pages around one, as many on every page if there are enough."""
    asked = settings.get("trail")
    before, after = (_number(asked.get(name)) for name in ("before", "after")) if isinstance(asked, Mapping) else (0, 0)
    if len(paths) < 2 or not before + after:
        return None
    length = before + after + 1
    start = max(0, min(number - before - 1, len(paths) - length))
    shown = range(start, min(start + length, len(paths)))
    return tuple({"num": place + 1, "path": paths[place], "title": titles[place]} for place in shown)


# Which documents a list has, and in which order


def _documents(settings: Mapping[str, Any], site: Site) -> list[Post]:
    found = [doc for name in _collections(settings, site) for doc in site.collections[name].docs]
    found = [doc for doc in found if "pagination" not in doc.data and not truthy(doc.data.get("hidden"))]
    for key, names in _wanted(settings):
        found = [doc for doc in found if names <= _values(doc, key)]
    field = settings.get("sort_field")
    if not truthy(field):
        return found
    found.sort(key=cmp_to_key(lambda a, b: _order(_value(a, to_s(field)), _value(b, to_s(field)))))
    offset = _number(settings.get("offset"))
    found = found[: len(found) - offset] if offset else found
    return found[::-1] if truthy(settings.get("sort_reverse")) else found


def _collections(settings: Mapping[str, Any], site: Site) -> list[str]:
    names = _names(settings.get("collection"), _BETWEEN_NAMES)
    if "all" in names:
        return [name for name in site.collections if name != "posts"]
    return [name for name in names if name in site.collections]


def _wanted(settings: Mapping[str, Any]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the settings that choose documents, with the names that each document has to have."""
    for one, many in FILTERS:
        names = {*_names(settings.get(one)), *_names(settings.get(many))}
        # `category: posts` was the word for all of them.
        names -= {"posts"} if one == "category" else set()
        if names:
            yield ("locale" if one == "locale" else many), frozenset(names)


def _values(doc: Post, key: str) -> frozenset[str]:
    return frozenset(_names(doc.data.get(key)))


def _names(value: Any, between: re.Pattern[str] = _BETWEEN) -> list[str]:
    values: Iterable[Any] = value if isinstance(value, list | tuple) else [] if value is None else [value]
    parts = (part.strip().lower() for each in values for part in between.split(to_s(each)))
    return [part for part in parts if part]


def _value(doc: Post, field: str) -> Any:
    """Return a value of a document's front matter; `author:name` is one in a table."""
    if field == "date":
        return doc.date
    value: Any = doc.data
    for key in field.split(":"):
        value = value.get(key.strip().lower()) if isinstance(value, Mapping) else None
    return None if isinstance(value, Mapping) else value


def _order(a: Any, b: Any) -> int:
    """Compare two values: none comes first, texts are compared without regard to case."""
    if a is None or b is None:
        return (a is not None) - (b is not None)
    if isinstance(a, str) and isinstance(b, str):
        a, b = a.lower(), b.lower()
    return compare(a, b) or 0


def _is_selection(settings: Mapping[str, Any]) -> bool:
    """Return whether a list is another one than that of all posts, the newest first."""
    is_by_date = settings.get("sort_field") == "date" and truthy(settings.get("sort_reverse"))
    whole = _names(settings.get("collection")) == ["posts"] and not any(_wanted(settings))
    return not (is_by_date and whole) or bool(_number(settings.get("offset")) or _number(settings.get("limit")))


def _number(value: Any) -> int:
    """Return a number that is not negative; 0 for anything else."""
    text = to_s(value).strip()
    return int(text) if text.isdigit() else 0
