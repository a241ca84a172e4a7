"""Posts and views as MkDocs pages: a page whose text and conversion are ours, all else MkDocs'."""

import copy
import re
from datetime import datetime
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_blogpost.adapters.mkdocs.files import inside
from mkdocs_blogpost.adapters.python_markdown.extension import KramdownExtension
from mkdocs_blogpost.model.page import Page as JekyllPage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import Trip
from mkdocs_blogpost.views.blog import ViewPage

_ANCHOR = re.compile(r"""<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)

ONLY_READING = frozenset(
    (
        "abbr", "admonition", "attr_list", "def_list", "legacy_attrs", "legacy_em", "md_in_html", "meta",
        "nl2br", "sane_lists", "smarty", "tables", "wikilinks", "pymdownx.betterem",
        "pymdownx.blocks.admonition", "pymdownx.blocks.caption", "pymdownx.blocks.definition",
        "pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.blocks.tab", "pymdownx.caret",
        "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall",
        "pymdownx.fancylists", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink",
        "pymdownx.mark", "pymdownx.progressbar", "pymdownx.saneheaders", "pymdownx.smartsymbols",
        "pymdownx.snippets", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
    )
)  # fmt: skip
"""Extensions that do nothing but read Markdown, which kramdown does here: setting them up would take longer
than converting a post (`pymdownx.emoji` copies its whole index)."""


class PostPage(Page):
    """A post, or a page of the Jekyll site, as an MkDocs page."""

    def __init__(self, file: File, config: MkDocsConfig, trip: Trip, post: Post | JekyllPage) -> None:
        super().__init__(trip.renderer.title(post) or None, file, config)
        self.trip = trip
        self.post = post
        if isinstance(post, Post):
            self.update_date = min(_day(post.updated or post.date), self.update_date)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  MkDocs' signature
        """Give MkDocs the text after Liquid, and the front matter as the page's meta."""
        self.markdown = self.trip.renderer.markdown(self.post)
        self.meta = {str(key): value for key, value in self.post.data.items() if value is not None}
        self.meta["template"] = self.trip.template(self.post)
        if self.post.title:
            self.meta["title"] = self.trip.renderer.title(self.post)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the text with kramdown, inside the Python-Markdown that MkDocs sets up."""
        if self.post.markup == "html":
            self.content = self.trip.renderer.html_body(self.post, self.markdown or "")
            self.toc, self.present_anchor_ids = get_toc([]), set(_ANCHOR.findall(self.content))
            return
        own = self.meta.get("markdown") == "material"
        file = self.file
        # A copy, for a link of the page to itself is looked up by the file's own path.
        self.file = copy.copy(file)
        self.file.src_uri = inside(file.src_uri)
        try:
            super().render(config if own else self._with_kramdown(config), files)
        finally:
            self.file = file

    def _with_kramdown(self, config: MkDocsConfig) -> MkDocsConfig:
        adapt = self.trip.settings.adapt
        kramdown = KramdownExtension(
            tree=lambda text: self.trip.renderer.tree(self.post, text),
            code=adapt.code,
            math=adapt.math,
            footnotes=adapt.footnotes,
            material=adapt.material,
        )
        patched = copy.copy(config)
        kept = (each for each in config.markdown_extensions if adapt.material or each not in ONLY_READING)
        extensions: list[Any] = [*kept, kramdown]
        patched.markdown_extensions = extensions
        return patched


class ViewedPage(Page):
    """A view of the blog as an MkDocs page: its template shows everything."""

    def __init__(self, file: File, config: MkDocsConfig, blog: object, view: ViewPage) -> None:
        super().__init__(view.title, file, config)
        self.blog = blog
        self.view = view
        if view.changed:
            self.update_date = min(_day(view.changed), self.update_date)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  MkDocs' signature
        """Give MkDocs no text, and the view's template."""
        self.markdown = ""
        self.meta = {"title": self.view.title, "template": self.view.template}
        if self.view.description:
            self.meta["description"] = self.view.description

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  MkDocs' signature
        """Show the introduction, if the site has one."""
        self.content, self.toc = self.view.intro.render() if self.view.intro else "", get_toc([])


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
