"""A tag, a view and a step for mkdocs-blogpost, each as small as it can be."""

# ruff: noqa: ARG001, ARG002  the signatures are mkdocs-blogpost's

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render.step_context import StepContext
from mkdocs_blogpost.views.archive import years_of
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.translations import Translations
from mkdocs_blogpost.views.view import View
from mkdocs_blogpost.views.view_page import ViewPage


class Shout:
    """`{% shout hello %}` writes its words in capitals."""

    def __init__(self, name: str, markup: str) -> None:
        self.markup = markup

    def render(self, context: Any, content: str | None) -> str:
        """Return Markdown."""
        return f"**{(content or self.markup).strip().upper()}**"


@dataclass(frozen=True, slots=True)
class FeaturedView(View):
    """The posts whose front matter says `featured: true`."""

    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:
        """Yield one page, if there is such a post."""
        entries = [entry for entry in blog.entries if entry.data.get("featured") is True]
        url = blog.view_urls.url(self.name)
        if url and entries:
            data = {"years": years_of(blog, entries), "count": len(entries)}
            yield ViewPage(url=url, kind=self.name, title="Featured", template=self.template, data=data)


FEATURED = FeaturedView("featured", "/featured/", "blogpost/archive.html")


def open_in_new_window(document: Document, context: StepContext) -> None:
    """Let links to other sites open in a new window."""
    for element in document.root.walk():
        if element.type == "a" and element.attr.get("href", "").startswith("https://"):
            element.attr["target"] = "_blank"
