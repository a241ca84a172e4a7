"""In a host of Python-Markdown, a kramdown text keeps what the host's extensions give to any page."""

import re

import markdown
import pytest
from dom import outline
from pygments.token import Token
from reading import Reader
from selectolax.lexbor import LexborHTMLParser

from mkdocs_blogpost.adapters.python_markdown import lines
from mkdocs_blogpost.adapters.python_markdown.extension import JEKYLL, KramdownExtension
from mkdocs_blogpost.problems import SettingsError

MERMAID = {
    "custom_fences": [{"name": "mermaid", "class": "mermaid", "format": "pymdownx.superfences.fence_code_format"}]
}
MATERIAL = {
    "toc": {"permalink": True},
    "attr_list": {},
    "footnotes": {},
    "pymdownx.highlight": {"anchor_linenums": True, "line_spans": "__span", "pygments_lang_class": True},
    "pymdownx.superfences": {},
    "pymdownx.arithmatex": {"generic": True},
    "tables": {},
    "def_list": {},
}
"""What Material's users have, as its pages tell them to."""


OFF = {"code": False, "math": False, "footnotes": False}


def host(*kramdown, extensions=MATERIAL):
    return markdown.Markdown(extensions=[*extensions, *kramdown], extension_configs=extensions)


def stock(text, extensions=MATERIAL):
    return host(extensions=extensions).convert(text)


def ours(text, extensions=MATERIAL, **config):
    return host(KramdownExtension(**config), extensions=extensions).convert(text)


SAME = {
    "known language": "```python\ndef f(x):\n    return x & 1  # (1)!\n```\n\n1.  An annotation\n",
    "no language": "```\na < b\n```\n",
    "two blocks": "```ruby\na\n```\n\n```js\nb\n```\n",
    "in a list": "-   a\n\n    ```sh\n    b\n    ```\n",
    "footnotes": "a[^1] b[^x]\n\n[^1]: c\n[^x]: d *e*\n",
    "note that ends in a list": "a[^1]\n\n[^1]:\n    b\n\n    - c\n",
    "headings": "# A\n\n## B c\n\nd\n\n### *E* `f`\n",
    "heading with a footnote": "## A[^1]\n\n[^1]: b\n",
    "table": "| a | b |\n|---|---|\n| c | `d` |\n",
    "definition list": "a\n:   b\n",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME.keys())
def test_what_both_dialects_know_is_marked_up_alike(text):
    assert outline(ours(text)) == outline(stock(text))


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"linenums": True},
        {"linenums": True, "linenums_style": "inline", "line_spans": "__span"},
        {"linenums": True, "linenums_style": "pymdownx-inline", "anchor_linenums": True},
        {"auto_title": True},
        {"use_pygments": False},
        {"noclasses": True},
        {"guess_lang": True},
        {"default_lang": "python", "pygments_lang_class": True},
        {"css_class": "mine", "pygments_lang_class": True},
        {"extend_pygments_lang": [{"name": "snake", "lang": "python"}], "pygments_lang_class": True},
    ],
    ids=str,
)
@pytest.mark.parametrize("language", ["python", "snake", ""])
def test_highlighting_is_as_configured(options, language):
    extensions = {"pymdownx.highlight": options, "pymdownx.superfences": {}}
    text = f"```{language}\nimport a\n\nb = 1\n```\n"
    expected, found = stock(text, extensions), ours(text, extensions)
    named = LexborHTMLParser(found).css_first("body > div")
    if language and named:
        assert named.attributes["class"].split().count(f"language-{language}") == 1
    if language not in str(options):  # stock gives a language that it does not know another's name
        expected, found = re.sub(r"language-\w+", "", expected), re.sub(r"language-\w+", "", found)
    assert outline(found) == outline(expected)


# ruff: noqa: E501  a program stands in one line
PROGRAMS = {
    "python": 'import a\n\n\ndef f(x: int) -> str:\n    """Two\n\n    lines & <b>."""\n    return f"{x!r}\\n" if x < 1 else b"" # (1)!\n',
    "diff": "--- a\n+++ b\n@@ -1 +1 @@\n-c\n+d\n e\n",
    "html": "<!doctype html>\n<p class='a'>b &amp; c</p>\n<script>let d = `e\n${f}`;</script>\n<style>g { h: i }</style>\n",
    "console": "$ ls -l\ntotal 0\n$ cat <<E\n> a\n> E\na\n",
    "yaml": "a: &b\n  - c: |\n      d\n\n      e\n  - *b\n",
    "text": "\n\n  a\n\n    b  \n\n\n",
    "": "c < d\n",
    "ruby": "",
}  # fmt: skip


