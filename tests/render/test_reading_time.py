"""How long a post takes to read."""

import pytest
from rendering import Rendering

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render.reading_time import Amount, amount_of, counted_text
from mkdocs_blogpost.render.tree import elements


def amount_in(document: Document) -> Amount:
    return amount_of(counted_text(document), elements(document))


def test_words_are_counted_as_a_reader_sees_them(tmp_path):
    body = "# A title\n\nIt's *two* [words](/x), isn't it -- `code` &amp; HTML?\n\n- A\n- B\n\n*[HTML]: x\n"
    amount = amount_in(Rendering(tmp_path, body).document)
    assert amount.words == len(["A", "title", "Its", "two", "words", "isnt", "it", "code", "HTML", "A", "B"])


def test_code_and_images_are_counted_apart(tmp_path):
    code = "```python\na = 1\n\nb = 2\n```\n\n<pre>x\ny</pre>\n\n"
    body = f"Word.\n\n{code}![](/a.png)\n\n<script>no words</script>\n"
    assert amount_in(Rendering(tmp_path, body).document) == Amount(1, 0, 4, 1)


def test_a_post_that_is_html_is_counted_alike(tmp_path):
    html = "<h1>One</h1><p>tw<b>o</b> <code>three</code> <img src=a></p><pre>x\n\n<b>y</b></pre><script>z</script>"
    shown = Rendering(tmp_path, html, path="_posts/2024-03-05-trains.html")
    assert amount_in(shown.document) == Amount(3, 0, 2, 1)
    assert shown.rendered.minutes == 1


def test_notes_are_read_and_their_marks_are_not(tmp_path):
    assert amount_in(Rendering(tmp_path, "One[^1].\n\n[^1]: Two three.\n").document) == Amount(3)


@pytest.mark.parametrize("text", ["日本語で書く。", "中文文章很长", "한국어문장", "漢字かなカナ"])
def test_characters_without_spaces_are_counted_one_by_one(tmp_path, text):
    amount = amount_in(Rendering(tmp_path, f"{text} and two\n").document)
    assert amount.words == 2
    assert amount.characters == len(text.rstrip("。"))


@pytest.mark.parametrize(
    ("amount", "minutes"),
    [
        (Amount(), 1), (Amount(words=230), 1), (Amount(words=600), 3), (Amount(characters=4500), 10),
        (Amount(code_lines=120), 3), (Amount(words=230, images=10), 2),
    ],
)  # fmt: skip
def test_minutes(amount, minutes):
    assert amount.minutes == minutes
