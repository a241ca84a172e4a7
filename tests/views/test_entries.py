"""Titles, URLs, authors, neighbours, series, related posts, languages, redirects, layouts, lists of posts."""

import random
import struct
from urllib.parse import urljoin

import pytest
from blogs import authors, blog, entry, feed_options, files, post_options, varied, view_urls, views

from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.views import layouts
from mkdocs_blogpost.views.author_directory import AuthorDirectory
from mkdocs_blogpost.views.blog_context import entry_context
from mkdocs_blogpost.views.comments import comments_of
from mkdocs_blogpost.views.license import License, license_of
from mkdocs_blogpost.views.picture import Picture
from mkdocs_blogpost.views.post_query import PostQuery, latest, query_comments, replaced
from mkdocs_blogpost.views.registry import TERM_KINDS
from mkdocs_blogpost.views.related import RelatedChanges, related
from mkdocs_blogpost.views.scripts import scripts_of
from mkdocs_blogpost.views.series_part import series_part_of
from mkdocs_blogpost.views.share import share_links_of
from mkdocs_blogpost.views.titles import shorten, title_html, title_text
from mkdocs_blogpost.views.urls import absolute, file_name, filled, path_of, relative, slug_of


@pytest.mark.parametrize(
    ("title", "html", "text"),
    [
        ("Plain", "Plain", "Plain"),
        ("Salt & pepper", "Salt &amp; pepper", "Salt & pepper"),
        ("Salt &amp; pepper", "Salt &amp; pepper", "Salt & pepper"),
        ("On <em>form</em>", "On <em>form</em>", "On form"),
        ("Vec<T> & friends", "Vec&lt;T&gt; &amp; friends", "Vec<T> & friends"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;", "<script>x</script>"),
        ("<b onclick=x>hi</b>", "&lt;b onclick=x&gt;hi&lt;/b&gt;", "hi"),
        ("open <em> only", "open &lt;em&gt; only", "open only"),
        ("<code>a <b>b</b></code>", "<code>a <b>b</b></code>", "a b"),
    ],
)
def test_titles_are_html_and_text(title, html, text):
    assert title_html(title) == html
    assert title_text(title) == text


def test_texts_are_cut_at_words():
    assert shorten("one two three four", 12) == "one two…"
    assert shorten("short", 12) == "short"
    assert len(shorten("日本語" * 100, 50)) == 50


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("/", "index.html"),
        ("/a/", "a/index.html"),
        ("/a", "a.html"),
        ("/a.html", "a.html"),
        ("/a%20b/", "a b/index.html"),
        ("/../../etc/passwd", "etc/passwd.html"),
        ("/a.xml?x=1#y", "a.xml"),
    ],
)
def test_a_url_is_answered_by_a_file_in_the_site(url, path):
    assert path_of(url) == path


def test_addresses():
    assert absolute("https://a.example/b", "/c d/ü.html") == "https://a.example/b/c%20d/%C3%BC.html"
    assert absolute("https://a.example", "https://b.example/x") == "https://b.example/x"
    assert filled("tag/:name/", name="x") == "/tag/x/"
    assert (slug_of("Open Source!"), slug_of("C++"), slug_of("++")) == ("open-source", "c", "++")


@pytest.mark.parametrize(
    ("url", "page_url", "link"),
    [
        ("/a/b.html", "/a/c.html", "b.html"),
        ("/a/b/", "/a/c/", "../b/"),
        ("/", "/a.html", "./"),
        ("/", "/a/b/", "../../"),
        ("/", "/", "./"),
        ("/", "./", "./"),
        ("/a/", "./", "a/"),
        ("/a/", "/a/", "./"),
        ("/a/#b", "/a/", "./#b"),
        ("/a/b", "/a/b/c", "../b"),
        ("/x/", "/v1.2/", "../x/"),
        ("/a/b/c.png", "/a/x/y/", "../../b/c.png"),
        ("/a#b/c", "/d/", "../a#b/c"),
    ],
)
def test_a_link_is_relative_to_the_folder_of_its_page(url, page_url, link):
    assert relative(url, page_url) == link
    assert urljoin(f"https://e.example/{page_url.lstrip('./')}", link) == f"https://e.example{url}"


def test_the_name_of_a_file():
    urls = ("/a/b%20c.png?x=1#y", "https://d.example/e.jpg", "/a/")
    assert [file_name(url) for url in urls] == ["b c.png", "e.jpg", ""]


