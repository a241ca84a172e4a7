"""Atom, RSS and JSON Feed: well formed, whole, absolute, stable."""

import json
import re
import time
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from blogs import blog, edition, entry, varied
from jsonschema import Draft202012Validator

from mkdocs_blogpost.problems import Problems, SettingsError
from mkdocs_blogpost.views.absolute_content import absolute_content
from mkdocs_blogpost.views.blog import Picture

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
"""What https://www.jsonfeed.org/version/1.1/ asks of a feed."""


def written(of=None, **facts):
    files = edition(of or varied(**facts)).files(Problems())
    return {file.url: str(file.content) for file in files if not isinstance(file.content, bytes)}


@pytest.mark.parametrize("url", ["/feed.xml", "/rss.xml"])
def test_feedparser_has_no_complaint(url):
    feed = feedparser.parse(written()[url])
    assert not feed.bozo
    assert feed.feed.title == "Field Notes"
    assert len(feed.entries) == 5


def test_the_json_feed_holds_to_its_schema():
    Draft202012Validator(JSON_FEED).validate(json.loads(written()["/feed.json"]))


def test_an_empty_blog_has_feeds_without_entries():
    files = written(blog())
    assert not feedparser.parse(files["/feed.xml"]).bozo
    assert json.loads(files["/feed.json"])["items"] == []


@pytest.mark.parametrize("url", ["/feed.xml", "/rss.xml"])
def test_entries_have_whole_texts_links_dates_and_people(url):
    one = next(each for each in feedparser.parse(written()[url]).entries if each.title == "Post 2")
    assert "The text of post 2" in one.content[0].value
    assert 'href="https://field.example/base/2024/other/"' in one.content[0].value
    assert one.link == "https://field.example/base/2024/post-2/"
    assert one.id == "https://field.example/base/2024/post-2"
    assert one.published_parsed[:5] == (2024, 2, 19, 12, 30)
    assert {tag.term for tag in one.tags} == {"Craft", "tools"}
    assert {author.name for author in one.authors} >= {"Ada Lane"}


def test_titles_keep_their_signs():
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
    def ids(**facts):
        feed = feedparser.parse(written(blog(entry(1, **facts), entry(2)))["/feed.xml"])
        return [each.id for each in feed.entries]

    assert len(set(ids())) == 2
    assert ids(title="Other", render_content=lambda: "new", tags=("x",)) == ids()


def test_signs_that_xml_cannot_hold_are_left_out():
    odd = blog(entry(1, title="a\x00b\x0bc\ufffe", render_content=lambda: "<p>\x08]]&gt; ]]></p>"))
    assert not feedparser.parse(written(odd)["/feed.xml"]).bozo
    ElementTree.fromstring(written(odd)["/rss.xml"])


def test_pictures_are_told():
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
    asked = written(feeds={"categories": True, "tags": ["Open Source"], "authors": {"except": ["Ben Ito"]}})
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


def test_feeds_can_be_moved_and_switched_off():
    files = written(feeds={"atom": "/atom.xml", "rss": False, "json": {"url": "news.json"}})
    assert "/atom.xml" in files
    assert "/news.json" in files
    assert "/rss.xml" not in files
    assert "/old/feed.atom" in written(config={"feed": {"path": "old/feed.atom"}})


def test_a_site_that_has_the_address_keeps_it():
    assert "/feed.xml" not in written(taken=frozenset({"/feed.xml"}))


def test_without_a_full_address_there_are_no_feeds():
    assert not edition(varied(origin="")).feeds


def test_a_bad_option_is_one_line():
    with pytest.raises(SettingsError, match="Did you mean 'atom'"):
        edition(varied(feeds={"atm": True}))


@pytest.mark.parametrize(
    ("html", "full"),
    [
        ('<a href="x.html">', '<a href="https://e.example/a/x.html">'),
        ('<a href="../b/#c">', '<a href="https://e.example/b/#c">'),
        ('<a href="#c">', '<a href="https://e.example/a/p.html#c">'),
        ("<img src='/i.png' alt='a'>", "<img src=\"https://e.example/i.png\" alt='a'>"),
        (
            '<img srcset="a.jpg 1x, b.jpg 2x">',
            '<img srcset="https://e.example/a/a.jpg 1x, https://e.example/a/b.jpg 2x">',
        ),
        ('<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'),
        ('<a href="//c.example/">', '<a href="https://c.example/">'),
        ('<a href="?a=1&amp;b=2">', '<a href="https://e.example/a/p.html?a=1&amp;b=2">'),
        ('<a href="http://[bad">', '<a href="http://[bad">'),
        ("<code>&lt;a href=&quot;x&quot;&gt;</code>", "<code>&lt;a href=&quot;x&quot;&gt;</code>"),
        ('<p>a href="x"</p>', '<p>a href="x"</p>'),
        ('<h2>T<a class="headerlink" href="#t">¶</a></h2>', "<h2>T</h2>"),
        ("<p>a</p><script>let a = 1 < 2</script>", "<p>a</p>"),
    ],
)
def test_content_for_readers_elsewhere(html, full):
    assert absolute_content(html, "https://e.example/a/p.html") == full


@pytest.mark.parametrize("piece", ["<a ", "<script>", '<a href="', "<img srcset='", "<a class='headerlink' href="])
def test_broken_html_takes_linear_time(piece):
    start = time.perf_counter()
    absolute_content(piece * 20_000, "https://e.example/")
    assert time.perf_counter() - start < 2


def test_no_address_in_a_feed_is_relative():
    for text in (written()[url] for url in ("/feed.xml", "/rss.xml", "/feed.json")):
        for url in re.findall(r'(?:href|src|url)=\\?(?:"|&quot;)([^"&\\]+)', text):
            assert urlsplit(url).scheme
