"""The blog's texts and dates, in every language that it has texts in."""

import tomllib
from datetime import UTC, date, datetime, timedelta, timezone
from string import Formatter

import pytest

from mkdocs_blogpost.views.translations import TABLES, language_name, language_tag, translations_in

LANGUAGES = sorted(path.stem for path in TABLES.glob("*.toml"))
ENGLISH = tomllib.loads((TABLES / "en.toml").read_text(encoding="utf-8"))


def placeholders(text):
    texts = [text] if isinstance(text, str) else text.values()
    return {name for each in texts for _, name, *_ in Formatter().parse(each) if name}


def test_nine_languages_have_texts():
    assert {"en", "de", "fr", "es", "pt", "ru", "zh", "ja", "ko"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_text_and_every_placeholder(language):
    own = tomllib.loads((TABLES / f"{language}.toml").read_text(encoding="utf-8"))
    assert own.keys() == ENGLISH.keys()
    assert {key: placeholders(text) for key, text in own.items()} == {
        key: placeholders(text) for key, text in ENGLISH.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 5, 11, 21, 1000])
def test_every_number_has_a_form(language, number):
    assert str(number) in translations_in(language).count("posts", number)


@pytest.mark.parametrize(
    ("language", "long", "month", "posts"),
    [
        ("en", "July 25, 2023", "July 2023", "2 posts"),
        ("de", "25. Juli 2023", "Juli 2023", "2 Beiträge"),
        ("fr", "25 juillet 2023", "juillet 2023", "2 articles"),
        ("pt-BR", "25 de julho de 2023", "julho de 2023", "2 artigos"),
        ("ru", "25 июля 2023\u202fг.", "июль 2023\u202fг.", "2 записи"),
        ("zh-Hant", "2023年7月25日", "2023年7月", "2 篇文章"),
        ("ja", "2023年7月25日", "2023年7月", "2 件の記事"),
        ("ko", "2023년 7월 25일", "2023년 7월", "2개의 글"),
        ("xx-unknown", "July 25, 2023", "July 2023", "2 posts"),
        ("", "July 25, 2023", "July 2023", "2 posts"),
    ],
)
def test_dates_are_the_readers(language, long, month, posts):
    translations = translations_in(language)
    assert translations.date(date(2023, 7, 25)) == long
    assert translations.month(2023, 7) == month
    assert str(2023) in translations.year(2023)
    assert translations.count("posts", 2) == posts


def test_the_direction_of_a_script():
    assert translations_in("he").direction == "rtl"
    assert translations_in("de").direction == "ltr"


def test_a_language_is_named_in_itself():
    assert [language_name(tag) for tag in ("de", "pt-BR", "ja", "en")] == [
        "Deutsch",
        "português (Brasil)",
        "日本語",
        "English",
    ]


@pytest.mark.parametrize(
    ("data", "tag"),
    [
        ({"lang": "pt_BR"}, "pt-BR"),
        ({"lang": "zh-Hans"}, "zh-Hans"),
        ({"locale": "de_DE.UTF-8"}, "de-DE"),
        ({"language": "ar"}, "ar"),
        ({"lang": "", "language": "fr"}, "fr"),
        ({"language": "Python", "locale": "ja"}, "ja"),
        ({"language": "cpp"}, ""),
        ({"language": "english"}, ""),
        ({"lang": True, "locale": [], "language": 3}, ""),
        ({"language": ["fr", "en"]}, "fr"),
        ({}, ""),
    ],
)
def test_the_language_that_a_front_matter_gives(data, tag):
    assert language_tag(data) == tag


def test_one_moment_has_the_date_of_its_own_zone():
    evening = datetime(2024, 1, 1, 23, tzinfo=timezone(timedelta(hours=-1)))
    midnight = evening.astimezone(UTC)
    english = translations_in("en")
    assert [english.day(each) for each in (evening, midnight)] == ["Jan 1", "Jan 2"]
    assert [english.date(each, "medium") for each in (evening, midnight)] == ["Jan 1, 2024", "Jan 2, 2024"]