def test_authors_in_every_spelling():
    known = authors(ada={"name": "Ada Lane", "twitter": "@ada"}, ben="Ben Ito")
    assert [author.name for author in known.authors_of({"authors": ["ada", "ben", {"name": "Cy"}]})] == [
        "Ada Lane",
        "Ben Ito",
        "Cy",
    ]
    assert known.authors_of({})[0].name == "Ada Lane"
    assert known.authors_of({"author": "Jo March"})[0].name == "Jo March"
    assert [author.name for author in known.authors_of({"author": "ada, Jo"})] == ["Ada Lane", "Jo"]
    assert known.authors_of({"author": "ada"})[0].twitter == "ada"


@pytest.mark.parametrize(
    ("author", "avatar"),
    [
        ({"avatar": "assets/a.png"}, "/assets/a.png"),
        ({"picture": {"path": "/assets/a.jpg", "srcset": {"256w": "/assets/a@0.5.jpg"}}}, "/assets/a.jpg"),
        ({"avatar": None, "image": "https://i.example/a"}, "https://i.example/a"),
        ({"picture": ["x"], "photo": "me.png"}, "/me.png"),
        ({"picture": {"srcset": {}}}, ""),
    ],
)
def test_the_picture_of_an_author(author, avatar):
    directory = AuthorDirectory({"ada": {"name": "Ada", **author}}, None)
    assert [each.avatar for each in directory.authors_of({"author": "ada"})] == [avatar]


@pytest.mark.parametrize("value", [3, True, [None, 7], {"x": 1}, "", {"name": None}, [[]]])
def test_odd_authors_never_stop_a_build(value):
    assert isinstance(authors().authors_of({"author": value}), tuple)


def test_neighbours_within_the_blog_and_within_a_category():
    a, b, c = entry(1, categories=("x",)), entry(2, categories=("y",)), entry(3, categories=("x",))
    whole = views(blog(a, b, c)).neighbours
    assert (whole[b.url].older, whole[b.url].newer) == (a, c)
    within = views(blog(a, b, c, post=post_options({"within": "category"}))).neighbours
    assert (within[c.url].older, within[c.url].newer, within[b.url].older) == (a, None, None)


def test_a_series_begins_with_its_oldest_post():
    one = views()
    part = series_part_of(one.terms, one.blog.by_url["/2024/post-2/"])
    assert part is not None
    assert (part.number, [each.title for each in part.entries]) == (2, ["Post 1", "Post 2"])
    assert series_part_of(one.terms, one.blog.by_url["/2024/post-3/"]) is None


def test_related_posts_share_rare_things_first():
    first = entry(1, tags=("rare", "common"))
    alike = entry(2, tags=("rare",))
    others = [entry(n, tags=("common",)) for n in range(3, 20)]
    one = views(blog(first, alike, *others))
    found = related(one.blog, one.terms, first, 3)
    assert found[0] is alike
    assert len(found) == 3
    assert first not in found


def test_related_posts_are_filled_up_with_the_newest():
    one = views(blog(*(entry(n) for n in range(5))))
    assert [each.title for each in related(one.blog, one.terms, one.blog.entries[2], 2)] == [
        "Post 4",
        "Post 3",
    ]
    alone = views(blog(entry(1)))
    assert related(alone.blog, alone.terms, alone.blog.entries[0], 3) == []


@pytest.mark.parametrize("seed", range(20))
def test_related_posts_change_only_where_the_changes_say_so(seed):
    chance = random.Random(seed)
    names = [f"t{number}" for number in range(chance.randrange(3, 9))]
    known = [
        entry(n, tags=tuple(chance.sample(names, chance.randrange(4))), categories=(chance.choice(names),))
        for n in range(chance.randrange(5, 60))
    ]
    new = entry(90 if seed % 2 else 0, tags=(names[0],))
    before, after = views(blog(*known[1:])), views(blog(*known[1:], new))
    changes = RelatedChanges(before.blog, before.terms, after.blog, after.terms)
    limit = after.blog.post.related_limit
    same = [
        related(before.blog, before.terms, each, limit) == related(after.blog, after.terms, each, limit)
        for each in known[1:]
    ]
    touched = [changes.touch(each) for each in known[1:]]
    assert all(is_same or is_touched for is_same, is_touched in zip(same, touched, strict=True))


