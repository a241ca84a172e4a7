"""Every page's template, in a theme of a few lines that has MkDocs' usual blocks."""

import gzip
import re
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from blogs import blog, entry, feed_options, post_options, varied, view_urls, views
from jinja2 import BytecodeCache, ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined
from selectolax.lexbor import LexborHTMLParser

import mkdocs_blogpost
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.views.blog_context import entry_context, list_variables, page_context, view_context
from mkdocs_blogpost.views.metadata import OwnPage
from mkdocs_blogpost.views.picture import Picture, drawing_url
from mkdocs_blogpost.views.post_query import PostQuery

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


def rendered(template, context, *, content="<p>Text.</p>", plugins=(), **overrides):
    page = SimpleNamespace(content=content, toc=[], meta={})
    theme = SimpleNamespace(features=[])
    config = SimpleNamespace(site_name="Field Notes", plugins=dict.fromkeys(plugins), theme=theme)
    return (
        environment(**overrides)
        .get_template(template)
        .render(blogpost=context, page=page, config=config, url=lambda url: url)
    )


FULL = varied(
    post=post_options({"share": True, "comments": {"provider": "giscus", "repo": "a/b"}}),
    feeds=feed_options({"categories": True}),
    config={"paginate": 2},
)


def post(of=FULL, url="/2024/post-1/", **more):
    one = views(of)
    return rendered("blogpost/post.html", entry_context(one, one.blog.by_url[url], url), **more)


def view(url, of=FULL, **more):
    one = views(of)
    page = next(page for page in one.pages if page.url == url)
    return rendered(page.template, view_context(one, page, url), **more)


VIEWS = [page.url for page in views(FULL).pages]


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
    texts = [post(of, "/2024/post-1/"), *(view(page.url, of) for page in views(of).pages)]
    for text in texts:
        assert not re.search(r"<img src=x", text)


def test_the_hero_is_not_shown_if_the_body_begins_with_it():
    hero = Picture("/assets/a%20b.jpg?v=1", "A", "<em>B</em>", 800, 400)
    of = blog(entry(1, hero=hero))
    assert "bp-hero" in post(of)
    assert "fetchpriority" in post(of)
    assert "bp-hero" in post(blog(entry(1, hero=hero, opening_image="b.jpg")))
    assert "bp-hero" not in post(blog(entry(1, hero=hero, opening_image="a b.jpg")))


def test_a_drawn_picture_is_in_the_page_itself():
    drawing = DrawingSpec("the sea", Size(800, 110))
    drawn = Picture(drawing_url(drawing), "A <sea>", drawing=drawing)
    of = blog(entry(1, hero=drawn, picture=drawn), entry(2))
    hero = LexborHTMLParser(post(of)).css_first(".bp-hero [role=img]")
    assert hero.attributes["aria-label"] == "A <sea>"
    assert hero.css_first("svg") is not None
    assert LexborHTMLParser(view("/", of)).css_first(".bp-thumb svg") is not None
    for text in (post(of), view("/", of)):
        assert drawing_url(drawing) not in text


def test_what_only_authors_see_is_marked():
    for values, word in (({"draft": True}, "Draft"), ({"scheduled": True}, "Scheduled"), ({}, None)):
        of = blog(entry(1, **values))
        for text in (post(of), view("/", of), view("/archive/", of)):
            badge = LexborHTMLParser(text).css_first(".bp-badge")
            assert (badge and badge.text()) == word


def test_a_theme_that_leaves_the_main_landmark_gets_one():
    assert LexborHTMLParser(post()).css_first('[role="main"]') is not None
    with_main = THEME.replace(' role="main"', "")
    assert 'role="main"' not in post(**{"main.html": with_main})


def test_a_label_without_a_control_is_none():
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
    context = page_context(views(), OwnPage("About & more"), "/about/")
    assert "<h1" in rendered("blogpost/page.html", context)
    assert "About &amp; more" in rendered("blogpost/page.html", context)
    titled = page_context(views(), OwnPage("About & more"), "/about/", has_title=True)
    assert rendered("blogpost/page.html", titled, content="<h1>Mine</h1>").count("<h1") == 1
    assert rendered("blogpost/none.html", context, content="<i>x</i>").strip() == "<i>x</i>"


def test_every_feed_of_the_blog_is_named_and_a_terms_own():
    links = LexborHTMLParser(view("/category/ai/")).css('link[rel="alternate"]')
    assert [each.attributes["href"] for each in links] == [
        "../../feed.xml",
        "../../rss.xml",
        "../../feed.json",
        "../../feed/AI.xml",
    ]


@pytest.mark.parametrize(
    ("query", "links", "cards"),
    [
        (PostQuery(2, terms=(("tag", "tools"),)), ["../2024/post-3/", "../2024/post-2/"], 0),
        (PostQuery(1, "cards"), ["../2024/post-7/"], 1),
        (PostQuery(5, terms=(("tag", "none"),)), [], 0),
    ],
)
def test_a_list_of_posts_on_any_page(query, links, cards):
    names = list_variables(page_context(views(), OwnPage("Guide"), "/guide/"), query)
    page = LexborHTMLParser(environment().get_template("blogpost/partials/latest.html").render(names))
    assert [each.attributes["href"] for each in page.css("li a")] == links
    assert len(page.css(".bp-card")) == cards
    assert not page.css("h1, h2, h3")


