"""A file of a collection becomes a post: front matter, date, title, categories and URL settled.

Follows https://jekyllrb.com/docs/posts/, …/docs/front-matter/ and …/docs/collections/.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.model.address import Named, document_url, split_name
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.scopes import all_defaults, deep_merge
from mkdocs_blogpost.model.slug import titleize
from mkdocs_blogpost.model.taxonomy import folders_above, unique, with_categories, words
from mkdocs_blogpost.source import dates, front_matter, yaml
from mkdocs_blogpost.source.spelling import spell
from mkdocs_blogpost.source.tree import SourceTree

DATED = re.compile(r"(?:.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$")
"""The name of a post's file: date, slug and ending."""
UPDATED = ("last_modified_at", "last-modified-at", "updated", "modified", "lastmod")


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


def read_text(facts: Facts, path: str) -> front_matter.FrontMatter:
    """Return a file in its two parts; raise Unreadable, told in the author's words."""
    try:
        return front_matter.split(facts.tree.read_text(path, facts.config.encoding))
    except yaml.YamlError as error:
        raise Unreadable(f"the front matter is no YAML: {error.message}", error.line) from None
    except UnicodeError:
        raise Unreadable(f"the file is no {facts.config.encoding} text: save it as such") from None
    except OSError as error:
        raise Unreadable(f"the file cannot be read: {error.strerror or error}") from None


def read_document(facts: Facts, path: str, label: str, template: str | None, *, draft: bool = False) -> Post:
    """Return the post that a file is; raise Unreadable if it is none."""
    parts = read_text(facts, path)
    relative = _relative(path, facts.config)
    special = "_drafts" if draft else f"_{label}"
    data = _merged(facts, relative, label, special, parts.data)
    data["draft"] = data.get("draft") or draft
    date = _date(facts, path, relative, data, draft=draft)
    dated = data.get("date") is not None or bool(DATED.match(relative))
    data["date"] = date
    _name(relative, data)
    _classify(data)
    named = _named(relative, special, label, data, date)
    url = document_url(named, template, facts.config)
    return Post(
        path=path,
        relative_path=relative,
        collection=label,
        url=url,
        id=_identity(url, spell(data["slug"])),
        title=spell(data["title"]),
        slug=spell(data["slug"]),
        date=date,
        updated=_updated(facts, path, data),
        categories=tuple(dict.fromkeys(name for item in data["categories"] if (name := spell(item)))),
        tags=tuple(spell(tag) for tag in data["tags"]),
        layout=_layout(data),
        data=data,
        body=parts.body,
        body_line=parts.body_line,
        markup="markdown" if named.ending.lower() in facts.config.markdown_extensions else "html",
        draft=draft,
        excerpt_separator=_separator(facts, data),
        dated=dated,
    )


def _identity(url: str, slug: str) -> str:
    """Return Jekyll's `page.id`: the URL's folder and the slug."""
    return f"{url.rstrip('/').rpartition('/')[0]}/{slug}"


def _relative(path: str, config: Config) -> str:
    return path.removeprefix(f"{config.collections_dir}/") if config.collections_dir else path


def _merged(facts: Facts, relative: str, label: str, special: str, own: Mapping[str, Any]) -> dict[str, Any]:
    """Return the folders' categories, the site's defaults and the front matter, each over the one before."""
    data: dict[str, Any] = {"categories": folders_above(relative, special)}
    for layer in (all_defaults(facts.config.scopes, relative, label), own):
        data = deep_merge(data, with_categories(data, layer))
    return data


def _date(facts: Facts, path: str, relative: str, data: Mapping[str, Any], *, draft: bool) -> datetime:
    found = DATED.match(relative)
    told = data.get("date")
    if told is not None:
        return _moment(facts, told, "the `date`")
    if found:
        return _moment(facts, found[1], "the file name's date")
    return facts.tree.modified(path).astimezone(facts.config.zone) if draft else facts.now


def _moment(facts: Facts, told: Any, what: str) -> datetime:
    try:
        return dates.parse(spell(told), facts.config.zone, facts.now).replace(microsecond=0)
    except (ValueError, OverflowError):
        raise Unreadable(
            f"{what} is none: '{spell(told)}'; write 2024-01-31 or 2024-01-31 18:30:00 +0100"
        ) from None


def _updated(facts: Facts, path: str, data: Mapping[str, Any]) -> datetime | None:
    told = next((data[key] for key in UPDATED if data.get(key)), None)
    if told is None:
        return None
    try:
        return _moment(facts, told, "`last_modified_at`")
    except Unreadable as error:
        facts.problems.warn(error.reason, path)
        return None


def _name(relative: str, data: dict[str, Any]) -> None:
    """Settle title, slug and ending from the file name where the front matter leaves them out."""
    found = DATED.match(relative)
    stem, ending = (found[2], found[3]) if found else split_name(relative.rpartition("/")[2])
    slug = stem.rstrip(".")
    for key, value in (("title", titleize(slug)), ("slug", slug), ("ext", ending)):
        if data.get(key) in (None, False):
            data[key] = value


def _classify(data: dict[str, Any]) -> None:
    """Settle categories and tags; categories that are no text stand beside their spelling, as in Jekyll."""
    told = data.get("categories")
    listed = told if isinstance(told, list) else [] if told is None else [told]
    spelt = [spell(name) for name in [*listed, *words(data, "category", "categories")]]
    data["categories"] = unique([*(told if isinstance(told, list) else ()), *spelt])
    data["tags"] = words(data, "tag", "tags")


def _named(relative: str, special: str, label: str, data: Mapping[str, Any], date: datetime) -> Named:
    stem, ending = split_name(relative.rpartition("/")[2])
    below = relative[: len(relative) - len(ending)].replace(special, "", 1).lstrip("/")
    return Named(label, below.rstrip("."), stem, ending, data, lambda: date)


def _layout(data: Mapping[str, Any]) -> str | None:
    value = data.get("layout")
    return None if value in (None, False, "none") else spell(value)


def _separator(facts: Facts, data: Mapping[str, Any]) -> str:
    own = data.get("excerpt_separator")
    return facts.config.excerpt_separator if own in (None, False) else spell(own)
