"""Emoji and names of people are marked on the whole page: in titles, descriptions, cards."""

import pytest
from sites import THEMES, Site

CONFIG = """title: T
description: "About :ghost: things by @ada"
plugins: [jemoji, jekyll-mentions]
jekyll-mentions: {base_url: https://people.example}
"""
POST = """---
title: "Thanks @ada :tada:"
description: "We met @bob :sparkles:"
---
Hi @cyd :smile:
"""


@pytest.mark.parametrize("theme", THEMES)
def test_marks(tmp_path, theme):
    site = Site(tmp_path, theme=theme).write("_config.yml", CONFIG).write("_posts/2024-03-01-kiln.md", POST)
    site.write("_posts/2024-03-02-ebb.md", "---\ntitle: Ebb @ada\njekyll-mentions: false\n---\nHi @ada.\n")
    site.write("_posts/2024-03-03-flow.md", "---\ntitle: Flow\n---\nI :heart: `:code:`.\n\nMore.\n")
    site.write("about.md", '---\ntitle: "Me @ada :star2:"\nlayout: page\ndescription: "Go :rocket: @bob"\n---\nText.\n')
    result = site.build("--strict")
    post = result.page("2024/03/01/kiln.html")
    people = [each.attributes["href"] for each in post.css(".bp-column .user-mention")]
    assert people == [f"https://people.example/{name}" for name in ("ada", "bob", "cyd")]
    assert post.css_first("h1").text() == "Thanks @ada 🎉"
    assert post.css_first('meta[name="description"]').attributes["content"] == "We met @bob ✨"
    assert not result.page("2024/03/02/ebb.html").css(".bp-head .user-mention, .bp-body .user-mention")
    about = result.page("about.html")
    assert about.css_first("h1").text() == "Me @ada 🌟"
    assert about.css_first(".bp-standfirst").html.count("user-mention") == 1
    assert "🚀" in about.css_first(".bp-standfirst").text()
    index = result.page("index.html")
    assert index.css_first(".bp-standfirst").text() == "About 👻 things by @ada"
    cards = [each.attributes["href"] for each in index.css(".bp-sum .user-mention")]
    assert cards == ["https://people.example/ada", "https://people.example/bob"]
    assert not index.css("a a")
    assert index.css_first(".bp-sum").text() == "I ❤ :code:."
    flow = result.page("2024/03/03/flow.html")
    assert flow.css_first('meta[property="og:description"]').attributes["content"] == "I ❤ :code:."
    assert "<summary>I ❤ :code:.</summary>" in (result.site / "feed.xml").read_text()
