"""One blog among the files and pages of MkDocs, during one build."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from dateutil.tz import tzlocal
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.conversion import converter
from mkdocs_blogpost.adapters.mkdocs.files import BlogFile, BlogFiles, free_path, real_paths
from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage, PageContext, PostPage, ViewedPage
from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.page import Page as SitePage
from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reads import digest_of
from mkdocs_blogpost.pipeline.build import BuildContext, SiteBuild, read
from mkdocs_blogpost.pipeline.publication import Claim, Rank
from mkdocs_blogpost.pipeline.settings import Settings
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.cache import PostCache, load, save
from mkdocs_blogpost.views.assemble import SiteInfo
from mkdocs_blogpost.views.blog_context import BlogContext, entry_context, list_variables, page_context, view_context
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.post_query import QueryComment, query_comments, replaced
from mkdocs_blogpost.views.registry import TERM_KINDS
from mkdocs_blogpost.views.urls import prefixed
from mkdocs_blogpost.views.view_page import ViewPage

TEMPLATES = Path(__file__).parents[2] / "templates"


@dataclass(frozen=True, slots=True)
class Run:
    """What one build is told about the run of MkDocs that it is a part of."""

    preview: bool = False
    """Whether only the author sees the result."""
    documents: DocumentCache = field(default_factory=DocumentCache)
    """The documents that the builds before it have read."""
    posts: PostCache = field(default_factory=PostCache)
    """The posts that the builds before it have rendered and converted."""
    problems: Problems = field(default_factory=Problems)
    """What the author should know."""


class MkDocsBlog:
    """Puts the pages of a blog among those of MkDocs, and gives their templates what they need."""

    def __init__(self, source: Path, settings: Settings, config: MkDocsConfig, run: Run) -> None:
        self.config = config
        self.problems = run.problems
        self.settings = settings
        self.context = BuildContext(
            now=datetime.now(tzlocal()),
            preview=run.preview,
            documents=run.documents,
            posts=run.posts,
            variables=os.environ,
            hidden=tuple(own_paths(config, source)),
        )
        self.site = read(source, settings, self.context, run.problems)

    def publish(self, files: Files) -> BlogFiles:
        """Return MkDocs' files with those of the blog among them."""
        self._leave_out_sources(files)
        claims = list(self._claims(files))
        self.build = SiteBuild(
            self.site, self.settings, self.context, host=self._host(claims), host_claims=claims, problems=self.problems
        )
        self._drop_replaced(files)
        own = [*self._post_files(files), *self._static_files(files), *self._view_files(files)]
        sources = {file.dest_uri: file.src_uri for file in files}
        context = PageContext(self.build, sources, converter(self.config, self.settings.adapt))
        self.pages: dict[str, BlogPage] = {}
        for file, item, title in own:
            if isinstance(item, Post | SitePage):
                self.pages[item.path] = PostPage(file, self.config, context, item)
            elif isinstance(item, ViewPage):
                ViewedPage(file, self.config, context, item, title=title)
        return BlogFiles(
            files, real_paths([file for file, item, _ in own if isinstance(item, Post)], self.config.docs_dir)
        )

    # MkDocs' own files

    def _leave_out_sources(self, files: Files) -> None:
        """Take out what MkDocs found in the source tree and would publish as its own."""
        for file in list(files):
            path = file.abs_src_path and os.path.relpath(file.abs_src_path, self.site.tree.root)
            if not path or path.startswith(".."):
                continue
            uri = Path(path).as_posix()
            if isinstance(self.site.by_path.get(uri), Post) or uri.startswith("_") or "/_" in uri:
                files.remove(file)

    def _claims(self, files: Files) -> Iterator[Claim]:
        """Yield what MkDocs' own files answer; the theme's are the weakest."""
        themes = tuple(str(Path(folder)) for folder in self.config.theme.dirs)
        for file in files:
            rank = Rank.THEME if file.src_dir and str(Path(file.src_dir)) in themes else Rank.HOST
            place = Path(file.abs_src_path) if file.abs_src_path else None
            url = f"/{file.url.removeprefix('./')}" if file.is_documentation_page() else f"/{file.dest_uri}"
            yield Claim(url, rank, self._named(file), place)

    def _named(self, file: File) -> str:
        """Return the path by which a message names a file; a file of another blog by where it really is."""
        if isinstance(file, BlogFile):
            return Path(os.path.relpath(str(file.abs_src_path), self.config.docs_dir)).as_posix()
        return file.src_uri

    def _drop_replaced(self, files: Files) -> None:
        """Take out the theme's files, and its templates, whose URL something else answers."""
        answers = self.build.publication.answers
        for file in list(files):
            claim = answers.get(file.dest_uri)
            if claim is not None and claim.rank not in (Rank.HOST, Rank.THEME):
                files.remove(file)
        static_templates = self.config.theme.static_templates
        static_templates -= {name for name in static_templates if name in answers}

    def _host(self, claims: list[Claim]) -> SiteInfo:
        theme, home = self.config.theme, prefixed(self.settings.prefix, "/")
        return SiteInfo(
            name=self.config.site_name,
            description=self.config.site_description or "",
            origin=self.config.site_url or "",
            language=str(theme.get("language") or theme.get("locale") or ""),
            has_home=any(claim.rank is Rank.HOST and claim.url.removesuffix("index.html") == home for claim in claims),
        )

    # The blog's files

    def _post_files(self, files: Files) -> Iterator[tuple[BlogFile, Post | SitePage, str]]:
        items: list[Post | SitePage] = [*reversed(self.build.own.documents), *self.build.own.pages]
        for item in items:
            made_of = item.made_of if isinstance(item, SitePage) else ""
            source = self.site.tree.root / (made_of or item.path)
            file = self._file(files, item.path, self.build.url(item), source, page=True)
            file.edited_at(self.config.docs_dir)
            file.inclusion = InclusionLevel.NOT_IN_NAV if isinstance(item, Post) else InclusionLevel.UNDEFINED
            yield file, item, ""

    def _static_files(self, files: Files) -> Iterator[tuple[BlogFile, StaticFile, str]]:
        for static in self.build.own.static_files:
            url = prefixed(self.settings.prefix, static.url)
            yield self._file(files, static.path, url, self.site.tree.root / static.path, page=False), static, ""

    def _view_files(self, files: Files) -> Iterator[tuple[BlogFile, ViewPage, str]]:
        for view in self.build.shown_views():
            src_uri = (view.url.strip("/").removesuffix(".html") or "index") + ".md"
            file = self._file(files, src_uri, view.url, self._view_source(view), page=True, is_virtual=True)
            file.without_source()
            file.inclusion = InclusionLevel.INCLUDED if view.in_nav else InclusionLevel.NOT_IN_NAV
            is_home = view.kind == "index" and view.url == "/"
            yield file, view, self.build.outline.translations.text("home") if is_home else ""

    def _view_source(self, view: ViewPage) -> Path:
        """Return a file that exists: the view's own page, else the newest post that it lists, else its template."""
        path = view.intro.path if view.intro else view.newest.path if view.newest else ""
        return self.site.tree.root / path if path else TEMPLATES / view.template

    def _file(  # noqa: PLR0913  each is one fact of the file
        self, files: Files, path: str, url: str, source: Path, *, page: bool, is_virtual: bool = False
    ) -> BlogFile:
        """Add a file to those of MkDocs and return it."""
        src_uri = path if is_virtual else prefixed(self.settings.prefix, f"/{path}").lstrip("/")
        file = BlogFile(free_path(files, src_uri), url, self.config, source=source, page=page)
        files.append(file)
        return file

    # What templates see

    def prepare(self) -> None:
        """Make the views of the rendered posts."""
        self.views: BlogViews = self.build.view()
        self._entries = {entry.path: entry for entry in self.views.blog.entries}
        self._view_pages = {view.url: view for view in reversed(self.views.pages)}

    def template_context(self, page: Page) -> BlogContext | None:
        """Return what a page's template sees as `blogpost`; None for a page of another blog."""
        if isinstance(page, BlogPage) and page.build is not self.build:
            return None
        url = f"/{page.url}"
        if isinstance(page, ViewedPage):
            return view_context(self.views, self._view_pages[page.view.url], url)
        entry = self._entries.get(page.item.path) if isinstance(page, PostPage) else None
        if entry is not None:
            return entry_context(self.views, entry, url)
        rendered = self.build.rendered.get(page.item.path) if isinstance(page, PostPage) else None
        has_title = any(heading.level == 1 for heading in rendered.headings) if rendered else False
        description = str(page.meta.get("description") or "")
        return page_context(self.views, str(page.title or ""), description, url, has_title=has_title)

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

    def link_neighbours(self) -> None:
        """Give each post the pages before and after it."""
        for post in self.site.posts:
            page = self.pages.get(post.path)
            older, newer = self.site.previous(post), self.site.next(post)
            if page:
                page.previous_page = self.pages.get(older.path) if older else None
                page.next_page = self.pages.get(newer.path) if newer else None

    def write_outputs(self) -> None:
        """Write every file that is no page of MkDocs."""
        cache = cache_folder(self.config, self.settings)
        for file in self.build.outputs(self.views, cache):
            target = Path(self.config.site_dir, file.path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)
        if cache:
            self.context.posts.drop_all_but(self.pages)
            save(self.context.posts, posts_file(cache, self.site.tree.root))

    def watched(self) -> Iterator[Path]:
        """Yield the files and folders of the source tree whose changes are followed."""
        tree = self.site.tree
        paths = (tree.absolute(entry.path) for entry in tree.entries() if not entry.name.startswith("."))
        return (place for place in paths if place)