@pytest.mark.parametrize("options", [{}, {"line_spans": "s"}, {"line_anchors": "a"}, {"stripnl": False}], ids=str)
@pytest.mark.parametrize("language", PROGRAMS)
def test_plain_blocks_are_what_pygments_formats(language, options):
    extensions = {"pymdownx.highlight": {**options, "pygments_lang_class": True}, "pymdownx.superfences": {}}
    text = f"```{language}\n{PROGRAMS[language]}```\n"
    assert outline(ours(text, extensions)) == outline(stock(text, extensions))


def test_a_language_that_nobody_knows_stays_as_a_class():
    page = LexborHTMLParser(ours("```blub\na\n```\n"))
    assert page.css_first("div.highlight").attributes["class"].split().count("language-blub") == 1
    assert page.css_first("code").text().strip() == "a"


def test_attributes_of_a_block_of_code_stay():
    html = ours('```python\na\nb\n```\n{: #x .y title="z.py" linenums="3" hl_lines="2" style="color: red"}\n')
    block = LexborHTMLParser(html).css_first("div.highlight")
    assert block.id == "x"
    assert {"language-python", "y"} <= set(block.attributes["class"].split())
    assert block.attributes["style"] == "color: red"
    assert block.css_first(".filename").text().strip() == "z.py"
    assert block.css_first(".linenos").text().split() == ["3", "4"]
    assert block.css_first(".hll").text().strip() == "b"


def test_line_numbers_and_file_names_are_those_of_jekyll_themes():
    options = {"syntax_highlighter_opts": {"block": {"line_numbers": True, "start_line": 5}}}
    text = '```sh\na\n```\n{: file="b.sh"}\n\n```sh\nc\n```\n{: .nolineno}\n'
    first, second = LexborHTMLParser(ours(text, options=options)).css("div.highlight")
    assert first.css_first(".linenos").text().split() == ["5"]
    assert first.css_first(".filename").text().strip() == "b.sh"
    assert second.css_first(".linenos") is None


def test_a_token_without_text_adds_no_line():
    tokens = [(Token.Keyword, "a"), (Token.Text, "\n"), (Token.Text, ""), (Token.Keyword, "")]
    assert lines.block(tokens, "", "") == '<pre><span></span><code><span class="k">a</span>\n</code></pre>'


def test_code_without_a_highlighter_is_bare():
    html = ours("```ruby\na < b\n```\n\n`c`\n", extensions={"toc": {}})
    expected = '<pre><code class="language-ruby">a &lt; b\n</code></pre><p><code>c</code></p>'
    assert outline(html) == outline(expected)


def test_codehilite_highlights_where_it_stands():
    extensions = {"codehilite": {"guess_lang": False, "css_class": "mine"}}
    block = LexborHTMLParser(ours("```python\nimport a\n```\n", extensions)).css_first("div.mine")
    assert "language-python" in block.attributes["class"].split()
    assert block.css_first("span.kn").text() == "import"


def mermaid():
    from pymdownx.superfences import fence_code_format

    fence = {"name": "mermaid", "class": "mermaid", "format": fence_code_format}
    return {**MATERIAL, "pymdownx.superfences": {"custom_fences": [fence]}}


def test_custom_fences_are_asked_first():
    text = "```mermaid\ngraph LR\n  A --> B & C\n```\n"
    assert outline(ours(text, mermaid())) == outline(stock(text, mermaid()))
    assert LexborHTMLParser(ours(text, mermaid())).css_first("pre.mermaid > code")


def test_a_custom_fence_may_stash():
    def stashing(source, _language, _class_name, _options, md, **_):
        return f"<figure>{md.htmlStash.store(f'<i>{source}</i>')}</figure>"

    fence = {"name": "x", "class": "x", "format": stashing}
    html = ours("```x\na \x02wzxhzdk:0\x03 b\n```\n", {"pymdownx.superfences": {"custom_fences": [fence]}})
    assert html == "<figure><i>a \x02wzxhzdk:0\x03 b</i></figure>"


