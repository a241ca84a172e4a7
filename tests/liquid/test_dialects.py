"""What Liquid 4.0 with Jekyll 3.10 gives, beside Jekyll 4; both as the real programs print it."""

import pytest
from liquid_page import Blog, rendered

FILES = {
    "_config.yml": "baseurl: /kitchen\n",
    "_data/tools.yml": "- {name: pan, lang: en, size: '2.10'}\n- {name: pot, size: '10'}\n",
    "_posts/2024-01-02-kettle.md": "---\ntitle: Kettle\n---\nBoil.\n",
}

BOTH = [
    ("{% post_url 2024-01-02-kettle %}", "/2024/01/02/kettle.html", "/kitchen/2024/01/02/kettle.html"),
    ("{% link _posts/2024-01-02-kettle.md %}", "/2024/01/02/kettle.html", "/kitchen/2024/01/02/kettle.html"),
    ("{{ '/a' | relative_url }}", "/kitchen/a", "/kitchen/a"),
    ("{{ 'one two three' | truncatewords: 3 }}", "one two three...", "one two three"),
    ("{{ 'one two three' | truncatewords: 4 }}", "one two three", "one two three"),
    ("{% assign t = site.data.tools | where: 'lang', page.lang %}{{ t.size }}", "2", "1"),
    ("{% assign t = site.data.tools | where: 'size', '2.10' %}{{ t.size }}", "1", "0"),
    ("{% assign t = site.data.tools | find: 'name', 'pot' %}{{ t.size }}", "2", "10"),
    ("{{ 'a-b-c' | replace_last: '-', '+' }}", "a-b-c", "a-b+c"),
    ("{{ 'pan' | base64_encode }}", "pan", "cGFu"),
    ("{% for i in (1..4) offset: 'two' %}{{ i }}{% endfor %}", "1234", None),
    ("a{% ifchanged %} {% endifchanged %}b", "ab", "a b"),
    ("{% case 1 %}{% else %}a{% when 1 %}b{% endcase %}", "a", "ab"),
]


@pytest.mark.parametrize("dialect", ["jekyll-3", "github-pages"])
@pytest.mark.parametrize(("text", "expected"), [(text, old) for text, old, _ in BOTH])
def test_jekyll_3(tmp_path, text, expected, dialect):
    assert rendered(tmp_path, text, FILES, dialect=dialect)[0].strip() == expected


@pytest.mark.parametrize(("text", "expected"), [(text, new) for text, _, new in BOTH if new is not None])
def test_jekyll_4(tmp_path, text, expected):
    assert rendered(tmp_path, text, FILES)[0].strip() == expected


@pytest.mark.parametrize(
    "text",
    [
        "{% echo 'a' %}",
        "{% liquid\nassign a = 1\n%}",
        "{% # a comment %}",
        "{% assign t = site.data.tools | where_exp: 'x', \"x.name == 'a' and x.size == 1\" %}",
        "{{ 'a b' | number_of_words: 'cjk' }}",
    ],
)
def test_what_stops_jekyll_3_is_told_and_jekyll_4_knows_it(tmp_path, text):
    assert rendered(tmp_path / "old", text, FILES, dialect="jekyll-3")[1]
    assert rendered(tmp_path / "new", text, FILES)[1] == []


def test_liquid_cannot_be_switched_off_in_jekyll_3(tmp_path):
    text = "---\ntitle: Page\nrender_with_liquid: false\n---\n{{ 1 | plus: 1 }}"
    for dialect, expected in (("jekyll-3", "2"), ("jekyll-4", "{{ 1 | plus: 1 }}")):
        files = {**FILES, "other.md": text}
        assert Blog(tmp_path / dialect, files, dialect=dialect).render("other.md").strip() == expected
