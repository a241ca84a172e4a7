"""Callouts of Jekyll's themes become admonitions."""

import pytest
from rendering import Rendering

from mkdocs_blogpost.render.steps.callouts import KINDS


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
@pytest.mark.parametrize("body", ["Text.\n{{: .{0}}}\n", "> Text.\n{{: .{0}}}\n"])
def test_every_class_on_paragraphs_and_quotations(tmp_path, body, name, kind):
    shown = Rendering(tmp_path, body.format(name))
    box = shown.page.css_first("body > div")
    assert box.attributes["class"] == f"admonition {kind}"
    assert [node.text() for node in box.css("p")] == [kind.capitalize(), "Text."]
    assert box.css_first("p").attributes["class"] == "admonition-title"


def test_html_boxes(tmp_path):
    shown = Rendering(tmp_path, '<div class="alert alert-warning" role="alert" id="x">Raw <b>text</b></div>\n')
    assert shown.attributes("div") == {"id": "x", "class": "admonition warning"}
    assert shown.page.css_first("div").text(strip=True).startswith("WarningRaw")


def test_a_paragraph_in_html(tmp_path):
    shown = Rendering(tmp_path, '<p class="notice--info">Text</p>\n')
    assert [node.text() for node in shown.page.css(".admonition.info > p")] == ["Info", "Text"]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("> ##### Own title\n>\n> Text.\n{: .block-tip}\n", "Own title"),
        ("> **Own title**\n>\n> Text.\n{: .prompt-tip}\n", "Own title"),
        ("> Text.\n>\n> Text.\n{: .prompt-tip}\n", "Tip"),
        ("> **Text.**\n{: .prompt-tip}\n", "Tip"),
        ("**Mind:** Text.\n{: .prompt-tip}\n", "Mind"),
        ("> **Mind *this***: Text.\n{: .prompt-tip}\n", "Mind this"),
        ("> **Mind:**  \n> Text.\n{: .prompt-tip}\n", "Mind"),
        ("> **Mind**:\n>\n> Text.\n{: .prompt-tip}\n", "Mind"),
        ("**Mind** Text.\n{: .prompt-tip}\n", "Tip"),
    ],
)
def test_a_title_of_its_own(tmp_path, body, title):
    box = Rendering(tmp_path, body).page.css_first(".admonition.tip")
    assert box.css_first(".admonition-title").text() == title
    assert "Text." in box.text()
    assert all(node.text(strip=True) for node in box.css("p"))


def test_other_classes_and_attributes_stay(tmp_path):
    shown = Rendering(tmp_path, 'Text.\n{: .notice--info .wide #x data-y="z"}\n')
    assert shown.attributes("div") == {"id": "x", "data-y": "z", "class": "admonition info wide"}


def test_in_lists_and_quotations(tmp_path):
    shown = Rendering(tmp_path, "> > Inner.\n> {: .prompt-info}\n\n- Item\n\n  Text.\n  {: .notice}\n")
    assert shown.page.css_first("blockquote > .admonition.info") is not None
    assert shown.page.css_first("li > .admonition.note") is not None


@pytest.mark.parametrize(
    "body",
    [
        "Text.\n{: .lead}\n",
        '<div class="note">Text</div>\n',
        "# Text\n{: .notice}\n",
        "- a\n{: .notice}\n",
        "    Text\n",
    ],
)
def test_what_is_left_alone(tmp_path, body):
    assert Rendering(tmp_path, body).page.css_first(".admonition") is None


def test_switched_off(tmp_path):
    assert (
        Rendering(tmp_path, "Text.\n{: .notice}\n", adapt={"callouts": False}).html == '<p class="notice">Text.</p>\n'
    )


def test_a_picture_after_a_label_stays(tmp_path):
    box = Rendering(tmp_path, "> **See:** ![it](a.png)\n>\n> Text.\n{: .prompt-tip}\n").page.css_first(".admonition")
    assert box.css_first(".admonition-title").text() == "See"
    assert box.css_first("p > img") is not None