def test_related_posts_change_with_the_post_that_an_address_means():
    known = [entry(n, tags=("a",)) for n in range(10, 16)]
    old = entry(0, slug=known[0].url.strip("/").rpartition("/")[2], title="Shares an address")
    before, after = views(blog(*known)), views(blog(*known, old))
    changes = RelatedChanges(before.blog, before.terms, after.blog, after.terms)
    found = [related(each.blog, each.terms, known[1], 6) for each in (before, after)]
    assert found[0] != found[1]
    assert changes.touch(known[1])


def test_a_new_post_touches_no_post_with_enough_others_of_its_terms():
    known = [entry(n, tags=("a", "b") if n % 4 else ("a",)) for n in range(40)]
    before, after = views(blog(*known)), views(blog(*known, entry(90, tags=("c",))))
    changes = RelatedChanges(before.blog, before.terms, after.blog, after.terms)
    assert not any(map(changes.touch, known))


def test_a_post_knows_its_other_languages():
    en, de = entry(1, translation="hello"), entry(2, translation="hello", language="de")
    one = views(blog(en, de, entry(3, translation="alone")))
    assert one.language_versions == {en.url: (de, en), de.url: (de, en)}
    context = entry_context(one, en, en.url)
    assert [context.language_name(each) for each in context.metadata.language_versions] == ["Deutsch", "English"]


def test_old_addresses_lead_to_new_ones():
    moved = {
        "/old/": "/2024/post-1/",
        "/older": "/2024/post-1/",
        "/away.html": "https://b.example/?a=1&b=</script>",
    }
    of = files(redirects=moved)
    page = of["old/index.html"]
    assert 'href="https://field.example/base/2024/post-1/"' in page
    assert 'content="noindex"' in page
    assert "older.html" in of
    assert "</script>" not in of["away.html"].split("location.replace")[1].split("</script>")[0]
    assert '"/older": "https://field.example/base/2024/post-1/"' in of["redirects.json"]


def test_hosts_may_have_the_redirects_in_one_file():
    urls = view_urls({"redirects": "hosts"}, {}, "", ())
    of = files(redirects={"/a b/": "/2024/post-1/", "/c/": "https://d.example/"}, view_urls=urls)
    assert of["_redirects"] == "/a%20b/ /2024/post-1/ 301\n/c/ https://d.example/ 301\n"
    assert "_redirects" not in files(redirects={"/c/": "/d/"})


def test_files_say_what_they_are_and_whether_the_options_ask_for_them():
    one = views(
        varied(redirects={"/old/": "/2024/post-1/"}, feeds=feed_options({"rss": "/news.rss", "tags": ["tools"]}))
    )
    assert [(file.kind, file.url, file.asked) for file in one.files] == [
        ("atom", "/feed.xml", False),
        ("rss", "/news.rss", True),
        ("json", "/feed.json", False),
        ("atom", "/feed/by_tag/tools.xml", True),
        ("redirect", "/old/", True),
        ("redirects", "/redirects.json", False),
        ("robots", "/robots.txt", False),
        ("card", "/assets/blogpost/card.png", False),
    ]


def test_robots_names_the_sitemap_if_the_full_url_is_known():
    assert "Sitemap: https://field.example/base/sitemap.xml" in files()["robots.txt"]
    assert "robots.txt" not in files(origin="")


def test_the_drawn_card_is_a_png_and_the_sites_own_is_not_drawn():
    content = files()["assets/blogpost/card.png"]
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", content[16:24]) == (1200, 630)
    assert "assets/blogpost/card.png" not in files(card=Picture("/own.png"))


@pytest.mark.parametrize("layout", ["post", "single", "news_post", None])
def test_layouts_of_posts(layout):
    assert layouts.template_for_post(layout, {}) == ("blogpost/post.html", True)


def test_other_layouts():
    assert layouts.template_for_post("none", {}) == ("blogpost/none.html", True)
    assert layouts.template_for_post("talk", {"talk": "talk.html"}) == ("talk.html", True)
    assert layouts.template_for_post("talk", {}) == ("blogpost/post.html", False)
    assert layouts.template_for_page("splash", {}) == ("blogpost/page.html", True)
    assert layouts.template_for_page(None, {}) == ("blogpost/none.html", True)


def test_latest_posts_by_what_they_have():
    one = views()
    found = latest(one.blog, one.terms, PostQuery(2, terms=(("tag", "llama"),)))
    assert [each.url for each in found] == ["/2024/post-4/", "/2024/post-1/"]
    assert latest(one.blog, one.terms, PostQuery(5, terms=(("tag", "none"),))) == []


