"""One blog among the files and pages of MkDocs, during one build."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.converter import converter
from mkdocs_blogpost.adapters.mkdocs.files import BlogFile, BlogFiles, free_path, page_links, path_from, real_paths
from mkdocs_blogpost.adapters.mkdocs.former_pages import FormerPages
from mkdocs_blogpost.adapters.mkdocs.head import set_icon
from mkdocs_blogpost.adapters.mkdocs.hook_content import plain_heading
from mkdocs_blogpost.adapters.mkdocs.host_files import claims_of_host, drop_replaced, site_info, sources_in
from mkdocs_blogpost.adapters.mkdocs.language import set_language
from mkdocs_blogpost.adapters.mkdocs.menu import has_place_in_nav, is_free, nav_of, with_pages_of_host
from mkdocs_blogpost.adapters.mkdocs.nav import index_names, link_posts, paths_in, set_parents, with_index
from mkdocs_blogpost.adapters.mkdocs.other_files import add_targets
from mkdocs_blogpost.adapters.mkdocs.other_hiding import built_paths, leave_out, privacy_of
from mkdocs_blogpost.adapters.mkdocs.page_context import PageContext
from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage, PostPage
from mkdocs_blogpost.adapters.mkdocs.places import (
    cache_folder,
    own_paths,
    posts_file,
    remove_unfinished_files,
    view_source,
    virtual_path,
)
from mkdocs_blogpost.adapters.mkdocs.run import Run
from mkdocs_blogpost.adapters.mkdocs.viewed_page import ViewedPage
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import BuildContext, SiteBuild, read
from mkdocs_blogpost.pipeline.claims import replaced_by_host
from mkdocs_blogpost.pipeline.outputs import OutputFile
from mkdocs_blogpost.pipeline.settings import Settings
from mkdocs_blogpost.pipeline.shared_folder import HostPages, is_docs_of_site, paths_of_host
from mkdocs_blogpost.render.cache import save
from mkdocs_blogpost.source.dates import moment_of_build
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.views.assemble import site_language
from mkdocs_blogpost.views.blog_context import BlogContext, entry_context, list_variables, page_context, view_context
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.metadata import OwnPage
from mkdocs_blogpost.views.post_query import QueryComment, query_comments, replaced
from mkdocs_blogpost.views.registry import TERM_KINDS
from mkdocs_blogpost.views.urls import prefixed
from mkdocs_blogpost.views.view_page import ViewPage

TEMPLATES = Path(__file__).parents[2] / "templates"


class MkDocsBlog:
    """Puts the pages of a blog among those of MkDocs, and gives their templates what they need."""

    def __init__(self, source: Path, settings: Settings, config: MkDocsConfig, run: Run) -> None:
        self.config, self.settings, self.problems = config, settings, run.problems
        self.context = BuildContext(
            now=moment_of_build(os.environ),
            preview=run.preview,
            documents=run.documents,
            posts=run.posts,
            entries=run.entries,
            variables=os.environ,
            hidden=(*self._hidden(source), *run.left_out),
            privacy=privacy_of(config),
        )
        self.site = read(source, settings, self.context, run.problems)
        if run.left_out and not self.site.posts:
            run.problems.report("posts-left-out", "", count=len(run.left_out), first=run.left_out[0])

    def _hidden(self, source: Path) -> Iterator[str]:
        """Yield the paths in the source tree that are MkDocs', its folder of pages too unless it is the site's."""
        own = tuple(own_paths(self.config, source))
        docs = path_from(self.config.docs_dir, source)
        self.pages_of_host = HostPages(
            frozenset(f"{docs}/{path}".removeprefix("./") for path in paths_in(self.config.nav)),
            has_templates="macros" in self.config.plugins,
        )
        self.has_docs_of_site = docs in own and is_docs_of_site(SourceTree(source), docs, self.pages_of_host)
        yield from (path for path in own if path != docs or not self.has_docs_of_site)

    def add_files(self, files: Files, former: FormerPages | None = None) -> BlogFiles:
        """Return MkDocs' files with those of the blog among them; the pages of unchanged posts are the former ones."""
        of_host = self._leave_out_sources(files)
        set_language(self.config, site_language(self.site.config.data))
        claims = list(claims_of_host(self.config, files))
        self._host = site_info(self.config, self.settings.prefix, claims, is_preview=self.context.preview)
        self._claims, self._of_host = claims, of_host
        self.build = self.site_build()
        drop_replaced(self.config, files, self.build.publication)
        set_icon(self.config, self.build.outline.blog.head.icon, files)
        self.introduced = {file: view for file in files if (view := self.build.introduced.get(file.dest_uri))}
        self.indexes: list[File] = [file for file, view in self.introduced.items() if view.kind == "index"]
        own = [*self._post_files(files, former), *self._static_files(files), *self._view_files(files)]
        sources = {file.dest_uri: file.src_uri for file in files}
        if is_free(self.config, claims, self.settings.prefix):
            self._take_menu(files, sources, [file for file, item, _ in own if not isinstance(item, StaticFile)])
        context = self.page_context = PageContext(self.build, sources, converter(self.config, self.settings.adapt))
        self.pages: dict[str, BlogPage] = {}
        self.viewed: list[ViewedPage] = []
        for file, item, title in own:
            if isinstance(item, Post | SitePage):
                again = former.page(item, file, context) if former else None
                self.pages[item.path] = again or PostPage(file, self.config, context, item)
            elif isinstance(item, ViewPage):
                self.viewed.append(ViewedPage(file, self.config, context, item, title=title))
        self.files = [file for file, _, _ in own]
        posts = {item.path: file for file, item, _ in own if isinstance(item, Post)}
        self.real_paths = posts | real_paths(posts.values(), self.config.docs_dir)
        return BlogFiles(files, self.real_paths)

    def site_build(self) -> SiteBuild:
        """Return a build of the site among the files of MkDocs."""
        build = SiteBuild(
            self.site,
            self.settings,
            self.context,
            host=self._host,
            host_claims=self._claims,
            of_host=self._of_host,
            problems=self.problems,
        )
        self.private = frozenset(build.private)
        return build

    def left_out(self, files: Files) -> list[str]:
        """Return the paths of the posts and pages that another plugin has taken out of the build."""
        built = built_paths(files, is_preview=self.context.preview)
        return [path for path, page in self.pages.items() if page.file.src_uri not in built]

    def add_targets(self, files: Files) -> BlogFiles:
        """Return MkDocs' files with those of the blog, which are built already."""
        self._leave_out_sources(files)
        drop_replaced(self.config, files, self.build.publication)
        add_targets(files, self.files)
        return BlogFiles(files, self.real_paths)

    def _take_menu(self, files: Files, sources: dict[str, str], pages: list[BlogFile]) -> None:
        """Make the site's own menu MkDocs' navigation, with MkDocs' own pages after it."""
        nav = nav_of(self.build.menu(), sources, self.config.site_url or "")
        if not nav:
            return
        self.config.nav = with_pages_of_host(nav, files)
        for file in pages:
            file.inclusion = InclusionLevel.NOT_IN_NAV

    # MkDocs' own files

    def _leave_out_sources(self, files: Files) -> frozenset[str]:
        """Take out what MkDocs found in the source tree and the site publishes; return the paths that are left."""
        shared = sources_in(self.site.tree.root, files, self.config, self.context.hidden)
        if self.has_docs_of_site:
            left: frozenset[str] = frozenset()
        else:
            left = paths_of_host(self.site, shared, self.settings.prefix, self.pages_of_host)
        for path, file in shared.items():
            if path not in left:
                files.remove(file)
        return left

    # The blog's files

    def _post_files(self, files: Files, former: FormerPages | None) -> Iterator[tuple[BlogFile, Post | SitePage, str]]:
        items: list[Post | SitePage] = [*reversed(self.build.own.documents), *self.build.own.pages]
        for item in items:
            again = former.add_file(item, files) if former else None
            yield again or self.file_of_item(files, item), item, ""

    def file_of_item(self, files: Files, item: Post | SitePage) -> BlogFile:
        """Add the file of a post or page to those of MkDocs and return it."""
        file = self._file(files, item, self.build.url(item))
        file.edited_at(self.config.docs_dir)
        is_apart = isinstance(item, Post) or file.is_shown_anywhere or not has_place_in_nav(item)
        file.inclusion = InclusionLevel.NOT_IN_NAV if is_apart else InclusionLevel.UNDEFINED
        return file

    def _static_files(self, files: Files) -> Iterator[tuple[BlogFile, StaticFile, str]]:
        for static in self.build.own.static_files:
            url = prefixed(self.settings.prefix, static.url)
            yield self._file(files, static, url), static, ""

    def _view_files(self, files: Files) -> Iterator[tuple[BlogFile, ViewPage, str]]:
        for view in self.build.shown_views():
            src_uri = free_path(files, virtual_path(view))
            file = BlogFile(src_uri, view.url, self.config, source=view_source(view, self.site.tree.root, TEMPLATES))
            files.append(file)
            file.without_source(plain_heading(view.title))
            if view.kind == "index":
                self.indexes.append(file)
            file.inclusion = InclusionLevel.INCLUDED if view.in_nav else InclusionLevel.NOT_IN_NAV
            is_home = view.kind == "index" and view.url == "/"
            yield file, view, self.build.outline.translations.text("home") if is_home else ""

    def _file(self, files: Files, item: Post | SitePage | StaticFile, url: str) -> BlogFile:
        """Add the file of an item to those of MkDocs and return it."""
        made_of = item.made_of if isinstance(item, SitePage) else ""
        prefix = self.settings.prefix
        path, place = (each and prefixed(prefix, f"/{each}").lstrip("/") for each in (item.path, item.destination))
        file = BlogFile(
            free_path(files, path),
            url,
            self.config,
            source=self.site.tree.root / (made_of or item.path),
            place=place,
            page=not isinstance(item, StaticFile),
        )
        file.encoding = self.site.config.encoding
        files.append(file)
        return file

    # What templates see

    def prepare(self, files: Files) -> None:
        """Make the views of the rendered posts that no other plugin has taken out since."""
        for page in self.pages.values():
            page.title = escape(page.title or "")  # themes print the titles of a page's neighbours as they are
        self.build.absent.update(self.left_out(files), replaced_by_host(self.build.publication))
        leave_out(self.pages[path] for path in self.build.absent if path in self.pages)
        self.views: BlogViews = self.build.view()
        self.entries = {entry.path: entry for entry in self.views.blog.entries}
        self._view_pages = {view.url: view for view in reversed(self.views.pages)}
        leave_out(page for page in self.viewed if page.view.url not in self._view_pages)
        for file, view in self.introduced.items():
            if file.page:
                file.page.meta.setdefault("template", view.template)

    def template_context(self, page: Page) -> BlogContext | None:
        """Return what a page's template sees as `blogpost`; None for a page of another blog."""
        context = self._context(page)
        scripts = tuple(str(getattr(each, "path", each)) for each in self.config.extra_javascript)
        return replace(context, host_scripts=scripts) if context and scripts else context

    def _context(self, page: Page) -> BlogContext | None:
        if isinstance(page, BlogPage) and page.build.settings is not self.settings:
            return None
        links = page_links(page.file, self.config)
        return replace(self._context_of(page), names_files=links.names_files, root=links.root)

    def _context_of(self, page: Page) -> BlogContext:
        url = f"/{page.url}"
        if isinstance(page, ViewedPage):
            return view_context(self.views, self._view_pages[page.view.url], url)
        if page.file in self.introduced:
            context = view_context(self.views, self._view_pages[self.introduced[page.file].url], url)
            return replace(context, has_title="<h1" in (page.content or ""))
        entry = self.entries.get(page.item.path) if isinstance(page, PostPage) else None
        if entry is not None:
            return entry_context(self.views, entry, url)
        own = OwnPage(str(page.meta.get("title") or page.title or ""), str(page.meta.get("description") or ""))
        if not isinstance(page, PostPage):
            return page_context(self.views, own, url)
        return page_context(
            self.views, self.build.own_page(page.item, own), url, has_title=self.build.has_title(page.item)
        )

    def with_lists(self, page: Page, context: BlogContext, env: Environment) -> str:
        """Return a page's body with its `blogpost:` comments replaced by the posts that they ask for."""
        text = page.content or ""
        comments = query_comments(text, [kind.name for kind in TERM_KINDS])
        return replaced(text, ((each, self._list(each, page, context, env)) for each in comments)) if comments else text

    def _list(self, comment: QueryComment, page: Page, context: BlogContext, env: Environment) -> str:
        """Return the list that a comment asks for; a wrong comment stays, and is reported."""
        if comment.query is None:
            self.problems.report("latest-comment", page.file.src_uri, comment.line, message=comment.error)
            return (page.content or "")[comment.start : comment.end]
        return env.get_template("blogpost/partials/latest.html").render(list_variables(context, comment.query))

    def name_index(self, files: Files, *, is_only: bool) -> None:
        """Let the nav name the index of the blog by its prefix, and that of the only blog as `blog/` too."""
        if not self.indexes:
            return
        folders = {self.settings.prefix, "blog" if is_only else ""} - {""}
        self.config.nav = with_index(self.config.nav, index_names(folders), self.indexes[0].src_uri, files)

    def link_neighbours(self) -> None:
        """Give each post its section of the nav, and the pages before and after it."""
        posts = [page for page in self.pages.values() if isinstance(page, PostPage) and isinstance(page.item, Post)]
        set_parents(posts, self.indexes[0].page if self.indexes else None)
        link_posts(self.site.posts, self.site, self.pages)

    def outputs(self) -> Iterator[OutputFile]:
        """Yield every file that is no page of MkDocs."""
        return self.build.output_files(self.views, cache_folder(self.config, self.settings))

    def save_cache(self) -> None:
        """Keep the posts for the next build."""
        if cache := cache_folder(self.config, self.settings):
            self.context.posts.drop_all_but(self.pages)
            remove_unfinished_files(cache)
            save(self.context.posts, posts_file(cache, self.site.tree.root))
