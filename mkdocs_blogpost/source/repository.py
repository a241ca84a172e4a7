"""The Git repository in which a source tree lies, as its files on disk describe it; Git itself is not run.

Follows https://git-scm.com/docs/gitrepository-layout.
"""

import re
from pathlib import Path

from mkdocs_blogpost.values import value_class

_HOST = re.compile(r"github\.com[:/]([\w-]+)/([\w.-]+?)(?:\.git)?/?$")
_SECTION = re.compile(r'^\s*\[\s*remote\s+"origin"\s*\][^\n]*\n((?:(?!\s*\[).*(?:\n|$))*)', re.MULTILINE)
_URL = re.compile(r"^\s*url\s*=\s*(.+?)\s*$", re.MULTILINE)


@value_class
class Repository:
    """What is known of a repository without a network."""

    name: str = ""
    """`OWNER/NAME` at github.com, by the remote `origin`; empty if unknown."""
    branch: str = ""
    """The branch that is checked out; empty if unknown."""
    revision: str = ""
    """The commit that is checked out; empty if unknown."""


def repository_of(root: Path) -> Repository:
    """Return the repository whose working tree, or folder `docs`, is the root; an empty one if there is none."""
    hosts = (root, root.parent) if root.name == "docs" else (root,)
    folder = next((found for place in hosts if (found := _git_folder(place))), None)
    if folder is None:
        return Repository()
    head = _read(folder / "HEAD").strip()
    branch = head.removeprefix("ref: refs/heads/") if head.startswith("ref: refs/heads/") else ""
    common = _common(folder)
    return Repository(_name(_read(common / "config")), branch, _revision(common, head))


def _git_folder(place: Path) -> Path | None:
    """Return the folder `.git` of a working tree, or the one that a file `.git` names."""
    git = place / ".git"
    if git.is_dir():
        return git
    named = _read(git).strip()
    return (place / named.removeprefix("gitdir:").strip()) if named.startswith("gitdir:") else None


def _common(folder: Path) -> Path:
    """Return the folder that a repository's working trees share."""
    named = _read(folder / "commondir").strip()
    return folder / named if named else folder


def _name(config: str) -> str:
    section = _SECTION.search(config)
    url = section and _URL.search(section[1])
    found = url and _HOST.search(url[1])
    return f"{found[1]}/{found[2]}" if found else ""


def _revision(folder: Path, head: str) -> str:
    if not head.startswith("ref: "):
        return head
    ref = head.removeprefix("ref: ")
    loose = _read(folder / ref).strip()
    packed = re.search(rf"^([0-9a-f]{{40,64}}) {re.escape(ref)}$", _read(folder / "packed-refs"), re.MULTILINE)
    return loose or (packed[1] if packed else "")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
