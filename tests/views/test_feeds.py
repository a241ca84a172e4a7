"""Atom, RSS and JSON Feed: well formed, whole, absolute, stable."""

import json
import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from blogs import blog, body, entry, feed_options, files, varied, views
from jsonschema import Draft202012Validator

from mkdocs_blogpost.art.rules import ArtRules
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.render.slots import DrawingSlot, FileSlot, LinkSlot, PageOnlyEdge
from mkdocs_blogpost.views.feed_content import drawings_of, feed_content
from mkdocs_blogpost.views.picture import Picture, drawing_url
from mkdocs_blogpost.views.view_urls import ViewUrls

ATOM = "{http://www.w3.org/2005/Atom}"
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "pattern": "^https?://"},
        "feed_url": {"type": "string", "pattern": "^https?://"},
        "description": {"type": "string"},
        "language": {"type": "string"},
        "authors": {"$ref": "#/$defs/authors"},
        "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
    },
    "$defs": {
        "authors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "url": {"type": "string", "pattern": "^https?://"},
                },
                "minProperties": 1,
            },
        },
        "item": {
            "type": "object",
            "required": ["id", "url", "date_published"],
            "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
            "properties": {
                "id": {"type": "string", "minLength": 1},
                "url": {"type": "string", "pattern": "^https?://"},
                "image": {"type": "string", "pattern": "^https?://"},
                "date_published": {
                    "type": "string",
                    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$",
                },
                "date_modified": {
                    "type": "string",
                    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$",
                },
                "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
                "authors": {"$ref": "#/$defs/authors"},
            },
        },
    },
}
"""What https://www.jsonfeed.org/version/1.1/ requires of a feed."""


def written(of=None, **values):
    """Return the text of each file of a blog, by its URL; no drawing is made."""
    made = files(of, **values)
    return {f"/{path}": made[path] for path in made if not path.endswith(".png")}


@pytest.mark.parametrize("url", ["/feed.xml", "/rss.xml"])
def test_feedparser_has_no_complaint(url):
    feed = feedparser.parse(written()[url])
    assert not feed.bozo
    assert feed.feed.title == "Field Notes"
    assert len(feed.entries) == 5


def test_the_json_feed_holds_to_its_schema():
    Draft202012Validator(JSON_FEED).validate(json.loads(written()["/feed.json"]))


def test_an_empty_blog_has_feeds_without_entries():
    of = written(blog())
    assert not feedparser.parse(of["/feed.xml"]).bozo
    assert json.loads(of["/feed.json"])["items"] == []


@pytest.mark.parametrize("url", ["/feed.xml", "/rss.xml"])
def test_entries_have_whole_texts_links_dates_and_people(url):
    one = next(each for each in feedparser.parse(written()[url]).entries if each.title == "Post 2")
    assert "The text of post 2" in one.content[0].value
    assert 'href="https://field.example/base/2024/other/"' in one.content[0].value
    assert one.link == "https://field.example/base/2024/post-2/"
    assert one.id == "https://field.example/base/2024/post-2"
    assert one.published_parsed[:5] == (2024, 2, 19, 12, 30)
    assert [tag.term for tag in one.tags] == ["Craft", "tools"]
    assert [author.name for author in one.authors] == ["Ada Lane", "Ben Ito"]


def test_titles_keep_their_special_characters():
    feed = feedparser.parse(written()["/feed.xml"])
    assert 'A bold "claim" & <script>' in [each.title for each in feed.entries]
    assert 'A bold "claim" & <script>' in [item["title"] for item in json.loads(written()["/feed.json"])["items"]]


def test_drafts_and_hidden_posts_never_appear():
    for text in (written()[url] for url in ("/feed.xml", "/rss.xml", "/feed.json")):
        assert "post-6" not in text
        assert "post-7" not in text


def test_two_builds_give_the_same_bytes():
    assert written() == written()


def test_ids_are_unique_and_stay_when_text_and_title_change():
    def ids(**values):
        feed = feedparser.parse(written(blog(entry(1, **values), entry(2)))["/feed.xml"])
        return [each.id for each in feed.entries]

    assert len(set(ids())) == 2
    assert ids(title="Other", body=body("new"), tags=("x",)) == ids()


def test_characters_that_xml_cannot_hold_are_left_out():
    odd = blog(entry(1, title="a\x00b\x0bc\ufffe", body=body("<p>\x08]]&gt; ]]></p>")))
    assert not feedparser.parse(written(odd)["/feed.xml"]).bozo
    ElementTree.fromstring(written(odd)["/rss.xml"])


def test_pictures_are_in_feeds():
    of = blog(entry(1, hero=Picture("/assets/a b.jpg")))
    assert "https://field.example/base/assets/a%20b.jpg" in written(of)["/feed.xml"]
    assert json.loads(written(of)["/feed.json"])["items"][0]["image"].endswith("/assets/a%20b.jpg")


