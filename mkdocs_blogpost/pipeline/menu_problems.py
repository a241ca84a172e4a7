"""Entries of the site's menu that lead nowhere, each with the file that has it."""

from collections.abc import Iterable, Iterator

from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.menu import MenuEntry
from mkdocs_blogpost.problems import Problem, problem

FOLDERS = (("data_dir", "_data"), ("layouts_dir", "_layouts"), ("includes_dir", "_includes"))
"""The settings that name the folders in which menus are, and their usual values."""


def lost_entries(entries: Iterable[MenuEntry], site: Site) -> Iterator[Problem]:
    """Yield a problem for each entry that leads nowhere."""
    for entry in entries:
        path, line = _place(entry, site)
        yield problem("menu-entry-lost", path, line, title=entry.title, url=entry.url)


def _place(entry: MenuEntry, site: Site) -> tuple[str, int | None]:
    """Return the file and line in which an entry's address is written; the configuration if it is in no file."""
    base = site.config.baseurl.rstrip("/")
    written = tuple(dict.fromkeys((entry.url, entry.url.removeprefix(base) if base else entry.url)))
    for path in _files(site):
        try:
            lines = site.tree.read_text(path, site.config.encoding).splitlines()
        except (OSError, UnicodeError):
            continue
        for number, line in enumerate(lines, 1):
            if any(_has_address(line, each) for each in written):
                return path, number
    return site.config.path or "_config.yml", None


def _has_address(line: str, url: str) -> bool:
    start = line.find(url) if url.strip("/") else -1
    end = start + len(url)
    return start >= 0 and not line[end : end + 1].isalnum() and not line[start - 1 : start].isalnum()


def _files(site: Site) -> Iterator[str]:
    if site.config.path:
        yield site.config.path
    for setting, usual in FOLDERS:
        folder = (site.config.text(setting) or usual).strip("/")
        yield from (entry.path for entry in site.tree.walk(folder) if not entry.is_folder)
