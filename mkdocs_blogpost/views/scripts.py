"""The scripts that a page needs for its formulas and diagrams, as its front matter or the site asks for them."""

from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.render.page_scripts import scripts_asked, scripts_refused
from mkdocs_blogpost.views.blog import Blog

ADDRESSES: Mapping[str, str] = {
    "math": "https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-mml-chtml.js",
    "mermaid": "https://cdn.jsdelivr.net/npm/mermaid@11/dist/mermaid.esm.min.mjs",
}
"""Where each script is."""
SAME = {"math": ("mathjax", "katex"), "mermaid": ("mermaid",)}
"""What the name of a script contains that the host's configuration has for the same purpose."""


def scripts_of(blog: Blog, data: Mapping[str, Any], own: tuple[str, ...] = ()) -> dict[str, str]:
    """Return the names and addresses of a page's scripts; `own` are the scripts that every page of the host has."""
    asked = (scripts_asked(data) | scripts_asked(blog.config) | blog.scripts) - scripts_refused(data)
    return {name: ADDRESSES[name] for name in ADDRESSES if name in asked and not _is_there(name, own)}


def _is_there(name: str, own: tuple[str, ...]) -> bool:
    return any(part in address.lower() for address in own for part in SAME[name])
