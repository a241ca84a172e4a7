"""A mistake in Liquid is reported with its place and what to do, stays visible, and breaks nothing else."""

# ruff: noqa: E501  a case is a row

import pytest
from liquid_page import Blog, rendered

from mkdocs_blogpost.problems import guess

INCLUDES = {
    "_includes/figure.html": "<img>",
    "_includes/broken.html": "one\n  {{ 'x' | date_to_string }}\n",
    "_includes/outer.html": "\n{% include broken.html %}",
    "_includes/unclosed.html": "{% if x %}never closed",
    "_posts/2023-07-25-llama-2.md": "---\ntitle: Llama\n---\n",
}

CASES = [
    # the text, what shows, what is reported (the body begins on line 4)
    ("a {% figur x %} b", "a {% figur x %} b", "4:3: Liquid syntax error: Unknown tag 'figur'. If it is a tag of a Ruby plugin, answer it"),
    ("a {% elseif x %} b", "a {% elseif x %} b", "4:3: Liquid syntax error: Unknown tag 'elseif'. Did you mean 'elsif'?"),
    ("{% youtub x %}", "{% youtub x %}", "answer it with the option 'tags'"),
    ("{% box %}*{{ 1 | plus: 1 }}*{% endbox %}!", "{% box %}*2*{% endbox %}!", "4:1: Liquid syntax error: Unknown tag 'box'."),
    ("x {% if a %}{{ 1 }}", "x {% if a %}1", "4:3: Liquid syntax error: 'if' tag was never closed: '{% endif %}' is missing."),
    ("{{ 1 }}{% endif %}", "1{% endif %}", "4:8: Liquid syntax error: Unknown tag 'endif': no 'if' is open here."),
    ("{% else %}", "{% else %}", "4:1: Liquid syntax error: Unexpected outer 'else' tag: it belongs in 'if', 'unless', 'case' or 'for'."),
    ("{% for i in (1..2) %}{% if i %}{{ i }}{% endfor %}", "{% if i %}1{% if i %}2", "4:22: Liquid syntax error: 'if' tag was never closed"),
    ("{{ 1 } and {{ 2 }}", "{{ 1 } and 2", "4:1: Liquid syntax error: Variable '{{ 1 }' was not properly terminated: '}}' is missing."),
    ("{{ 1 }} {{ 2", "1 {{ 2", "4:9: Liquid syntax error: Variable '{{' was not properly terminated: '}}' is missing."),
    ("a\n\n  {% if x", "a\n\n  {% if x", "6:3: Liquid syntax error: Tag '{%' was not properly terminated: '%}' is missing."),
    ("{% %} {{ 1 }}", "{% %} 1", "4:1: Liquid syntax error: Tag '{% %}' was not properly terminated: it has no name."),
    ("{% raw %}{{ x }}", "{% raw %}", "4:1: Liquid syntax error: 'raw' tag was never closed"),
    ("{% comment %}{{ 1 }}", "{% comment %}1", "4:1: Liquid syntax error: 'comment' tag was never closed"),
    ("{% for x %}{{ 1 }}{% endfor %}2", "{% for x %}1{% endfor %}2", "4:1: Liquid syntax error: Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"),
    ("{% if %}a{% else %}b{% endif %}", "{% if %}a{% else %}b{% endif %}", "4:1: Liquid syntax error: Syntax Error in tag 'if'"),
    ("{% case %}{% when 1 %}a{% endcase %}", "{% case %}{% when 1 %}a{% endcase %}", "4:1: Liquid syntax error: Syntax Error in 'case'"),
    ("{% assign x %}y", "{% assign x %}y", "4:1: Liquid syntax error: Syntax Error in 'assign'"),
    ("{% cycle %}", "{% cycle %}", "4:1: Liquid syntax error: Syntax Error in 'cycle'"),
    ("{% highlight %}a{% endhighlight %}", "{% highlight %}a{% endhighlight %}", "Syntax Error in tag 'highlight'"),
    ("{{ 'x' | date_to_string }}!", "{{ 'x' | date_to_string }}!", "4:1: Liquid error: Invalid Date: '\"x\"'"),
    ("{% if 1 < 'a' %}b{% endif %}!", "{% if 1 < 'a' %}!", "4:1: Liquid error: comparison of Integer with String failed"),
    ("{% if 1 = 1 %}b{% endif %}!", "{% if 1 = 1 %}!", "4:1: Liquid error: Unknown operator ="),
    ("{{ 1 | divided_by: 0 }}", "{{ 1 | divided_by: 0 }}", "4:1: Liquid error: divided by 0"),
    ("{{ 'a' | append }}", "{{ 'a' | append }}", "wrong number of arguments (given 1, expected 2)"),
    ("{{ 'a' | upcas }}", "a", "4:1: Unknown filter 'upcas' changes nothing. Did you mean 'upcase'?"),
    ("{% include figur.html %}", "{% include figur.html %}", "Liquid error: Could not locate the included file 'figur.html' in _includes. Did you mean 'figure.html'?"),
    ("{% include figure.html a=b c %}", "{% include figure.html a=b c %}", "4:1: Liquid syntax error: Invalid syntax for include tag: 'c' is not a parameter."),
    ("{% include_relative none.md %}", "{% include_relative none.md %}", "Could not locate the included file 'none.md' in or below the source folder"),
    ("{% post_url 2023-07-25-lama-2 %}", "{% post_url 2023-07-25-lama-2 %}", '''Could not find post "2023-07-25-lama-2" in tag 'post_url'. Did you mean '2023-07-25-llama-2'?'''),
    ("{% post_url lama %}", "{% post_url lama %}", 'Could not parse name of post "lama"'),
    ("{% link _posts/2023-07-25-llama.md %}", "{% link _posts/2023-07-25-llama.md %}", "Could not find document '_posts/2023-07-25-llama.md' in tag 'link'. Did you mean '_posts/2023-07-25-llama-2.md'?"),
    ("a\n {% include broken.html %}b", "a\n one\n  {{ 'x' | date_to_string }}\nb", "page.md:5:2: Liquid error: _includes/broken.html:2:3: Invalid Date"),
    ("\n{% include outer.html %}", "\none\n  {{ 'x' | date_to_string }}\n", "page.md:5:1: Liquid error: _includes/outer.html:2:1: _includes/broken.html:2:3: Invalid Date"),
    ("{% if true %}{% endunless %}x{% endif %}", "{% endunless %}x", "4:14: Liquid syntax error: Unknown tag 'endunless'"),
    ("{% case 1 %}{% elsif x %}{% endcase %}", "", "Unknown tag 'elsif' here: it belongs in 'if' or 'unless'."),
    ("{% liquid\n assign a = 1\n nope b\n echo a\n %}", "nope b1", "6:2: Liquid syntax error: Unknown tag 'nope'"),
    ("{% include unclosed.html %}", "{% if x %}never closed", "page.md:4:1: Liquid syntax error: _includes/unclosed.html:1:1: 'if' tag was never closed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown", "reported"), CASES, ids=[case[0] for case in CASES])
