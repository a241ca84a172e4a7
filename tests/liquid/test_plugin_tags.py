"""Tags of a site's own Ruby plugins, answered by an include or a Python class: the option `tags`."""

# ruff: noqa: E501  a case is a row

import pytest
from liquid_page import rendered

from mkdocs_blogpost.problems import SettingsError

TAGS = {"youtube": "youtube.html", "figure": "figure.html", "box": "box.html", "show": "show.html"}
INCLUDES = {
    "_includes/youtube.html": '<iframe src="https://video.example/{{ include.arguments[0] }}"></iframe>',
    "_includes/figure.html": "<figure {{ include.class }}>{{ include.content }}<b>{{ include.caption }}</b></figure>",
    "_includes/box.html": "[{{ include.content | default: 'no content' }}]",
    "_includes/show.html": "{{ include.markup }}|{{ include.arguments | join: '+' }}|{{ include.a }}|{{ include.b }}",
}

ANSWERS = [
    ("{% youtube abc123 %}", '<iframe src="https://video.example/abc123"></iframe>'),
    ("{% youtube {{ page.title }} %}", '<iframe src="https://video.example/Page"></iframe>'),
    ("{% youtube page.title %}", '<iframe src="https://video.example/Page"></iframe>'),
    ("{% youtube a %}{% youtube b %}", '<iframe src="https://video.example/a"></iframe><iframe src="https://video.example/b"></iframe>'),
    ("{% figure caption:\"A b\" class=wide %}*{{ 1 | plus: 1 }}*{% endfigure %}", "<figure wide>*2*<b>A b</b></figure>"),
    ("{% box %}", "[no content]"),
    ("{% box %}x{% endbox %}", "[x]"),
    ("{% box %}{% box %}x{% endbox %}{% endbox %}", "[[x]]"),
    ("{% box %} and {% box %}x{% endbox %}", "[no content] and [x]"),
    ("{% if true %}{% box %}{% else %}no{% endif %}{% box %}y{% endbox %}", "[no content][y]"),
    ("{% for i in (1..2) %}{% box %}{{ i }}{% endbox %}{% box %}{% endfor %}", "[1][no content][2][no content]"),
    ("{% show one 'two three', a=1 b: page.title %}", "one 'two three', a=1 b: page.title|one+two three|1|Page"),
    ("{% show a=unknown b=\"q\" %}", "a=unknown b=\"q\"||unknown|q"),
    ("{% show %}", "|||"),
    ("{% box %}" * 60 + "x" + "{% endbox %}" * 60, "[" * 60 + "x" + "]" * 60),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), ANSWERS, ids=[case[0] for case in ANSWERS])
def test_an_include_answers_a_tag(text, shown, tmp_path):
    assert rendered(tmp_path, text, INCLUDES, tags=TAGS) == (shown, [])


def test_an_end_tag_without_its_tag_is_told(tmp_path):
    result, problems = rendered(tmp_path, "{% endbox %}", INCLUDES, tags=TAGS)
    assert result == "{% endbox %}"
    assert "Unknown tag 'endbox': no 'box' is open here." in problems[0]


def test_a_missing_include_is_told_where_the_tag_stands(tmp_path):
    result, problems = rendered(tmp_path, "\n{% box %}", tags=TAGS)
    assert result == "{% box %}"
    assert problems[0].startswith(
        "page.md:5:1: Liquid error: Could not locate the included file 'box.html' in _includes."
    )


class Twitter:
    """The example of the documentation."""

    def __init__(self, name, markup):
        self.name, self.markup = name, markup

    def render(self, context, content):
        return f"<{self.name} {self.markup} {context['page.title']} {context.path} {content}>"


class Failing(Twitter):
    def render(self, context, content):
        raise ValueError(f"no such tweet: {content}{context.path}")


class NoTag:
    pass


