"""Body headings stand in order under the page's one title."""

import pytest
from rendering import Trip
from selectolax.lexbor import LexborHTMLParser


def levels(trip):
    return [(node.tag, node.attributes.get("id")) for node in trip.page.css("h1, h2, h3, h4, h5, h6")]


def test_ids_stay(tmp_path):
    trip = Trip(tmp_path, "# Über uns\n\n### Third\n\n###### Sixth\n\n# Again\n")
    assert levels(trip) == [("h2", "über-uns"), ("h3", "third"), ("h4", "sixth"), ("h2", "again")]


@pytest.mark.parametrize(
    ("written", "shown"),
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
def test_no_level_is_left_out(tmp_path, written, shown, kind):
    as_html = "\n\n".join(f'<h{level} id="i{n}">x</h{level}>' for n, level in enumerate(written))
    as_text = "\n\n".join(f"{'#' * int(level)} x {{#i{n}}}" for n, level in enumerate(written))
    trip = Trip(tmp_path, as_text if kind == "markdown" else as_html)
    if kind == "html":
        trip.page = LexborHTMLParser(trip.renderer.html_body(trip.post, as_html))
    assert levels(trip) == [(f"h{level}", f"i{n}") for n, level in enumerate(shown)]


def test_an_end_tag_goes_with_its_start(tmp_path):
    trip = Trip(tmp_path, "")
    assert trip.renderer.html_body(trip.post, "</h1><h3>a</h4><h6>b</h6>") == "</h2><h2>a</h2><h3>b</h3>"


def test_an_offset_of_kramdowns_is_not_added_again(tmp_path):
    config = {"_config.yml": "kramdown: {header_offset: 1}\n"}
    trip = Trip(tmp_path, "# One\n\n## Two\n\n<h3>Raw</h3>\n", files=config)
    assert [tag for tag, _id in levels(trip)] == ["h2", "h3", "h3"]


def test_html_headings_move_too_and_count(tmp_path):
    assert levels(Trip(tmp_path, '<h1 id="x">Raw</h1>\n\n## Second\n')) == [("h2", "x"), ("h3", "second")]


def test_setext_and_nested_headings(tmp_path):
    trip = Trip(tmp_path, "First\n=====\n\n> # Quoted\n\n<div>\n<h2>Raw</h2>\n</div>\n")
    assert [tag for tag, _id in levels(trip)] == ["h2", "h2", "h3"]


@pytest.mark.parametrize("listed", ["1..6", "1..2", "2..3", "3", "4..5"])
def test_contents_list_is_what_it_was(tmp_path, listed):
    headings = "\n\n".join(f"{'#' * int(level)} x" for level in "3243124351")
    config = {"_config.yml": f"kramdown: {{toc_levels: {listed}}}\n"}
    body = f"* contents\n{{:toc}}\n\n{headings}\n"
    pages = [Trip(tmp_path, body, files=config, **options).page for options in ({}, {"adapt": "none"})]
    ours, jekylls = (page.css_first("#markdown-toc") for page in pages)
    assert ours.html == jekylls.html
    assert ours.css("a")


@pytest.mark.parametrize("body", ["    # Code\n", "```\n# Code\n```\n", "<pre># Code\n<h1>x</h1></pre>\n"])
def test_code_has_no_headings(tmp_path, body):
    assert Trip(tmp_path, body + "\n## Second\n").page.css_first("h2") is not None


def test_a_text_that_stands_alone_has_its_own_title(tmp_path):
    trip = Trip(tmp_path, "", files={"alone.md": "---\ntitle: T\n---\n# One\n"})
    [alone] = [each for each in trip.site.pages if each.path == "alone.md"]
    assert trip.renderer.html(alone).startswith("<h1")


def test_switched_off(tmp_path):
    for body, tag in (("# One\n", "h1"), ("##### Five\n", "h5")):
        assert levels(Trip(tmp_path, body, adapt={"headings": False}))[0][0] == tag
