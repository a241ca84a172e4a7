"""The plugin's options, read once and frozen.

Every option overrides the site's `_config.yml`, which overrides Jekyll's defaults. A value that
cannot be used raises `SettingsError` with one line for the person who wrote it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from mkdocs_blogpost.dialect import AUTO, DIALECTS, dialect_name
from mkdocs_blogpost.problems import SettingsError, guess

When = Literal["serve", "always", "never"]

JEKYLL_KEYS = (
    "author", "baseurl", "collections", "collections_dir", "defaults", "description", "encoding", "exclude",
    "excerpt_separator", "feed", "highlighter", "include", "keep_files", "kramdown", "lang", "limit_posts",
    "liquid", "markdown", "markdown_ext", "paginate", "paginate_path", "permalink", "show_excerpts",
    "timezone", "title", "unpublished", "url",
)  # fmt: skip
"""Keys of `_config.yml` that may stand among the plugin's options too, with Jekyll's meaning."""


@dataclass(frozen=True, slots=True)
class Adapt:
    """The deliberate departures from Jekyll's output, each on or off."""

    headings: bool = True
    """Body headings step down under the page's one title."""
    banners: bool = True
    """Wide images stand as banners, dead ones are drawn."""
    images: bool = True
    """Images get dimensions, lazy loading, responsive sizes."""
    links: bool = True
    """Site-absolute links become relative, are validated, and follow `prefix`."""
    encoding: bool = True
    """Mojibake is repaired outside code."""
    code: bool = True
    """Code has the theme's highlighting, copy buttons and annotations."""
    math: bool = True
    """Formulas have the markup that the theme's maths script looks for."""
    footnotes: bool = True
    """Footnotes have the markup that themes style."""
    callouts: bool = True
    """Notices become the theme's admonitions."""
    layouts: bool = True
    """What a layout of the site writes around a text is shown, below the layout that writes `<html>`."""
    material: bool = False
    """Material's own blocks and inline marks are read in posts."""

    @classmethod
    def none(cls) -> "Adapt":
        """Return every adaptation off: a post's body is what Jekyll would hand to its layout."""
        return cls(**{each.name: False for each in fields(cls)})

    @classmethod
    def all(cls) -> "Adapt":
        """Return every adaptation on that is on unless told otherwise."""
        return cls()


@dataclass(frozen=True, slots=True)
class Settings:
    """The plugin's options."""

    source: str | None = None
    """The Jekyll site: the folder that holds `_posts/`; None to look for it."""
    prefix: str = ""
    """Where the blog hangs in the site, without slashes around it; empty keeps Jekyll's URLs."""
    adapt: Adapt = field(default_factory=Adapt.all)
    """The deliberate departures from Jekyll's output."""
    drafts: When | None = None
    """When drafts are shown; None leaves it to `show_drafts` of `_config.yml`, else `serve`."""
    future: When | None = None
    """When posts dated after now are shown; None leaves it to `future` of `_config.yml`, else `serve`."""
    layouts: Mapping[str, str] = field(default_factory=dict)
    """Jekyll layout name to theme template, over the built-in table."""
    tags: Mapping[str, str] = field(default_factory=dict)
    """Liquid tag to the include, or the `package.module:Class`, that answers it."""
    views: Mapping[str, Any] = field(default_factory=dict)
    """View name to its settings: a URL, false for none, or a table."""
    feeds: Mapping[str, Any] = field(default_factory=dict)
    """Feed name to its settings: a URL, false for none, or a table."""
    banners: Mapping[str, Any] = field(default_factory=dict)
    """How banners are found, healed and drawn."""
    images: Mapping[str, Any] = field(default_factory=dict)
    """Which sizes and formats of local images are made."""
    post: Mapping[str, Any] = field(default_factory=dict)
    """What a post's page shows: share links, comments, related posts, the reach of previous and next."""
    cache: str | None = ".cache/blogpost"
    """The folder, beside `mkdocs.yml`, where rendered posts are kept; None for none."""
    dialect: str = AUTO
    """Which Jekyll builds the site: the name of a dialect, or `auto` to let the tree decide."""
    jekyll: Mapping[str, Any] = field(default_factory=dict)
    """Keys of `_config.yml` that the options override."""


