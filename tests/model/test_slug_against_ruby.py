"""The table of what belongs to an alphabet is Ruby's."""

import subprocess
import unicodedata

import needs
import pytest

from mkdocs_blogpost.model.slug import slugify

SCRIPT = r"""
points = (0x80..0x1ffff).reject { |point| (0xd800..0xdfff).cover?(point) }
assigned = points.select { |point| [point].pack("U").match?(/\P{Cn}/) }
puts assigned.map { |point| [point].pack("U").match?(/[[:alnum:]]/) ? point : -point }.join(" ")
"""


class TestAgainstRuby:
    pytestmark = needs.ruby

    def test_kept_characters_are_those_of_rubys_class(self):
        run = subprocess.run(["ruby", "-e", SCRIPT], capture_output=True, text=True, check=True)
        shown = {abs(point): point > 0 for point in map(int, run.stdout.split())}
        known = [point for point in shown if unicodedata.category(chr(point)) != "Cn"]
        kept = {point: slugify(f"a{chr(point)}b", cased=True, marks=False) != "a-b" for point in known}
        assert len(known) > 70_000
        assert [hex(point) for point in known if kept[point] != shown[point]] == []


@pytest.mark.parametrize(
    ("text", "marks", "alphabet"),
    [
        ("हिन्दी", "हिन्दी", "हिन-दी"),
        ("❤\N{VARIATION SELECTOR-16}-kettle", "\N{VARIATION SELECTOR-16}-kettle", "kettle"),
        ("é ố 한", "é-ố-한", "é-ố-한"),
        ("Ⅷ", "", "ⅷ"),
    ],
)
def test_marks_that_only_modify_are_hyphens_in_jekyll_3(text, marks, alphabet):
    assert (slugify(text), slugify(text, marks=False)) == (marks, alphabet)
