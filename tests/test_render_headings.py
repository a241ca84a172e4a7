"""Body headings step down under the page's one title."""

import pytest
from rendering import Trip


def levels(trip):
    return [(node.tag, node.attributes.get("id")) for node in trip.page.css("h1, h2, h3, h4, h5, h6")]


def test_all_headings_move_where_the_body_has_an_h1(tmp_path):
    trip = Trip(tmp_path, "# Über uns\n\n### Third\n\n###### Sixth\n\n# Again\n")
    assert levels(trip) == [("h2", "über-uns"), ("h4", "third"), ("h6", "sixth"), ("h2", "again")]


def test_nothing_moves_where_it_has_none(tmp_path):
    assert levels(Trip(tmp_path, "## Second\n\n### Third\n")) == [("h2", "second"), ("h3", "third")]


def test_html_headings_move_too_and_count(tmp_path):
    assert levels(Trip(tmp_path, '<h1 id="x">Raw</h1>\n\n## Second\n')) == [("h2", "x"), ("h3", "second")]


def test_setext_and_nested_headings(tmp_path):
    trip = Trip(tmp_path, "First\n=====\n\n> # Quoted\n\n<div>\n<h2>Raw</h2>\n</div>\n")
    assert [tag for tag, _id in levels(trip)] == ["h2", "h2", "h3"]


def test_contents_list_is_what_it_was(tmp_path):
    body = "* contents\n{:toc}\n\n# One\n\n## Two\n\n### Three\n"
    config = {"_config.yml": "kramdown: {toc_levels: 1..2}\n"}
    links = [
        [
            a.attributes["href"]
            for a in Trip(tmp_path, body, files=config, **options).page.css("#markdown-toc a")
        ]
        for options in ({}, {"adapt": "none"})
    ]
    assert links == [["#one", "#two"], ["#one", "#two"]]


@pytest.mark.parametrize("body", ["    # Code\n", "```\n# Code\n```\n", "<pre># Code\n<h1>x</h1></pre>\n"])
def test_code_has_no_headings(tmp_path, body):
    assert Trip(tmp_path, body + "\n## Second\n").page.css_first("h2") is not None


def test_switched_off(tmp_path):
    assert levels(Trip(tmp_path, "# One\n", adapt={"headings": False}))[0][0] == "h1"
