"""The language, comments and scripts that a site's outer layout has for its posts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.site_chrome import SiteChrome, sample_post
from mkdocs_blogpost.render.html_outline import Node, outline
from mkdocs_blogpost.render.page_scripts import scripts_asked
from mkdocs_blogpost.views.assemble import SiteInfo, site_language
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.comment_settings import CommentSettings, site_comments

_NAMED = re.compile(r"""disqus_shortname\s*=\s*["']([\w-]+)["']""")
_LOADED = re.compile(r"//([\w-]+)\.disqus\.com/embed\.js")
_SCRIPTS: Mapping[str, tuple[str, ...]] = {"math": ("mathjax", "katex"), "mermaid": ("mermaid",)}
"""What the address of each script contains."""
_UNFILLED = ("your", "example")
"""How placeholders begin that a theme's author has written for others to replace."""


def as_layout_says(blog: Blog, chrome: SiteChrome, site: Site, host: SiteInfo, *, is_adapted: bool) -> Blog:
    """Return the blog with the language, comments and scripts of the site's own layout."""
    if chrome.language and not host.is_language_set and not site_language(blog.config):
        blog = replace(blog, language=chrome.language)
    page = chrome.post_page
    if not page or not is_adapted:
        return blog
    asked = chrome.posts_ask_for_comments
    comments = None if site_comments(blog.config) else comments_of_layout(page, asked=asked)
    return replace(blog, comments=comments, scripts=scripts_of_layout(page, sample_post(site)))


def comments_of_layout(html: str, *, asked: bool) -> CommentSettings | None:
    """Return the comments of a post's page without its text, None if it has none; `asked` if posts ask for them."""
    for found in _comments(outline(html)):
        if found.is_usable and not _is_unfilled(found):
            return CommentSettings(found.provider, found.options, is_asked_by_post=asked)
    return None


def scripts_of_layout(html: str, post: Post | None) -> frozenset[str]:
    """Return the scripts that a page has without asking for them: `math`, `mermaid`."""
    nodes = [node for node in outline(html).walk() if node.tag == "script"]
    loaded = [f"{node.attributes.get('src', '')} {_text(node)}".lower() for node in nodes]
    found = {name for name, parts in _SCRIPTS.items() if any(part in text for text in loaded for part in parts)}
    return frozenset(found) - (scripts_asked(post.data) if post else frozenset())


def _comments(page: Node) -> Iterator[CommentSettings]:
    for node in page.walk():
        own = node.attributes
        address = own.get("src", "")
        if node.tag == "script" and "giscus.app" in address:
            yield CommentSettings("giscus", _data(own, "data-"))
        elif node.tag == "script" and "utteranc.es" in address:
            yield CommentSettings("utterances", _named(own, ("repo", "issue-term", "issue-number", "label", "theme")))
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