def test_a_custom_fence_that_fails_is_code():
    def broken(*_args, **_options):
        raise ValueError

    fence = {"name": "broken", "class": "x", "format": broken}
    html = ours("```broken\na\n```\n", {"pymdownx.superfences": {"custom_fences": [fence]}})
    assert LexborHTMLParser(html).css_first("div.highlight.language-broken")


def unspaced(html):
    return [re.sub(r"\\n| ", "", line) for line in outline(html)]


@pytest.mark.parametrize("generic", [True, False])
def test_formulas_are_arithmatex(generic):
    extensions = {"pymdownx.arithmatex": {"generic": generic, "preview": False}}
    text = "a $x_1$ b\n\n$$\n\\frac{a}{b}\n$$\n"
    html = ours(text.replace("$x_1$", "$$x_1$$"), extensions)
    assert unspaced(html) == unspaced(stock(text, extensions))


@pytest.mark.parametrize(
    "extensions",
    [MATERIAL, {"codehilite": {}}, {}, mermaid()],
    ids=["material", "codehilite", "none", "mermaid"],
)
@pytest.mark.parametrize("language", ['"><b>x', "a&b", "mermaid", "x" * 5000], ids=["tag", "entity", "fence", "long"])
def test_names_and_numbers_of_any_kind_break_nothing(extensions, language):
    many = "9" * 5000
    ial = f'{{: #i .c&d data-x="&quot;<" linenums="{many}" hl_lines="1-{many[:9]}"}}'
    page = LexborHTMLParser(ours(f"```{language}\na < b\n```\n{ial}\n", extensions))
    assert page.css_first("b") is None
    assert page.css_first("code").text().strip() == "a < b"
    assert page.css_first("[id=i]").attributes["data-x"] == '"<'


def test_a_lexer_that_stumbles_leaves_the_code_bare(monkeypatch):
    def stumble(*_args):
        raise ValueError

    monkeypatch.setattr("pygments.lexers.python.PythonLexer.get_tokens", stumble)
    assert LexborHTMLParser(ours("```python\na\n```\n")).css_first("pre > code.language-python").text() == "a\n"


def test_formulas_of_a_host_without_arithmatex_are_generic():
    html = ours("a $$x < y$$ b\n", extensions={})
    assert outline(html) == outline('<p>a <span class="arithmatex">\\(x &lt; y\\)</span> b</p>')


def test_a_note_that_is_marked_twice_leads_back_twice():
    page = LexborHTMLParser(ours("a[^1] b[^1]\n\n[^1]: c\n"))
    marks = [mark.id for mark in page.css("sup[id]")]
    backs = [link.attributes["href"] for link in page.css("a.footnote-backref")]
    assert backs == [f"#{mark}" for mark in marks]
    assert len(set(marks)) == 2


def test_the_footnotes_extension_words_the_links():
    extensions = {"footnotes": {"BACKLINK_TEXT": "back", "BACKLINK_TITLE": "To {}"}}
    back = LexborHTMLParser(ours("a[^1]\n\n[^1]: b\n", extensions)).css_first("a.footnote-backref")
    assert (back.text(), back.attributes["title"]) == ("back", "To 1")


def test_page_contents_have_kramdowns_ids_and_no_marks():
    md = host(KramdownExtension())
    md.convert("# A & b[^1]\n\n## A & b\n\n### `c` <b>d</b>\n\n# A & b\n\n<h2>raw</h2>\n\n[^1]: e\n")

    def flat(tokens):
        return [line for each in tokens for line in [each, *flat(each["children"])]]

    seen = [(each["level"], each["id"], each["name"]) for each in flat(md.toc_tokens)]
    assert seen == [
        (1, "a--b", "A &amp; b"),
        (2, "a--b-1", "A &amp; b"),
        (3, "c-d", "c d"),
        (1, "a--b-2", "A &amp; b"),
    ]


def test_headings_that_want_no_entry_have_none():
    md = host(KramdownExtension())
    md.convert("# a\n\n## b\n{: .no_toc}\n\n### c\n\n# d\n{: .no_toc .x}\n")
    (first,) = md.toc_tokens
    assert (first["id"], [each["id"] for each in first["children"]]) == ("a", ["c"])


