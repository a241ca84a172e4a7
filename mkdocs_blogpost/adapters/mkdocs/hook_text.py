"""Which plugins and hooks of MkDocs get the Markdown of posts, and what those make of it that may change it.

The text of a post is Jekyll's: braces in it are what Liquid has left there on purpose. So other plugins run on its
plain words, for what they do to the page's meta and to their own state, and their result is left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_blogpost.options import OptionError, OptionsError
from mkdocs_blogpost.problems import guess

OPTION = "markdown_plugins"
"""The option that names the plugins that may change the text of posts."""


def changed_by(names: Sequence[str], text: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return a text as the plugins and hooks with these names change it, in MkDocs' order."""
    for handler, name in _handlers(config):
        if names_of(name) & set(names):
            result = handler(text, page=page, config=config, files=files)
            text = text if result is None else result
    return text


def plugins_on_text(config: MkDocsConfig) -> list[str]:
    """Return the names of the plugins and hooks that work on the Markdown of pages."""
    return sorted({name for _, name in _handlers(config)})


def check_names(names: Sequence[str], config: MkDocsConfig) -> None:
    """Raise OptionsError if a name is no plugin or hook of the configuration."""
    errors = list(_unknown(names, config))
    if errors:
        raise OptionsError(errors)


def _unknown(names: Sequence[str], config: MkDocsConfig) -> Iterator[OptionError]:
    known = {each for name in (*config.plugins, *_hooks(config)) for each in names_of(name)}
    for place, name in enumerate(names):
        if name not in known:
            message = f"'{name}' is no plugin or hook of this configuration.{guess(name, sorted(known))}"
            yield OptionError((OPTION, str(place)), message)


def names_of(plugin: str) -> set[str]:
    """Return the names by which a plugin may be called: `tags` for `material/tags`, `macros` for `macros #2`."""
    name = plugin.partition(" #")[0]
    return {plugin, name, name.removeprefix("material/")}


def _handlers(config: MkDocsConfig) -> Iterator[tuple[Callable[..., str | None], str]]:
    """Yield each handler of the Markdown of pages with the name of its plugin or hook."""
    plugins = {id(plugin): name for name, plugin in config.plugins.items()}
    modules = {id(vars(module)): name for name, module in _hooks(config).items() if hasattr(module, "__dict__")}
    for handler in config.plugins.events["page_markdown"]:
        owner, module = getattr(handler, "__self__", None), getattr(handler, "__globals__", None)
        yield handler, plugins.get(id(owner)) or modules.get(id(module)) or str(getattr(handler, "__module__", ""))


def _hooks(config: MkDocsConfig) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", config.hooks)