def test_limits_and_excerpts():
    many = blog(*(entry(n) for n in range(30)))
    assert len(feedparser.parse(written(many)["/feed.xml"]).entries) == 10
    few = blog(*(entry(n) for n in range(30)), config={"feed": {"posts_limit": 3, "excerpt_only": True}})
    feed = feedparser.parse(written(few)["/feed.xml"])
    assert [each.title for each in feed.entries] == ["Post 29", "Post 28", "Post 27"]
    assert "content" not in feed.entries[0]
    assert feed.entries[0].summary == "What post 29 is about."
    item = json.loads(written(few)["/feed.json"])["items"][0]
    assert item["content_text"] == "What post 29 is about."


def test_feeds_of_terms_are_asked_for():
    assert not [url for url in written() if url.startswith("/feed/")]
    asked = written(
        feeds=feed_options({"categories": True, "tags": ["Open Source"], "authors": {"except": ["Ben Ito"]}})
    )
    of_terms = {url for url in asked if url.startswith("/feed/")}
    assert of_terms == {
        "/feed/AI.xml",
        "/feed/craft.xml",
        "/feed/Essays.xml",
        "/feed/by_tag/open-source.xml",
        "/feed/by_author/ada-lane.xml",
    }
    feed = feedparser.parse(asked["/feed/by_tag/open-source.xml"])
    assert [each.title for each in feed.entries] == ["Grüße", "Post 1"]
    assert feed.feed.title == "Field Notes – open source"


@pytest.mark.parametrize(
    ("tags", "feeds"),
    [
        (True, {"llama", "tools", "open-source"}),
        (False, set()),
        ([], set()),
        ("tools", {"tools"}),
        ("llama tools", {"llama", "tools"}),
        (["Open Source", 5], {"open-source"}),
        ({"only": ["llama", "tools"], "except": "llama"}, {"tools"}),
        ({"except": ["llama", "tools"]}, {"open-source"}),
        ({"only": 5}, set()),
        ({"except": 5, "only": [2, "tools"]}, {"tools"}),
    ],
)
def test_terms_with_feeds_are_selected_alike_by_the_option_and_by_jekylls_key(tags, feeds):
    def found(**values):
        urls = written(**values)
        return {url.removeprefix("/feed/by_tag/").removesuffix(".xml") for url in urls if "/by_tag/" in url} - {"日本"}

    assert found(feeds=feed_options({"tags": tags})) == feeds
    assert found(config={"feed": {"tags": tags}}) == feeds


def test_feeds_can_be_moved_and_switched_off():
    of = written(feeds=feed_options({"atom": "/atom.xml", "rss": False, "json": {"url": "news.json"}}))
    assert "/atom.xml" in of
    assert "/news.json" in of
    assert "/rss.xml" not in of
    assert "/old/feed.atom" in written(config={"feed": {"path": "old/feed.atom"}})


def test_without_a_full_address_there_are_no_feeds():
    assert not views(varied(origin="")).feeds


def test_a_bad_option_is_one_line():
    with pytest.raises(SettingsError, match="Did you mean 'atom'"):
        views(varied(feeds=feed_options({"atm": True})))


OPEN, CLOSE = PageOnlyEdge(opens=True), PageOnlyEdge(opens=False)
SEA = DrawingSpec('the "sea"', Size(800, 110), ArtRules(("#112233",)), label='A "sea"')


@pytest.mark.parametrize(
    ("parts", "html"),
    [
        (['<a href="', LinkSlot("x.html"), '">'], '<a href="https://e.example/a/x.html">'),
        (['<a href="', LinkSlot("../b/#c"), '">'], '<a href="https://e.example/b/#c">'),
        (['<a href="', LinkSlot("#c"), '">'], '<a href="https://e.example/a/p.html#c">'),
        (['<a href="', LinkSlot("?a=1&b=2"), '">'], '<a href="https://e.example/a/p.html?a=1&amp;b=2">'),
        (['<a href="', LinkSlot("//c.example/"), '">'], '<a href="https://c.example/">'),
        (['<a href="', LinkSlot("http://[bad"), '">'], '<a href="http://[bad">'),
        (["<a href='", LinkSlot("x'y"), "'>"], "<a href='https://e.example/a/x&#x27;y'>"),
        (['<img src="', LinkSlot("/i.png"), '" alt="a">'], '<img src="https://e.example/new/i.png" alt="a">'),
        (['<a href="', LinkSlot("../_posts/q.md"), '">'], '<a href="https://e.example/blog/q%20r/">'),
        (
            ['<img srcset="', FileSlot("/copies/a-480.webp"), " 480w, ", FileSlot("/copies/a-960.webp"), ' 960w">'],
            '<img srcset="https://e.example/blog/copies/a-480.webp 480w, '
            'https://e.example/blog/copies/a-960.webp 960w">',
        ),
        (["<p>a</p>", OPEN, "<script>let a = 1 < 2</script>", CLOSE], "<p>a</p>"),
        (["<h2>T", OPEN, '<a href="', LinkSlot("#t"), '">¶</a>', CLOSE, "</h2>"], "<h2>T</h2>"),
        (["a", OPEN, "b", OPEN, "c", CLOSE, DrawingSlot(SEA), CLOSE, "d"], "ad"),
        (['<code>&lt;a href="x"&gt;</code>'], '<code>&lt;a href="x"&gt;</code>'),
        ([], ""),
        (
            ["<p>", DrawingSlot(SEA), "</p>"],
            f'<p><img src="https://e.example{drawing_url(SEA)}" alt="A &quot;sea&quot;" '
            'width="800" height="110" /></p>',
        ),
    ],
)
def test_the_slots_of_a_body_are_filled_for_feed_readers(parts, html):
    targets = {"/i.png": "/new/i.png", "../_posts/q.md": "/blog/q r/"}
    one = entry(1, url="/a/p.html", body=body(*parts), targets=targets)
    assert feed_content(blog(one, origin="https://e.example", view_urls=ViewUrls(prefix="blog")), one) == html


