"""Posts and views as MkDocs pages: the text and its conversion are the blog's, everything else is MkDocs'."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_blogpost.adapters.mkdocs.conversion import fingerprint, toc_entries, with_kramdown
from mkdocs_blogpost.adapters.mkdocs.links import SlotFiller
from mkdocs_blogpost.adapters.mkdocs.search_sections import search_sections
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.render.published_post import PublishedPost, SearchSection
from mkdocs_blogpost.render.render import PostTree
from mkdocs_blogpost.render.slots import SlotTable, SlottedHtml, cut
from mkdocs_blogpost.views.view_page import ViewPage

_ANCHOR = re.compile(r"""<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)


class BlogPage(Page):
    """A page of the blog: it knows the build that it is a part of, and the other files of the blog."""

    def __init__(
        self, title: str | None, file: File, config: MkDocsConfig, build: SiteBuild, sources: Mapping[str, str]
    ) -> None:
        super().__init__(title, file, config)
        self.build = build
        self._sources = sources

    def fill(self, body: SlottedHtml, item: Post | SitePage, files: Files, config: MkDocsConfig) -> str:
        """Return HTML with its slots filled; with `adapt: links`, MkDocs follows and checks the links of Markdown."""
        filler = SlotFiller(item, self.file, files, config, targets=self.build.targets, sources=self._sources)
        checked = item.markup == "markdown" and self.build.settings.adapt.links
        html = filler.html(body, checked=checked)
        self.links_to_anchors = filler.links_to_anchors
        return html


class PostReader:
    """Gives Python-Markdown the tree of a post; a text that an extension has changed is read again."""

    def __init__(self, tree: PostTree, build: SiteBuild, item: Post | SitePage) -> None:
        self._tree = tree
        self._build = build
        self._item = item
        self.table = SlotTable(list(tree.slots))

    def document(self, text: str) -> Document:
        """Return the document of a text, and take over its slots."""
        tree = self._tree if text == self._tree.text else self._build.render(self._item, text)
        self.table.slots[:] = tree.slots
        return tree.document


class PostPage(BlogPage):
    """A post, or a page of the Jekyll site."""

    def __init__(
        self, file: File, config: MkDocsConfig, build: SiteBuild, item: Post | SitePage, sources: Mapping[str, str]
    ) -> None:
        super().__init__(item.title or None, file, config, build, sources)
        self.item = item
        if isinstance(item, Post):
            self.update_date = min(day(item.updated or item.date), self.update_date)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  MkDocs' signature
        """Give MkDocs the text after Liquid, and the front matter as the page's meta."""
        self._tree = self.build.render(self.item)
        self.markdown = self._tree.text
        self.meta = _meta(self.item.data)
        self.meta["template"] = self.build.template(self.item)
        if self.item.title:
            self.title = self.meta["title"] = self.build.rendered[self.item.path].title

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the tree, cut the HTML at its slots, and fill them."""
        text, tree = self.markdown or "", self._tree
        del self._tree  # a tree takes much more memory than its HTML
        if tree.markup == "html":
            body = (tree if text == tree.text else self.build.render(self.item, text)).html()
            self.toc, self.present_anchor_ids = get_toc([]), _anchors(body)
        else:
            body = self._converted(tree, config, files)
        self.build.publish(
            PublishedPost(
                path=self.item.path,
                body=body,
                toc=toc_entries(self.toc),
                anchors=frozenset(self.present_anchor_ids or ()),
                search=search_sections("".join(body.chunks)),
                fingerprint=fingerprint(config),
            )
        )
        self.content = self._filled = self.fill(body, self.item, files, config)

    def search_sections(self) -> tuple[SearchSection, ...] | None:
        """Return the sections of the page for search; None if another plugin has changed the page since."""
        published = self.build.published.get(self.item.path)
        return published.search if published and self.content is self._filled else None

    def _converted(self, tree: PostTree, config: MkDocsConfig, files: Files) -> SlottedHtml:
        """Convert a Markdown post inside the Python-Markdown that MkDocs sets up."""
        if self.meta.get("markdown") == "material":
            super().render(config, files)
            return SlottedHtml((self.content or "",), ())
        reader = PostReader(tree, self.build, self.item)
        super().render(with_kramdown(config, self.build.settings.adapt, reader, reader.table), files)
        return cut(self.content or "", reader.table.slots)


class ViewedPage(BlogPage):
    """A view of the blog: its template shows everything, below the introduction that the site may have."""

    def __init__(  # noqa: PLR0913  each is one fact of the page
        self,
        file: File,
        config: MkDocsConfig,
        build: SiteBuild,
        view: ViewPage,
        sources: Mapping[str, str],
        *,
        title: str = "",
    ) -> None:
        super().__init__(title or view.title, file, config, build, sources)
        self.view = view
        if view.changed:
            self.update_date = min(day(view.changed), self.update_date)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  MkDocs' signature
        """Give MkDocs no text, and the view's template."""
        self.markdown = ""
        self.meta = {"title": self.view.title, "template": self.view.template}
        if self.view.description:
            self.meta["description"] = self.view.description

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Show the introduction, if the site has one."""
        intro = self.build.introduction(self.view)
        self.content = self.fill(self.build.render(intro).html(), intro, files, config) if intro else ""
        self.toc = get_toc([])


def _meta(data: Mapping[str, Any]) -> dict[str, Any]:
    return {str(key): value for key, value in data.items() if value is not None}


def _anchors(body: SlottedHtml) -> set[str]:
    return {anchor for chunk in body.chunks for anchor in _ANCHOR.findall(chunk)}


def day(moment: datetime) -> str:
    """Return a date as MkDocs writes it."""
    return f"{moment:%Y-%m-%d}"
