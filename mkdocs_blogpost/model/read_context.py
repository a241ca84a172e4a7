"""What the reading of every file needs, and what is raised where a file is none of the site's.

Follows https://jekyllrb.com/docs/front-matter/.
"""

from dataclasses import dataclass
from datetime import datetime

from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.problems import Level, Problem, Problems
from mkdocs_blogpost.source import front_matter, yaml
from mkdocs_blogpost.source.tree import SourceTree


class Unreadable(Exception):  # noqa: N818 (it is no error of ours)
    """A file that is no document; its text says why, for its author."""

    def __init__(self, reason: str, line: int | None = None, level: Level = Level.WARNING) -> None:
        super().__init__(reason)
        self.reason = reason
        self._line = line
        self._level = level

    def tell(self, problems: Problems, path: str) -> None:
        """Tell the author of the file what is wrong with it."""
        problems.add(Problem(self.reason, path, self._line, level=self._level))


@dataclass(frozen=True, slots=True)
class ReadContext:
    """What the reading of every document needs."""

    tree: SourceTree
    """The files."""
    config: Config
    """The configuration."""
    now: datetime
    """The moment of the build, in the site's zone."""
    problems: Problems
    """Where what is wrong is told."""


FOREIGN = {".textile": "Textile", ".adoc": "AsciiDoc", ".org": "Org", ".rst": "reStructuredText"}
"""Texts that only a Ruby plugin could convert, by ending."""
STYLES = {".scss": "Sass", ".sass": "Sass", ".coffee": "CoffeeScript"}
"""What belongs to the old theme, by ending."""
TEXTS = (".html", ".htm", ".txt", ".xml")
"""Endings of texts beside Markdown's."""


def check_markup(context: ReadContext, path: str) -> None:
    """Raise Unreadable for a file that nothing here can convert."""
    ending = _ending(path)
    if ending in context.config.markdown_extensions:
        return
    if ending in FOREIGN:
        raise Unreadable(f"{FOREIGN[ending]} is not converted here: make it Markdown or HTML; it is left out")
    if ending in STYLES:
        reason = f"{STYLES[ending]} is not converted here: the theme has its own styles; it is left out"
        raise Unreadable(reason, level=Level.NOTE)


def _ending(path: str) -> str:
    return path[path.rfind(".") :].lower()


def read_text(context: ReadContext, path: str) -> front_matter.FrontMatter:
    """Return a file in its two parts; raise Unreadable, told in the author's words."""
    check_markup(context, path)
    try:
        return front_matter.split(context.tree.read_text(path, context.config.encoding))
    except yaml.YamlError as error:
        raise Unreadable(f"the front matter cannot be read: {error.message}", error.line) from None
    except UnicodeError:
        raise _garbled(context, path) from None
    except OSError as error:
        raise Unreadable(f"the file cannot be read: {error.strerror or error}") from None


def _garbled(context: ReadContext, path: str) -> Unreadable:
    """Return what to say of a file that is no text: a picture among the posts is no mistake."""
    ending = _ending(path)
    if ending in context.config.markdown_extensions or ending in TEXTS:
        return Unreadable(f"the file is no {context.config.encoding} text: save it as such")
    return Unreadable("the file is no text: it is left out", level=Level.NOTE)
