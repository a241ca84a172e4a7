"""One blog's files among those of MkDocs, for one build."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from dateutil.tz import tzlocal
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile, FilesByPlace
from mkdocs_blogpost.adapters.mkdocs.links import MkDocsLinks, relative
from mkdocs_blogpost.adapters.mkdocs.output import Output
from mkdocs_blogpost.adapters.mkdocs.pages import PostPage, ViewedPage
from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.page import Page as JekyllPage
from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import Host, Trip
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.renderer import Links
from mkdocs_blogpost.settings import Settings
from mkdocs_blogpost.views import assemble
from mkdocs_blogpost.views.blog import ViewPage
from mkdocs_blogpost.views.scene import (
    Scene,
    expand_comments,
    scene_of_entry,
    scene_of_page,
    scene_of_view,
)
from mkdocs_blogpost.views.urls import prefixed

IN_NAV = ("index", "archive", "categories", "tags", "authors")
"""The views that a nav made by MkDocs itself shows."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is told of one build among those of a run of MkDocs."""

    preview: bool
    """Whether only the author sees the result."""
    memory: DocumentCache
    """What the builds before it have read."""
    problems: Problems
    """Where the author is told."""


class MkDocsBlog:
    """A blog on its way through one build of MkDocs."""

    def __init__(self, source: Path, settings: Settings, config: MkDocsConfig, run: Run) -> None:
        self.config = config
        self.problems = run.problems
        self._pages: dict[str, PostPage] = {}
        host = Host(
            now=datetime.now(tzlocal()),
            preview=run.preview,
            memory=run.memory,
            environment=os.environ.get("JEKYLL_ENV") or "development",
            hidden=tuple(own_paths(config, source)),
            links=Links(self._checked, self._address),
            content=self._content,
        )
        self.trip = Trip(source, settings, host, run.problems)
        self.output = Output(config, self.trip)

    def publish(self, files: Files) -> None:
        """Put the blog's files among those of MkDocs."""
        self._leave_out_sources(files)
        self._files = FilesByPlace(files, self.problems)
        self._links = MkDocsLinks(self.trip, self._files)
        self.edition = self.trip.edition(self._host(files))
        self._entries = {entry.path: entry for entry in self.edition.blog.entries}
        places = {view.url for view in self.edition.pages}
        for post in reversed(list(self.trip.documents())):  # at one address Jekyll shows the last
            if self.trip.url(post).removesuffix("index.html") not in places:
                self._add_page(post, self._real_path(post.path), InclusionLevel.NOT_IN_NAV)
        for static in self.trip.static_files():
            self._add_static(static)
        for page in self.trip.pages():
            if self.trip.url(page).removesuffix("index.html") not in places:
                self._add_page(page, self._virtual_path(page.path), InclusionLevel.UNDEFINED)
        for view in self.edition.pages:
            self._add_view(view)

    def _leave_out_sources(self, files: Files) -> None:
        """Take out what MkDocs found in the source tree and would publish as its own."""
        for file in list(files):
            path = file.abs_src_path and os.path.relpath(file.abs_src_path, self.trip.site.tree.root)
            if not path or path.startswith(".."):
                continue
            uri = Path(path).as_posix()
            if isinstance(self.trip.site.by_path.get(uri), Post) or uri.startswith("_") or "/_" in uri:
                files.remove(file)

    def _add_page(self, item: Post | JekyllPage, src_uri: str, inclusion: InclusionLevel) -> None:
        source = self.trip.site.tree.absolute(item.path)
        file = BlogFile(src_uri, self.trip.url(item), self.config, source=source, page=True)
        self._pages[item.path] = PostPage(file, self.config, self.trip, item)
        self._files.add(file, item.path, inclusion)

    def _add_static(self, static: StaticFile) -> None:
        source = self.trip.site.tree.absolute(static.path)
        url = prefixed(self.trip.settings.prefix, static.url)
        file = BlogFile(self._virtual_path(static.path), url, self.config, source=source, page=False)
        self._files.add(file, static.path)

    def _add_view(self, view: ViewPage) -> None:
        src_uri = (view.url.strip("/").removesuffix(".html") or "index") + ".md"
        file = BlogFile(src_uri, view.url, self.config, source=None, page=True)
        page = ViewedPage(file, self.config, self, view)
        if view.kind == "index" and view.url == "/":
            page.title = self.edition.words.say("home")
        in_nav = view.kind in IN_NAV and not view.previous
        self._files.add(file, "mkdocs.yml", InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV)

    def _real_path(self, path: str) -> str:
        """Return a path as seen from `docs_dir`, so that links by path lead to it."""
        place = self.trip.site.tree.root / path
        return Path(os.path.relpath(place, self.config.docs_dir)).as_posix()

    def _virtual_path(self, path: str) -> str:
        """Return a path as if it were in `docs_dir`, where navs find it."""
        return prefixed(self.trip.settings.prefix, f"/{path}").lstrip("/")

    def _checked(self, item: Post | JekyllPage, url: str) -> str | None:
        page = self._pages.get(item.path)
        return self._links.checked(item, page.file, url) if page else None

    def _address(self, item: Post | JekyllPage, url: str) -> str | None:
        return self._links.address(item, url)

    def _host(self, files: Files) -> assemble.Host:
        theme = self.config.theme
        return assemble.Host(
            name=self.config.site_name,
            description=self.config.site_description or "",
            origin=self.config.site_url or "",
            language=str(theme.get("language") or theme.get("locale") or ""),
            taken=frozenset(f"/{file.url.removeprefix('./')}" for file in files),
        )

    def _content(self, post: Post) -> str:
        """Return a post's body as MkDocs has rendered it."""
        page = self._pages.get(post.path)
        return (page and page.content) or ""

    def scene(self, page: Page) -> Scene | None:
        """Return what a page's template sees as `blogpost`; None for a page of another blog's."""
        link = partial(relative, page_url=page.url)
        if isinstance(page, ViewedPage):
            return scene_of_view(self.edition, page.view, link) if page.blog is self else None
        if isinstance(page, PostPage) and page.trip is not self.trip:
            return None
        entry = self._entries.get(page.post.path) if isinstance(page, PostPage) else None
        if entry is not None:
            return scene_of_entry(self.edition, entry, link)
        description = str(page.meta.get("description") or "")
        return scene_of_page(self.edition, str(page.title or ""), description, f"/{page.url}", link)

    def with_latest(self, page: Page, scene: Scene, env: Environment) -> str:
        """Return a page's body with its `blogpost:` comments replaced by the posts that they ask for."""
        return expand_comments(
            page.content or "",
            scene,
            lambda template, names: env.get_template(template).render(names),
            self.problems,
            page.file.src_uri,
        )

    def tie(self, nav: object) -> None:
        """Give pages the titles that the nav's configuration has for them, and posts their neighbours."""
        for title, src_uri in titles_in(nav):
            self._files.titled(src_uri, title)
        for post in self.trip.site.posts:
            page = self._pages.get(post.path)
            older, newer = self.trip.site.previous(post), self.trip.site.next(post)
            if page:
                page.previous_page = self._pages.get(older.path) if older else None
                page.next_page = self._pages.get(newer.path) if newer else None

    def watched(self) -> Iterator[Path]:
        """Yield the files and folders of the source tree whose changes are followed."""
        tree = self.trip.site.tree
        places = (tree.absolute(entry.path) for entry in tree.entries() if not entry.name.startswith("."))
        return (place for place in places if place)


def titles_in(nav: object) -> Iterator[tuple[str, str]]:
    """Yield the titles and paths that a nav's configuration names."""
    for item in nav if isinstance(nav, list) else ():
        for title, value in item.items() if isinstance(item, dict) else ():
            if isinstance(value, str):
                yield title, value
            else:
                yield from titles_in(value)


def own_paths(config: MkDocsConfig, source: Path) -> Iterator[str]:
    """Yield what lies in the source tree and is MkDocs' own, by path."""
    own = [config.config_file_path, config.site_dir, config.theme.custom_dir]
    if Path(config.docs_dir) != source:
        own.append(config.docs_dir)
    for place in own:
        path = place and os.path.relpath(place, source)
        if path and not path.startswith(".."):
            yield Path(path).as_posix()