KINDS = [kind.name for kind in TERM_KINDS]


def test_comments_in_pages_are_read():
    text = 'a\n<!-- blogpost: latest 3 cards category=ai tag="Open Source" -->\n<!--blogpost: latest-->'
    comments = query_comments(text, KINDS)
    assert [comment.query for comment in comments] == [
        PostQuery(3, "cards", (("category", "ai"), ("tag", "Open Source"))),
        PostQuery(),
    ]
    assert replaced(text, zip(comments, ("<b>", "<i>"), strict=True)) == "a\n<b>\n<i>"
    assert replaced(text, [(comments[1], "")]) == text[: comments[1].start]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("latets 3", "'latets' is not known: write 'latest 5'"),
        ("latest categroy=ai", "'categroy=ai' is not known. Did you mean 'category'?"),
        ('latest "', "No closing quotation"),
        ("", "'' is not known: write 'latest 5'"),
        ("latest five", "'five' is not known."),
    ],
)
def test_a_bad_comment_has_a_line_and_says_what_is_wrong(comment, message):
    (found,) = query_comments(f"a\n\n<!-- blogpost: {comment} -->\n", KINDS)
    assert (found.line, found.query, found.error) == (3, None, message)


def test_share_links_are_asked_for():
    of = varied(post=post_options({"share": True}))
    entries = of.by_url
    assert [link.name for link in share_links_of(of.post.share_sites, entries["/2024/post-1/"], of.origin)] == [
        "mastodon",
        "bluesky",
        "email",
    ]
    assert share_links_of(of.post.share_sites, entries["/2024/post-7/"], of.origin) == []
    assert share_links_of(of.post.share_sites, entries["/2024/post-1/"], "") == []
    assert varied().post.share_sites == ()
    with pytest.raises(SettingsError, match="Did you mean 'mastodon'"):
        post_options({"share": ["mastadon"]})


def test_comments_are_asked_for():
    config = {"comments": {"provider": "giscus", "giscus": {"repo_id": "R_1", "repo": "a/b", "strict": True}}}
    first = varied().entries[-1]
    found = comments_of(varied(config=config, post=post_options({"comments": True})), first)
    assert found is not None
    assert found.template == "blogpost/partials/comments/giscus.html"
    assert found.options == {"repo-id": "R_1", "repo": "a/b", "strict": "1"}
    assert comments_of(varied(config=config), first) is None
    own = comments_of(varied(post=post_options({"comments": "my-comments.html"})), first)
    assert own is not None
    assert own.template == "my-comments.html"


@pytest.mark.parametrize(
    ("config", "provider", "options"),
    [
        ({"disqus": {"shortname": "a"}}, "disqus", {"shortname": "a"}),
        ({"disqus": "a"}, "disqus", {"shortname": "a"}),
        ({"disqus_shortname": "a"}, "disqus", {"shortname": "a"}),
        ({"disqus-shortname": "a"}, "disqus", {"shortname": "a"}),
        ({"comments": {"disqus": {"shortname": "a"}}}, "disqus", {"shortname": "a"}),
        ({"comments": {"disqus_shortname": "a"}}, "disqus", {"shortname": "a"}),
        ({"giscus": {"repo": "a/b", "repo_id": "R", "lang": None}}, "giscus", {"repo": "a/b", "repo-id": "R"}),
        ({"utterances": "a/b"}, "utterances", {"repo": "a/b"}),
        ({"utterances": {"repository": "a/b", "issue_term": "title"}}, "utterances", {
            "repo": "a/b", "issue-term": "title"
        }),
        ({"isso": {"url": "https://i.example"}}, "isso", {"host": "https://i.example"}),
        ({"cusdis": {"app_id": "x"}}, "cusdis", {"app-id": "x"}),
        ({"cusdis": {"appId": "x", "host": "https://c.example"}}, "cusdis", {
            "app-id": "x", "host": "https://c.example"
        }),
        # Hux, al-folio, Beautiful Jekyll, So Simple, NexT
        ({"disqus_username": "a"}, "disqus", {"shortname": "a"}),
        ({"giscus": {"repo": "a/b", "repo_id": "R", "strict": 1, "reactions_enabled": False}}, "giscus", {
            "repo": "a/b", "repo-id": "R", "strict": "1", "reactions-enabled": "0"
        }),
        ({"giscus": {"repository": "a/b", "repository-id": "R", "emit-metadata": "true", "lazy-loading": True}},
         "giscus", {
            "repo": "a/b", "repo-id": "R", "emit-metadata": "1", "loading": "lazy"
        }),
        ({"utterances": {"repo": "a/b", "term": "og:title"}}, "utterances", {"repo": "a/b", "issue-term": "og:title"}),
        ({"disqus": {"enable": True, "shortname": "a"}}, "disqus", {"shortname": "a"}),
        ({"disqus": {"enable": False, "shortname": "b"}, "utterances": "a/b"}, "utterances", {"repo": "a/b"}),
        ({"comment": {"disqus": "a"}}, "disqus", {"shortname": "a"}),
    ],
)  # fmt: skip
def test_a_site_keeps_the_comments_that_it_had_and_loads_them_on_request(config, provider, options):
    first = varied().entries[-1]
    found = comments_of(varied(config=config), first)
    assert found is not None
    assert (found.provider, found.options, found.is_loaded_on_request) == (provider, options, True)
    assert comments_of(varied(config=config, post=post_options({"comments": False})), first) is None
    told = comments_of(varied(config=config, post=post_options({"comments": provider})), first)
    assert told is not None
    assert (told.options, told.is_loaded_on_request) == (options, False)