def test_a_template_of_the_site_uses_a_macro():
    own = """{% from "blogpost/macros.html" import latest with context %}{{ latest(1, tag="tools") }}"""
    text = environment(own=own).get_template("own").render(blogpost=page_context(views(), OwnPage(""), "/x/"))
    assert [each.attributes["href"] for each in LexborHTMLParser(text).css(".bp-rows a")] == ["../2024/post-3/"]


def test_an_index_may_be_a_list():
    page = LexborHTMLParser(view("/", varied(view_urls=view_urls({"index": {"style": "list"}}, {}, "", ()))))
    assert page.css(".bp-list .bp-card")
    assert not page.css(".bp-thumb")


@pytest.mark.parametrize("partial", PARTIALS)
def test_every_partial_can_be_overridden(partial):
    own = {partial: "MINE"}
    of = FULL
    if "comments/" in partial:
        of = varied(post=post_options({"comments": {"provider": Path(partial).stem, "disqus": {"shortname": "x"}}}))
    texts = [
        post(of, **own),
        view("/", of, **own),
        view("/archive/", of, **own),
        view("/author/ada-lane/", of, **own),
    ]
    with_hero = blog(entry(1, hero=Picture("/a.jpg")))
    texts.append(post(with_hero, **own))
    names = list_variables(page_context(views(), OwnPage("Guide"), "/guide/"), PostQuery())
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


def test_a_post_in_another_language_has_its_words_and_its_direction():
    others = entry(1, title="Plain"), entry(2, title="Deux", language="fr"), entry(3, title="Twee", language="nl")
    of = blog(*others, entry(4, title="Ebb", language="ar"))
    page = LexborHTMLParser(post(of, "/2024/post-4/"))
    assert page.css_first(".bp-post").attributes["dir"] == "rtl"
    assert page.css_first(".bp-column").attributes["lang"] == "ar"
    assert page.css_first(".bp-head time").text() == "30 مارس 2024"
    own = {card.css_first("a").text(): card.attributes for card in page.css(".bp-card")}
    assert (own["Plain"]["lang"], own["Plain"]["dir"]) == ("en", "ltr")
    assert (own["Deux"]["lang"], own["Deux"]["dir"]) == ("fr", "ltr")
    assert page.css_first(".bp-beside .bp-older span[lang]").attributes["lang"] == "nl"
    assert LexborHTMLParser(post(of, "/2024/post-3/")).css_first(".bp-head time").text() == "March 10, 2024"


def test_a_card_in_another_language_keeps_the_words_of_the_list_apart():
    index = LexborHTMLParser(view("/", blog(entry(1, language="ar"), entry(2, language="en"))))
    arabic, english = index.css_first(".bp-card[dir=rtl]"), index.css_first(".bp-card:not([lang])")
    assert arabic.attributes["lang"] == "ar"
    assert [node.text() for node in arabic.css("bdi")] == ["January 30, 2024", "3 min read"]
    assert not english.css("bdi")


@pytest.mark.parametrize(("lang", "words"), [("pt_BR", "pt-BR"), ("zh-Hans", "zh-Hans")])
@pytest.mark.parametrize("key", ["lang", "locale", "language"])
def test_a_page_says_its_language_by_every_key(key, lang, words):
    own = OwnPage("About", data={key: lang})
    assert page_context(views(FULL), own, "/about/").language == words


@pytest.mark.parametrize(
    ("content", "is_lazy"),
    [("<p>Short.</p>", False), ("<p>Word.</p>" * 200, True), ('<p><img src="/a.png"></p>', True)],
)
def test_pictures_of_related_posts_are_lazy_below_the_first_screen(content, is_lazy):
    of = blog(*(entry(number, picture=Picture("/p.png", width=9, height=9)) for number in (1, 2, 3)))
    cards = LexborHTMLParser(post(of, "/2024/post-3/", content=content)).css(".bp-card img")
    assert [card.attributes.get("loading") == "lazy" for card in cards] == [is_lazy] * 2


@pytest.mark.parametrize(
    ("data", "src"),
    [
        ({"header": {"video": {"id": "a-1", "provider": "vimeo"}}}, "https://player.vimeo.com/video/a-1?dnt=true"),
        ({"video": {"id": "a_1"}}, "https://www.youtube-nocookie.com/embed/a_1"),
        ({"header": {"video": {"id": '"><b', "provider": "youtube"}}}, ""),
        ({"header": {"video": {"id": "a", "provider": "elsewhere"}}}, ""),
        ({"header": {"video": "x"}}, ""),
    ],
)
def test_a_film_at_the_head(data, src):
    found = LexborHTMLParser(post(blog(entry(1, data=data)))).css(".bp-hero iframe")
    assert [(each.attributes["src"], each.attributes["title"]) for each in found] == ([(src, "Post 1")] if src else [])