def cache_folder(config: MkDocsConfig, settings: Settings) -> Path | None:
    """Return the folder in which things are kept between builds, or None."""
    return Path(config.config_file_path or "").parent / settings.cache if settings.cache else None


def posts_file(cache: Path, source: Path) -> Path:
    """Return the file of one blog's kept posts; its name is the same wherever the project lies."""
    return cache / f"posts-{digest_of(Path(os.path.relpath(source, cache)).as_posix())}.bin"


def kept_posts(config: MkDocsConfig, settings: Settings, source: Path) -> PostCache:
    """Return the posts that earlier builds have kept."""
    cache = cache_folder(config, settings)
    return load(posts_file(cache, source)) if cache else PostCache()


def set_nav_titles(nav: object, files: Files) -> None:
    """Give the pages of the blog the titles that the nav's configuration has for them."""
    for title, src_uri in titles_in(nav):
        file: File | None = files.get_file_from_path(src_uri)
        if isinstance(file, BlogFile) and file.page:
            file.page.title = title


def titles_in(nav: object) -> Iterator[tuple[str, str]]:
    """Yield the titles and paths that a nav's configuration names."""
    for item in nav if isinstance(nav, list) else ():
        for title, value in item.items() if isinstance(item, dict) else ():
            if isinstance(value, str):
                yield title, value
            else:
                yield from titles_in(value)


def own_paths(config: MkDocsConfig, source: Path) -> Iterator[str]:
    """Yield the paths in the source tree that belong to MkDocs."""
    own = [config.config_file_path, config.site_dir, config.theme.custom_dir]
    if Path(config.docs_dir) != source:
        own.append(config.docs_dir)
    for place in own:
        path = place and os.path.relpath(place, source)
        if path and not path.startswith(".."):
            yield Path(path).as_posix()
