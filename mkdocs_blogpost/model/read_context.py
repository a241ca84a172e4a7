"""What the reading of every file needs, and what is raised where a file is none of the site's.

Follows https://jekyllrb.com/docs/front-matter/.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.converters import PACKAGES, converter_of
from mkdocs_blogpost.problems import Problem, Problems, problem
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import dates, front_matter, yaml
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.values import value_class


class Unreadable(Exception):  # noqa: N818 (it is no error of ours)
    """A file that is no document; its text says why, for its author."""

    def __init__(self, code: str, line: int | None = None, **values: object) -> None:
        self._problem = problem(code, "", line, None, **values)
        super().__init__(self.reason)

    @property
    def reason(self) -> str:
        """Return why the file is no document, in a sentence."""
        return self._problem.message

    def problem(self, path: str) -> Problem:
        """Return the problem of the file at a path."""
        return replace(self._problem, path=path)


@value_class
class ReadContext:
    """What the reading of every document needs."""

    tree: SourceTree
    """The files."""
    config: Config
    """The configuration."""
    now: datetime
    """The moment of the build, in the site's zone."""
    problems: Problems
    """Where what is wrong is reported."""


FOREIGN = {".adoc": "AsciiDoc", ".org": "Org", ".rst": "reStructuredText"}
"""Texts that only a Ruby plugin could convert, by ending."""
STYLES = {".scss": "Sass", ".sass": "Sass"}
"""What belongs to the old theme, by ending."""
SCRIPTS = {".coffee": "CoffeeScript"}
"""What a Ruby plugin would make JavaScript of, by ending."""
TEXTS = (".html", ".htm", ".txt", ".xml")
"""Endings of texts beside Markdown's."""


def check_markup(context: ReadContext, path: str) -> None:
    """Raise Unreadable for a file that nothing here can convert."""
    ending = _ending(path)
    if ending in context.config.markdown_extensions:
        return
    if converter_of(ending):
        return
    if ending in FOREIGN:
        raise Unreadable("markup-not-converted", language=FOREIGN[ending])
    if ending in PACKAGES and ending not in STYLES:
        raise Unreadable("markup-not-installed", language=PACKAGES[ending].capitalize(), extra=PACKAGES[ending])
    if ending in STYLES:
        raise Unreadable("style-not-converted", language=STYLES[ending])
    if ending in SCRIPTS:
        raise Unreadable("script-not-converted", language=SCRIPTS[ending])


def _ending(path: str) -> str:
    return path[path.rfind(".") :].lower()


def read_text(context: ReadContext, path: str) -> front_matter.FrontMatter:
    """Return a file in its two parts; raise Unreadable if that fails."""
    check_markup(context, path)
    try:
        text = context.tree.read_text(path, context.config.encoding)
        text = _without_nul(context, path, text)
        _check_unread(context, path, text)
        parts = front_matter.split(text, context.config.dialect.yaml)
    except yaml.YamlError as error:
        raise Unreadable("front-matter-unreadable", error.line, reason=error.message) from None
    except UnicodeError:
        raise _garbled(context, path) from None
    except OSError as error:
        raise Unreadable("file-unreadable", reason=error.strerror or error) from None
    return _checked(context, path, parts)


_NO = re.compile(r"(?:false|no|off|n|0|nil|null|~)", re.IGNORECASE)
_YES = re.compile(r"(?:true|yes|on|y|1)", re.IGNORECASE)


def _check_unread(context: ReadContext, path: str, text: str) -> None:
    """Report front matter that is none; raise Unreadable if it says that the text is not public."""
    found = front_matter.unread(text)
    if found is None:
        return
    code = "front-matter-not-closed" if found.is_opened else "front-matter-not-first"
    if _is_hidden(found.values, context):
        raise Unreadable(f"{code}-hidden", found.line)
    context.problems.report(code, path, found.line)


def _is_hidden(values: Mapping[str, str], context: ReadContext) -> bool:
    """Return whether a front matter that nothing else reads says that its text is not public."""
    if _NO.fullmatch(values.get("published", "")) or _YES.fullmatch(values.get("draft", "")):
        return True
    try:
        return dates.parse(values.get("date", ""), context.config.zone, context.now) > context.now
    except (ValueError, OverflowError):
        return False


_TEXT_KEYS = ("permalink", "slug", "layout", "description", "subtitle", "excerpt_separator", "lang")
_NAME_KEYS = ("tags", "tag", "categories", "category")


def _checked(context: ReadContext, path: str, parts: front_matter.FrontMatter) -> front_matter.FrontMatter:
    """Return front matter without values that cannot be used, and report them and keys that are there twice."""
    for key, line in front_matter.repeated(parts.source or ""):
        context.problems.report("front-matter-repeated", path, line, key=key)
    published = parts.data.get("published")
    if isinstance(published, str) and _NO.fullmatch(published.strip()):
        context.problems.report("published-text", path, parts.line("published"), value=published)
    for key, kind in _shown_wrong(parts.data):
        context.problems.report(
            "front-matter-odd", path, parts.line(key), key=key, kind=kind, value=to_s(parts.data[key])
        )
    wrong = [key for key in _TEXT_KEYS if _is_no_text(parts.data.get(key))]
    for key in wrong:
        context.problems.report("front-matter-value", path, parts.line(key), key=key, value=to_s(parts.data[key]))
    return replace(parts, data={key: each for key, each in parts.data.items() if key not in wrong}) if wrong else parts


def _shown_wrong(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the keys whose values are of a wrong kind and shown all the same, as in Jekyll, and the right kind."""
    if _is_no_text(data.get("title")):
        yield "title", "a text"
    for key in _NAME_KEYS:
        value = data.get(key)
        if isinstance(value, Mapping) or (isinstance(value, list) and any(map(_is_no_text, value))):
            yield key, "a list of names"


_NO_TEXTS = (list, Mapping)


def _is_no_text(value: object) -> bool:
    return isinstance(value, _NO_TEXTS)


def _without_nul(context: ReadContext, path: str, text: str) -> str:
    """Return a text without NUL characters, which no page may have; raise Unreadable if they are many."""
    count = text.count("\0")
    if not count:
        return text
    if count > len(text) // 10:
        raise _garbled(context, path)
    parts = front_matter.cut(text)
    if parts and "\0" in parts[0]:
        return text
    context.problems.report("file-nul", path, text.count("\n", 0, text.index("\0")) + 1)
    return text.replace("\0", "\ufffd")


def _garbled(context: ReadContext, path: str) -> Unreadable:
    """Return what to say of a file that is no text: a picture among the posts is no mistake."""
    ending = _ending(path)
    if ending in context.config.markdown_extensions or ending in TEXTS:
        return Unreadable("file-not-text", encoding=context.config.encoding)
    return Unreadable("file-binary")


SHOWN = 1_000
"""How many characters of a name every list of a site shows."""
IN_ADDRESSES = 250
"""How many bytes of a name an address has."""


def shown_name(context: ReadContext, path: str, key: str, name: str, parts: front_matter.FrontMatter) -> str:
    """Return a name as lists show it: a long one is shortened, and reported."""
    is_long = len(name) > SHOWN or (key != "title" and len(name) > IN_ADDRESSES // 4 and _bytes(name) > IN_ADDRESSES)
    if not is_long:
        return name
    context.problems.report("name-long", path, parts.line(key), key=key, name=name[:40], length=f"{len(name):,}")
    return name if len(name) <= SHOWN else f"{name[:SHOWN]}…"


def _bytes(name: str) -> int:
    return len(name.encode("utf-8", "surrogatepass"))
