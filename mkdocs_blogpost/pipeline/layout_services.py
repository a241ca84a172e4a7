"""The language, comments and scripts that a site's outer layout has for its posts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from mkdocs_blogpost.pipeline.site_chrome import SiteChrome
from mkdocs_blogpost.render.html_outline import Node, outline
from mkdocs_blogpost.views.assemble import SiteInfo, site_language
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.comment_settings import CommentSettings, site_comments

_NAMED = re.compile(r"""disqus_shortname\s*=\s*["']([\w-]+)["']""")
_LOADED = re.compile(r"//([\w-]+)\.disqus\.com/embed\.js")
_PAIR = re.compile(r"""["']([a-z-]+)["']\s*[,:]\s*["']([^"'\n]*)["']""")
"""An attribute that a script gives to the element which loads the comments."""
_UTTERANCES = ("repo", "issue-term", "issue-number", "label", "theme")
_THREADS = frozenset(
    (
        "disqus_thread",
        "giscus",
        "giscus-comments",
        "giscus_thread",
        "utterances",
        "utterances-comments",
        "utterances_thread",
        "isso-thread",
        "cusdis_thread",
        "disqus-comments",
    )
)
"""The ids and classes of elements into which a script puts the comments."""
_SCRIPTS: Mapping[str, tuple[str, ...]] = {"math": ("mathjax", "katex"), "mermaid": ("mermaid",)}
"""What the address of each script contains."""
_UNFILLED = ("your", "example")
"""How placeholders begin that a theme's author has written for others to replace."""


def as_layout_says(blog: Blog, chrome: SiteChrome, host: SiteInfo, *, is_adapted: bool) -> Blog:
    """Return the blog with the language, comments and scripts of the site's own layout."""
    if chrome.language and not host.is_language_set and not site_language(blog.config):
        blog = replace(blog, language=chrome.language)
    page = chrome.post_page
    if not page or not is_adapted:
        return blog
    return replace(blog, comments=_layout_comments(blog, chrome), scripts=scripts_of_layout(page))


def _layout_comments(blog: Blog, chrome: SiteChrome) -> CommentSettings | None:
    """Return the comments that the layouts of posts have, with the settings of the configuration if that has some."""
    pages = {"": chrome.post_page, **chrome.asking_pages}
    asked_by = next((key for key, page in pages.items() if _has_comments(page)), None)
    if asked_by is None:
        return None
    found = site_comments(blog.config) or comments_of_layout(pages[asked_by])
    return replace(found, is_asked_by_post=bool(asked_by), asking_key=asked_by or "comments") if found else None


def _has_comments(html: str) -> bool:
    page = outline(html)
    return any(True for _each in _comments(page)) or any(_is_thread(node.attributes) for node in page.walk())


def _is_thread(attributes: Mapping[str, str]) -> bool:
    """Return whether an element is where a script puts the comments."""
    names = {attributes.get("id", ""), *attributes.get("class", "").split()}
    return not names.isdisjoint(_THREADS)


def comments_of_layout(html: str) -> CommentSettings | None:
    """Return the comments of a post's page without its text; None if it has none."""
    found = (each for each in _comments(outline(html)) if each.is_usable and not _is_unfilled(each))
    return next(found, None)


def scripts_of_layout(html: str) -> frozenset[str]:
    """Return the scripts that a page has without asking for them: `math`, `mermaid`."""
    nodes = [node for node in outline(html).walk() if node.tag == "script"]
    loaded = [f"{node.attributes.get('src', '')} {_text(node)}".lower() for node in nodes]
    return frozenset(name for name, parts in _SCRIPTS.items() if any(part in text for text in loaded for part in parts))


def _comments(page: Node) -> Iterator[CommentSettings]:
    for node in page.walk():
        own = node.attributes
        address = own.get("src", "")
        if node.tag == "script" and "giscus.app" in address:
            yield CommentSettings("giscus", _data(own, "data-"))
        elif node.tag == "script" and "utteranc.es" in address:
            yield CommentSettings("utterances", _named(own, _UTTERANCES))
        elif node.tag == "script" and "giscus.app/client.js" in (text := _text(node)):
            yield CommentSettings("giscus", _data(dict(_PAIR.findall(text)), "data-"))
        elif node.tag == "script" and "utteranc.es/client.js" in text:
            yield CommentSettings("utterances", _named(dict(_PAIR.findall(text)), _UTTERANCES))
        elif node.tag == "script" and own.get("data-isso"):
            yield CommentSettings("isso", {"host": own["data-isso"], **_data(own, "data-isso-")})
        elif own.get("id") == "cusdis_thread":
            yield CommentSettings("cusdis", _named(_data(own, "data-"), ("app-id", "host")))
        elif node.tag == "script" and (name := _shortname(f"{address} {_text(node)}")):
            yield CommentSettings("disqus", {"shortname": name})


def _shortname(text: str) -> str:
    """Return the name of a site at Disqus that a script has; empty if it has none."""
    found = _NAMED.search(text) or _LOADED.search(text)
    return found[1] if found else ""


def _is_unfilled(found: CommentSettings) -> bool:
    return any(value.lower().startswith(_UNFILLED) for value in found.options.values())


def _data(attributes: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {name.removeprefix(prefix): value for name, value in attributes.items() if name.startswith(prefix) and value}


def _named(attributes: Mapping[str, str], names: tuple[str, ...]) -> dict[str, str]:
    return {name: attributes[name] for name in names if attributes.get(name)}


def _text(node: Node) -> str:
    return "".join(child.text for child in node.children)
