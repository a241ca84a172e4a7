"""Mojibake is repaired in prose and reported; code and honest words stay as they are."""

import pytest
from rendering import POST, Rendering

from mkdocs_blogpost.render.steps.encoding import fixed


@pytest.mark.parametrize(
    ("broken", "good"),
    [
        ("communityâ€”moments", "community—moments"),
        ("donâ€™t", "don’t"),
        ("â€œQuoteâ€\x9d", "“Quote”"),
        ("WÃ¼rzburg", "Würzburg"),
        ("Ã\xa0 la carte", "à la carte"),
        ("cafÃ© au lait, naïve café", "café au lait, naïve café"),
        ("100Â°", "100°"),
        ("â€¦", "…"),
    ],
)
def test_broken_words_are_repaired(broken, good):
    assert fixed(broken) == good


@pytest.mark.parametrize(
    "honest",
    [
        "SÃO PAULO, NÃO, CORAÇÃO, Ã", "VOCÊ TAMBÉM É", "RÔLE À JOUER", "â", "â €",
        "naïve café “quotes” — dash…",
        "€uro™", "Čeština žluťoučký kůň", "Привет мир", "日本語の文章", "한국어", "«Oui»", "50 €",
        "Ελληνικά", "Åse Øst",
        "MÃE", "PÃES", "ÂNGULO", "IRMÃ", "AÇÃO…", "Ça va?", "30 °C", "½", "emoji 😀",
    ],
)  # fmt: skip
def test_honest_words_stay(honest):
    assert fixed(honest) == honest


def test_each_place_is_reported_once_with_its_line(tmp_path):
    shown = Rendering(tmp_path, "One itâ€™s two.\n\nAgain, itâ€™s here.\n\n> - deep itâ€™s\n")
    assert [(each.path, each.line, each.level.value) for each in shown.problems] == [
        (POST, 4, "note"), (POST, 6, "note"), (POST, 8, "note"),
    ]  # fmt: skip
    assert shown.html.count("it’s") == 3


@pytest.mark.parametrize(
    "body",
    [
        "`itâ€™s`\n", "    itâ€™s\n", "```\nitâ€™s\n```\n", "<pre>itâ€™s</pre>\n",
        "<p><code>itâ€™s</code></p>\n",
        "<script>itâ€™s</script>\n", "<!-- itâ€™s -->\n", "{% raw %}`itâ€™s`{% endraw %}\n",
    ],
)  # fmt: skip
def test_code_is_never_touched(tmp_path, body):
    shown = Rendering(tmp_path, body)
    assert "itâ€™s" in shown.html
    assert not shown.problems


def test_prose_in_html_attributes_links_and_headings(tmp_path):
    shown = Rendering(
        tmp_path,
        '## Itâ€™s\n\n<div>Itâ€™s</div>\n\n[itâ€™s](/x "itâ€™s") ![itâ€™s](https://x.org/itâ€™s.png)\n',
    )
    assert shown.attributes("h2")["id"] == "itâs", "the id stays Jekyll's"
    assert shown.page.css_first("h2").text() == shown.page.css_first("div").text() == "It’s"
    assert shown.attributes("a")["title"] == shown.attributes("img")["alt"] == "it’s"
    assert shown.attributes("img")["src"] == "https://x.org/itâ€™s.png", "an address is no prose"


def test_switched_off(tmp_path):
    shown = Rendering(tmp_path, "itâ€™s\n", adapt={"encoding": False})
    assert "itâ€™s" in shown.html
    assert not shown.problems


def test_a_title_is_repaired_and_reported_with_its_line(tmp_path):
    shown = Rendering(tmp_path, "x\n", head="---\nlayout: post\ntitle: Itâ€™s late\n---\n")
    assert shown.rendered.title == "It’s late"
    assert [(each.path, each.line) for each in shown.problems] == [(POST, 3)]
