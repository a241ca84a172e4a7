"""Posts as MkDocs pages: the text and its conversion are the blog's, everything else is MkDocs'."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile
from mkdocs_blogpost.adapters.mkdocs.hook_text import changed_by, plugins_on_text
from mkdocs_blogpost.adapters.mkdocs.host_files import card_meta, host_theme, last_days
from mkdocs_blogpost.adapters.mkdocs.links import SlotFiller
from mkdocs_blogpost.adapters.mkdocs.other_hiding import is_hidden, public_meta
from mkdocs_blogpost.adapters.mkdocs.page_content import FilledHtml, PageContent
from mkdocs_blogpost.adapters.mkdocs.page_context import PageContext
from mkdocs_blogpost.adapters.mkdocs.source_text import SourceText
from mkdocs_blogpost.adapters.mkdocs.toc import anchor_links, toc_entries
from mkdocs_blogpost.model.known_layouts import OF_LISTS
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.pipeline.page_meta import page_meta
from mkdocs_blogpost.render.cache import KeptPost, PostTexts
from mkdocs_blogpost.render.post_tree import PostTree
from mkdocs_blogpost.render.prose import plain_words
from mkdocs_blogpost.render.published_post import PublishedPost, texts_of
from mkdocs_blogpost.render.slots import SlottedHtml
from mkdocs_blogpost.spool import SPOOL, Spooled, unspooled

if TYPE_CHECKING:
    from mkdocs_blogpost.adapters.mkdocs.conversion import Conversion


class BlogPage(Page):
    """A page of the blog: it knows the build that it is a part of, and the other files of the blog."""

    __slots__ = ("build", "converter", "last_day", "nav_title", "sources")

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, context: PageContext) -> None:
        super().__init__(title, file, config)
        self.build = context.build
        self.converter = context.converter
        self.sources = context.sources
        self.nav_title = ""

    @property
    def is_index(self) -> bool:
        """Whether no folder has the page's own name: it is the page of its folder, or its address ends in `.html`."""
        is_in_section = self.parent is not None and self in self.parent.children
        return super().is_index or not (is_in_section or self.file.dest_uri.endswith("/index.html"))

    def fill(self, body: SlottedHtml, item: Post | SitePage, files: Files, config: MkDocsConfig) -> FilledHtml:
        """Return HTML with its slots filled; with `adapt: links`, MkDocs follows and checks the links of Markdown."""
        filler = SlotFiller(item, self, files, config, targets=self.build.targets, sources=self.sources)
        is_text = item.markup == "markdown" and not self.build.is_in_layout(item)
        filled = filler.filled(body, checked=is_text and self.build.settings.adapt.links)
        self.links_to_anchors = filler.links_to_anchors
        return filled


