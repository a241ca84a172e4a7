"""The text of posts and other plugins: hooks run on its plain words, and change it only where the author asks."""

import re

import pytest
from sites import Site

from mkdocs_blogpost.render.prose import plain_words

POST = """---
title: Kiln
---
The kiln is *warm*: [read](/on.html) on.

`{% raw %}{{ config.site_name }}{% endraw %}`

{% raw %}
    {% include x %}
    --8<-- "part.txt"
{% endraw %}

!!! note "No note"
"""
HOOK = """
import re
from mkdocs.plugins import event_priority

SEEN = {}


@event_priority(PRIORITY)
def on_page_markdown(markdown, page, config, files):
    if "_posts" in page.file.src_uri:
        assert not re.search(r"[{}<>\\[\\]`*]", markdown + page.markdown), markdown
        assert "The kiln is warm" in markdown
    page.meta["seen"] = "yes"
    return re.sub(r"[{][{].*?[}][}]", "RUN", markdown) + MORE


def on_page_content(html, page, config, files):
    if "_posts" in page.file.src_uri:
        assert page.meta["seen"] == "yes"
        assert "{{ config.site_name }}" in page.markdown and "{% include x %}" in page.markdown
    return html
"""


def site_with_hook(folder, more="", priority=0, **options):
    text = HOOK.replace("PRIORITY", str(priority)).replace("MORE", repr(more))
    site = Site(folder, theme="mkdocs", options=options, config={"hooks": ["own.py"]})
    return site.write("_posts/2024-03-01-kiln.md", POST).write("own.py", text)


@pytest.mark.parametrize("priority", [200, -200])
def test_hooks_get_the_plain_words_of_a_post_and_the_text_stays(tmp_path, priority):
    site = site_with_hook(tmp_path, priority=priority)
    for _ in range(2):  # cold, and from the cache
        result = site.build("--strict")
        assert result.code == 0, result.log
        page = result.page("2024/03/01/kiln.html")
        assert [each.text() for each in page.css(".bp-body code")] == [
            "{{ config.site_name }}",
            '{% include x %}\n--8<-- "part.txt"\n',
        ]
        assert "would change" not in result.log


def test_what_a_hook_makes_of_the_text_is_left_out_and_reported_once(tmp_path):
    site = site_with_hook(tmp_path, more="\n\nADDED")
    site.write("_posts/2024-03-02-ebb.md", POST)
    for _ in range(2):
        result = site.build("--strict")
        assert result.code == 0, result.log
        assert "ADDED" not in (result.site / "2024/03/01/kiln.html").read_text("utf-8")
        assert result.log.count("would change the text of this page") == 1
        assert re.search(r"INFO .*one of: own\.py.*markdown_plugins", result.log)


@pytest.mark.parametrize("wanted", [{"adapt": {"material": True}}, {"markdown_plugins": ["own.py"]}])
def test_a_hook_changes_the_text_where_the_author_asks(tmp_path, wanted):
    text = HOOK.replace("PRIORITY", "0").replace("MORE", "'\\n\\nADDED'").replace("assert", "str()  #")
    site = Site(tmp_path, theme="mkdocs", options=wanted, config={"hooks": ["own.py"]})
    site.write("_posts/2024-03-01-kiln.md", POST).write("own.py", text)
    for _ in range(2):
        result = site.build("--strict")
        assert result.code == 0, result.log
        body = result.page("2024/03/01/kiln.html").css_first(".bp-body")
        assert body.css_first("code").text() == "RUN"
        assert body.text().strip().endswith("ADDED")
        assert "would change" not in result.log


def test_a_post_of_materials_markdown_is_open_to_hooks(tmp_path):
    site = Site(tmp_path, theme="mkdocs", config={"hooks": ["own.py"]})
    site.write(
        "_posts/2024-03-01-kiln.md", "---\ntitle: Kiln\nmarkdown: material\n---\n{% raw %}{{ x }}{% endraw %} is.\n"
    )
    site.write("own.py", "def on_page_markdown(markdown, **_):\n    return markdown.replace('{{ x }}', 'RUN')\n")
    result = site.build("--strict")
    assert result.page("2024/03/01/kiln.html").css_first(".bp-body").text().strip() == "RUN is."


def test_an_unknown_name_stops_the_build_with_one_line(tmp_path):
    result = Site(tmp_path, options={"markdown_plugins": ["serch"]}).write("_posts/2024-03-01-a.md", "A.").build()
    assert result.code == 1
    assert "Traceback" not in result.log
    assert "'serch' is no plugin or hook of this configuration. Did you mean 'search'?" in result.log


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The kiln: 5 < 6 & {{ x }} {% y %}", "The kiln 5 6 x y"),
        ("snake_case __init__ a-b -- c!", "snake_case init a-b c!"),
        ("!!! note ![a](b) ::: c $x$ ~~d~~ [[e]] <!-- f -->", "note a (b) c x d e f"),
        ("多言語 é ’s", "多言語 é ’s"),
        ("# one\n\n- two", "one - two"),
    ],
)
def test_plain_words_hold_no_markup(text, words):
    assert plain_words(text) == words
