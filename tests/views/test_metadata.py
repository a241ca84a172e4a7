"""The metadata in the heads of pages."""

import json
from datetime import UTC, date, datetime

import pytest
from blogs import ADA, blog, entry, varied, views
from jsonschema import Draft202012Validator

from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.views.blog_context import entry_context, page_context, view_context
from mkdocs_blogpost.views.entry import Author
from mkdocs_blogpost.views.metadata import OwnPage
from mkdocs_blogpost.views.picture import Picture

MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"
ADDRESS = "^https?://"
AUTHOR = {
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
        "author": {"oneOf": [AUTHOR, {"type": "array", "items": AUTHOR, "minItems": 1}]},
        "publisher": AUTHOR,
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
    return entry_context(views(of), of.by_url[url], url).metadata


def metas(metadata):
    """Return the `meta` elements as a list, so that repeated ones are not lost."""
    return [(meta.name, meta.content) for meta in metadata.metas]


def contents(metadata, name):
    return [content for found, content in metas(metadata) if found == name]


@pytest.mark.parametrize("url", [each.url for each in varied().entries])
def test_a_post_is_a_blog_posting_with_a_trail(url):
    posting, trail = json.loads(of_post(varied(), url).json_ld)
    Draft202012Validator(POSTING).validate(posting)
    Draft202012Validator(TRAIL).validate(trail)


def test_views_are_a_blog_and_collections():
    one = views()
    kinds = {}
    for page in one.pages:
        data = json.loads(view_context(one, page, page.url).metadata.json_ld)
        kinds.setdefault(page.kind, set()).add(data["@type"])
        assert data["name"]
        assert data["url"].startswith("https://")
    assert kinds.pop("index") == {"Blog"}
    assert len(kinds) > 8
    assert all(types == {"CollectionPage"} for types in kinds.values())
    about = page_context(one, OwnPage("About"), "/about/").metadata
    assert json.loads(about.json_ld)["@type"] == "WebPage"


def test_a_post_in_the_terms_of_opengraph_and_twitter():
    picture = Picture("/assets/a.png", "A boat", width=800, height=400)
    sailor = Author("Zoë", "zoe", twitter="zoe", fediverse="@zoe@s.example", url="/about/")
    one = entry(1, hero=picture, authors=(sailor,), categories=("Boats",), tags=("a", "b"), description="In short.")
    assert metas(of_post(blog(one, config={"twitter": {"username": "notes"}}))) == [
        ("og:type", "article"),
        ("og:title", "Post 1"),
        ("og:description", "In short."),
        ("og:url", "https://field.example/base/2024/post-1/"),
        ("og:site_name", "Field Notes"),
        ("og:locale", "en_US"),
        ("og:image", "https://field.example/base/assets/a.png"),
        ("og:image:type", "image/png"),
        ("og:image:width", "800"),
        ("og:image:height", "400"),
        ("og:image:alt", "A boat"),
        ("article:published_time", "2024-01-30T12:30:00+00:00"),
        ("article:section", "Boats"),
        ("article:tag", "a"),
        ("article:tag", "b"),
        ("article:author", "https://field.example/base/about/"),
        ("fediverse:creator", "@zoe@s.example"),
        ("twitter:card", "summary_large_image"),
        ("twitter:title", "Post 1"),
        ("twitter:description", "In short."),
        ("twitter:image", "https://field.example/base/assets/a.png"),
        ("twitter:image:alt", "A boat"),
        ("twitter:site", "@notes"),
        ("twitter:creator", "@zoe"),
    ]


def test_a_picture_in_the_text_or_the_blogs_card_stands_in():
    in_text = entry(1, picture=Picture("/in-text.png"))
    drawn = entry(1, picture=Picture("/drawn.png", drawing=DrawingSpec("words", Size(12, 8))))
    card = ["https://field.example/base/assets/blogpost/card.png"]
    assert contents(of_post(blog(in_text)), "og:image") == ["https://field.example/base/in-text.png"]
    assert contents(of_post(blog(drawn)), "og:image") == card
    assert contents(of_post(blog(entry(1))), "og:image") == card


def test_a_post_that_appeared_elsewhere_says_so():
    metadata = of_post(blog(entry(1, data={"canonical_url": "https://elsewhere.example/p"})))
    assert metadata.canonical == "https://elsewhere.example/p"
    assert contents(metadata, "og:url") == ["https://elsewhere.example/p"]


@pytest.mark.parametrize(
    "values", [{"data": {"noindex": True}}, {"data": {"robots": "NoIndex, follow"}}, {"draft": True}]
)
def test_what_search_engines_should_not_know(values):
    assert contents(of_post(blog(entry(1, **values))), "robots") == ["noindex"]
    assert contents(of_post(blog(entry(1, data={"sitemap": False}))), "robots") == []
    assert contents(of_post(blog(entry(1))), "robots") == []


def test_without_a_full_address_nothing_claims_one():
    metadata = of_post(varied(origin=""))
    assert metadata.canonical == ""
    assert not {"og:url", "og:image", "twitter:image"} & {name for name, _ in metas(metadata)}
    assert metadata.feeds == ()


def test_descriptions_are_short():
    long = blog(entry(1, description="word " * 200))
    assert len(of_post(long).description) <= 300
    assert of_post(blog(entry(1, summary=""))).description == "Slow essays & fast machines"
    assert of_post(blog(entry(1, summary=""), description="")).description == "Post 1"


def test_titles_in_heads_are_without_the_marks_of_markdown():
    titles = {
        "The *wick* & `a_b` in snake_case": "The wick & a_b in snake_case",
        "[Links](https://x.example) too": "Links too",
        "1. It's __here__": "1. It's __here__",
        "5 * 3 = 15": "5 * 3 = 15",
    }
    assert {title: of_post(blog(entry(1, title=title))).title for title in titles} == titles


def test_there_is_always_an_author():
    assert of_post(blog(entry(1, authors=(ADA,)))).author == "Ada Lane"
    assert of_post(blog(entry(1))).author == "Ada Lane"
    assert of_post(blog(entry(1), author=None)).author == "Field Notes"


def metas_of(config=None, **data):
    one = blog(entry(1, data=data), config=config or {})
    metadata = entry_context(views(one), one.entries[0], "/2024/post-1/").metadata
    return {meta.name: meta.content for meta in metadata.metas}, json.loads(metadata.json_ld)[0]


def test_the_head_has_the_codes_of_the_site_s_owner():
    codes = {"google": "g-1", "bing": 2, "yandex": None}
    metas, _ = metas_of({"webmaster_verifications": codes, "naver_site_verification": "n-3"})
    assert metas["google-site-verification"] == "g-1"
    assert metas["msvalidate.01"] == "2"
    assert metas["naver-site-verification"] == "n-3"
    assert "yandex-verification" not in metas


@pytest.mark.parametrize(
    ("engine", "name"),
    [
        ("google", "google-site-verification"),
        ("bing", "msvalidate.01"),
        ("alexa", "alexaVerifyID"),
        ("yandex", "yandex-verification"),
        ("baidu", "baidu-site-verification"),
        ("facebook", "facebook-domain-verification"),
        ("naver", "naver-site-verification"),
        ("pinterest", "p:domain_verify"),
        ("sogou", "sogou-site-verification"),
    ],
)
@pytest.mark.parametrize(
    "spelled",
    [
        lambda engine, code: {"webmaster_verifications": {engine: code}},
        lambda engine, code: {f"{engine}_site_verification": code},
        lambda engine, code: {f"{engine}-site-verification": code},
        lambda engine, code: {"site_verification": {engine: code}},
        lambda engine, code: {f"{engine}_site_verification": f'<meta name="x" content="{code}" />'},
    ],
)
def test_the_code_of_every_search_engine_in_every_spelling(engine, name, spelled):
    assert metas_of(spelled(engine, "c-1"))[0][name] == "c-1"


@pytest.mark.parametrize(
    ("config", "name"),
    [
        ({"google_verification": "g"}, "google-site-verification"),
        ({"facebook_domain_verification": "g"}, "facebook-domain-verification"),
        ({"google_verify": "g", "enable_google_verification": True}, "google-site-verification"),
    ],
)
def test_other_words_for_such_a_code(config, name):
    assert metas_of(config)[0][name] == "g"


def test_a_code_that_is_switched_off_is_not_in_the_head():
    metas, _ = metas_of({"google_site_verification": "g", "enable_google_verification": False})
    assert "google-site-verification" not in metas


def test_the_head_has_facebook_s_ids_and_the_kind_of_twitter_s_card():
    config = {"facebook": {"app_id": 99, "admins": "me", "publisher": "https://f.example/x"}}
    metas, _ = metas_of(config | {"twitter": {"username": "x", "card": "summary"}})
    assert (metas["fb:app_id"], metas["fb:admins"], metas["article:publisher"]) == ("99", "me", "https://f.example/x")
    assert metas["twitter:card"] == "summary"
    assert metas_of({"twitter": {"card": "summary"}}, twitter={"card": "player"})[0]["twitter:card"] == "player"
    assert metas_of({"twitter": {"card": "none"}})[0]["twitter:card"] == "summary_large_image"


def test_a_post_s_own_table_is_in_its_structured_data():
    seo = {"name": "N", "type": "NewsArticle", "links": "https://l.example", "date_modified": date(2024, 5, 5)}
    metas, posting = metas_of(seo=seo)
    assert posting["name"] == "N"
    assert posting["@type"] == "NewsArticle"
    assert posting["sameAs"] == ["https://l.example"]
    assert posting["dateModified"] == metas["article:modified_time"] == "2024-05-05T00:00:00+00:00"


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2024-05-05", "2024-05-05T00:00:00+00:00"),
        ("2024-05-05 10:00:00 +0200", "2024-05-05T10:00:00+02:00"),
        (datetime(2024, 5, 5, 1, tzinfo=UTC), "2024-05-05T01:00:00+00:00"),
        ("lately", "lately"),
    ],
)
def test_the_date_of_a_change_is_written_as_readers_of_dates_want_it(given, written):
    assert metas_of(seo={"date_modified": given})[1]["dateModified"] == written


@pytest.mark.parametrize("seo", [None, "x", [], {"links": {}, "name": [], "type": "a b", "date_modified": 3}])
def test_an_odd_table_changes_nothing(seo):
    _, posting = metas_of(seo=seo)
    assert (posting["name"], posting["@type"]) == ("Post 1", "BlogPosting")
    assert "sameAs" not in posting


def test_the_publisher_is_who_the_site_says():
    config = {"social": {"name": "Ada", "type": "Person", "links": ["https://a.example"]}}
    _, posting = metas_of(config)
    assert posting["publisher"]["@type"] == "Person"
    assert posting["publisher"]["name"] == "Ada"
    assert posting["publisher"]["sameAs"] == ["https://a.example"]
