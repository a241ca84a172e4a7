"""Every page's template, in a theme of a few lines that has MkDocs' usual blocks."""

import gzip
import re
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from blogs import blog, edition, entry, varied
from jinja2 import BytecodeCache, ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined
from selectolax.lexbor import LexborHTMLParser

import mkdocs_blogpost
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.views.blog import Picture
from mkdocs_blogpost.views.places import places
from mkdocs_blogpost.views.scene import expand_comments, scene_of_entry, scene_of_page, scene_of_view

TEMPLATES = Path(mkdocs_blogpost.__file__).parent / "templates"
PARTIALS = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.glob("blogpost/partials/**/*.html"))
THEME = """<!doctype html><html lang="en"><head>
{% block site_meta %}<meta charset="utf-8">{% endblock %}{% block htmltitle %}{% endblock %}
{% block styles %}{% endblock %}{% block extrahead %}{% endblock %}</head><body>
{% block site_nav %}<nav><label for="__toc">Contents</label></nav>{% endblock %}
<div class="row">{% block content %}<div role="main">{{ page.content }}</div>{% endblock %}</div>
{% block scripts %}{% endblock %}</body></html>"""


def environment(**overrides):
    own = DictLoader({"main.html": THEME, **overrides})
    loader = ChoiceLoader([own, FileSystemLoader(TEMPLATES)])
    return Environment(loader=loader, undefined=StrictUndefined, bytecode_cache=COMPILED)


