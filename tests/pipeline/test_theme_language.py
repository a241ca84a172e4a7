"""The language of a theme for a site's own language."""

import pytest

from mkdocs_blogpost.pipeline.theme_language import theme_language

MATERIAL = ("de", "en", "pt", "pt-BR", "zh", "zh-Hant", "zh-TW", "ku-IQ")
MKDOCS = ("de", "en", "pt_BR", "zh_CN", "zh_TW")


@pytest.mark.parametrize(
    ("wanted", "material", "mkdocs"),
    [
        ("de", "de", "de"),
        ("de-AT", "de", "de"),
        ("de_DE.UTF-8", "de", "de"),
        ("pt-BR", "pt-BR", "pt_BR"),
        ("pt-PT", "pt", ""),
        ("zh-Hans", "zh", "zh_CN"),
        ("zh-CN", "zh", "zh_CN"),
        ("zh_TW", "zh-TW", "zh_TW"),
        ("zh-HK", "zh-Hant", "zh_TW"),
        ("EN-us", "en", "en"),
        ("eo", "", ""),
        ("", "", ""),
    ],
)
def test_the_nearest_language_of_a_theme(wanted, material, mkdocs):
    assert theme_language(wanted, MATERIAL) == material
    assert theme_language(wanted, MKDOCS) == mkdocs
