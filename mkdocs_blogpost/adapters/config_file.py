"""The plugin's options in mkdocs.yml, read without loading a theme or a plugin."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

import yaml
import yaml_env_tag  # type: ignore[import-untyped]  # brings no types
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.values import value_class

FILES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""The names of a configuration file, in the order in which they are looked for."""
PLUGIN = "blogpost"
ENABLED = "enabled"
"""The option that MkDocs gives every plugin: `false` leaves it out."""


@value_class
class ConfiguredBlog:
    """One instance of the plugin in a configuration file."""

    options: Mapping[str, Any] = field(default_factory=dict)
    """The plugin's options as they are written, without `enabled`."""
    folder: Path = Path()
    """The folder of the configuration file."""
    docs_dir: Path = Path("docs")
    """The folder of the pages."""
    file: Path | None = None
    """The configuration file."""


class Loader(yaml.SafeLoader):
    """Reads YAML as MkDocs does, but never imports what a tag names."""


def _ignored(_loader: Loader, _suffix: str, _node: yaml.Node) -> None:
    """Return None in the place of a tag that only MkDocs itself can construct."""


Loader.add_constructor("!ENV", yaml_env_tag.construct_env_tag)
Loader.add_multi_constructor("!", _ignored)
Loader.add_multi_constructor("tag:yaml.org,2002:python/", _ignored)


def config_file(asked: Path | None, folder: Path) -> Path | None:
    """Return the configuration file: the one asked for, else the one in a folder; None if there is none.

    Raises SettingsError if the file that was asked for does not exist.
    """
    if asked is not None and not asked.is_file():
        raise SettingsError(f"there is no file '{asked}'")
    return asked or next((folder / name for name in FILES if (folder / name).is_file()), None)


def configured_blogs(path: Path) -> list[ConfiguredBlog]:
    """Return each instance of the plugin that a configuration file has; raise SettingsError if it cannot be read."""
    try:
        with path.open("rb") as stream:
            config = yaml_load(stream, Loader)  # type: ignore[arg-type]  # any loader will do
    except (OSError, UnicodeError, ConfigurationError, yaml.YAMLError) as error:
        raise SettingsError(f"'{path}' cannot be read: {' '.join(str(error).split())}") from None
    if not isinstance(config, Mapping):
        raise SettingsError(f"'{path}' cannot be read: it has no table of options")
    folder = path.resolve().parent
    docs_dir = folder / str(config.get("docs_dir") or "docs")
    return [ConfiguredBlog(options, folder, docs_dir, path.resolve()) for options in _instances(config.get("plugins"))]


def _instances(plugins: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the options of each instance that is on: `plugins` is a list of names and tables, or one table."""
    entries = [plugins] if isinstance(plugins, Mapping) else plugins if isinstance(plugins, list) else []
    for entry in entries:
        for name, options in entry.items() if isinstance(entry, Mapping) else [(entry, None)]:
            own = options if isinstance(options, Mapping) else {}
            if name in (PLUGIN, f"/{PLUGIN}") and own.get(ENABLED) is not False:
                yield {key: value for key, value in own.items() if key != ENABLED}