def test_before_the_posts_are_converted_feeds_have_no_texts():
    of = blog(entry(1, body=None))
    assert feed_content(of, of.entries[0]) == ""
    assert not feedparser.parse(written(of)["/feed.xml"]).bozo
    assert json.loads(written(of)["/feed.json"])["items"][0]["content_text"] == "What post 1 is about."


def test_the_drawings_that_feeds_show_are_files():
    card = DrawingSpec("card", Size(1200, 630))
    visible = entry(2, body=body(DrawingSlot(SEA)), picture=Picture(drawing_url(card), drawing=card))
    old = [entry(number, picture=Picture("/a.png")) for number in range(3, 12)]
    hidden = entry(1, body=body(DrawingSlot(DrawingSpec("other", Size(10, 10)))))
    page_only = body(OPEN, DrawingSlot(DrawingSpec("page", Size(10, 10))), CLOSE)
    assert drawings_of(views(blog(entry(1, body=page_only))).feeds) == {}
    assert drawings_of(views(blog(visible, *old, hidden)).feeds) == {
        drawing_url(card): card,
        drawing_url(SEA): SEA,
    }
    excerpts = blog(visible, config={"feed": {"excerpt_only": True}})
    assert drawings_of(views(excerpts).feeds) == {drawing_url(card): card}
    for text in (written(blog(visible))[url] for url in ("/feed.xml", "/rss.xml", "/feed.json")):
        assert drawing_url(card) in text
        assert drawing_url(SEA) in text


def test_no_address_in_a_feed_is_relative():
    for text in (written()[url] for url in ("/feed.xml", "/rss.xml", "/feed.json")):
        for url in re.findall(r'(?:href|src|url)=\\?(?:"|&quot;)([^"&\\]+)', text):
            assert urlsplit(url).scheme


def test_jekyll_feed_says_where_the_feeds_of_tags_and_posts_are():
    config = {"feed": {"path": "posts.xml", "tags": {"path": "all/"}, "categories": ["AI"]}}
    made = written(config=config)
    assert {"/posts.xml", "/all/llama.xml", "/feed/AI.xml"} <= set(made)
    assert "/feed.xml" not in made
    assert {url for url in made if url.startswith("/feed/")} == {"/feed/AI.xml"}


def test_a_category_without_posts_has_the_empty_feed_that_jekyll_feed_gives_it():
    made = written(config={"feed": {"categories": ["AI", "Later on"]}})
    feed = feedparser.parse(made["/feed/Later on.xml"])
    assert (feed.entries, feed.feed.title) == ([], "Field Notes – Later on")
    assert feed.feed.id == "https://field.example/base/feed/Later%20on.xml"


def test_a_collection_has_a_feed_of_its_own_and_of_its_categories():
    config = {"feed": {"collections": {"posts": {"path": "/p.xml"}, "notes": {"categories": ["big"]}, "none": None}}}
    notes = (entry(1, categories=("big",), title="One"), entry(2, title="Two"))
    made = written(config=config, collections={"notes": notes})
    titles = [one.title for one in feedparser.parse(made["/feed/notes.xml"]).entries]
    assert sorted(titles) == ["One", "Two"]
    big = feedparser.parse(made["/feed/notes/big.xml"])
    assert [one.title for one in big.entries] == ["One"]
    assert big.feed.title == "Field Notes | Notes | Big"
    assert not feedparser.parse(made["/feed/none.xml"]).entries
    assert "/p.xml" in made


@pytest.mark.parametrize("url", ["/feed.xml", "/rss.xml", "/feed.json"])
def test_a_post_can_keep_its_text_out_of_feeds(url):
    made = written(blog(entry(1, data={"feed": {"excerpt_only": True}}), entry(2)))
    assert "The text of post 1" not in made[url]
    assert "The text of post 2" in made[url]


def test_the_feed_has_the_icon_and_logo_of_jekyll_feed():
    feed = feedparser.parse(written(config={"feed": {"icon": "/i.png", "logo": "l.png"}})["/feed.xml"]).feed
    assert (feed.icon, feed.logo) == ("https://field.example/base/i.png", "https://field.example/base/l.png")