def test_contents_depth_and_permalinks_are_the_hosts():
    extensions = {"toc": {"toc_depth": 2, "permalink": "#", "baselevel": 1}}
    md = host(KramdownExtension(), extensions=extensions)
    page = LexborHTMLParser(md.convert("* toc\n{:toc}\n\n## a\n\n### b\n"))
    assert [each["id"] for each in md.toc_tokens] == ["a"]
    assert [link.attributes["href"] for link in page.css("a.headerlink")] == ["#a", "#b"]
    assert [link.attributes["href"] for link in page.css("ul#markdown-toc a")] == ["#a", "#b"]


def test_tree_processors_see_raw_html():
    from markdown.treeprocessors import Treeprocessor

    class Links(Treeprocessor):
        def run(self, root):
            for link in root.iter("a"):
                link.set("href", link.get("href").upper())

    md = host(KramdownExtension())
    md.treeprocessors.register(Links(md), "links", 0)
    html = md.convert("<div><a href='a'>b</a></div>\n\n<h2><a href='c'>d</a></h2>\n\ne <b><a href='f'>g</a></b>\n")
    assert [link.attributes["href"] for link in LexborHTMLParser(html).css("a")] == ["A", "C", "F"]


def test_preprocessors_may_stash():
    from markdown.preprocessors import Preprocessor

    class Stashing(Preprocessor):
        def run(self, lines):
            return [line.replace("@@", self.md.htmlStash.store("<hr class='x'>")) for line in lines]

    md = host(KramdownExtension())
    md.preprocessors.register(Stashing(md), "stashing", 5)
    assert md.convert("a\n\n@@\n\n\x02wzxhzdk:9\x03\n") == "<p>a</p>\n\n<hr class='x'>\n\n<p>\x02wzxhzdk:9\x03</p>"


def test_postprocessors_see_what_is_ready():
    from markdown.postprocessors import Postprocessor

    class Shout(Postprocessor):
        def run(self, text):
            return text.replace("whisper", "SHOUT")

    md = host(KramdownExtension())
    md.postprocessors.register(Shout(md), "shout", 1)
    assert "SHOUT" in md.convert("<!-- whisper -->\n")


def test_options_are_kramdowns():
    html = ours("a\nb\n\n# c\n", extensions={}, options={"hard_wrap": True, "auto_ids": False})
    assert outline(html) == outline("<p>a<br>b</p><h1>c</h1>")


def test_everything_off_is_kramdowns_own():
    from mkdocs_blogpost import kramdown

    text = "a[^1] $$b$$ `c`\n\n```ruby\nd\n```\n\n[^1]: e\n"
    extensions = {name: own for name, own in MATERIAL.items() if name != "toc"}
    assert outline(ours(text, extensions, **OFF)) == outline(kramdown.to_html(text, JEKYLL))


def test_a_host_hands_over_a_tree():
    from mkdocs_blogpost import kramdown

    asked = []

    def tree(text):
        asked.append(text)
        return kramdown.parse("*b*\n")

    assert ours("a\nc\n", extensions={}, reader=Reader(tree)) == "<p><em>b</em></p>"
    assert asked == ["a\nc\n"]


@pytest.mark.parametrize(("config", "says"), [({"optoins": {}}, "options"), ({"maths": True}, "math")])
def test_a_misspelt_setting_is_told_with_a_guess(config, says):
    with pytest.raises(SettingsError, match=f"Did you mean '{says}'"):
        ours("a", **config)


def test_front_matter_is_the_hosts():
    from mkdocs_blogpost import kramdown

    text = "---\ntitle: a\n---\n*b*\n"
    md = markdown.Markdown(extensions=["meta", KramdownExtension()])
    assert (md.convert(text), md.Meta) == ("<p><em>b</em></p>", {"title": ["a"]})
    handed = markdown.Markdown(extensions=["meta", KramdownExtension(reader=Reader(kramdown.parse))])
    assert handed.convert("a: b\n") == "<p>a: b</p>"


def test_it_has_an_entry_point():
    html = markdown.markdown("*a*{: .b}\n", extensions=["kramdown"])
    assert html == '<p><em class="b">a</em></p>'
