"""What `{% highlight %}` writes becomes a code block, which the host highlights itself."""

import pytest
from rendering import Rendering

CODE = 'def f(x):\n    return "a &amp; <b>" < x  # *not* {{ 1 }}\n'
KEPT = 'def f(x):\n    return "a &amp; <b>" < x  # *not* 1\n'


def blocks(shown):
    return [element for element in shown.document.root.walk() if element.type == "codeblock"]


def one(folder, options, code=CODE, **more):
    [block] = blocks(Rendering(folder, f"{{% highlight {options} %}}\n{code}{{% endhighlight %}}\n", **more))
    return block


@pytest.mark.parametrize(
    ("options", "numbered"), [("python", None), ("python linenos", True), ("python linenos=table", True)]
)
def test_the_code_is_what_was_written(tmp_path, options, numbered):
    block = one(tmp_path, options)
    assert (block.value, block.options["lang"], block.options.get("numbered")) == (KEPT, "python", numbered)
    assert block.attr == {"class": "language-python"}


@pytest.mark.parametrize("options", ['ruby mark_lines="1 3"', 'ruby linenos mark_lines="1 3"'])
def test_marked_lines(tmp_path, options):
    block = one(tmp_path, options, "a = 1\nb = 2\nc = 3\n")
    assert (block.value, block.options["marked"]) == ("a = 1\nb = 2\nc = 3\n", [1, 3])


def test_a_language_keeps_its_name(tmp_path):
    assert one(tmp_path, "c++", "int x;\n").options["lang"] == "c++"


@pytest.mark.parametrize("highlighter", ["rouge", "none"])
def test_whoever_highlights(tmp_path, highlighter):
    config = {"_config.yml": f"highlighter: {highlighter}\n"}
    assert one(tmp_path, "python", files=config).value == KEPT


def test_blank_lines_do_not_cut_it(tmp_path):
    assert one(tmp_path, "text", "a\n\n\n    b\n").value == "a\n\n\n    b\n"


def test_nothing_changes_where_code_is_not_adapted(tmp_path):
    body = "{% highlight ruby linenos %}\nx\n{% endhighlight %}\n"
    for adapt in ("none", {"code": False}):
        shown = Rendering(tmp_path, body, adapt=adapt)
        assert not blocks(shown)
        assert 'figure class="highlight"' in shown.html


@pytest.mark.parametrize(
    "html",
    [
        '<figure class="highlight"><img src="a.png" alt=""></figure>',
        '<figure class="highlight"><pre><code data-lang="x">a <b>bold</b></code></pre></figure>',
        '<figure class="highlight"><pre><code>a</code></pre></figure>',
        '<figure class="highlight"><pre><code data-lang="x">a</code></pre><p>b</p></figure>',
    ],
)
def test_other_figures_stay(tmp_path, html):
    assert not blocks(Rendering(tmp_path, html + "\n"))
