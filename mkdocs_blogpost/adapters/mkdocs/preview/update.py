"""Everything that a saved file touches: the site is read again, and what is the same as before is kept."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.former_pages import FormerPages
from mkdocs_blogpost.adapters.mkdocs.nav import complete_nav
from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage, PostPage
from mkdocs_blogpost.adapters.mkdocs.preview import search_index
from mkdocs_blogpost.adapters.mkdocs.preview.built import Built, pages_of, remove_file, write_page, write_templates
from mkdocs_blogpost.adapters.mkdocs.preview.host import Host
from mkdocs_blogpost.adapters.mkdocs.preview.own_files import are_same, own_files
from mkdocs_blogpost.adapters.mkdocs.preview.shown import Shown, ShownChanges
from mkdocs_blogpost.adapters.mkdocs.preview.states import has_lists, meta_of, restore
from mkdocs_blogpost.adapters.mkdocs.reading import read_page
from mkdocs_blogpost.adapters.mkdocs.theme_settings import ThemeSettings
from mkdocs_blogpost.adapters.mkdocs.viewed_page import ViewedPage
from mkdocs_blogpost.pipeline.link_changes import LinkChanges
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.whole_files import is_newer, replace_file


class Cancelled(Exception):  # noqa: N818  no error: another save came
    """The update is out of date before it is finished."""


class NeedsEverything(Exception):  # noqa: N818  no error: a full build follows
    """The update cannot do what the change asks for; its text says why."""


@value_class
class Saves:
    """What has happened since the last state in which every page is right."""

    changed: frozenset[Path]
    """The files that were saved."""
    written: Mapping[str, str]
    """The URLs of the pages that were written at once, or by a run that did not end, by their paths in the site."""
    is_begun: bool
    """Whether a run has written pages and did not end."""


class Update:
    """One run; its `built` is the new state once it has ended."""

    def __init__(
        self,
        base: Built,
        host: Host,
        lock: AbstractContextManager[Any],
        cancelled: threading.Event,
        saves: Saves,
    ) -> None:
        self.base = base
        """The last state in which every page is right."""
        self.host = host
        """The plugin."""
        self.lock = lock
        """Held while MkDocs reads or writes a page."""
        self.cancelled = cancelled
        """Set when the run is out of date."""
        self.saves = saves
        """What has happened since the last state."""
        self.written: dict[str, str] = {}
        """The URLs of the pages that the run writes or takes away, by their paths in the site."""
        self.built = base
        """The new state."""
        self.former = FormerPages(base.blog.pages)
        """The pages of the last state."""

    def run(self) -> None:
        """Bring the served site up to date; raise Cancelled or NeedsEverything if that is left to another run."""
        self.built = built = self._new_state()
        self._check()
        old = {file.dest_uri: file for file in self.base.files}
        renewed = self._read_pages(built)
        self._check()
        built.blog.prepare(built.files)
        self.built = built = replace(built, pages=pages_of(built.files))
        self._check()
        self._write(built, old, renewed)
        self._finish(built, old)

    def _check(self) -> None:
        if self.cancelled.is_set():
            raise Cancelled

    def _new_state(self) -> Built:
        """Return a build whose pages are not read yet."""
        base, config = self.base, self.base.config
        base.given.put_back(config)
        blog = self.host.read_again(config)
        self._check()
        files = blog.add_files(own_files(base), self.former)
        set_exclusions(files, config)
        self._check()
        if not are_same(base, files, self.saves.changed):
            raise NeedsEverything("a file of docs_dir that is no part of the blog has changed")
        blog.name_index(files, is_only=True)
        nav = get_navigation(_of_nav(files, config), config)
        complete_nav(nav, config.nav, files)
        blog.link_neighbours()
        if ThemeSettings.of(config) != base.theme:
            raise NeedsEverything("the theme has another language or icon")
        if _outline(nav) != _outline(base.nav):
            raise NeedsEverything("the menu has changed")
        return replace(base, files=files, nav=nav, blog=blog, shown=Shown(blog), states={**base.states})

    def _read_pages(self, built: Built) -> set[str]:
        """Read the pages whose texts have changed; return their paths in the site."""
        links = LinkChanges(self.base.blog.build, built.blog.build)
        renewed = set()
        for page in _pages(pages_of(built.files)):
            if not isinstance(page, BlogPage):
                restore(page, self.base.states)
                if not links.is_in(page.file.content_string):
                    continue
            if self._is_kept(page, links):
                continue
            self._check()
            with self.lock:
                read_page(page, built.config, built.files)
            if not isinstance(page, ViewedPage) or page.content:
                renewed.add(page.file.dest_uri)
        return renewed

    def _is_kept(self, page: Page, links: LinkChanges) -> bool:
        """Return whether a page has what was made of it before."""
        last = self.base.blog.pages.get(page.item.path) if isinstance(page, PostPage) else None
        if not isinstance(page, PostPage) or not isinstance(last, PostPage) or not _is_like(page, last):
            return False
        if not self.former.take_over(page, last):
            return False
        restore(page, self.base.states)
        return not links.touch(page.item)

    def _write(self, built: Built, old: Mapping[str, File], renewed: set[str]) -> None:
        """Write the pages that show something new: one page of each view first, then the others."""
        is_all_new = self._is_all_new(built)
        changes = ShownChanges(self.base.shown, built.shown)
        with self.lock:
            self._check()
            self.host.show(built)
            write_templates(built)
        views, posts = _first_of_each_view(_pages(built.pages))
        for pages in (views, posts):
            changed = [
                page
                for page in pages
                if is_all_new or page.file.dest_uri in renewed or self._looks_new(page, old, changes)
            ]
            with self.lock:
                self._check()
                self.written |= {page.file.dest_uri: page.url for page in changed}
                search_index.forget(built.config, built.encoded, {page.url for page in changed})
            for page in changed:
                self._check()
                with self.lock:
                    self.host.show(built)
                    if page.file.dest_uri not in renewed and not isinstance(page, ViewedPage):  # these are read anew
                        restore(page, built.states)
                    write_page(page, built)

    def _is_all_new(self, built: Built) -> bool:
        """Return whether every page may show something new; a menu shows icons and marks of the front matter, too."""
        if built.shows_blog or self.base.shown.everywhere != built.shown.everywhere:
            return True
        named = [page for page in built.nav.pages if not isinstance(page, ViewedPage)]
        return any(meta_of(page, self.base.states) not in (None, page.meta) for page in named)

    def _looks_new(self, page: Page, old: Mapping[str, File], changes: ShownChanges) -> bool:
        """Return whether a page whose text is the same shows something else beside it."""
        file = old.get(page.file.dest_uri)
        if page.file.dest_uri in self.saves.written:
            return True
        if file is None or file.page is None or has_lists(file.page, self.base.states):
            return True
        if (file.src_uri, file.page.edit_url) != (page.file.src_uri, page.edit_url):
            return True
        is_view = isinstance(page, ViewedPage) or page.file in self.built.blog.introduced  # these have no neighbours
        if not is_view and _neighbours(page) != _neighbours(file.page):
            return True
        return changes.touch(file.page, page)

    def _finish(self, built: Built, old: Mapping[str, File]) -> None:
        """Bring the files that are no pages up to date, and take away what is no more."""
        config, site = built.config, built.site_dir
        now = {file.dest_uri: file for file in built.files}
        templates = {str(each) for each in config.extra_templates}
        for place, file in now.items():
            is_copy = not file.is_documentation_page() and file.src_uri not in templates
            if is_copy and self._is_changed(file, old.get(place)):
                replace_file(Path(file.abs_dest_path), file.content_bytes)
        outputs = set()
        for output in built.blog.outputs():
            self._check()
            outputs.add(output.path)
            target = site / output.path
            if not target.is_file() or target.read_bytes() != output.content:
                replace_file(target, output.content)
        known = {**self.saves.written, **{place: file.url for place, file in old.items()}}
        gone = {place: url for place, url in known.items() if place not in now}
        self.written |= gone
        for place in (old.keys() | self.saves.written.keys() | self.base.outputs) - now.keys() - outputs:
            remove_file(site / place, site)
        with self.lock:
            self._check()
            self.host.show(built)
            search_index.forget(config, built.encoded, set(gone.values()))
        search_index.write_index(config, built.encoded, self.lock)
        self.built = replace(built, outputs=frozenset(outputs))

    def _is_changed(self, file: File, before: File | None) -> bool:
        """Return whether a file is another one than the site has: also the target of a link may have been saved."""
        if before is None or before.abs_src_path != file.abs_src_path:
            return True
        source = Path(str(file.abs_src_path)) if file.abs_src_path else None
        return source is not None and (source in self.saves.changed or is_newer(source, Path(file.abs_dest_path)))


def _is_like(page: PostPage, last: PostPage) -> bool:
    """Return whether a page has the place, title and meta of its last state."""
    old, new = last.item, page.item
    if last.file.dest_uri != page.file.dest_uri or (old.title, old.data) != (new.title, new.data):
        return False
    return old is new or last.build.site.config.data == page.build.site.config.data


def _of_nav(files: Files, config: MkDocsConfig) -> Files:
    """Return the files that matter to the navigation: MkDocs sorts them all if no option names them."""
    if config.nav is not None:
        return files
    return Files([file for file in files if file.page is None or file.inclusion is not InclusionLevel.NOT_IN_NAV])


def _pages(files: Iterable[File]) -> Iterator[Page]:
    for file in files:
        if file.page is not None:
            yield file.page


def _first_of_each_view(pages: Iterable[Page]) -> tuple[list[Page], list[Page]]:
    """Return the first page of each view, and all other pages."""
    first: dict[str, Page] = {}
    others = []
    for page in pages:
        if isinstance(page, ViewedPage) and page.view.kind not in first:
            first[page.view.kind] = page
        else:
            others.append(page)
    return list(first.values()), others


def _neighbours(page: Page) -> list[tuple[str, str]]:
    return [(str(each.title), each.url) for each in (page.previous_page, page.next_page) if each]


def _outline(nav: Navigation) -> list[Any]:
    """Return what a menu shows."""

    def shown(item: Any) -> tuple[Any, ...]:
        return str(item.title), getattr(item, "url", ""), tuple(map(shown, item.children or ()))

    return [shown(item) for item in nav.items]
