"""Posts and views as MkDocs pages: the text and its conversion are the blog's, everything else is MkDocs'."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_blogpost.adapters.mkdocs.conversion import fingerprint, toc_entries, with_kramdown
from mkdocs_blogpost.adapters.mkdocs.links import SlotFiller
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.pipeline.page_meta import HostTheme, page_meta
from mkdocs_blogpost.render.published_post import PublishedPost
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
        """Return HTML with its slots filled; MkDocs checks the links of Markdown, but not those of HTML."""
        filler = SlotFiller(item, self.file, files, config, targets=self.build.targets, sources=self._sources)
        html = filler.html(body, checked=item.markup == "markdown")
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

    def read_source(self, config: MkDocsConfig) -> None:
        """Give MkDocs the text after Liquid, and the front matter as the page's meta."""
        self._tree = self.build.render(self.item)
        self.markdown = self._tree.text
        self.meta = page_meta(self.item.data, host_theme(config))
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
                fingerprint=fingerprint(config),
            )
        )
        self.content = self.fill(body, self.item, files, config)

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


def host_theme(config: MkDocsConfig) -> HostTheme:
    """Return what MkDocs' theme offers to front matter."""
    statuses = config.extra.get("status")
    return HostTheme(
        folders=tuple(Path(folder) for folder in config.theme.dirs),
        statuses=frozenset(map(str, statuses)) if isinstance(statuses, Mapping) else frozenset(),
    )


def _anchors(body: SlottedHtml) -> set[str]:
    return {anchor for chunk in body.chunks for anchor in _ANCHOR.findall(chunk)}


def day(moment: datetime) -> str:
    """Return a date as MkDocs writes it."""
    return f"{moment:%Y-%m-%d}"
