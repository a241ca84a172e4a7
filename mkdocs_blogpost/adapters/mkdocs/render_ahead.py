"""Other processes convert posts beside a build that has many new ones, where a processor is free.

They begin with the last post and go on until they meet the build. What they make is kept as if an earlier build had
left it, and the build looks, as ever, whether a kept post is what it would make itself. So a process that is slow,
wrong or gone costs time and changes no page.
"""

import logging
import mmap
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from typing import IO, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.blog import MkDocsBlog
from mkdocs_blogpost.adapters.mkdocs.pages import PostPage
from mkdocs_blogpost.model.reads import Read
from mkdocs_blogpost.render.cache import FilePart, PostCache, bytes_of, post_of

FEWEST = 150
"""How many new posts there must be: to copy a process takes as long as to convert some of them."""
FIRST = 20
"""How many of them the build converts alone: what it loads for these need not be loaded in each process."""
MOST = 3
"""How many processes there are at most."""
_NUMBER = 8
"""The bytes of the numbers that processes exchange."""


class Worker:
    """A process that converts pages, and the file into which it writes them."""

    def __init__(self) -> None:
        self.file: IO[bytes] = TemporaryFile(buffering=0)  # noqa: SIM115  closed when its posts are saved
        self._taken = 0
        self._pid = 0

    def start(self, pages: Iterator[PostPage], config: MkDocsConfig, files: Files) -> None:
        """Start the process."""
        parent = os.getpid()
        self._pid = os.fork()
        if self._pid:
            return
        try:
            logging.disable()  # the build itself reports what is wrong
            for page in pages:
                self._write(page, config, files)
                if os.getppid() != parent:
                    return
        finally:
            os._exit(0)

    def _write(self, page: PostPage, config: MkDocsConfig, files: Files) -> None:
        with suppress(Exception):  # the build will meet it, too
            if post := page.converted_ahead(config, files):
                data = bytes_of(post)
                self.file.write(len(data).to_bytes(_NUMBER, "little") + data)

    def new_parts(self) -> Iterator[FilePart]:
        """Yield where in the file the posts are that were written since the last call."""
        size = os.fstat(self.file.fileno()).st_size
        while self._taken + _NUMBER <= size:
            length = int.from_bytes(os.pread(self.file.fileno(), _NUMBER, self._taken), "little")
            if self._taken + _NUMBER + length > size:
                return
            yield self.file, (self._taken + _NUMBER, length)
            self._taken += _NUMBER + length

    def stop(self) -> None:
        """End the process."""
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        self._pid = 0


class RenderAhead:
    """The processes of one build."""

    def __init__(self, pages: Sequence[PostPage], cache: PostCache, count: int) -> None:
        self._pages = pages
        self._count = count
        self._numbers = {id(page): number for number, page in enumerate(pages)}
        self._cache = cache
        self._reads: dict[Read, Read] = {}
        self._reached = mmap.mmap(-1, _NUMBER)
        self._workers: list[Worker] = []

    def follow(self, events: dict[str, list[Any]]) -> None:
        """Start the processes soon, and take over from them at each page until the last is converted."""
        events["pre_page"].append(self._begin_page)
        events["env"].insert(0, self._end)
        events["build_error"].append(self._end)

    def _start(self, config: MkDocsConfig, files: Files) -> None:
        for number in range(self._count):
            worker = Worker()
            worker.start(self._share(number), config, files)
            self._workers.append(worker)

    def _share(self, number: int) -> Iterator[PostPage]:
        """Yield the pages of one process, the last first, until the build has reached the next one."""
        for place in range(len(self._pages) - 1 - number, -1, -self._count):
            if place <= int.from_bytes(self._reached[:], "little"):
                return
            yield self._pages[place]

    def _begin_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> None:
        """Take what is converted before the build comes to a page."""
        number = self._numbers.get(id(page))
        if number is None:
            return
        self._reached[:] = number.to_bytes(_NUMBER, "little")
        if number == FIRST and threading.active_count() == 1:
            with suppress(OSError):  # no memory or no room for another process: the build goes on alone
                self._start(config, files)
        for worker in self._workers:
            for file, (begin, size) in worker.new_parts():
                with suppress(Exception):  # a damaged post is one that nobody has converted
                    if post := post_of(os.pread(file.fileno(), size, begin), self._reads):
                        self._cache.keep(post, (file, (begin, size)))

    def _end(self, *_given: Any, **_values: Any) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()


def render_ahead(blog: MkDocsBlog, config: MkDocsConfig, files: Files) -> None:
    """Let other processes convert posts, if there are enough new ones and this process can be copied."""
    settings, cache = blog.settings, blog.context.posts
    if sys.platform != "linux" or blog.context.preview or settings.markdown_plugins or settings.adapt.material:
        return
    count = min(_processors() - 1, MOST)
    pages = [page for file in files.documentation_pages() if isinstance(page := file.page, PostPage)]
    new = [page for page in pages if page.item.path not in cache.kept]
    if count > 0 and len(new) >= FEWEST:
        RenderAhead(new, cache, count).follow(config.plugins.events)


def _processors() -> int:
    return len(os.sched_getaffinity(0))
