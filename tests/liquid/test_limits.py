"""A page is no way out, and no hostile template gets far."""

# ruff: noqa: E501  a case is a row

import time

import pytest
from liquid_page import Blog, rendered, write

pytestmark = pytest.mark.slow

SECRET = "the secret"


def outside(tmp_path):
    write(tmp_path, {"secret.txt": SECRET, "blog/_posts/.keep": "", "blog/private.txt": SECRET})
    return tmp_path / "blog"


@pytest.mark.parametrize(
    "tag",
    [
        "{% include ../private.txt %}",
        "{% include ../../secret.txt %}",
        "{% include a/../../private.txt %}",
        "{% include /etc/hostname %}",
        "{% include {{ '../private' }}.txt %}",
        "{% include link.txt %}",
        "{% include folder/private.txt %}",
        "{% include_relative ../secret.txt %}",
        "{% include_relative ../../secret.txt %}",
        "{% include_relative /private.txt %}",
        "{% include_relative out.txt %}",
        "{% include_relative %}",
        "{% include . %}",
        "{% include a\\0.txt %}",
    ],
)
def test_an_include_never_leaves_its_folder(tag, tmp_path):
    folder = outside(tmp_path)
    (folder / "_includes").mkdir()
    (folder / "_includes/link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "_includes/folder").symlink_to(folder)
    (folder / "sub").mkdir()
    (folder / "sub/out.txt").symlink_to(tmp_path / "secret.txt")
    blog = Blog(folder, {"sub/page.md": f"---\n---\n{tag}"})
    assert SECRET not in blog.render("sub/page.md")
    assert len(blog.told) == 1


def test_include_relative_stays_below_the_folder_of_the_post(tmp_path):
    blog = Blog(tmp_path, {"a/page.md": "---\n---\n{% include_relative b/x.md %}", "a/b/x.md": "in", "c.md": "out"})
    assert blog.render("a/page.md") == "in"
    blog = Blog(tmp_path, {"a/page.md": "---\n---\n{% include_relative ../c.md %}"})
    assert "out" not in blog.render("a/page.md")


HOSTILE = [
    ("recursion", "{% include self.html %}", "more than 40 includes lie in each other"),
    ("fan", "{% include fan.html %}", "take more than"),
    ("loops", "{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}", "take more than"),
    ("endless range", "{% for a in (1..99999999999) %}x{% endfor %}", "more than 1,000,000 items"),
    ("joined range", "{{ (1..99999999999) | join }}", "too long"),
    ("doubling", "{% assign s = 'xxxxxxxx' %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}", "longer than"),
    ("squaring", "{% assign s = 'xxxxxxxxxxxxxxxx' %}{% for i in (1..9) %}{% assign s = s | replace: 'x', s %}{% endfor %}", "longer than"),
    ("captured", "{% assign s = 'x' %}{% for i in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}", "longer than"),
    ("printed", "{% assign s = 'xxxxxxxxxxxxxxxx' %}{% for i in (1..20) %}{% assign s = s | append: s %}{{ s }}{% endfor %}", "longer than"),
    ("powers", "{% assign n = 99 %}{% for i in (1..40) %}{% assign n = n | times: n %}{% endfor %}{{ n }}", "too many digits"),
    ("arrays", "{% assign a = 'a,b' | split: ',' %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}", "more than 1,000,000 items"),
    ("widths", "{{ 'now' | date: '%99999999d' | size }}", None),
    ("rounding", "{{ 1.5 | round: 99999999 }}", "too many places"),
    ("far dates", "{{ 99999999999999 | date: '%Y' }}", "too far away"),
    ("deep blocks", "{% if true %}" * 5_000 + "x" + "{% endif %}" * 5_000, "Nesting too deep: 'if' lies in 100 blocks."),
    ("deep loops", "{% for i in (1..1) %}" * 99 + "x" + "{% endfor %}" * 99, None),
    ("unclosed blocks", "{% if true %}" * 5_000, "never closed"),
    ("unopened blocks", "{% endif %}" * 5_000, "Unknown tag 'endif'"),
    ("open tags", "{% " * 20_000, "not properly terminated"),
    ("open outputs", "{{ " * 20_000, "not properly terminated"),
    ("half outputs", "{{ a }" * 20_000, "not properly terminated"),
    ("raws", "{% raw %}" * 20_000, "never closed"),
    ("comments", "{% comment %}" * 20_000, "never closed"),
    ("unknown tags", "".join(f"{{% t{number} %}}" for number in range(5_000)), "Unknown tag"),
    ("scripts", "{{ page.text | strip_html | size }}", None),
    ("deep values", "{{ " + "a[" * 5_000 + "1" + "]" * 5_000 + " }}", None),
    ("deep ranges", "{{ " + "(" * 5_000 + "1..2)" * 5_000 + " }}", None),
    ("deep includes", "{% include deep.html %}", "more than 200 blocks and includes lie in each other"),
    ("long paths", "{{ a" + ".b" * 20_000 + " }}", None),
    ("long filters", "{{ 'a'" + " | upcase" * 20_000 + " }}", None),
    ("long conditions", "{% if a" + " and a" * 20_000 + " %}{% endif %}", None),
    ("quotes", "{{ " + "'" * 20_001 + " }}", None),
    ("copies of a long text", "{% assign s = 'xxxxxxxxxxxxxxxx' %}{% for i in (1..20) %}{% assign s = s | append: s %}{% endfor %}{% for i in (1..99999) %}{% assign t = s | upcase %}{% endfor %}", "take more than"),
    ("long texts compared", "{% assign s = 'x' %}{% for i in (1..24) %}{% assign s = s | append: s %}{% endfor %}{% assign t = s | append: 'y' %}{% for i in (1..99999) %}{% if t contains 'z' %}{% endif %}{% endfor %}", "take more than"),
    ("long lists copied", "{% assign a = 'a,b' | split: ',' %}{% for i in (1..18) %}{% assign a = a | concat: a %}{% endfor %}{% for i in (1..99999) %}{% for b in a %}{% break %}{% endfor %}{% endfor %}", "take more than"),
    ("long lists sorted", "{% assign a = 'a,b' | split: ',' %}{% for i in (1..15) %}{% assign a = a | concat: a %}{% endfor %}{% for i in (1..99999) %}{% assign b = a | sort %}{% endfor %}", "take more than"),
    ("arrays in arrays", "{% assign a = 'a,b' | split: ',' %}{% for i in (1..60) %}{% assign a = a | push: a %}{% endfor %}{{ a | jsonify | size }}", "more than 1,000,000 items"),
    ("captured again", "{% assign s = 'x' %}{% for i in (1..20) %}{% assign s = s | append: s %}{% endfor %}{% for i in (1..99999) %}{% capture t %}{{ s }}{% endcapture %}{% endfor %}", "take more than"),
    ("Markdown again", "{% assign s = '*a* [b](c) ' %}{% for i in (1..10) %}{% assign s = s | append: s %}{% endfor %}{% for i in (1..99999) %}{% assign t = s | markdownify %}{% endfor %}", "take more than"),
    ("JSON again", "{% for i in (1..99999) %}{% assign t = site.pages | jsonify %}{% endfor %}", "take more than"),
    ("doubled includes", "{% include two0.html %}", "take more than"),
    ("empty includes", "{% for i in (1..999999) %}{% include none.html %}{% endfor %}", "take more than"),
    ("endless numbers", "{{ '1e308' | times: 10.0 | times: 1e308 | round }}", None),
    ("open brackets", "{{ " + "a[" * 100_000 + " }}", None),
    ("deep ranges to the right", "{{ " + "(1.." * 20_000 + "2" + ")" * 20_000 + " }}", "nested too deep"),
    ("long ranges", "{{ (" + "1.." * 50_000 + " a) }}", None),
    ("long names", "{% assign " + "a" * 100_000 + " %}", "Syntax Error in 'assign'"),
    ("names of names", "{% assign " + "(a.b)" * 20_000 + " %}", "Syntax Error in 'assign'"),
    ("long loops", "{% for a in b " + "a-" * 50_000 + " %}{% endfor %}", None),
    ("long tables", "{% tablerow " + "a" * 100_000 + " %}{% endtablerow %}", "Syntax Error in 'table_row loop'"),
    ("comments of empty lines", "{% #" + "\n" * 100_000 + " %}", None),
    ("code of empty lines", "{% highlight ruby %}a" + "\n" * 100_000 + "b{% endhighlight %}", None),
    ("long flags of a date", "{{ 'now' | date: '%" + "0" * 100_000 + "!' }}", None),
    ("spaces", "{{" + " " * 100_000 + "a" + " " * 100_000 + "|" + " " * 100_000 + "}}", None),
]  # fmt: skip
FILES = {
    "_includes/deep.html": "{% if true %}" * 50 + "{% include deep.html %}" + "{% endif %}" * 50,
    **{f"_includes/two{each}.html": f"{{% include two{each + 1}.html %}}" * 2 for each in range(30)},
    "_includes/two30.html": "x",
    "_includes/none.html": "",
    "_includes/self.html": "x{% include self.html %}",
    "_includes/fan.html": "{% include fan2.html %}{% include fan2.html %}{% include fan2.html %}{% include fan2.html %}",
    "_includes/fan2.html": "{% for i in (1..99) %}{% include fan3.html %}{% endfor %}",
    "_includes/fan3.html": "{% for i in (1..99) %}{% include fan4.html %}{% endfor %}",
    "_includes/fan4.html": "{% for i in (1..999) %}{{ i }}{% endfor %}",
}


@pytest.mark.slow
@pytest.mark.parametrize(("text", "told"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_no_hostile_template_gets_far(text, told, tmp_path, monkeypatch):
    monkeypatch.setattr("mkdocs_blogpost.liquid.context.STEPS", 500_000)
    page = f'---\ntext: "{"<script <!-- <" * 5_000}"\n---\n{text}'
    blog = Blog(tmp_path, {**FILES, "page.md": page})
    begun = time.process_time()
    blog.render("page.md")
    assert time.process_time() - begun < 5
    if told:
        assert told in blog.told[0]
    else:
        assert not [problem for problem in blog.told if "stopped" in problem]


def test_blocks_that_are_nested_too_deep_are_one_problem(tmp_path):
    blocks = "{% if true %}" * 300 + "x" + "{% endif %}" * 300
    shown, problems = rendered(tmp_path, blocks)
    assert shown == "{% if true %}" * 200 + "x" + "{% endif %}" * 200
    assert len(problems) == 1


def test_a_template_as_deep_as_ruby_s_limit_is_rendered(tmp_path):
    blocks = "{% for i in (1..1) %}{% if true %}" * 50 + "x" + "{% endif %}{% endfor %}" * 50
    assert rendered(tmp_path, blocks) == ("x", [])


def test_a_post_that_shows_posts_that_show_it_ends(tmp_path):
    text = "---\ntitle: {}\n---\n{{% for p in site.posts %}}<{{{{ p.content }}}}{{{{ p.excerpt }}}}>{{% endfor %}}"
    files = {f"_posts/2020-01-0{day}-p.md": text.format(day) for day in range(1, 6)}
    blog = Blog(tmp_path, files)
    for path in files:
        assert "<" in blog.render(path)


def test_a_stopped_post_is_shown_as_it_was_written(tmp_path, monkeypatch):
    monkeypatch.setattr("mkdocs_blogpost.liquid.context.STEPS", 50_000)
    text = "{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}x{% endfor %}"
    result, problems = rendered(tmp_path, text)
    assert result == text
    assert problems[0].startswith("page.md:4: the post's Liquid was stopped: ")


@pytest.mark.slow
def test_cost_grows_with_the_posts_and_not_with_their_square(tmp_path):
    def seconds(count: int) -> float:
        body = "---\ntitle: {0}\n---\n{{% for post in site.posts limit:5 %}}{{{{ post.title }}}}{{% endfor %}}"
        files = {f"_posts/2020-01-01-p{number}.md": body.format(number) for number in range(count)}
        blog = Blog(tmp_path / str(count), files)
        begun = time.process_time()
        for path in files:
            document = blog.site.by_path[path]
            blog.engine.render(document.body, document, path=path)
        return time.process_time() - begun

    seconds(50)
    assert seconds(1_000) < 12 * seconds(250)
