"""What pages tell machines in their heads."""

import json

import pytest
from blogs import ADA, blog, edition, entry, varied
from jsonschema import Draft202012Validator

from mkdocs_blogpost.views.blog import Author, Picture
from mkdocs_blogpost.views.scene import scene_of_entry, scene_of_page, scene_of_view

MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"
ADDRESS = "^https?://"
SOMEBODY = {
    "type": "object",
    "required": ["@type", "name"],
    "properties": {
        "@type": {"enum": ["Person", "Organization"]},
        "url": {"type": "string", "pattern": ADDRESS},
    },
}
POSTING = {
    "type": "object",
    "required": [
        "@context",
        "@type",
        "headline",
        "datePublished",
        "dateModified",
        "author",
        "publisher",
        "image",
        "mainEntityOfPage",
        "url",
        "inLanguage",
    ],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "BlogPosting"},
        "headline": {"type": "string", "maxLength": 110},
        "datePublished": {"type": "string", "pattern": MOMENT},
        "dateModified": {"type": "string", "pattern": MOMENT},
        "author": {"oneOf": [SOMEBODY, {"type": "array", "items": SOMEBODY, "minItems": 1}]},
        "publisher": SOMEBODY,
        "image": {"type": "object", "required": ["url"], "properties": {"url": {"pattern": ADDRESS}}},
        "mainEntityOfPage": {
            "type": "object",
            "required": ["@id"],
            "properties": {"@id": {"pattern": ADDRESS}},
        },
        "timeRequired": {"type": "string", "pattern": r"^PT\d+M$"},
    },
}
TRAIL = {
    "type": "object",
    "required": ["@type", "itemListElement"],
    "properties": {
        "@type": {"const": "BreadcrumbList"},
        "itemListElement": {
            "type": "array",
            "minItems": 2,
            "items": {
                "type": "object",
                "required": ["@type", "position", "name", "item"],
                "properties": {"position": {"type": "integer", "minimum": 1}, "item": {"pattern": ADDRESS}},
            },
        },
    },
}


def of_post(of, url="/2024/post-1/"):
    one = edition(of)
    return scene_of_entry(one, one.blog.by_url[url], lambda url: url).metadata


def metas(told):
    return {meta.name: meta.content for meta in told.metas}


@pytest.mark.parametrize("url", [each.url for each in varied().entries])
def test_a_post_is_a_blog_posting_with_a_trail(url):
    posting, trail = json.loads(of_post(varied(), url).json_ld)
    Draft202012Validator(POSTING).validate(posting)
    Draft202012Validator(TRAIL).validate(trail)


def test_views_are_a_blog_and_collections():
    one = edition()
    kinds = {}
    for page in one.pages:
        told = json.loads(scene_of_view(one, page, lambda url: url).metadata.json_ld)
        kinds[page.kind] = told["@type"]
        assert told["name"]
        assert told["url"].startswith("https://")
    assert kinds.pop("index") == "Blog"
    assert set(kinds.values()) == {"CollectionPage"}
    assert (
        json.loads(scene_of_page(one, "About", "", "/about/", lambda url: url).metadata.json_ld)["@type"] == "WebPage"
    )


def test_a_post_in_the_words_of_opengraph_and_twitter():
    picture = Picture("/assets/a.png", "A boat", width=800, height=400)
    sailor = Author("Zoë", "zoe", twitter="zoe", fediverse="@zoe@s.example", url="/about/")
    one = entry(1, hero=picture, authors=(sailor,), categories=("Boats",), tags=("a", "b"), description="In short.")
    told = metas(of_post(blog(one, config={"twitter": {"username": "notes"}})))
    assert told == {
        "og:type": "article",
        "og:title": "Post 1",
        "og:description": "In short.",
        "og:url": "https://field.example/base/2024/post-1/",
        "og:site_name": "Field Notes",
        "og:locale": "en",
        "og:image": "https://field.example/base/assets/a.png",
        "og:image:type": "image/png",
        "og:image:width": "800",
        "og:image:height": "400",
        "og:image:alt": "A boat",
        "article:published_time": "2024-01-30T12:30:00+00:00",
        "article:section": "Boats",
        "article:tag": "b",
        "article:author": "https://field.example/base/about/",
        "fediverse:creator": "@zoe@s.example",
        "twitter:card": "summary_large_image",
        "twitter:title": "Post 1",
        "twitter:description": "In short.",
        "twitter:image": "https://field.example/base/assets/a.png",
        "twitter:image:alt": "A boat",
        "twitter:site": "@notes",
        "twitter:creator": "@zoe",
    }


def test_a_picture_in_the_text_or_the_blogs_card_stands_in():
    found = entry(1, find_picture=lambda: Picture("/in-text.png"))
    assert metas(of_post(blog(found)))["og:image"].endswith("/in-text.png")
    assert metas(of_post(blog(entry(1))))["og:image"].endswith("/assets/blogpost/card.png")


def test_a_post_that_appeared_elsewhere_says_so():
    told = of_post(blog(entry(1, data={"canonical_url": "https://elsewhere.example/p"})))
    assert told.canonical == metas(told)["og:url"] == "https://elsewhere.example/p"


@pytest.mark.parametrize("facts", [{"data": {"noindex": True}}, {"data": {"sitemap": False}}, {"draft": True}])
def test_what_search_engines_should_not_know(facts):
    assert metas(of_post(blog(entry(1, **facts))))["robots"] == "noindex"
    assert "robots" not in metas(of_post(blog(entry(1))))


def test_without_a_full_address_nothing_claims_one():
    told = of_post(varied(origin=""))
    assert told.canonical == ""
    assert not {"og:url", "og:image", "twitter:image"} & metas(told).keys()
    assert told.feeds == ()


def test_descriptions_are_one_sentence_or_two():
    long = blog(entry(1, description="word " * 200))
    assert len(of_post(long).description) <= 300
    assert of_post(blog(entry(1, render_excerpt=lambda: ""))).description == "Post 1"


def test_somebody_always_signs():
    assert of_post(blog(entry(1, authors=(ADA,)))).author == "Ada Lane"
    assert of_post(blog(entry(1))).author == "Ada Lane"
    assert of_post(blog(entry(1), author=None)).author == "Field Notes"
