"""The blog's own words and dates in the reader's language.

Words are tables beside this file, one a language (`words/de.toml`); dates are Unicode CLDR's, by
Babel. A language without a table speaks English, with its own dates.
"""

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

TABLES = Path(__file__).parent / "translations_tables"


@dataclass(frozen=True, slots=True)
class Translations:
    """What the blog says in one language."""

    language: str
    """As a BCP 47 tag: `pt-BR`."""
    locale: Locale
    """Babel's."""
    table: Mapping[str, str | Mapping[str, str]] = field(repr=False)
    """Key to text; a text with a number in it is a table of the language's plural forms."""

    def text(self, key: str, **parts: object) -> str:
        """Return a text with its parts filled in."""
        text = self.table[key]
        return (text if isinstance(text, str) else text["other"]).format(**parts)

    def count(self, key: str, number: int) -> str:
        """Return a text about a number, in the form that the language has for it."""
        forms = self.table[key]
        if isinstance(forms, str):
            return forms.format(number=number)
        return forms.get(self.locale.plural_form(number), forms["other"]).format(number=number)

    def date(self, when: datetime.date, form: str = "long") -> str:
        """Return a date as people write it: `long`, `medium`, `short` or `full`."""
        return format_date(when, form, locale=self.locale)

    def day(self, when: datetime.date) -> str:
        """Return a day without its year."""
        return format_skeleton("MMMd", when, locale=self.locale)

    def month(self, year: int, month: int) -> str:
        """Return a month with its year."""
        return format_skeleton("yMMMM", datetime.date(year, month, 1), locale=self.locale)

    def month_name(self, year: int, month: int) -> str:
        """Return a month's name standing alone."""
        return format_date(datetime.date(year, month, 1), "LLLL", locale=self.locale)

    def year(self, year: int) -> str:
        """Return a year."""
        return format_skeleton("y", datetime.date(year, 1, 1), locale=self.locale)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`: which way the script runs."""
        return str(self.locale.text_direction)


@cache
def translations_in(language: str) -> Translations:
    """Return the words of a language as people and themes write it: `de`, `pt-BR`, `zh_TW`."""
    locale = _locale(language)
    english = tomllib.loads((TABLES / "en.toml").read_text("utf-8"))
    own = TABLES / f"{locale.language}.toml"
    table = english | (tomllib.loads(own.read_text("utf-8")) if own.is_file() else {})
    return Translations(language.replace("_", "-") or "en", locale, table)


def language_name(language: str) -> str:
    """Return a language's name for itself."""
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
