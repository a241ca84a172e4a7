"""What other pages show of a post: its excerpt, its summary, its first paragraph, and images of its drawings."""

import pytest
from rendering import Rendering, png

from mkdocs_blogpost.art.files import content_of, kept_content, url_of
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.render.render import excerpt_html

HTML = "_posts/2024-03-05-trains.html"


def test_an_excerpt_is_repaired_but_not_its_code(tmp_path):
    html = '<p title="â€”">itâ€™s <code>â€”</code> <em>â€”</em><!-- â€” --></p><pre>â€”</pre>'
    shown = Rendering(tmp_path, "x\n", head=f"---\ntitle: Night trains\nexcerpt: '{html}'\n---\n")
    assert shown.rendered.excerpt == ('<p title="â€”">it’s <code>â€”</code> <em>—</em><!-- â€” --></p><pre>â€”</pre>')
    assert excerpt_html(shown.post, shown.lookups) == html


def test_an_excerpt_of_markdown_is_repaired_but_not_its_code(tmp_path):
    shown = Rendering(tmp_path, "Itâ€™s `â€”` *â€”*\n\nMore.\n")
    assert shown.rendered.excerpt == "<p>It’s <code>â€”</code> <em>—</em></p>\n".replace(
        "<code>", '<code class="language-plaintext highlighter-rouge">'
    )
    assert shown.rendered.summary == "It’s â€” —"
    assert [problem.code for problem in shown.problems] == ["mojibake"] * 2, "each place once"


@pytest.mark.parametrize("excerpt", ["", "excerpt: ''\n", "excerpt: '<ul></ul>'\n"])
def test_a_body_that_begins_with_a_contents_list_is_known_by_its_first_words(tmp_path, excerpt):
    body = "* contents\n{:toc}\n\n![a](/a.png)\n\nIt's *here* & [there](/x)[^1].\n\n# A\n\n[^1]: n\n"
    rendered = Rendering(tmp_path, body, head=f"---\ntitle: Night trains\n{excerpt}---\n").rendered
    assert rendered.first_paragraph == rendered.excerpt == "<p>It’s here &amp; there.</p>"
    assert rendered.summary == "It’s here & there."


def test_an_own_excerpt_comes_first(tmp_path):
    rendered = Rendering(
        tmp_path, "Body.\n", head="---\ntitle: T\nexcerpt: <p>Own &amp; <b>only</b></p>\n---\n"
    ).rendered
    assert (rendered.excerpt, rendered.summary) == ("<p>Own &amp; <b>only</b></p>", "Own & only")
    assert rendered.first_paragraph == "<p>Body.</p>"


def test_a_body_without_words_has_none(tmp_path):
    rendered = Rendering(tmp_path, "![a](/a.png)\n").rendered
    assert (rendered.excerpt, rendered.summary, rendered.first_paragraph) == ("", "", "")


@pytest.mark.parametrize(
    "body",
    [
        "One[^1] *two* `three`.\n\n[^1]: note\n",
        "One $$E = mc^2$$ two three.\n",
        "One <script>var x = 1;</script><style>p {}</style>two three.\n",
        "One <math><mi>x</mi></math>two three.\n",
        "<p>One</p><script>x</script><style>y</style><p>two <b>th</b>ree.</p>\n",
        "<table><caption>No</caption><tr><td>One</td><td>two</td><td>three.</td></tr></table>\n",
        "One\ntwo  \nthree.\n",
        "- One\n- two\n- three.\n",
        "One\n\n```python\nno = 1\n```\n\ntwo three.\n",
        "One\n\n{% highlight ruby linenos %}\nno = 1\n{% endhighlight %}\n\ntwo three.\n",
        "| One | two |\n| three. | |\n",
    ],
)
@pytest.mark.parametrize("separator", ["<!--never-->"])
def test_a_summary_is_prose_alone(tmp_path, body, separator):
    config = {"_config.yml": f"excerpt_separator: '{separator}'\n"}
    assert Rendering(tmp_path, body, files=config).rendered.summary.replace(" .", ".") == "One two three."


@pytest.mark.parametrize(
    ("html", "summary"),
    [
        ("<p>One <em>two</em>, th<b>ree</b></p><script>x()</script>", "One two, three"),
        ("<h2>One</h2><table><caption>No <b>no</b></caption><tr><td>two</td></tr></table>", "One two"),
        ("<pre>no</pre><p>A &amp; <code>b</code></p>", "A & b"),
    ],
)
def test_a_summary_of_a_post_that_is_html(tmp_path, html, summary):
    config = {"_config.yml": "excerpt_separator: '<!--never-->'\n"}
    rendered = Rendering(tmp_path, html, files=config, path=HTML).rendered
    assert rendered.summary == summary


def test_the_first_paragraph_of_a_post_that_is_html(tmp_path):
    html = "<h1>No</h1><p><img src=a.png></p>\n<p class=x>One <a href=/x>two</a></p><p>three</p>"
    assert Rendering(tmp_path, html, path=HTML).rendered.first_paragraph == "<p>One two</p>"


def test_drawings_have_the_palette_of_the_site(tmp_path):
    art = {"art": {"palette": ["#123456", "#654321"]}}
    [drawing] = Rendering(tmp_path, "![sea](https://source.unsplash.com/800x110/?sea)\n", banners=art).rendered.drawings
    assert (drawing.words, drawing.size, drawing.label) == ("sea", Size(800, 110), "sea")
    assert drawing.rules.palette == ("#123456", "#654321")


def test_drawings_are_kept_between_builds(tmp_path):
    drawing = Rendering(tmp_path, "x\n").rendered.drawing
    kept = kept_content(drawing, tmp_path / "cache")
    (place,) = (tmp_path / "cache").iterdir()
    assert place.name == url_of(drawing).rpartition("/")[2]
    assert place.read_bytes() == kept == content_of(drawing)
    place.write_bytes(b"kept")
    assert kept_content(drawing, tmp_path / "cache") == b"kept"
    assert kept_content(drawing, None) == kept


def test_the_copies_of_body_and_pictures_are_named_once(tmp_path):
    files = {"a.png": png(900, 600), "b.png": png(700, 600)}
    head = "---\ntitle: T\nimage: /b.png\n---\n"
    rendered = Rendering(tmp_path, "![a](/a.png)\n", head=head, files=files, images={"responsive": True}).rendered
    assert [(copy.path, copy.width) for copy in rendered.copies] == [
        ("a.png", 480), ("a.png", 800), ("a.png", 900), ("b.png", 480), ("b.png", 700),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("![a](/assets/a%20b.png?x=1)\n\nText.\n", "a b.png"),
        ("<p><img src='https://x.org/c.png'></p>\n", "c.png"),
        ("# A\n\n![](a.png)\n", "a.png"),
        ("Word. " * 200 + "\n\n![a](/a.png)\n", ""),
        ("Text.\n", ""),
    ],
)
def test_the_image_with_which_a_body_begins(tmp_path, body, name):
    assert Rendering(tmp_path, body).rendered.opening_image == name
