"""A text with too many parts is cut."""

import time

import pytest
from rendering import Rendering

from mkdocs_blogpost.render import render
from mkdocs_blogpost.source.front_matter import repeated

MANY = {
    "paragraphs": ("word {}\n\n", "p"),
    "cells": ("cell {}|b\n", "td"),
    "items": ("- item {}\n", "li"),
    "spans": ("*em {}* ", "em"),
    "HTML": ("<b>bold {}</b> ", "b"),
}


@pytest.mark.parametrize("kind", MANY)
def test_a_text_with_too_many_parts_is_cut_and_reported(kind, tmp_path, monkeypatch):
    monkeypatch.setattr(render, "MOST_ELEMENTS", 100)
    piece, tag = MANY[kind]
    shown = Rendering(tmp_path, "".join(piece.format(number) for number in range(200)))
    assert "text-cut" in [each.code for each in shown.problems]
    assert [each.line for each in shown.problems if each.code == "text-cut"] == [4]
    assert 10 < len(shown.page.css(tag)) <= 100
    assert " 1" in shown.html
    assert " 199" not in shown.html


def test_a_text_with_fewer_parts_is_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(render, "MOST_ELEMENTS", 2_000)
    shown = Rendering(tmp_path, "".join(f"word {number}\n\n" for number in range(400)))
    assert not shown.problems
    assert "word 399" in shown.html


def test_keys_that_are_there_again_are_found_in_linear_time():
    source = "".join(f"key{number}: 1\n" for number in range(20_000))
    begun = time.process_time()
    found = list(repeated(source * 2))
    assert time.process_time() - begun < 2
    assert (found[0], found[-1]) == (("key0", 20_001), ("key19999", 40_000))
