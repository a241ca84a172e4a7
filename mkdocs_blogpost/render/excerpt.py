"""The excerpt of a post as other pages show it, and its prose.

Follows https://jekyllrb.com/docs/posts/#post-excerpts.
"""

from functools import lru_cache

from mkdocs_blogpost.kramdown.options import ReadOptions
from mkdocs_blogpost.model import excerpt as excerpts
from mkdocs_blogpost.model.converters import textile
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.render import post_tree
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.render.steps.encoding import fix_in_silence
from mkdocs_blogpost.render.steps.marks import mark
from mkdocs_blogpost.render.summary import has_text, prose_of
from mkdocs_blogpost.ruby import to_s


def shown_excerpt(item: Post | Page, lookups: Lookups) -> tuple[str, str]:
    """Return an excerpt as HTML, empty if it has no text, and its prose; with mojibake repaired."""
    given = excerpts.given(item)
    text = lookups.liquid.excerpt_text(item) if given is None else to_s(given)
    if text is None:
        return "", ""
    markup = item.markup if given is None else "html"
    if markup == "textile":
        text, markup = textile(text).html, "html"
    options = lookups.options
    plugins = frozenset(lookups.site.plugins) if options.adapt != Adapt.none() else frozenset()
    return _shown(text, markup, options.read_kramdown, options.adapt.encoding, plugins)


@lru_cache(maxsize=64)  # many posts of a site may begin alike, for example with their table of contents
def _shown(text: str, markup: str, options: ReadOptions, repairs: bool, plugins: frozenset[str]) -> tuple[str, str]:
    document = post_tree.read(text, markup, options)
    if repairs:
        fix_in_silence(document)
    mark(document, plugins, base="")
    return (post_tree.html_of(document, markup) if has_text(document) else ""), prose_of(document)


def jekyll_excerpt(item: Post | Page, lookups: Lookups) -> str | None:
    """Return an excerpt as Jekyll has it, without adaptations; None if the site makes none."""
    given = excerpts.given(item)
    return lookups.liquid.excerpt(item) if given is None else to_s(given)
