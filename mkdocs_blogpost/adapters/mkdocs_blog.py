"""One blog's files among those of MkDocs, for one build."""

import os
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from dateutil.tz import tzlocal
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_blogpost.adapters.mkdocs_pages import BlogFile, PostPage, ViewedPage, link_between
from mkdocs_blogpost.build.image_files import copied_files, drawings_asked_for, drawn_files
from mkdocs_blogpost.build.trip import Host, Trip
from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.model.page import Page as JekyllPage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.render.pictures import site_url
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
from mkdocs_blogpost.views.urls import path_of, prefixed

IN_NAV = ("index", "archive", "categories", "tags", "authors")
"""The views that a nav made by MkDocs itself shows."""


class MkDocsBlog:
    """A blog on its way through one build of MkDocs."""

    def __init__(
        self, source: Path, settings: Settings, config: MkDocsConfig, *, preview: bool, problems: Problems
    ) -> None:
        self.source = source
        self.settings = settings
        self.config = config
        self.problems = problems
        host = Host(
            now=datetime.now(tzlocal()),
            preview=preview,
            hidden=tuple(own_paths(config, source)),
            links=Links(self._checked, self._address),
            content=self._content,
        )
        self.trip = Trip(source, settings, host, problems)
        self._own = own_addresses(self.trip)
        self._pages: dict[str, PostPage] = {}
        self._by_destination: dict[str, File] = {}
        self._drawings_asked: set[str] = set()
        self._by_source: dict[str, File] = {}

    def publish(self, files: Files) -> None:
        """Put the blog's files among those of MkDocs."""
        self._files = files
        self._leave_out_sources()
        self._by_destination = {file.dest_uri: file for file in files}
        self._by_source = {file.abs_src_path: file for file in files if file.abs_src_path}
        host = self._host(frozenset(f"/{file.url.removeprefix('./')}" for file in files))
        self.edition = self.trip.edition(host)
        self._entries = {entry.path: entry for entry in self.edition.blog.entries}
        places = {view.url for view in self.edition.pages}
        for post in self.trip.documents():
            if self.trip.url(post).removesuffix("index.html") not in places:
                self._add_page(post, self._real_path(post.path))
        for static in self.trip.static_files():
            self._add(self._file(static.path, static.url), static.path)
        for page in self.trip.pages():
            if self.trip.url(page).removesuffix("index.html") not in places:
                self._add_page(page, self._virtual_path(page.path), InclusionLevel.UNDEFINED)
        for view in self.edition.pages:
            self._add_view(view)

    def _leave_out_sources(self) -> None:
        """Take out what MkDocs found in the source tree and would publish as its own."""
        for file in list(self._files):
            path = file.abs_src_path and os.path.relpath(file.abs_src_path, self.source)
            if not path or path.startswith(".."):
                continue
            uri = Path(path).as_posix()
            if isinstance(self.trip.site.by_path.get(uri), Post) or uri.startswith("_") or "/_" in uri:
                self._files.remove(file)

    def _add_page(
        self, item: Post | JekyllPage, src_uri: str, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV
    ) -> None:
        source = self.trip.site.tree.absolute(item.path)
        file = BlogFile(src_uri, self.trip.url(item), self.config, source=source, page=True)
        self._pages[item.path] = PostPage(file, self.config, self.trip, item)
        self._add(file, item.path, inclusion)

    def _add_view(self, view: ViewPage) -> None:
        src_uri = (view.url.strip("/").removesuffix(".html") or "index") + ".md"
        file = BlogFile(src_uri, view.url, self.config, source=None, page=True)
        page = ViewedPage(file, self.config, self, view)
        if view.kind == "index" and not view.previous:
            page.title = self.edition.words.say("home") if view.url == "/" else page.title
        in_nav = view.kind in IN_NAV and not view.previous
        self._add(file, "mkdocs.yml", InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV)

    def _file(self, path: str, url: str) -> File:
        source = self.trip.site.tree.absolute(path)
        address = prefixed(self.settings.prefix, url)
        return BlogFile(self._virtual_path(path), address, self.config, source=source, page=False)

    def _add(self, file: File, path: str, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV) -> None:
        """Add a file unless its place is taken, which is told."""
        holder = self._by_destination.get(file.dest_uri) or self._files.get_file_from_path(file.src_uri)
        if holder is not None:
            if holder.abs_src_path != file.abs_src_path or holder.abs_src_path is None:
                self.problems.warn(
                    f"'{holder.src_uri}' has its URL /{file.url} already: it is not published", path
                )
            return
        file.inclusion = inclusion
        self._files.append(file)
        self._by_destination[file.dest_uri] = file
        if file.abs_src_path:
            self._by_source[file.abs_src_path] = file

    def _real_path(self, path: str) -> str:
        """Return a path as seen from `docs_dir`, so that links by path work both ways."""
        place = self.trip.site.tree.root / path
        return Path(os.path.relpath(place, self.config.docs_dir)).as_posix()

    def _virtual_path(self, path: str) -> str:
        """Return a path as if it were in `docs_dir`, where navs find it."""
        return prefixed(self.settings.prefix, f"/{path}").lstrip("/")

    # Links

    def _checked(self, item: Post | JekyllPage, url: str) -> str | None:
        """Return the link from an item's source to that of a URL of this site, which MkDocs then checks."""
        file, page = self._target(item, url), self._pages.get(item.path)
        return link_between(page.file, file, urlsplit(url).fragment) if file and page else None

    def _address(self, item: Post | JekyllPage, url: str) -> str | None:
        """Return a URL of this site relative to an item's page."""
        file = self._target(item, url)
        fragment = urlsplit(url).fragment
        here = self.trip.url(item).lstrip("/")
        return get_relative_url(file.url, here) + (f"#{fragment}" if fragment else "") if file else None

    def _target(self, item: Post | JekyllPage, url: str) -> File | None:
        """Return the file of this site that a URL in an item's text means, be it a path to a source file."""
        target = site_url(url, item.url, self._own)
        return (target and (self._file_at(target) or self._file_from(item, urlsplit(url).path))) or None

    def _file_from(self, item: Post | JekyllPage, path: str) -> File | None:
        """Return the file whose source is found at a path from an item's own."""
        here = (self.trip.site.tree.root / item.path).parent
        return self._by_source.get(os.path.normpath(here / unquote(path)))

    def _file_at(self, url: str) -> File | None:
        """Return the file that answers a URL of the Jekyll site, as hosts of static files find it."""
        here = prefixed(self.settings.prefix, url)
        return self._by_destination.get(path_of(here)) or self._by_destination.get(path_of(f"{here}/"))

    def link(self, url: str, page_url: str) -> str:
        """Return a site-absolute URL relative to a page's."""
        path, sign, rest = url.partition("#")
        return get_relative_url(path.lstrip("/") or "./", page_url) + sign + rest

    # What templates see

    def _host(self, taken: frozenset[str]) -> assemble.Host:
        return assemble.Host(
            name=self.config.site_name,
            description=self.config.site_description or "",
            origin=self.config.site_url or "",
            language=str(self.config.theme.get("language") or self.config.theme.get("locale") or ""),
            taken=taken,
        )

    def _content(self, post: Post) -> str:
        """Return a post's body as MkDocs has rendered it."""
        page = self._pages.get(post.path)
        return (page and page.content) or ""

    def scene(self, page: Page) -> Scene | None:
        """Return what a page's template sees as `blogpost`; None for a page of another blog's."""
        link = partial(self.link, page_url=page.url)
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
            file = self._files.get_file_from_path(src_uri)
            if isinstance(file, BlogFile) and file.page:
                file.page.title = title
        for post in self.trip.site.posts:
            page = self._pages.get(post.path)
            older, newer = self.trip.site.previous(post), self.trip.site.next(post)
            if page:
                page.previous_page = self._pages.get(older.path) if older else None
                page.next_page = self._pages.get(newer.path) if newer else None

    # What is written at the end, and watched

    def write_files(self) -> None:
        """Write the feeds, redirects and other files, and the site's own files that Liquid goes through."""
        for page in self.trip.texts():
            self._write(path_of(self.trip.url(page)), self.trip.renderer.html(page))
        for file in self.edition.files(self.problems):
            self._write(file.path, file.content)
        for url, content in self._images():
            self._write(path_of(url), content)

    def _images(self) -> Iterator[tuple[str, bytes]]:
        """Yield the URLs and contents of the images that the blog makes itself."""
        beside = Path(self.config.config_file_path or "").parent
        cache = beside / self.settings.cache if self.settings.cache else None
        copies, tree = self.trip.renderer.copies.values(), self.trip.site.tree
        yield from drawn_files(self.trip.drawings, self._drawings_asked, cache)
        yield from copied_files(copies, tree, self.settings.prefix, cache, self.problems)

    def notice(self, text: str) -> None:
        """Remember which drawings a page or feed asks for."""
        self._drawings_asked.update(drawings_asked_for(text))

    def _write(self, path: str, content: str | bytes) -> None:
        if isinstance(content, str):
            self.notice(content)
        target = Path(self.config.site_dir, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)

    def watched(self) -> Iterator[Path]:
        """Yield the files and folders of the source tree whose changes are followed."""
        for entry in self.trip.site.tree.entries():
            place = self.trip.site.tree.absolute(entry.path)
            if place and not entry.name.startswith("."):
                yield place


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


def own_addresses(trip: Trip) -> tuple[str, ...]:
    """Return the beginnings of addresses that mean this site: its full address, and `baseurl`."""
    url = trip.site.config.text("url").rstrip("/")
    base = trip.site.config.baseurl.rstrip("/")
    return (f"{url}{base}" if url else "", url, base)
