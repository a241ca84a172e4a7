"""The theme speaks the language of the Jekyll site, unless mkdocs.yml gives it one."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.localization import parse_locale

from mkdocs_blogpost.pipeline.theme_language import theme_language

SETTINGS = ("language", "locale")
"""The settings of themes that name a language."""
_ROOT = re.compile(r"<html\b[^>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"""\slang\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


def is_language_set(config: MkDocsConfig) -> bool:
    """Return whether the author of mkdocs.yml has chosen the theme's language."""
    themes = (each.get("theme") for each in config.user_configs)
    return any(isinstance(theme, Mapping) and any(theme.get(key) for key in SETTINGS) for theme in themes)


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
