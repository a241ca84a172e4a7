"""The theme speaks the language of the Jekyll site, unless mkdocs.yml gives it one."""

import re
import warnings
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.localization import parse_locale

from mkdocs_blogpost.pipeline.theme_language import theme_language

SETTINGS = ("language", "locale")
"""The settings of themes that name a language."""
_ROOT = re.compile(r"<html\b[^>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"""\slang\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


def is_language_set(config: MkDocsConfig) -> bool:
    """Return whether the author of mkdocs.yml has chosen the theme's language."""
    return any(theme.get(key) for theme in own_theme_settings(config) for key in SETTINGS)


def own_theme_settings(config: MkDocsConfig) -> list[Mapping[str, Any]]:
    """Return the settings of the theme as mkdocs.yml has them, without the theme's own."""
    with warnings.catch_warnings():  # MkDocs does not need them itself, and says so
        warnings.simplefilter("ignore", DeprecationWarning)
        themes = [each.get("theme") for each in config.user_configs]
    return [theme for theme in themes if isinstance(theme, Mapping)]


def set_language(config: MkDocsConfig, language: str) -> None:
    """Let the theme speak a language, if it knows it."""
    if not language or is_language_set(config):
        return
    folders = [Path(folder) for folder in config.theme.dirs]
    if own := theme_language(language, _languages(folders)):
        config.theme["language"] = own
    if own := theme_language(language, ["en", *_locales(folders)]):
        config.theme["locale"] = parse_locale(own)


def _languages(folders: list[Path]) -> Iterator[str]:
    for folder in folders:
        yield from (file.stem for file in sorted(folder.glob("partials/languages/*.html")))


def _locales(folders: list[Path]) -> Iterator[str]:
    for folder in folders:
        yield from (file.name for file in sorted(folder.glob("locales/*")) if file.is_dir())


def with_language(html: str, language: str) -> str:
    """Return a page with the language on its root element."""
    found = _ROOT.search(html)
    if not found or not language:
        return html
    tag = f'<html lang="{escape(language)}"{_LANGUAGE.sub("", found[0])[5:]}'
    return html[: found.start()] + tag + html[found.end() :]
