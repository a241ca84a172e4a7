"""The site's configuration: `_config.yml` over Jekyll's defaults.

Follows https://jekyllrb.com/docs/configuration/options/ and …/configuration/default/.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from typing import Any

from mkdocs_blogpost.model.collections import label, names, odd_names, settings_of
from mkdocs_blogpost.model.jekyll_defaults import DEFAULTS, NEVER_READ
from mkdocs_blogpost.model.scopes import Scope, are_scopes, deep_merge, read_scopes
from mkdocs_blogpost.model.zones import is_zone, zone_of
from mkdocs_blogpost.problems import Problem, Problems, problem
from mkdocs_blogpost.ruby import truthy
from mkdocs_blogpost.source import yaml
from mkdocs_blogpost.source.encoding import is_known
from mkdocs_blogpost.source.entry_filter import EntryFilter
from mkdocs_blogpost.source.tree import SourceTree

HIGHLIGHTERS = ("rouge", "coderay")
"""What kramdown can colour code with; any other name means none."""
FILES = ("_config.yml", "_config.yaml", "_config.toml")


@dataclass(frozen=True)
class Config:
    """The settings that decide something here, typed; everything else is in `data`."""

    data: Mapping[str, Any]
    """The whole configuration as Liquid's `site` shows it."""
    path: str | None
    """The configuration's file in the source tree, if there is one."""
    zone: tzinfo
    """The zone of all dates: `timezone`, else the machine's."""
    entries: EntryFilter
    """Which files belong to the site, by `include` and `exclude`."""
    scopes: tuple[Scope, ...] = ()
    """The front matter defaults."""
    collections: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The settings of each collection by its label, `posts` always among them."""

    def text(self, key: str) -> str:
        """Return a setting as text, empty where it is null."""
        value = self.data.get(key)
        return "" if value is None else str(value)

    def is_on(self, key: str) -> bool:
        """Tell whether a setting is on, as Ruby sees it: anything but null and false."""
        return truthy(self.data.get(key))

    @property
    def timezone(self) -> str | None:
        """Return the zone's name as the site's configuration gives it."""
        return self.text("timezone") or None

    @property
    def permalink(self) -> str:
        """Return the site's permalink style or template."""
        return self.text("permalink") or "date"

    @property
    def baseurl(self) -> str:
        """Return the folder of the host in which the site hangs, empty for its root."""
        return self.text("baseurl")

    @property
    def excerpt_separator(self) -> str:
        """Return what ends an excerpt in a body; empty for no excerpts."""
        return self.text("excerpt_separator")

    @property
    def encoding(self) -> str:
        """Return the encoding of the site's files."""
        return self.text("encoding") or "utf-8"

    @property
    def collections_dir(self) -> str:
        """Return the folder that holds the collections and `_posts`, empty for the root."""
        return _folder(self.data)

    @cached_property
    def markdown_extensions(self) -> frozenset[str]:
        """Return the endings of Markdown files, with their dots and in lower case."""
        return frozenset(f".{name.strip().lower()}" for name in self.text("markdown_ext").split(",") if name.strip())

    @property
    def kramdown(self) -> Mapping[str, Any]:
        """Return the options that Jekyll gives kramdown: the site's over its own, its highlighter too."""
        told = self.data.get("kramdown")
        options = dict(told) if isinstance(told, Mapping) else {}
        highlighter = options.get("syntax_highlighter") or self.data.get("highlighter") or "rouge"
        given = options.get("syntax_highlighter_opts")
        own = {"default_lang": "plaintext", "guess_lang": options.get("guess_lang")}
        return {
            **options,
            "syntax_highlighter": highlighter if highlighter in HIGHLIGHTERS else None,
            "syntax_highlighter_opts": own | (dict(given) if isinstance(given, Mapping) else {}),
        }

    @property
    def plugins(self) -> tuple[str, ...]:
        """Return the names of the site's Ruby plugins."""
        return tuple(dict.fromkeys([*names(self.data.get("plugins")), *names(self.data.get("gems"))]))


def read_config(tree: SourceTree, overrides: Mapping[str, Any], now: datetime, problems: Problems) -> Config:
    """Return the configuration of a source tree, `overrides` over its file over Jekyll's defaults."""
    path = next((name for name in FILES if tree.is_file(name)), None)
    own = _read_file(tree, path, problems) if path else {}
    data = deep_merge(deep_merge(DEFAULTS, own), overrides)
    data["exclude"] = list(dict.fromkeys([*names(data.get("exclude")), *NEVER_READ]))
    data["include"] = names(data.get("include"))
    problems.add(*_problems_of(data, path or FILES[0]))
    data["collections"] = settings_of(data)
    zone = zone_of(data.get("timezone"), now.tzinfo or UTC)
    return Config(
        data=data,
        path=path,
        zone=zone,
        entries=EntryFilter(tuple(data["include"]), tuple(data["exclude"])),
        scopes=read_scopes(data, zone, now),
        collections=data["collections"],
    )


def _read_file(tree: SourceTree, path: str, problems: Problems) -> dict[str, Any]:
    try:
        text = tree.read_text(path)
        value = tomllib.loads(text) if path.endswith(".toml") else yaml.load(text)
    except yaml.YamlError as error:
        problems.report("config-yaml", path, error.line, reason=error.message)
    except tomllib.TOMLDecodeError as error:
        problems.report("config-toml", path, reason=error)
    except (OSError, UnicodeError) as error:
        problems.report("config-unreadable", path, reason=error)
    else:
        if isinstance(value, dict):
            return {str(key): item for key, item in value.items()}
        if value is not None and value is not False:
            problems.report("config-not-a-table", path)
    return {}


def _folder(data: Mapping[str, Any]) -> str:
    return str(data.get("collections_dir") or "").strip("/")


def _problems_of(data: Mapping[str, Any], path: str) -> Iterator[Problem]:
    """Yield what is wrong with the values of a configuration."""
    if data.get("timezone") and not is_zone(data["timezone"]):
        yield problem("config-timezone", path, value=data["timezone"])
    if not is_known(str(data.get("encoding") or "utf-8")):
        yield problem("config-encoding", path, value=data["encoding"])
    for name in odd_names(data.get("collections")):
        yield problem("config-collection-name", path, name=name, label=label(name))
    if not are_scopes(data.get("defaults")):
        yield problem("config-defaults", path)