class PostPage(BlogPage):
    """The MkDocs page of a post, or of a page of the Jekyll site: rendered, converted, its slots filled."""

    __slots__ = ("_content", "_context", "_is_broken", "_markdown", "_source", "item")

    def __init__(self, file: File, config: MkDocsConfig, context: PageContext, item: Post | SitePage) -> None:
        self._content, self._context = PageContent(context.held), context
        self._source: SourceText | None = None
        super().__init__(item.title or None, file, config, context)
        self.item, self._is_broken = item, False
        if self.canonical_url:
            self.canonical_url = self.build.outline.blog.absolute(self.build.url(item).removesuffix("index.html"))
        moment = item.updated or (item.date if isinstance(item, Post) else None)
        self.update_date, self.last_day = last_days(moment, self.update_date)

    @property
    def content(self) -> str | None:
        """The HTML of the page."""
        return self._content.text

    @content.setter
    def content(self, text: str | None) -> None:
        self._content.change(text)

    @property
    def markdown(self) -> str | None:
        """The text of the page."""
        return cast("str | None", unspooled(self._markdown))

    @markdown.setter
    def markdown(self, text: str | None) -> None:
        self._markdown: str | Spooled | None = text

    def copied_content(self) -> PageContent:
        """Return the HTML of the page as it is now, to show it again later."""
        return self._content.copied()

    def show(self, content: PageContent) -> None:
        """Show the HTML that the page once had."""
        self._content = content.copied()

    def read_source(self, config: MkDocsConfig) -> None:
        """Give MkDocs a text for other plugins, and the front matter as the page's meta."""
        self._is_broken = False
        self._source = self._read()
        self.markdown = self._source.given
        self.meta = page_meta(self.item.data, host_theme(config, self.build.site.config.data))
        self.meta["template"] = self.build.template(self.item)
        self.meta |= card_meta(self.file, is_index=self.is_index)
        self._conceal()
        if isinstance(self.file, BlogFile) and self.file.is_shown_anywhere:
            self.meta |= {"sitemap": False, "search": {"exclude": True}}
        if self.item.title:
            self.meta["title"] = self.build.rendered[self.item.path].title
            self.title = self.nav_title or self.meta["title"]

    def _read(self) -> SourceText:
        """Return the text of the post."""
        kept, tree = self.build.kept(self.item, self.converter.fingerprint) if self._may_be_kept() else None, None
        if kept is None:
            tree = self._rendered()
            words = plain_words(tree.counted) or plain_words(self.build.rendered[self.item.path].title)
            texts = PostTexts(tree.text, words)
        else:
            texts = kept.texts(self.item.body)
        given = texts.text if self._is_open else plain_words(self.item.title) if self._is_private else texts.words
        return SourceText(texts, given, kept, tree)

    @property
    def _is_private(self) -> bool:
        return self.item.path in self.build.private

    def _conceal(self) -> None:
        """Show nothing of the text outside the page's content, if another plugin hides the text."""
        if is_hidden(vars(self)):
            self.build.private.add(self.item.path)
        if self._is_private:
            self.meta = public_meta(self.meta)

    @property
    def _is_open(self) -> bool:
        """Whether the author wants MkDocs' own Markdown here, so that every plugin may change the text."""
        is_asked = self.build.settings.adapt.material or self.item.data.get("markdown") == "material"
        return is_asked and not self._is_private

    def _after_plugins(self, source: SourceText, config: MkDocsConfig, files: Files) -> str:
        """Return the text after Liquid, as those plugins have changed it that may."""
        returned, text = self.markdown or "", source.texts.text
        if source.given.strip() and not returned.strip():
            return self._without_text()
        if self._is_open:
            return returned
        self.markdown = text
        if names := self.build.settings.markdown_plugins:
            self.markdown = changed_by(names, text, page=self, config=config, files=files)
        elif returned != source.given and returned.split() != source.given.split():
            plugins = ", ".join(plugins_on_text(config))
            self.build.problems.report("text-of-plugins", self.item.path, plugins=plugins)
        return self.markdown

    def _without_text(self) -> str:
        """Return no text: a plugin has taken it away so that nobody reads it, here or in a list."""
        self.build.problems.report("text-taken-away", self.item.path)
        self.build.private.add(self.item.path)
        self.markdown = ""
        return ""

    def _rendered(self) -> PostTree:
        """Return the tree; that of an empty text, and a report, if something goes wrong that nobody expected."""
        try:
            return self.build.render_item(self.item)
        except Exception as error:
            self._is_broken = True
            self._report("page-not-rendered", error)
            return self.build.render_item(self.item, "")

    def _report(self, code: str, error: Exception) -> None:
        reason = f"{type(error).__name__}: {error}".replace("\n", " ")
        self.build.problems.report(code, self.item.path, reason=reason)

    def _may_be_kept(self) -> bool:
        is_list = isinstance(self.item, SitePage) and (self.item.paginator or self.item.layout in OF_LISTS)
        is_other = self._is_broken or self._is_private or self.item.data.get("markdown") == "material"
        return self.converter.is_pure and not is_list and not is_other

    def moves_to(self, build: SiteBuild, item: Post | SitePage) -> bool:
        """Take part in another build of the same site; return whether nothing that was read is different in it."""
        old, self.build, self.item = self.build, build, item
        if self._is_private:  # a plugin may hide its text only once
            build.rendered[item.path] = old.rendered[item.path]
            return True
        return self.shows_the_same(old, self.meta)

    def shows_the_same(self, old: SiteBuild, meta: Mapping[str, Any]) -> bool:
        """Return whether nothing that was read is different from what it was in an old build, which had this meta."""
        published = old.published.get(self.item.path)
        if not self._may_be_kept() or published is None or meta.get("template") != self.build.template(self.item):
            return False
        kept = self.build.kept(self.item, self.converter.fingerprint)
        return kept is not None and kept.published is published

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the tree, or take the conversion that is kept, and fill the slots of the HTML."""
        source, self._source = self._source or self._read(), None  # it takes much memory
        text = self._after_plugins(source, config, files)
        self._conceal()
        if source.kept is not None and text == source.texts.text:
            published, is_new = self._taken(source.kept.published), False
        else:
            tree = source.tree or self.build.render_item(self.item)
            published = self._published(PostTexts(text, source.texts.words), tree, config, files)
            is_new = text == tree.text and self._may_be_kept()
        self.build.add_published(published, self.item)
        if is_new:
            self.build.keep(self.item, text)
        self._content = PageContent(self._content.held, self.fill(published.body, self.item, files, config))
        if self._is_private:
            self.markdown, self.toc = plain_words(self.item.title), get_toc([])
        self._markdown = SPOOL.put(self.markdown or "")

    def converted_ahead(self, config: MkDocsConfig, files: Files) -> KeptPost | None:
        """Return the post as this build would keep it; None if it would not, or if it is kept already."""
        self.read_source(config)
        source, self._source = self._source, None
        if source is None or source.tree is None or not self._may_be_kept():
            return None
        self.markdown = text = source.texts.text
        published = self._published(source.texts, source.tree, config, files)
        rendered = self.build.rendered[self.item.path]
        return KeptPost.of(text, self.item.body, rendered, published) if self._may_be_kept() else None

    def _taken(self, published: PublishedPost) -> PublishedPost:
        """Take over a conversion that is kept."""
        self.toc = TableOfContents(anchor_links(published.toc))
        self.present_anchor_ids = set(published.anchors)
        self._title_from_render = published.title or None
        return published

    def _published(self, texts: PostTexts, tree: PostTree, config: MkDocsConfig, files: Files) -> PublishedPost:
        """Convert a tree."""
        if tree.markup == "html":
            read = tree if texts.text == tree.text else self.build.render_item(self.item, texts.text)
            found = self._unconverted(read)
        else:
            found = self._safely_converted(tree, config, files)
        return PublishedPost(
            path=self.item.path,
            body=SlottedHtml(tuple(found.chunks), tuple(found.slots)),
            words=texts.words,
            section_texts=texts_of(found.search_sections()),
            toc=toc_entries(self.toc),
            anchors=tuple(sorted(filter(None, self.present_anchor_ids or ()))),
            title=self._title_from_render or "",
            fingerprint=self.converter.fingerprint,
        )

    @property
    def published(self) -> PublishedPost | None:
        """The converted post; None if another plugin has changed the page since."""
        return self.build.published.get(self.item.path) if self._content.filled else None

    def _unconverted(self, tree: PostTree) -> "Conversion":
        """Return the HTML of a tree that MkDocs does not convert."""
        from mkdocs_blogpost.adapters.mkdocs.conversion import Conversion  # noqa: PLC0415  kept posts need none

        found = Conversion(*tree.pieces())
        self.toc, self.present_anchor_ids = get_toc([]), found.anchors()
        return found

    def _safely_converted(self, tree: PostTree, config: MkDocsConfig, files: Files) -> "Conversion":
        """Return a conversion; that without MkDocs, and a report, if something goes wrong that nobody expected."""
        try:
            return self._converted(tree, config, files)
        except Exception as error:
            self._is_broken = True
            self._report("page-not-converted", error)
            return self._unconverted(self._rendered())

    def _converted(self, tree: PostTree, config: MkDocsConfig, files: Files) -> "Conversion":
        """Convert a Markdown post, inside the Python-Markdown that MkDocs sets up if it is needed."""
        from mkdocs_blogpost.adapters.mkdocs.conversion import Conversion, PostReader  # noqa: PLC0415  as above

        if self.meta.get("markdown") == "material":
            super().render(config, files)
            return Conversion([self.content or ""], [])
        text = self.markdown or ""
        reader = PostReader(tree, self.build, self.item, text)
        self.markdown = reader.given
        try:
            found = self._context.direct.converted(self.file, reader, config, files) if self.converter.is_pure else None
            if found is None:
                super().render(reader.config(config), files)
            else:
                self.content, self.toc, self._title_from_render = found.html, get_toc(found.toc), None
                self.present_anchor_ids = found.anchors
        finally:
            self.markdown = text
        return Conversion.of(self.content or "", text, reader.table, found.parts if found else None)
