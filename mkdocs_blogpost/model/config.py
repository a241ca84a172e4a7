"""The site's configuration: `_config.yml` over Jekyll's defaults.

Follows https://jekyllrb.com/docs/configuration/options/ and …/configuration/default/.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field, replace
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from typing import Any

from mkdocs_blogpost.dialect import JEKYLL_4, Dialect
from mkdocs_blogpost.kramdown.commonmark import settings as commonmark
from mkdocs_blogpost.model.collections import label, names, odd_names, settings_of
from mkdocs_blogpost.model.config_checks import line_of_key, without_wrong_parts, wrong_values
from mkdocs_blogpost.model.jekyll_defaults import DEFAULTS
from mkdocs_blogpost.model.scopes import Scope, are_scopes, deep_merge, read_scopes
from mkdocs_blogpost.model.zones import is_zone, zone_of
from mkdocs_blogpost.problems import Problem, Problems, SettingsError, problem
from mkdocs_blogpost.ruby import truthy
from mkdocs_blogpost.source import yaml
from mkdocs_blogpost.source.encoding import is_known
from mkdocs_blogpost.source.entry_filter import EntryFilter
from mkdocs_blogpost.source.front_matter import repeated
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.values import value_class

HIGHLIGHTERS = ("rouge", "coderay")
"""What kramdown can colour code with; any other name means none."""
FILES = JEKYLL_4.config_files
"""The names that a configuration may have; the first one is its name in messages where there is none."""


@value_class(slots=False)
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
    dialect: Dialect = JEKYLL_4
    """Which Jekyll builds the site."""

    def text(self, key: str) -> str:
        """Return a setting as text, empty where it is null."""
        value = self.data.get(key)
        return "" if value is None else str(value)

    def is_on(self, key: str) -> bool:
        """Return whether a setting is on, as Ruby sees it: anything but null and false."""
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
        value = self.data.get("kramdown")
        options = dict(value) if isinstance(value, Mapping) else {}
        highlighter = options.get("syntax_highlighter") or self.data.get("highlighter") or "rouge"
        given = options.get("syntax_highlighter_opts")
        own = {"default_lang": "plaintext", "guess_lang": options.get("guess_lang")}
        return {
            **options,
            **(self._commonmark if commonmark.is_installed() else {}),
            "syntax_highlighter": highlighter if highlighter in HIGHLIGHTERS else None,
            "syntax_highlighter_opts": own | (dict(given) if isinstance(given, Mapping) else {}),
        }

    @property
    def is_commonmark(self) -> bool:
        """Return whether the site's Markdown is CommonMark."""
        return bool(self._commonmark)

    @property
    def _commonmark(self) -> Mapping[str, Any]:
        """Return the options with which CommonMark is read, empty if the site's Markdown is kramdown's."""
        name, given = self.text("markdown"), self.data.get("commonmark")
        found = next((each for each in commonmark.NAMES if each.lower() == name.lower()), None)
        return {"input": found, "commonmark": given if isinstance(given, Mapping) else {}} if found else {}

    @property
    def plugins(self) -> tuple[str, ...]:
        """Return the names of the Ruby plugins that the site names, and of those that are always on."""
        own = [*names(self.data.get("plugins")), *names(self.data.get("gems"))]
        return tuple(dict.fromkeys([*own, *self.dialect.always_on]))

    def has_plugin(self, name: str) -> bool:
        """Return whether a Ruby plugin runs."""
        return name in self.plugins

    def plugin_settings(self, name: str) -> Mapping[str, Any]:
        """Return the settings of a plugin, empty if there is no table of them."""
        value = self.data.get(name)
        return value if isinstance(value, Mapping) else {}

    def with_settings(self, settings: Mapping[str, Any]) -> "Config":
        """Return the configuration with other values for some settings."""
        return replace(self, data={**self.data, **settings})


def read_config(
    tree: SourceTree,
    overrides: Mapping[str, Any],
    now: datetime,
    problems: Problems,
    dialect: Dialect = JEKYLL_4,
) -> Config:
    """Return the configuration of a source tree: `overrides` over its file over the dialect's defaults."""
    path = next((name for name in dialect.config_files if tree.is_file(name)), None)
    own, source = _own(tree, path, problems, dialect) if path else ({}, "")
    if folder := next((name for name in dialect.config_files if tree.is_folder(name)), None):
        problems.report("config-unreadable", folder, reason="it is a folder")
    data = deep_merge(_settled(own, dialect), overrides)
    _list_names(data, dialect, replaces=any(each.get("exclude") is not None for each in (own, overrides)))
    problems.add(*_problems_of(data, path or FILES[0], source))
    data["collections"] = settings_of(data)
    zone = zone_of(data.get("timezone"), now.tzinfo or UTC)
    return Config(
        data=data,
        path=path,
        zone=zone,
        entries=EntryFilter(tuple(data["include"]), tuple(data["exclude"])),
        scopes=read_scopes(data, zone, now, folders=dialect.scopes_are_folders),
        collections=data["collections"],
        dialect=dialect,
    )


