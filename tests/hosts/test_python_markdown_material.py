"""Where a site asks for it, Material's own blocks and the user's inline marks work in a kramdown text."""

import markdown
import pytest
from dom import outline
from selectolax.lexbor import LexborHTMLParser

from mkdocs_blogpost.adapters.python_markdown.extension import KramdownExtension

EXTENSIONS = {
    "toc": {},
    "admonition": {},
    "attr_list": {},
    "md_in_html": {},
    "pymdownx.blocks.admonition": {},
    "pymdownx.blocks.details": {},
    "pymdownx.blocks.tab": {"alternate_style": True},
    "pymdownx.blocks.html": {},
    "pymdownx.caret": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {},
    "pymdownx.highlight": {"pygments_lang_class": True},
    "pymdownx.keys": {},
    "pymdownx.mark": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tilde": {},
}

SAME = {
    "admonition": '!!! note "A *title*"\n\n    b *c*\n\n    - d\n    - e\n\nf\n',
    "kinds": "!!! warning inline end\n    a\n\n    b\n",
    "without a title": '!!! tip ""\n    a\n',
    "without a body": "!!! note\n\na\n",
    "details": '??? note "A"\n    b\n\n???+ question\n    c\n',
    "in each other": "!!! note\n    a\n\n    ??? tip\n        c\n\n        ```sh\n        d\n        ```\n",
    "tabs": '=== "A *b*"\n\n    c\n\n=== "D"\n\n    - e\n\nf\n',
    "tabs in an admonition": '!!! note\n    === "A"\n        b\n    === "C"\n        d\n',
    "generic details": "/// details | A\n    type: note\n    open: true\n\nb *c*\n\n- d\n///\n\ne\n",
    "generic admonition": "/// note | A\nb\n///\n\n/// admonition\n    type: tip\nc\n///\n",
    "generic blocks in each other": "//// note | A\n\n/// details | B\nc\n///\n\n////\n",
    "generic tabs": "/// tab | A\nb\n///\n\n/// tab | C\nd\n///\n",
    "generic html": "/// html | div.a.b#c\nd\n///\n",
    "mark": "a ==b== c\n",
    "keys": "++ctrl+alt+del++ b\n",
    "emoji": "a :smile: b\n",
    "caret and tilde": "H~2~O a^b^ ^^c^^ ~~d~~\n",
    "in a heading": "# a ==b==\n\nc\n",
    "in a quote": "> ==a==\n",
    "never in code": "`:smile: ==a==` b\n\n    ==c== ++ctrl++\n\n```\n:smile:\n```\n",
}


def convert(text, *kramdown):
    return markdown.Markdown(extensions=[*EXTENSIONS, *kramdown], extension_configs=EXTENSIONS).convert(text)


def ours(text, **options):
    return convert(text, KramdownExtension(**options))


def settled(html):
    """Tabs are numbered by the host's count or by ours."""
    numbers = {}
    page = LexborHTMLParser(html)
    for place, tabs in enumerate(page.css("div.tabbed-set"), 1):
        numbers[tabs.attributes["data-tabs"].split(":")[0]] = place
    for number, place in numbers.items():
        html = html.replace(f'"__tabbed_{number}_', f'"__T_{place}_').replace(f'"__tabbed_{number}"', f'"__T_{place}"')
        html = html.replace(f'data-tabs="{number}:', f'data-tabs="T{place}:')
    return outline(html)


@pytest.mark.parametrize("text", SAME.values(), ids=SAME.keys())
def test_it_is_what_materials_pages_have(text):
    assert settled(ours(text, material=True)) == settled(convert(text))


@pytest.mark.parametrize("text", SAME.values(), ids=SAME.keys())
def test_it_is_kramdown_unless_asked_for(text):
    few = ["toc", "pymdownx.highlight", KramdownExtension()]
    bare = markdown.Markdown(extensions=few, extension_configs=EXTENSIONS)
    assert outline(ours(text)) == outline(bare.convert(text))


def test_a_body_is_kramdown():
    html = ours('!!! note "A"\n    # b\n    c\n    * d\n    {: .e}\n', material=True)
    page = LexborHTMLParser(html)
    assert page.css_first("div.admonition.note > h1#b")
    assert page.css_first("div.admonition > ul.e > li").text() == "d"


def test_a_block_takes_an_attribute_list():
    page = LexborHTMLParser(ours("{: #x .y}\n!!! note\n    a\n", material=True))
    assert page.css_first("div#x").attributes["class"].split() == ["admonition", "note", "y"]


def test_a_block_stands_in_a_list():
    page = LexborHTMLParser(ours("- a\n\n  !!! note\n      b\n\n- c\n", material=True))
    assert page.css_first("li > div.admonition.note > p:last-child").text() == "b"


def test_a_fence_takes_materials_options():
    text = '```python title="a.py" linenums="3" hl_lines="1-2"\nb\nc\n```\n'
    assert outline(ours(text, material=True)) == outline(convert(text))


def test_html_that_asks_for_markdown_in_one_word_has_it():
    page = LexborHTMLParser(ours('<div class="grid cards" markdown>\n\n- *a*\n\n</div>\n', material=True))
    assert page.css_first("div.grid > ul > li > em").text() == "a"
    assert "markdown" not in page.css_first("div.grid").attributes


def test_the_marker_of_the_hosts_contents_is_theirs():
    text = "# a\n\n[TOC]\n"
    assert LexborHTMLParser(ours(text, material=True)).css_first("div.toc a").attributes["href"] == "#a"
    assert LexborHTMLParser(ours(text)).css_first("p").text() == "[TOC]"


def test_marks_reach_no_raw_html():
    html = ours('<a href="x" title=":smile:">==b==</a> <!-- ==c== :smile: -->\n', material=True)
    assert LexborHTMLParser(html).css_first("a").attributes["title"] == ":smile:"
    assert "<!-- ==c== :smile: -->" in html


def test_depth_has_an_end():
    text = "".join("    " * n + "!!! note\n" for n in range(300)) + "    " * 300 + "a\n"
    assert "a" in LexborHTMLParser(ours(text, material=True)).body.text()
