"""What kramdown warns of reaches the author: options always, texts where the site asks for it."""

from rendering import POST, Rendering


def told(folder, config, body="One <b>two.\n"):
    shown = Rendering(folder, body, files={"_config.yml": config})
    return [str(problem) for problem in shown.problems]


def test_an_option_that_cannot_be_honoured_is_told_once(tmp_path):
    (said,) = told(tmp_path, "kramdown: {gfm_emojis: true}\n")
    assert said.startswith("_config.yml: ")
    assert "gfm_emojis" in said


def test_a_text_is_warned_of_where_the_site_asks_for_it(tmp_path):
    (said,) = told(tmp_path, "kramdown: {show_warnings: true}\n")
    assert said.startswith(f"{POST}:4: ")
    assert "'b'" in said


def test_a_text_is_not_warned_of_otherwise(tmp_path):
    assert told(tmp_path, "title: A blog\n") == []