def load(options: Mapping[str, Any]) -> Settings:
    """Return the settings that a table of options spells; raises SettingsError."""
    values: dict[str, Any] = {}
    jekyll: dict[str, Any] = dict(_table("jekyll", options.get("jekyll") or {}))
    if "version" in jekyll:
        values["dialect"] = _dialect("jekyll: version", jekyll.pop("version"))
    for name, value in options.items():
        if name in JEKYLL_KEYS:
            jekyll |= {name: value} if value is not None else {}
        elif name not in READERS:
            raise SettingsError(f"unknown option '{name}'.{guess(name, [*READERS, *JEKYLL_KEYS])}")
        elif value is not None:
            values[name] = READERS[name](name, value)
    banners = {**_own_settings(options.get("adapt"), "banners"), **values.get("banners", {})}
    images = {**_own_settings(options.get("adapt"), "images"), **values.get("images", {})}
    return Settings(**{**values, "banners": banners, "images": images, "jekyll": jekyll})


def _own_settings(adapt: object, name: str) -> Mapping[str, Any]:
    own = adapt.get(name) if isinstance(adapt, Mapping) else None
    return own if isinstance(own, Mapping) else {}


def _adapt(name: str, value: object) -> Adapt:
    if value in ("all", True):
        return Adapt.all()
    if value in ("none", False):
        return Adapt.none()
    if not isinstance(value, Mapping):
        raise SettingsError(f"'{name}' is 'all', 'none' or a table, not {value!r}")
    known = [each.name for each in fields(Adapt)]
    for each in value:
        if each not in known:
            raise SettingsError(f"'{name}' knows no '{each}'.{guess(str(each), known)}")
    return Adapt(**{each: bool(own) or isinstance(own, Mapping) for each, own in value.items()})


def _when(name: str, value: object) -> str:
    spelt = {True: "always", False: "never"}.get(value, value) if isinstance(value, bool) else value
    if spelt in ("serve", "always", "never"):
        return str(spelt)
    raise SettingsError(f"'{name}' is 'serve', 'always' or 'never', not {value!r}")


def _dialect(name: str, value: object) -> str:
    found = dialect_name(value)
    if found is None:
        known = ", ".join(f"'{each}'" for each in (AUTO, *DIALECTS))
        raise SettingsError(f"'{name}' is one of {known}, not {value!r}")
    return found


def _text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    raise SettingsError(f"'{name}' is a text, not {value!r}")


def _prefix(name: str, value: object) -> str:
    parts = [part for part in _text(name, value).split("/") if part]
    if ".." in parts or "." in parts:
        raise SettingsError(f"'{name}' stays inside the site: {value!r} does not")
    return "/".join(parts)


def _table(name: str, value: object) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    raise SettingsError(f"'{name}' is a table, not {value!r}")


def _texts(name: str, value: object) -> Mapping[str, str]:
    return {str(key): _text(f"{name}: {key}", text) for key, text in _table(name, value).items()}


def _table_or_switch(name: str, value: object) -> Mapping[str, Any]:
    return {"all": value} if isinstance(value, bool) else _table(name, value)


def _cache(name: str, value: object) -> str | None:
    if isinstance(value, bool):
        return ".cache/blogpost" if value else None
    return _text(name, value)


READERS: Mapping[str, Callable[[str, Any], Any]] = {
    "source": _text,
    "prefix": _prefix,
    "adapt": _adapt,
    "drafts": _when,
    "future": _when,
    "layouts": _texts,
    "tags": _texts,
    "views": _table_or_switch,
    "feeds": _table_or_switch,
    "banners": _table,
    "images": _table,
    "post": _table,
    "dialect": _dialect,
    "cache": _cache,
    "jekyll": _table,
}
"""How each option's value is read."""