@pytest.mark.parametrize(
    "config",
    [
        {}, {"disqus": None}, {"disqus": {"shortname": ""}}, {"giscus": {"repo": "a/b"}}, {"comments": True},
        {"comments": {"provider": False}}, {"comments": {"provider": "discourse"}}, {"repository": "a/b"},
        {"comments": {"provider": None, "utterances": {"repo": "a/b"}}},
        {"disqus": {"enabled": False, "shortname": "a"}}, {"comments": False, "disqus": "a"},
        {"comments": {"enable": False, "disqus": "a"}}, {"giscus": {"repo_id": "R"}},
    ],
)  # fmt: skip
def test_settings_of_a_theme_that_are_not_filled_in_are_no_comments(config):
    assert comments_of(varied(config=config), varied().entries[-1]) is None


def test_posts_ask_for_the_comments_of_themes_that_name_a_provider():
    config = {"comments": {"provider": "utterances", "utterances": {"theme": "x"}}, "repository": "a/b"}
    of = blog(entry(1), entry(2, data={"comments": True}), entry(3, data={"comments": False}), config=config)
    assert [comments_of(of, each) is not None for each in of.entries] == [False, True, False]


@pytest.mark.parametrize(
    ("config", "options"),
    [
        # Minimal Mistakes, Chirpy, and others with other words for the same
        ({"comments": {"provider": "giscus", "giscus": {
            "repo_id": "R", "category_name": "C", "discussion_term": "url", "position": "top", "metadata": 1,
            "lazy": True,
        }}, "repository": "a/b"}, {
            "repo": "a/b", "repo-id": "R", "category": "C", "mapping": "url", "input-position": "top",
            "emit-metadata": "1", "loading": "lazy",
        }),
        ({"comments": {"provider": "utterances"}, "repository": "a/b"}, {"repo": "a/b"}),
        ({"comments": {"active": "disqus", "disqus": {"shortname": "a"}}}, {"shortname": "a"}),
        ({"comment": {"provider": "disqus", "disqus": {"shortname": "a"}}}, {"shortname": "a"}),
        ({"comments": {"use": "disqus"}, "disqus_shortname": "a"}, {"shortname": "a"}),
        ({"comments": "disqus", "disqus": "a"}, {"shortname": "a"}),
        ({"comments_provider": "disqus", "disqus": {"shortname": "a"}}, {"shortname": "a"}),
    ],
)  # fmt: skip
def test_posts_ask_for_the_comments_of_the_provider_that_is_named(config, options):
    of = blog(entry(1), entry(2, data={"comments": True}), config=config)
    asking, silent = (comments_of(of, each) for each in of.entries)
    assert silent is None
    assert asking is not None
    assert asking.options == options


@pytest.mark.parametrize(
    ("config", "asking"),
    [
        ({"theme": "jekyll-theme-hydejack", "disqus": "a"}, {"comments": True}),
        ({"remote_theme": "hydecorp/hydejack@v9", "disqus": "a"}, {"comments": True}),
        ({"remote_theme": "daattali/beautiful-jekyll@6.0.1", "disqus": "a"}, {"comments": True}),
        (
            {"theme": "jekyll-text-theme", "comments": {"provider": "disqus", "disqus": {"shortname": "a"}}},
            {"key": "k1"},
        ),
    ],
)
def test_posts_ask_for_comments_as_their_theme_wants_it(config, asking):
    of = blog(entry(1), entry(2, data=asking), config=config)
    assert [comments_of(of, each) is not None for each in of.entries] == [True, False]


