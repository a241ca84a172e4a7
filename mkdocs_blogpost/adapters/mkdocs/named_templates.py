"""The templates that options name, and whether the theme has them."""

from collections.abc import Iterator

from jinja2 import Environment, TemplateNotFound

from mkdocs_blogpost.options import OptionError
from mkdocs_blogpost.pipeline.settings import Settings
from mkdocs_blogpost.problems import guess


def missing_templates(settings: Settings, env: Environment) -> Iterator[OptionError]:
    """Yield the options that name a template which the theme does not have."""
    for path, template in settings.templates():
        if not _has(env, template):
            yield OptionError(path, f"names no template of the theme: '{template}'.{guess(template, _known(env))}")


def _has(env: Environment, template: str) -> bool:
    try:
        return env.loader is None or bool(env.loader.get_source(env, template))
    except TemplateNotFound:
        return False


def _known(env: Environment) -> list[str]:
    """Return the names of all templates; none if the loader does not know them."""
    try:
        return env.list_templates()
    except TypeError:
        return []
