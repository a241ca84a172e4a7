"""Whether a site's repository builds the site by itself, and with what: its workflows and Netlify.

Follows https://docs.github.com/actions/using-workflows and https://docs.netlify.com/configure-builds/.
"""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from mkdocs_blogpost.source import yaml
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.values import value_class

WORKFLOWS = ".github/workflows"
NETLIFY = "netlify.toml"
OF_PAGES = "actions/jekyll-build-pages"
"""The action that builds as GitHub Pages does."""

_BUILD = re.compile(
    r"\bjekyll\s+(?:b|build)\b | (?:^|[;&|(]|\b(?:exec|sudo|then|do)\s)\s*(?:\w+=\S*\s+)*(?:rake|make)\b",
    re.MULTILINE | re.VERBOSE,
)
_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


@value_class
class OwnBuild:
    """Who builds, by the files of the repository."""

    pages: str = ""
    """The workflow that has GitHub Pages' own action build the site; empty for none."""
    own: str = ""
    """The file that has Jekyll, rake or make build it; empty for none."""


def own_build(tree: SourceTree) -> OwnBuild:
    """Return what the workflows of a repository, and Netlify, do."""
    pages = own = ""
    for entry in tree.entries(WORKFLOWS):
        if entry.name.endswith((".yml", ".yaml")):
            uses, commands = _workflow(_read(tree, entry.path))
            pages = pages or (entry.path if any(name.partition("@")[0] == OF_PAGES for name in uses) else "")
            own = own or (entry.path if _builds(uses, commands) else "")
    if not own and any(_BUILD.search(command) for command in _netlify(_read(tree, NETLIFY))):
        own = NETLIFY
    return OwnBuild(pages, own)


def _builds(uses: list[str], commands: list[str]) -> bool:
    """Return whether steps build a Jekyll site: by a command, or by somebody's action for it."""
    actions = (name.partition("@")[0] for name in uses)
    return any(map(_BUILD.search, commands)) or any("jekyll" in name and name != OF_PAGES for name in actions)


def _workflow(text: str) -> tuple[list[str], list[str]]:
    """Return the actions that a workflow uses, and its commands; of one that is no YAML, any lines of that form."""
    try:
        steps = list(_tables(yaml.load(text)))
    except yaml.YamlError:
        plain = _COMMENT.sub("", text)
        return re.findall(r"uses:\s*[\"']?([^\s\"']+)", plain), [plain]
    uses = [str(step["uses"]).strip() for step in steps if step.get("uses")]
    return uses, [_COMMENT.sub("", str(step["run"])) for step in steps if step.get("run")]


def _tables(value: Any) -> Iterator[dict[Any, Any]]:
    """Yield every table in a value, however deep."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _tables(item)


def _netlify(text: str) -> list[str]:
    """Return the commands of a Netlify configuration."""
    try:
        return [str(table["command"]) for table in _tables(tomllib.loads(text)) if table.get("command")]
    except tomllib.TOMLDecodeError:
        return [_COMMENT.sub("", text)]


def _read(tree: SourceTree, path: str) -> str:
    try:
        return tree.read_text(path) if tree.is_file(path) else ""
    except (OSError, UnicodeError):
        return ""