def test_mistake_is_reported_and_stays_visible(text, shown, reported, tmp_path):
    result, problems = rendered(tmp_path, text, INCLUDES)
    assert result == shown
    assert len(problems) == 1
    assert reported in problems[0]
    assert problems[0].startswith("page.md:")


def test_an_unknown_filter_is_a_note_and_fails_no_strict_build(tmp_path):
    blog = Blog(tmp_path, {"page.md": "---\n---\n{{ 'a' | upcas }}{% nope %}"})
    blog.render("page.md")
    assert {problem.level.value for problem in blog.problems} == {"note", "warning"}


def test_each_mistake_is_reported_once(tmp_path):
    _, problems = rendered(tmp_path, "{% for i in (1..5) %}{{ 1 | divided_by: 0 }}{% endfor %}")
    assert len(problems) == 1


def test_one_bad_post_leaves_the_others_whole(tmp_path):
    files = {"bad.md": "---\n---\n{% if %}{{ {% nope", "good.md": "---\n---\n{{ 1 | plus: 1 }}"}
    blog = Blog(tmp_path, files)
    blog.render("bad.md")
    assert blog.render("good.md") == "2"
    assert all(reported.startswith("bad.md:") for reported in blog.told)


STRICT = [
    ("strict_variables: true", "{{ page.titel }}", "undefined variable titel."),
    ("strict_variables: true", "{{ pag.title }}", "undefined variable pag. Did you mean 'page'?"),
    ("strict_filters: true", "{{ 'a' | upcas }}", "undefined filter upcas. Did you mean 'upcase'?"),
    ("error_mode: strict", "{{ 'a' 'b' }}", "Expected end but found 'b'"),
    ("error_mode: strict", "{% if a = b %}x{% endif %}", "Unexpected character ="),
    (
        "error_mode: strict",
        "{% for i in (1..2) order:up %}x{% endfor %}",
        "Invalid attribute in for loop. Valid attributes are limit and offset",
    ),
]


@pytest.mark.parametrize(("setting", "text", "reported"), STRICT, ids=[case[1] for case in STRICT])
def test_strict_settings_make_a_mistake_of_what_is_passed_over_else(setting, text, reported, tmp_path):
    files = {"_config.yml": f"liquid:\n  {setting}\n"}
    result, problems = rendered(tmp_path / "strict", text, files)
    assert result.startswith(text[:8])
    assert reported in problems[0]
    _, problems = rendered(tmp_path / "lenient", text)
    assert not [
        problem for problem in problems if "changes nothing" not in problem and "Unknown operator" not in problem
    ]


def test_columns_and_lines_are_counted_in_the_file(tmp_path):
    files = {"_posts/2023-07-20-llama.md": "---\ntitle: Llama\nlist:\n - a\n---\n\nText {{ 1 }}\n\n> {% nope %}"}
    blog = Blog(tmp_path, files)
    blog.render("_posts/2023-07-20-llama.md")
    assert blog.told[0].startswith("_posts/2023-07-20-llama.md:9:3: Liquid syntax error: Unknown tag 'nope'.")


def test_a_text_without_liquid_is_not_rendered(tmp_path):
    blog = Blog(tmp_path, {"page.md": "---\n---\n"})
    assert not blog.engine.needs("{ % } a { {")
    assert blog.engine.needs("a {{")
    assert blog.engine.needs("a {%")


def test_a_guess_is_never_the_word_itself():
    assert guess("figure.html", ["figure.html"]) == ""
    assert guess("figure.html", ["figure.html", "figures.html"]) == " Did you mean 'figures.html'?"
