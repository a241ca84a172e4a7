"""The blog's own texts, and dates, in the readers' language.

There is a table of texts for each language (`languages/de.toml`); dates are from Unicode CLDR, by Babel.
A language without a table has English texts and its own dates.
"""

import datetime
import re
import tomllib
from collections.abc import Mapping
from dataclasses import field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from mkdocs_blogpost.values import value_class

TABLES = Path(__file__).parent / "languages"


@value_class
class Translations:
    """The blog's texts and dates in one language."""

    language: str
    """The language as a BCP 47 tag: `pt-BR`."""
    locale: Locale
    """Babel's locale."""
    table: Mapping[str, str | Mapping[str, str]] = field(repr=False)
    """Key to text; a text about a number is a table of the language's plural forms."""

    def text(self, key: str, **values: object) -> str:
        """Return a text with its values filled in."""
        text = self.table[key]
        return (text if isinstance(text, str) else text["other"]).format(**values)

    def count(self, key: str, number: int) -> str:
        """Return a text about a number, in the language's plural form."""
        forms = self.table[key]
        if isinstance(forms, str):
            return forms.format(number=number)
        return forms.get(_plural_form(number, self.locale), forms["other"]).format(number=number)

    def date(self, day: datetime.date, form: str = "long") -> str:
        """Return a date in one of CLDR's forms: `long`, `medium`, `short` or `full`."""
        return _date(form, day.year, day.month, day.day, self.locale)

    def day(self, day: datetime.date) -> str:
        """Return a date without its year."""
        return _skeleton("MMMd", day.year, day.month, day.day, self.locale)

    def month(self, year: int, month: int) -> str:
        """Return a month with its year."""
        return _skeleton("yMMMM", year, month, 1, self.locale)

    def month_name(self, year: int, month: int) -> str:
        """Return a month's name without its year."""
        return _date("LLLL", year, month, 1, self.locale)

    def year(self, year: int) -> str:
        """Return a year."""
        return _skeleton("y", year, 1, 1, self.locale)

    @property
    def direction(self) -> str:
        """The direction of the script: `ltr` or `rtl`."""
        return str(self.locale.text_direction)


@lru_cache(maxsize=4096)
def _date(form: str, year: int, month: int, day: int, locale: Locale) -> str:
    """Return a date in one of CLDR's forms; the pages of a blog show the same dates many times."""
    return format_date(datetime.date(year, month, day), form, locale=locale)


@lru_cache(maxsize=4096)
def _skeleton(skeleton: str, year: int, month: int, day: int, locale: Locale) -> str:
    """Return the parts of a date that a skeleton of CLDR names."""
    return format_skeleton(skeleton, datetime.date(year, month, day), locale=locale)


@lru_cache(maxsize=1024)
def _plural_form(number: int, locale: Locale) -> str:
    return str(locale.plural_form(number))


@cache
def translations_in(language: str) -> Translations:
    """Return the texts and dates of a language tag, with `-` or `_`: `de`, `pt-BR`, `zh_TW`."""
    locale = _locale(language)
    english = tomllib.loads((TABLES / "en.toml").read_text("utf-8"))
    own = TABLES / f"{locale.language}.toml"
    table = english | (tomllib.loads(own.read_text("utf-8")) if own.is_file() else {})
    return Translations(language.replace("_", "-") or "en", locale, table)


LANGUAGE_KEYS = ("lang", "language", "locale")
"""The keys that give the language of a post or page."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def language_tag(data: Mapping[str, Any], keys: tuple[str, ...] = LANGUAGE_KEYS) -> str:
    """Return the language that a front matter or configuration gives, as a BCP 47 tag; empty if it gives none."""
    given = (data.get(key) for key in keys)
    values = (value[0] if isinstance(value, list) and value else value for value in given)
    tags = (value.strip().partition(".")[0].replace("_", "-") for value in values if isinstance(value, str))
    return next((tag for tag in tags if _TAG.fullmatch(tag) and tag.partition("-")[0].lower() in _languages()), "")


@cache
def _languages() -> frozenset[str]:
    return frozenset(Locale("en").languages)


@cache
def has_texts(language: str) -> bool:
    """Return whether there are texts in a language."""
    return (TABLES / f"{_locale(language).language}.toml").is_file()


@cache
def language_name(language: str) -> str:
    """Return the name of a language in that language."""
    locale = _locale(language)
    return str(locale.get_display_name(locale) or language)


def _locale(language: str) -> Locale:
    parts = language.replace("_", "-").split("-")
    for tag in ("-".join(parts), parts[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError, TypeError):
            continue
    return Locale("en")
