"""Converters that never end, crash or print take only their own text with them."""

import os
import time

import pytest

from mkdocs_blogpost.model import converter_program
from mkdocs_blogpost.model.converter_program import ConversionError, ConversionTimeoutError, ConverterProgram

pytestmark = pytest.mark.slow

GOOD = {"kind": "sass", "text": "a { b { c: 1 + 1 } }", "indented": False, "folders": [], "root": None}
ENDLESS = [
    "@while true {}",
    "$s: 'x'; @while true { $s: $s + $s; }",
    "@mixin m($n) { @include m($n); @include m($n + 1) } a { @include m(1) }",
    "@for $i from 1 through 9999999999 { a { b: $i } }",
    "@function f($n) { @return f($n + 1) + f($n + 2) } a { b: f(1) }",
]


@pytest.fixture
def program(monkeypatch):
    pytest.importorskip("sass")
    monkeypatch.setattr(converter_program, "SECONDS", 2.0)
    return ConverterProgram()


@pytest.mark.parametrize("text", ENDLESS)
def test_an_endless_style_sheet_ends(text, program):
    begun = time.monotonic()
    with pytest.raises(ConversionError):
        program.convert({**GOOD, "text": text})
    assert time.monotonic() - begun < 10
    assert "c: 2" in program.convert(GOOD)


def test_many_endless_style_sheets_end_sooner_and_sooner(program):
    begun = time.monotonic()
    for _ in range(4):
        with pytest.raises(ConversionTimeoutError):
            program.convert({**GOOD, "text": ENDLESS[0]})
    assert time.monotonic() - begun < 4 * 2


def test_a_text_with_any_characters_is_converted(program):
    pytest.importorskip("textile")
    found = program.convert({"kind": "textile", "text": "A *b* \u2028 \ud800 \r\n\n\0 \N{SNOWMAN}"})
    assert "<strong>b</strong>" in found
    assert "\N{SNOWMAN}" in found


def test_a_child_has_a_process_of_its_own(program):
    program.convert(GOOD)
    child = os.fork()
    if not child:
        os._exit(0 if "c: 2" in program.convert(GOOD) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert "c: 2" in program.convert(GOOD)