class Compiled(BytecodeCache):
    """Keeps what Jinja has compiled, so that the tests need not do it again and again."""

    def __init__(self):
        self.known = {}

    def load_bytecode(self, bucket):
        if bucket.key in self.known:
            bucket.bytecode_from_string(self.known[bucket.key])

    def dump_bytecode(self, bucket):
        self.known[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


def shown(template, scene, *, content="<p>Text.</p>", plugins=(), **overrides):
    page = SimpleNamespace(content=content, toc=[], meta={})
    theme = SimpleNamespace(features=[])
    config = SimpleNamespace(site_name="Field Notes", plugins=dict.fromkeys(plugins), theme=theme)
    return (
        environment(**overrides)
        .get_template(template)
        .render(blogpost=scene, page=page, config=config, url=lambda url: url)
    )


def link(url):
    return f"..{url}"


FULL = varied(
    post={"share": True, "comments": {"provider": "giscus", "repo": "a/b"}},
    feeds={"categories": True},
    config={"paginate": 2},
)


def post(of=FULL, url="/2024/post-1/", **more):
    one = edition(of)
    return shown("blogpost/post.html", scene_of_entry(one, one.blog.by_url[url], link), **more)


def view(url, of=FULL, **more):
    one = edition(of)
    page = next(page for page in one.pages if page.url == url)
    return shown(page.template, scene_of_view(one, page, link), **more)


VIEWS = [page.url for page in edition(FULL).pages]


@pytest.mark.parametrize("url", VIEWS)
def test_a_view_has_one_h1_and_headings_in_order(url):
    page = LexborHTMLParser(view(url))
    levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("url", [each.url for each in FULL.entries])
def test_a_post_has_one_h1_its_dates_and_its_head(url):
    page = LexborHTMLParser(post(url=url))
    assert len(page.css("h1")) == 1
    assert page.css_first(".bp-head time").attributes["datetime"].startswith("2024-")
    assert page.css_first('link[rel="canonical"]').attributes["href"] == f"https://field.example/base{url}"
    assert page.css_first('meta[property="og:type"]').attributes["content"] == "article"
    assert len(page.css('link[rel="alternate"][type*="feed"], link[rel="alternate"][type*="xml"]')) >= 2


def test_titles_and_names_are_escaped_everywhere():
    evil = '"><img src=x onerror=alert(1)>'
    one = entry(
        1,
        title=evil,
        categories=(evil,),
        tags=(evil,),
        series=evil,
        description=evil,
        subtitle=evil,
        language="de",
    )
    two = entry(2, series=evil, categories=(evil,))
    of = blog(one, two, name=evil, description=evil)
    texts = [post(of, "/2024/post-1/"), *(view(page.url, of) for page in edition(of).pages)]
    for text in texts:
        assert not re.search(r"<img src=x", text)


def test_the_hero_is_not_shown_where_the_text_begins_with_it():
    of = blog(entry(1, hero=Picture("/assets/a.jpg", "A", "<em>B</em>", 800, 400)))
    assert "bp-hero" in post(of)
    assert "fetchpriority" in post(of)
    assert "bp-hero" not in post(of, content='<p><img src="../assets/a.jpg"></p>')


@pytest.mark.parametrize(
    "content",
    [
        "<pre><code>image: /assets/a.jpg</code></pre>",
        "<pre><code>&lt;img src=&quot;/assets/a.jpg&quot;&gt;</code></pre>",
        '<p>See <a href="a.jpg">a.jpg</a>.</p>',
        '<p><img src="b.jpg"></p><p><img src="a.jpg"></p>',
        "<p>" + "Words. " * 400 + '</p><p><img src="a.jpg"></p>',
    ],
)
def test_the_hero_is_shown_where_the_text_only_names_its_file(content):
    assert "bp-hero" in post(blog(entry(1, hero=Picture("/assets/a.jpg", "A"))), content=content)


def test_what_only_authors_see_is_marked():
    for facts, word in (({"draft": True}, "Draft"), ({"scheduled": True}, "Scheduled"), ({}, None)):
        of = blog(entry(1, **facts))
        for text in (post(of), view("/", of), view("/archive/", of)):
            badge = LexborHTMLParser(text).css_first(".bp-badge")
            assert (badge and badge.text()) == word


def test_a_theme_that_leaves_the_main_landmark_gets_one():
    assert LexborHTMLParser(post()).css_first('[role="main"]') is not None
    with_main = THEME.replace(' role="main"', "")
    assert 'role="main"' not in post(**{"main.html": with_main})


def test_labels_of_no_control_are_mended():
    assert 'for="__toc"' not in post()
    nav = '<nav><input id="__toc"><label for="__toc">x</label></nav>{% endblock %}\n<div class="row">'
    theme = re.sub(r"<nav>.*?<div class=\"row\">", nav, THEME, flags=re.DOTALL)
    assert 'for="__toc"' in post(**{"main.html": theme})


def test_what_the_theme_writes_is_not_written_twice():
    meta = '<meta name="description" content="x"><meta name="author" content="x"><link rel="canonical" href="x">'
    theme = THEME.replace('<meta charset="utf-8">', meta)
    page = LexborHTMLParser(post(**{"main.html": theme}))
    for selector in ('meta[name="description"]', 'meta[name="author"]', 'link[rel="canonical"]'):
        assert len(page.css(selector)) == 1


def test_a_social_plugin_keeps_its_own_cards():
    page = LexborHTMLParser(post(plugins=("material/social",)))
    assert page.css_first('meta[property="og:image"]') is None
    assert page.css_first('meta[property="article:published_time"]') is not None


def test_json_ld_cannot_end_its_script():
    evil = blog(entry(1, title="</script><script>alert(1)</script>"))
    page = LexborHTMLParser(post(evil))
    assert len(page.css('script[type="application/ld+json"]')) == 1
    assert "alert(1)" in page.css_first('script[type="application/ld+json"]').text()


def test_pages_of_the_site_have_a_title_unless_they_bring_one():
    scene = scene_of_page(edition(), "About & more", "", "/about/", link)
    assert "<h1" in shown("blogpost/page.html", scene)
    assert "About &amp; more" in shown("blogpost/page.html", scene)
    assert shown("blogpost/page.html", scene, content="<h1>Mine</h1>").count("<h1") == 1
    assert shown("blogpost/none.html", scene, content="<i>x</i>").strip() == "<i>x</i>"


def test_every_feed_of_the_blog_is_named_and_a_terms_own():
    links = LexborHTMLParser(view("/category/ai/")).css('link[rel="alternate"]')
    assert [each.attributes["href"] for each in links] == [
        "../feed.xml",
        "../rss.xml",
        "../feed.json",
        "../feed/AI.xml",
    ]


def test_latest_posts_stand_where_a_page_asks_for_them():
    scene = scene_of_page(edition(), "Guide", "", "/guide/", link)

    def render(template, names):
        return environment().get_template(template).render(names)

    text = "<p>a</p><!-- blogpost: latest 2 tag=tools --><!-- blogpost: latest 1 cards -->"
    page = LexborHTMLParser(expand_comments(text, scene, render, Problems(), "guide.md"))
    assert [each.attributes["href"] for each in page.css(".bp-rows a")] == [
        "../2024/post-3/",
        "../2024/post-2/",
    ]
    assert len(page.css(".bp-card")) == 1
    assert not page.css("h1, h2, h3")


def test_a_template_of_the_site_asks_by_a_macro():
    own = """{% from "blogpost/macros.html" import latest with context %}{{ latest(1, tag="tools") }}"""
    text = environment(own=own).get_template("own").render(blogpost=scene_of_page(edition(), "", "", "/", link))
    assert [each.attributes["href"] for each in LexborHTMLParser(text).css(".bp-rows a")] == ["../2024/post-3/"]


def test_an_index_may_be_a_list():
    page = LexborHTMLParser(view("/", varied(places=places({"index": {"style": "list"}}, {}, "", ()))))
    assert page.css(".bp-list .bp-card")
    assert not page.css(".bp-thumb")


@pytest.mark.parametrize("partial", PARTIALS)
def test_every_partial_can_be_overridden(partial):
    own = {partial: "MINE"}
    of = FULL
    if "comments/" in partial:
        of = varied(post={"comments": {"provider": Path(partial).stem, "shortname": "x"}})
    texts = [
        post(of, **own),
        view("/", of, **own),
        view("/archive/", of, **own),
        view("/author/ada-lane/", of, **own),
    ]
    with_hero = blog(entry(1, hero=Picture("/a.jpg")))
    texts.append(post(with_hero, **own))
    scene = scene_of_page(edition(), "Guide", "", "/guide/", link)
    names = {"blogpost": scene, "entries": list(of.entries), "style": "list"}
    texts.append(environment(**own).get_template("blogpost/partials/latest.html").render(names))
    assert any("MINE" in text for text in texts)


@pytest.mark.parametrize("name", ["post", "page", "index", "archive", "term", "terms", "none", "base", "macros"])
def test_every_template_is_there(name):
    assert (TEMPLATES / "blogpost" / f"{name}.html").is_file()


def test_what_is_added_to_a_page_is_small():
    sizes = {path.suffix: len(gzip.compress(path.read_bytes())) for path in (TEMPLATES / "assets").rglob("*.*")}
    assert sizes[".css"] <= 6 * 1024
    assert sizes[".js"] <= 3 * 1024
    text = "".join(path.read_text(encoding="utf-8") for path in (TEMPLATES / "assets").rglob("*.*"))
    assert "http" not in text.replace("[href^=http]", "")
    assert "@font-face" not in text
