"""What the post of the same name says of the library and the extension is so."""

import re

from documentation import module_of, programs_in, text_of

from mkdocs_blogpost.adapters.python_markdown.extension import OPTIONS

NAME = "kramdown-outside-mkdocs"


def test_the_library() -> None:
    """The first program runs and gives what it promises."""
    shown = module_of(programs_in(NAME)[0], "shown")
    assert shown.html == '<ul class="zebra">\n  <li>A list</li>\n</ul>\n'
    assert shown.headers == [(1, "zebra")]
    assert shown.warnings == []


def test_the_extension() -> None:
    """The second program runs, and reads a list that only kramdown sees."""
    shown = module_of(programs_in(NAME)[1], "shown")
    assert re.search(r'<ul class="zebra">\s*<li>so</li>\s*</ul>', shown.html)


def test_every_option_is_documented_and_no_other() -> None:
    """The table lists the extension's options."""
    assert re.findall(r"^\| `(\w+)` \|", text_of(NAME), re.MULTILINE) == list(OPTIONS)