@pytest.fixture
def module(monkeypatch):
    import sys
    from types import ModuleType

    made = ModuleType("my_tags")
    made.Twitter, made.Failing, made.NoTag = Twitter, Failing, NoTag
    monkeypatch.setitem(sys.modules, "my_tags", made)


@pytest.mark.usefixtures("module")
def test_a_python_class_answers_a_tag(tmp_path):
    tags = {"twitter": "my_tags:Twitter"}
    assert rendered(tmp_path, "{% twitter a {{ 1 }} %}", tags=tags) == ("<twitter a 1 Page page.md None>", [])
    assert rendered(tmp_path, "{% twitter %}x{{ 2 }}{% endtwitter %}", tags=tags) == (
        "<twitter  Page page.md x2>",
        [],
    )


@pytest.mark.usefixtures("module")
def test_a_class_that_fails_is_told(tmp_path):
    result, problems = rendered(tmp_path, "{% bad %}", tags={"bad": "my_tags:Failing"})
    assert result == "{% bad %}"
    assert problems == ["page.md:4:1: Liquid error: Failing failed: ValueError: no such tweet: Nonepage.md"]


@pytest.mark.usefixtures("module")
@pytest.mark.parametrize("answer", ["my_tags:Nothing", "no_such_module:X", "my_tags:NoTag", ":X"])
def test_a_class_that_is_none_stops_the_build_with_one_line(answer, tmp_path):
    with pytest.raises(SettingsError, match=r"^'tags: twitter' '[^\n]*$"):
        rendered(tmp_path, "", tags={"twitter": answer})


def test_a_tag_of_the_site_comes_before_one_that_is_known(tmp_path):
    files = {"_includes/mine.html": "mine {{ include.arguments[0] }}"}
    assert rendered(tmp_path, "{% gist 1 %}", files, tags={"gist": "mine.html"}) == ("mine 1", [])


def test_github_edit_link_names_the_source(tmp_path):
    config = {"_config.yml": "repository: ada/notes\ngithub: {source: {branch: trunk, path: site}}\n"}
    url = "https://github.com/ada/notes/edit/trunk/site/page.md"
    assert rendered(tmp_path, "{% github_edit_link %}", config) == (url, [])
    text = '{% github_edit_link "Mend this" %}'
    assert rendered(tmp_path, text, config) == (f'<a href="{url}">Mend this</a>', [])


def test_github_edit_link_without_a_repository_is_told(tmp_path):
    result, problems = rendered(tmp_path, "{% github_edit_link %}")
    assert result == "{% github_edit_link %}"
    assert "write 'repository: owner/name' in _config.yml" in problems[0]


@pytest.mark.parametrize(
    ("github", "expected"),
    [
        (
            "{repository_url: https://github.com/a/b/, source: {branch: x, path: /docs}}",
            "https://github.com/a/b/edit/x/docs/",
        ),
        ("a text", ""),
    ],
)
def test_github_edit_link_reads_the_metadata_of_the_site(tmp_path, github, expected):
    result, problems = rendered(tmp_path, "{% github_edit_link words %}", {"_config.yml": f"github: {github}\n"})
    assert result.startswith(expected)
    assert bool(result) is bool(expected)
    assert problems == []


@pytest.mark.parametrize(
    "settings",
    [
        "5",
        "{min_level: a}",
        "{max_level: [2]}",
        "{no_toc_section_class: [{a: b}]}",
        "{list_id: {a: b}}",
        "{min_level: true}",
    ],
)
def test_settings_of_a_table_of_contents_that_cannot_be_used_have_their_defaults(tmp_path, settings):
    config = {"_config.yml": f"plugins: [jekyll-toc]\ntoc: {settings}\n"}
    config["_config.yml"] += 'defaults: [{scope: {path: ""}, values: {toc: true}}]\n'
    result, _ = rendered(tmp_path, '{{ "<h2 id=a>A</h2>" | toc_only }}', config)
    assert '<ul id="toc" class="section-nav">' in result
