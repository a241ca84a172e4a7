"""Body headings stand in order under the page's one title."""

import pytest
from rendering import POST, Rendering, filled

from mkdocs_blogpost.render.render import RenderInputs, render, render_text
from mkdocs_blogpost.render.rendered_post import Heading

HTML = "_posts/2024-03-05-trains.html"


def levels(shown):
    return [(node.tag, node.attributes.get("id")) for node in shown.page.css("h1, h2, h3, h4, h5, h6")]


def test_ids_stay(tmp_path):
    shown = Rendering(tmp_path, "# Über uns\n\n### Third\n\n###### Sixth\n\n# Again\n")
    assert levels(shown) == [("h2", "über-uns"), ("h3", "third"), ("h4", "sixth"), ("h2", "again")]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("23", "23"),
        ("2343", "2343"),
        ("3343", "2232"),
        ("1223", "2334"),
        ("135", "234"),
        ("313", "223"),
        ("4232", "2232"),
        ("14243", "23344"),
        ("123456", "234566"),
    ],
)
@pytest.mark.parametrize("kind", ["markdown", "tags", "html"])
def test_no_level_is_left_out(tmp_path, written, expected, kind):
    as_html = "\n\n".join(f'<h{level} id="i{n}">x</h{level}>' for n, level in enumerate(written))
    as_text = "\n\n".join(f"{'#' * int(level)} x {{#i{n}}}" for n, level in enumerate(written))
    path = HTML if kind == "html" else POST
    shown = Rendering(tmp_path, as_text if kind == "markdown" else as_html, path=path)
    assert levels(shown) == [(f"h{level}", f"i{n}") for n, level in enumerate(expected)]


def test_an_end_tag_goes_with_its_start(tmp_path):
    shown = Rendering(tmp_path, "</h1><h3>a</h4><h6>b</h6>", path=HTML)
    assert shown.html == "<h2>a</h2><h3>b</h3>"


def test_an_offset_of_kramdowns_is_not_added_again(tmp_path):
    config = {"_config.yml": "kramdown: {header_offset: 1}\n"}
    shown = Rendering(tmp_path, "# One\n\n## Two\n\n<h3>Raw</h3>\n", files=config)
    assert [tag for tag, _id in levels(shown)] == ["h2", "h3", "h3"]


def test_html_headings_move_too_and_count(tmp_path):
    assert levels(Rendering(tmp_path, '<h1 id="x">Raw</h1>\n\n## Second\n')) == [("h2", "x"), ("h3", "second")]


def test_setext_and_nested_headings(tmp_path):
    shown = Rendering(tmp_path, "First\n=====\n\n> # Quoted\n\n<div>\n<h2>Raw</h2>\n</div>\n")
    assert [tag for tag, _id in levels(shown)] == ["h2", "h2", "h3"]


@pytest.mark.parametrize("listed", ["1..6", "1..2", "2..3", "3", "4..5"])
def test_contents_list_is_what_it_was(tmp_path, listed):
    headings = "\n\n".join(f"{'#' * int(level)} x" for level in "3243124351")
    config = {"_config.yml": f"kramdown: {{toc_levels: {listed}}}\n"}
    body = f"* contents\n{{:toc}}\n\n{headings}\n"
    pages = [Rendering(tmp_path, body, files=config, **options).page for options in ({}, {"adapt": "none"})]
    ours, jekylls = (page.css_first("#markdown-toc") for page in pages)
    assert ours.html == jekylls.html
    assert ours.css("a")


@pytest.mark.parametrize("body", ["    # Code\n", "```\n# Code\n```\n", "<pre># Code\n<h1>x</h1></pre>\n"])
def test_code_has_no_headings(tmp_path, body):
    shown = Rendering(tmp_path, body + "\n## Second\n")
    assert shown.rendered.headings == (Heading(2, "second", "Second"),)
    assert shown.html.count("# Code") == 1


def test_a_text_that_stands_alone_has_its_own_title(tmp_path):
    shown = Rendering(tmp_path, "", files={"alone.md": "---\ntitle: T\n---\n# One\n"})
    [alone] = [each for each in shown.site.pages if each.path == "alone.md"]
    tree, rendered = render(RenderInputs(alone), shown.lookups)
    assert filled(tree.html()) == '<h1 id="one">One</h1>\n'
    assert render_text(alone, shown.lookups)[0] == '<h1 id="one">One</h1>\n'
    assert rendered.headings == (Heading(1, "one", "One"),)


@pytest.mark.parametrize("path", [POST, HTML])
def test_the_headings_are_a_part_of_the_value(tmp_path, path):
    body = "# One *and* `two` {#a}\n\n### Three[^1]\n{: #b}\n\n<h3>Four &amp; <b>five</b></h3>\n\n[^1]: n\n"
    html = '<h1 id="a">One <em>and</em> <code>two</code></h1><h3 id=b>Three</h3><p>x</p><h3>Four &amp; <b>five</b></h3>'
    rendered = Rendering(tmp_path, body if path == POST else html, path=path).rendered
    assert rendered.headings == (
        Heading(2, "a", "One and two"), Heading(3, "b", "Three"), Heading(3, "", "Four & five"),
    )  # fmt: skip


def test_switched_off(tmp_path):
    for body, tag in (("# One\n", "h1"), ("##### Five\n", "h5")):
        assert levels(Rendering(tmp_path, body, adapt={"headings": False}))[0][0] == tag
