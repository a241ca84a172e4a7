"""What the reading of every file needs, and what is raised where a file is none of the site's.

Follows https://jekyllrb.com/docs/front-matter/.
"""

from dataclasses import dataclass
from datetime import datetime

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.source import front_matter, yaml
from mkdocs_blogpost.source.tree import SourceTree


class Unreadable(Exception):  # noqa: N818 (it is no error of ours)
    """A file that is no document; its text says why, for its author."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


@dataclass(frozen=True, slots=True)
class Facts:
    """What the reading of every document needs."""

    tree: SourceTree
    """The files."""
    config: Config
    """The configuration."""
    now: datetime
    """The moment of the build, in the site's zone."""
    problems: Problems
    """Where what is wrong is told."""


FOREIGN = {
    ".textile": "Textile",
    ".scss": "Sass",
    ".sass": "Sass",
    ".coffee": "CoffeeScript",
    ".adoc": "AsciiDoc",
    ".org": "Org",
    ".rst": "reStructuredText",
}
"""What only a Ruby plugin could convert, by ending."""


def check_markup(facts: Facts, path: str) -> None:
    """Raise Unreadable for a file that nothing here can convert."""
    ending = path[path.rfind(".") :].lower()
    if ending in FOREIGN and ending not in facts.config.markdown_extensions:
        raise Unreadable(f"{FOREIGN[ending]} is not converted here: make it Markdown or HTML; it is left out")


def read_text(facts: Facts, path: str) -> front_matter.FrontMatter:
    """Return a file in its two parts; raise Unreadable, told in the author's words."""
    check_markup(facts, path)
    try:
        return front_matter.split(facts.tree.read_text(path, facts.config.encoding))
    except yaml.YamlError as error:
        raise Unreadable(f"the front matter cannot be read: {error.message}", error.line) from None
    except UnicodeError:
        raise Unreadable(f"the file is no {facts.config.encoding} text: save it as such") from None
    except OSError as error:
        raise Unreadable(f"the file cannot be read: {error.strerror or error}") from None
