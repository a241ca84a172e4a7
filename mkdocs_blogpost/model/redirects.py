"""Where documents and pages redirect to, and the old URLs that lead to them.

Follows https://github.com/jekyll/jekyll-redirect-from; `aliases` mean the same as `redirect_from`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from mkdocs_blogpost.model.address import destination, is_machine_file
from mkdocs_blogpost.model.conflicts import line_of
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.permalink import not_on_windows, reason_against, safe
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.ruby import to_s

Item = TypeVar("Item", Post, Page)

KEYS = ("redirect_from", "aliases")
"""The keys of old URLs."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCHEMES = ("http", "https", "mailto", "tel", "ftp", "gemini")
_CONTROL = re.compile(r"[\x00-\x20\x7f]")


def redirect_target(data: Mapping[str, Any]) -> str:
    """Return the address that `redirect_to` names; empty for none, or one that a link must not have."""
    value = data.get("redirect_to")
    value = value[0] if isinstance(value, list) and value else value
    if not isinstance(value, str) or _CONTROL.search(value):
        return ""
    scheme = _SCHEME.match(value)
    return "" if scheme and scheme[1].lower() not in _SCHEMES else value


def old_urls(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the old URLs that a file of the site can answer."""
    for _key, old in _asked(data):
        if not _reason(old):
            yield "/" + old.lstrip("/")


def _asked(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key in KEYS:
        value = data.get(key)
        yield from ((key, str(item)) for item in (value if isinstance(value, list) else [value]) if item)


def _reason(old: str) -> str:
    """Return why no file of the site can answer an old URL; empty if one can."""
    url = "/" + old.lstrip("/")
    if is_machine_file(destination(url, "")):
        return "a file for programs is there"
    return reason_against(old) or safe(url)[1]


def settled_redirects(site: Site) -> tuple[Site, list[Problem]]:
    """Return the site without redirects that lead nowhere or in a circle, and what is wrong with redirects."""
    found: list[Post | Page] = [*site.documents, *site.pages]
    items = [item for item in found if _is_redirecting(item.data)]
    targets = {_place(item.url): _place(target) for item in items if (target := redirect_target(item.data))}
    lost = {item.path: code for item in items if (code := _code(item, targets))}
    problems = [_of_target(site, item, lost[item.path]) for item in items if item.path in lost]
    problems += [each for item in items for each in _of_old_urls(site, item)]
    problems += _shared(site, items)
    if not lost:
        return site, problems
    documents = {item.path: _without(item) for item in site.documents if item.path in lost}
    pages = tuple(_without(page) if page.path in lost else page for page in site.pages)
    return replace(site.with_documents(documents), pages=pages), problems


def _is_redirecting(data: Mapping[str, Any]) -> bool:
    return any(data.get(key) for key in ("redirect_to", *KEYS))


def _place(url: str) -> str:
    return destination(url.partition("#")[0].partition("?")[0], ".html")


def _code(item: Post | Page, targets: Mapping[str, str]) -> str:
    """Return the code of what is wrong with an item's `redirect_to`; empty for nothing."""
    if not item.data.get("redirect_to"):
        return ""
    if not redirect_target(item.data):
        return "redirect-target"
    start = _place(item.url)
    here, seen = targets[start], {start}
    while here in targets and here not in seen:
        seen.add(here)
        here = targets[here]
    return "redirect-circle" if here in seen else ""


def _of_target(site: Site, item: Post | Page, code: str) -> Problem:
    value = to_s(item.data["redirect_to"])
    return problem(code, item.path, line_of(site, item.path, "redirect_to"), value=value)


def _of_old_urls(site: Site, item: Post | Page) -> Iterator[Problem]:
    for key, old in _asked(item.data):
        reason = _reason(old)
        if not reason and _place("/" + old.lstrip("/")) == _place(item.url):
            reason = "it is its own address"
        part = not_on_windows(destination("/" + old.partition("?")[0].lstrip("/"), ""))
        if reason:
            yield problem("redirect-unsafe", item.path, line_of(site, item.path, key), url=old, reason=reason)
        elif part:
            yield problem("address-windows", item.path, line_of(site, item.path, key), url=old, part=part)


def _shared(site: Site, items: list[Post | Page]) -> Iterator[Problem]:
    """Yield a problem for each old URL that an item before has too."""
    first: dict[str, str] = {}
    for item in items:
        for old in old_urls(item.data):
            other = first.setdefault(old, item.path)
            if other != item.path:
                line = line_of(site, item.path, "redirect_from")
                yield problem("redirect-shared", item.path, line, url=old, other=other)


def _without(item: Item) -> Item:
    return replace(item, data={**item.data, "redirect_to": None})
