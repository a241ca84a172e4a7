"""The builder of `mkdocs serve`: what was saved decides how much is built again."""

import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from mkdocs_blogpost.adapters.mkdocs.garbage import Garbage
from mkdocs_blogpost.adapters.mkdocs.log import log, log_problems
from mkdocs_blogpost.adapters.mkdocs.preview import light, quick, search_index
from mkdocs_blogpost.adapters.mkdocs.preview.built import Built, followed, write_page
from mkdocs_blogpost.adapters.mkdocs.preview.hidden_folders import follow_hidden
from mkdocs_blogpost.adapters.mkdocs.preview.host import Host
from mkdocs_blogpost.adapters.mkdocs.preview.observer import RecordingObserver
from mkdocs_blogpost.adapters.mkdocs.preview.saved import Saved, saved_files
from mkdocs_blogpost.adapters.mkdocs.preview.settled import wait_until_settled
from mkdocs_blogpost.adapters.mkdocs.preview.update import Cancelled, NeedsEverything, Saves, Update
from mkdocs_blogpost.adapters.mkdocs.reading import read_page
from mkdocs_blogpost.problems import Problems

DELAY = 0.01
"""Seconds without a further event after which a build begins."""
HEAD_START = 0.1
"""Seconds in which the server answers browsers before an update begins to compete with it."""
TURN = 0.001
"""Seconds for which an update keeps the processor from a save that comes while it runs, and from browsers."""


class Preview:
    """Builds again what a saved file touches."""

    def __init__(self, server: LiveReloadServer, observer: RecordingObserver, host: Host) -> None:
        self._server = server
        self._observer = observer
        self._host = host
        self._everything: Callable[[], None] = server.builder
        self._lock = threading.RLock()
        self._cancelled = threading.Event()
        self._update: threading.Thread | None = None
        self._reason = ""
        self._garbage = Garbage()
        self._begin_with(host.built)
        server.build_delay = DELAY
        sys.setswitchinterval(TURN)

    def _begin_with(self, built: Built | None) -> None:
        """Begin anew with a build of everything."""
        self._take(followed(built) if built else None)
        self._garbage.collect()

    def _take(self, built: Built | None) -> None:
        """Make a build the state in which every page is right."""
        self._base = self._now = built
        self._pending: set[Path] = set()
        self._written: dict[str, str] = {}
        self._is_begun = False
        if built:
            follow_hidden(self._server, built)

    def build(self) -> None:
        """Build what has changed since the last call; MkDocs' server calls this instead of its own builder."""
        changed = self._observer.take()
        with self._lock:
            reason, self._reason = self._reason, ""
        saved = saved_files(changed, self._now)
        if not reason and not saved.paths and not saved.reason:
            return  # an update has ended, and browsers show it
        self._cancelled.set()
        reason = reason or saved.reason
        if self._now is None or reason:
            self._build_everything(reason or "the last build has failed")
            return
        for place in saved.paths:
            wait_until_settled(place)
        with self._lock:
            self._pending |= set(saved.paths)
            self._show_at_once(self._now, saved)
        self._start_update()

    def _build_everything(self, reason: str) -> None:
        """Let MkDocs build; if that fails, the last good site stays."""
        log.info("Building everything: %s", reason)
        self.wait()
        site = Path(self._base.config.site_dir) if self._base else None
        last = site.with_name(f"{site.name}.last") if site else None
        if site and last and site.is_dir():
            site.rename(last)
        try:
            self._everything()
        except (Exception, SystemExit) as error:
            log.error("The site is shown as it was before: %s", error)
            if site and last and last.is_dir():
                shutil.rmtree(site, ignore_errors=True)
                last.rename(site)
            if self._base:
                self._host.show(self._base)
            self._now = None
        else:
            self._begin_with(self._host.built)
        finally:
            if last:
                shutil.rmtree(last, ignore_errors=True)

    def _show_at_once(self, now: Built, saved: Saved) -> None:
        """Write the page of a saved post; whatever goes wrong here, the update will do or report."""
        if len(saved.paths) != 1:
            return
        try:
            found = quick.with_page(now, saved.paths[0].relative_to(now.blog.site.tree.root).as_posix())
            if found is None:
                return
            built, page = found
            self._host.show(built)
            self._written[page.file.dest_uri] = page.url
            search_index.forget(built.config, built.encoded, {page.url})
            read_page(page, built.config, built.files)
            quick.complete(built, page)
            write_page(page, built)
        except Exception as error:
            log.debug("The page was not shown at once: %s", error)
            return
        self._now = built
        log_problems(built.blog.build.problems)

    # The update runs beside the server, so that the next save need not wait for it.

    def _start_update(self) -> None:
        before, cancelled = self._update, threading.Event()
        self._cancelled = cancelled
        self._update = threading.Thread(target=self._run_update, args=(before, cancelled), daemon=True)
        self._update.start()

    def stop(self) -> None:
        """End the update that runs: the site is about to be removed."""
        self._cancelled.set()
        self.wait()

    def wait(self) -> None:
        """Wait until the update that runs has ended."""
        if self._update:
            self._update.join()

    @property
    def is_asked(self) -> bool:
        """Whether an update has found that everything must be built."""
        return bool(self._reason)

    def _run_update(self, before: threading.Thread | None, cancelled: threading.Event) -> None:
        if before:
            before.join()
        if cancelled.wait(HEAD_START):
            return
        with self._lock:
            if cancelled.is_set() or not self._base or not self._now:
                return
            base, now, saves = self._base, self._now, self._saves()
        try:
            if light.is_enough(base, now, saves):
                search_index.write_index(now.config, now.encoded, self._lock)
                self._end(now, cancelled)
                return
            self._end_with(Update(base, self._host, self._lock, cancelled, saves))
            self._leave_garbage(cancelled)
        except Cancelled:
            return
        except Exception as error:
            with self._lock:
                self._reason = str(error) if isinstance(error, NeedsEverything) else f"{type(error).__name__}: {error}"
        if not cancelled.is_set():
            self._observer.call_handlers()

    def _saves(self) -> Saves:
        return Saves(frozenset(self._pending), dict(self._written), self._is_begun)

    def _end_with(self, update: Update) -> None:
        """Run an update; if it does not end, or too late, the next one writes all its pages again."""
        try:
            update.run()
            self._end(update.built, update.cancelled)
        except Exception:
            with self._lock:
                self._written |= update.written
                self._is_begun = True
            raise

    def _leave_garbage(self, is_over: threading.Event) -> None:
        self._garbage.leave()
        threading.Thread(target=self._garbage.collect_in_pause, args=(is_over,), daemon=True).start()

    def _end(self, built: Built, cancelled: threading.Event) -> None:
        """Make the new state the last good one."""
        with self._lock:
            if cancelled.is_set():
                raise Cancelled
            known = set(self._base.blog.problems) if self._base else set()
            self._take(built)
            self._host.show(built)
            log_problems(Problems(each for each in built.blog.problems if each not in known))