def _own(tree: SourceTree, path: str, problems: Problems, dialect: Dialect) -> tuple[dict[str, Any], str]:
    """Return the values of a configuration that can be used, and its text."""
    own = _renamed(read_file(tree, path, problems, dialect), dialect)
    try:
        source = tree.read_text(path)
    except (OSError, UnicodeError):
        source = ""
    for key, line in repeated(source) if own else ():
        problems.report("front-matter-repeated", path, line, key=key)
    for key, found in list(wrong_values(own, path, source)):
        problems.add(found)
        del own[key]
    problems.add(*without_wrong_parts(own, path, source))
    return own, source


def _renamed(own: dict[str, Any], dialect: Dialect) -> dict[str, Any]:
    """Return a site's settings under their names of today."""
    kept = {key: value for key, value in own.items() if key not in dialect.dropped_settings}
    for old, new in dialect.renamed_settings.items():
        if old in kept:
            kept[new] = kept.pop(old)
    return kept


def _settled(own: Mapping[str, Any], dialect: Dialect) -> dict[str, Any]:
    """Return a site's settings over the defaults, and what the dialect forces over both."""
    data = deep_merge(deep_merge(DEFAULTS, dialect.default_settings), own)
    if "theme" in own:
        data["theme"] = own["theme"]  # a null here means no theme
    data = deep_merge(data, dialect.forced_settings)
    if dialect.converters is not None:
        name = str(data.get("markdown") or "")
        data["markdown"] = _converter(name, dialect.converters)
        if name.lower() == "gfm":
            data["commonmark"] = {key: list(names) for key, names in commonmark.OF_PAGES.items()}
    if dialect.always_on:
        remote = ["jekyll-remote-theme"] if data.get("remote_theme") else []
        data["plugins"] = list(dict.fromkeys([*names(data.get("plugins")), *dialect.always_on, *remote]))
    return data


def _converter(name: str, known: Collection[str]) -> str:
    """Return the converter that GitHub Pages takes for a name."""
    if name.lower() not in known:
        return "kramdown"
    return commonmark.NAME_OF_PAGES if name.lower() == "gfm" else name


def _list_names(data: dict[str, Any], dialect: Dialect, *, replaces: bool) -> None:
    """Make `include` and `exclude` the lists of names that count."""
    for key in ("include", "exclude"):
        data[key] = names(data.get(key), at_spaces=dialect.splits_at_spaces)
    if not (replaces and dialect.exclude_replaces):
        data["exclude"] = list(dict.fromkeys([*data["exclude"], *dialect.excluded]))


def read_file(tree: SourceTree, path: str, problems: Problems, dialect: Dialect = JEKYLL_4) -> dict[str, Any]:
    """Return what a configuration's file says, nothing if it is not well written.

    Raises SettingsError if the disk does not give it: nobody knows then what it keeps from being published.
    """
    try:
        text = tree.read_text(path)
        value = tomllib.loads(text) if path.endswith(".toml") else yaml.load(text, dialect.yaml)
    except yaml.YamlError as error:
        problems.report("config-yaml", path, error.line, reason=error.message)
    except tomllib.TOMLDecodeError as error:
        problems.report("config-toml", path, reason=error)
    except OSError as error:
        raise unreadable(path, error) from None
    except UnicodeError as error:
        problems.report("config-unreadable", path, reason=error)
    else:
        if isinstance(value, dict):
            return {str(key): item for key, item in value.items()}
        if value is not None and value is not False:
            problems.report("config-not-a-table", path)
    return {}


def unreadable(path: str, error: OSError) -> SettingsError:
    """Return the error for a configuration that is there and cannot be read."""
    return SettingsError(str(problem("config-unreadable", path, reason=error.strerror or error)))


def _folder(data: Mapping[str, Any]) -> str:
    return str(data.get("collections_dir") or "").strip("/")


def _problems_of(data: Mapping[str, Any], path: str, source: str) -> Iterator[Problem]:
    """Yield what is wrong with the values of a configuration; `source` is its text."""
    if data.get("timezone") and not is_zone(data["timezone"]):
        yield problem("config-timezone", path, line_of_key(source, "timezone"), value=data["timezone"])
    if not is_known(str(data.get("encoding") or "utf-8")):
        yield problem("config-encoding", path, line_of_key(source, "encoding"), value=data["encoding"])
    for name in odd_names(data.get("collections")):
        yield problem("config-collection-name", path, line_of_key(source, name), name=name, label=label(name))
    if not are_scopes(data.get("defaults")):
        yield problem("config-defaults", path, line_of_key(source, "defaults"))