@pytest.mark.parametrize(
    "data",
    [
        {"comment": False}, {"comments": False}, {"comments": "false"}, {"disqus": False}, {"disqus_comments": False},
        {"comments": {"enable": False}}, {"no_comments": True}, {"hide_comments": True}, {"nocomments": True},
    ],
)  # fmt: skip
def test_a_post_can_be_without_comments(data):
    of = blog(entry(1, data=data), config={"disqus_shortname": "a"})
    assert comments_of(of, of.entries[0]) is None


@pytest.mark.parametrize("data", [{"disqus_identifier": "old-1"}, {"disqus_id": "old-1"}])
def test_disqus_knows_a_post_by_its_address_or_as_its_front_matter_says(data):
    of = blog(entry(1), entry(2, data=data), config={"disqus_shortname": "a"})
    known = [comments_of(of, each).options.get("identifier") for each in of.entries]
    assert known == ["old-1", None]


@pytest.mark.parametrize(
    ("data", "config", "names"),
    [
        ({"math": True}, {}, ["math"]),
        ({"mathjax": "true", "mermaid": {"enabled": True}}, {}, ["math", "mermaid"]),
        ({"mermaid": {"enabled": False}}, {}, []),
        ({"math": False}, {"mathjax": True}, []),
        ({}, {"mathjax": True}, ["math"]),
        ({"math": "no"}, {}, []),
        ({"use_math": True, "usemermaid": True}, {}, ["math", "mermaid"]),
        ({"math": "katex"}, {}, ["math"]),
        ({"mathjax": {"enable": True}}, {}, ["math"]),
        ({"mermaid": False}, {"mermaid": {"version": "9.1.3"}}, []),
        ({}, {"mermaid": {"version": "9.1.3"}}, ["mermaid"]),
        ({"mathjax": "false"}, {"math": True}, []),
        ({"mathjax": {"enabled": False}}, {"math": True}, []),
        ({}, {"math": {"enable": False, "engine": "mathjax"}}, []),
        ({}, {"math": {"enable": True, "per_page": True}}, []),
        ({"mathjax": True}, {"math": {"enable": True, "per_page": True}}, ["math"]),
    ],
)
def test_a_page_has_the_scripts_that_it_asks_for(data, config, names):
    assert list(scripts_of(blog(config=config), data)) == names
    assert not scripts_of(blog(config=config), data, ("js/MathJax.js", "https://x.example/mermaid.min.js"))


@pytest.mark.parametrize(
    ("own", "site", "name", "url"),
    [
        ("CC-BY-NC-4.0", None, "CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
        ("CC BY-SA 3.0", None, "CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        (True, "CC0", "CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        (None, {"name": "Mine", "url": "https://m.example"}, "Mine", "https://m.example"),
        ("CC BY-NC-ND", None, "CC BY-NC-ND", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        ("cc-by-4.0", None, "cc-by-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ({"title": "Mine", "link": "https://m.example"}, "MIT", "Mine", "https://m.example"),
        ("MIT", "CC0", "MIT", ""),
    ],
)
def test_the_license_of_a_post(own, site, name, url):
    assert license_of({"license": site}, {"license": own}) == License(name, url)


@pytest.mark.parametrize(
    ("value", "name", "kind"),
    [
        ("by-nc-sa", "CC BY-NC-SA", "by-nc-sa/4.0/"),
        ({"license": "by"}, "CC BY", "by/4.0/"),
        ("zero", "CC0", "zero/1.0/"),
    ],
)
def test_the_license_that_next_is_told(value, name, kind):
    found = license_of({"creative_commons": value}, {})
    assert (found.name, found.url.partition("org/")[2].partition("/")[2]) == (name, kind)
    assert license_of({"creative_commons": value}, {"license": False}) is None
    assert license_of({"creative_commons": "none"}, {}) is None


@pytest.mark.parametrize(("own", "site"), [(False, "MIT"), (None, None), (True, True), ([], 3), ("", {})])
def test_a_post_without_a_license(own, site):
    assert license_of({"license": site}, {"license": own}) is None
