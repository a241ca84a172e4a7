"""Titles, people, neighbours, series, related posts, translations, redirects, layouts, latest posts."""

import pytest
from blogs import blog, edition, entry, people, varied

from mkdocs_blogpost.problems import Problems, SettingsError
from mkdocs_blogpost.views import layouts
from mkdocs_blogpost.views.comments import comments_of
from mkdocs_blogpost.views.latest import Wish, expand, latest
from mkdocs_blogpost.views.related import related
from mkdocs_blogpost.views.scene import scene_of_entry
from mkdocs_blogpost.views.series import part_of
from mkdocs_blogpost.views.share import shares_of
from mkdocs_blogpost.views.titles import shorten, title_html, title_text
from mkdocs_blogpost.views.urls import absolute, filled, path_of, slug_of


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


def test_authors_in_every_spelling():
    known = people(ada={"name": "Ada Lane", "twitter": "@ada"}, ben="Ben Ito")
    assert [author.name for author in known.of({"authors": ["ada", "ben", {"name": "Cy"}]})] == [
        "Ada Lane",
        "Ben Ito",
        "Cy",
    ]
    assert known.of({})[0].name == "Ada Lane"
    assert known.of({"author": "Jo March"})[0].name == "Jo March"
    assert [author.name for author in known.of({"author": "ada, Jo"})] == ["Ada Lane", "Jo"]
    assert known.of({"author": "ada"})[0].twitter == "ada"


@pytest.mark.parametrize("told", [3, True, [None, 7], {"x": 1}, "", {"name": None}, [[]]])
def test_odd_authors_never_stop_a_build(told):
    assert isinstance(people().of({"author": told}), tuple)


def test_neighbours_within_the_blog_and_within_a_category():
    a, b, c = entry(1, categories=("x",)), entry(2, categories=("y",)), entry(3, categories=("x",))
    whole = edition(blog(a, b, c)).neighbours
    assert (whole[b.url].older, whole[b.url].newer) == (a, c)
    within = edition(blog(a, b, c, post={"within": "category"})).neighbours
    assert (within[c.url].older, within[c.url].newer, within[b.url].older) == (a, None, None)


def test_a_series_is_told_oldest_first():
    shown = edition()
    part = part_of(shown.terms, shown.blog.by_url["/2024/post-2/"])
    assert part is not None
    assert (part.number, [each.title for each in part.entries]) == (2, ["Post 1", "Post 2"])
    assert part_of(shown.terms, shown.blog.by_url["/2024/post-3/"]) is None


def test_related_posts_share_rare_things_first():
    one = entry(1, tags=("rare", "common"))
    alike = entry(2, tags=("rare",))
    others = [entry(n, tags=("common",)) for n in range(3, 20)]
    shown = edition(blog(one, alike, *others))
    found = related(shown.blog, shown.terms, one, 3)
    assert found[0] is alike
    assert len(found) == 3
    assert one not in found


def test_related_posts_are_filled_up_with_the_newest():
    shown = edition(blog(*(entry(n) for n in range(5))))
    assert [each.title for each in related(shown.blog, shown.terms, shown.blog.entries[2], 2)] == [
        "Post 4",
        "Post 3",
    ]
    alone = edition(blog(entry(1)))
    assert related(alone.blog, alone.terms, alone.blog.entries[0], 3) == []


def test_translations_know_each_other():
    en, de = entry(1, translation="hello"), entry(2, translation="hello", language="de")
    shown = edition(blog(en, de, entry(3, translation="alone")))
    assert shown.translations == {en.url: (de, en), de.url: (de, en)}
    scene = scene_of_entry(shown, en, lambda url: url)
    assert [scene.language_name(each) for each in scene.metadata.translations] == ["Deutsch", "English"]


def files_of(problems=None, **facts):
    return {file.path: file for file in edition(varied(**facts)).files(Problems() if problems is None else problems)}


def test_old_addresses_lead_to_new_ones():
    moved = {
        "/old/": "/2024/post-1/",
        "/older": "/2024/post-1/",
        "/away.html": "https://b.example/?a=1&b=</script>",
    }
    files = files_of(redirects=moved)
    page = str(files["old/index.html"].content)
    assert 'href="https://field.example/base/2024/post-1/"' in page
    assert 'content="noindex"' in page
    assert "older.html" in files
    assert "</script>" not in str(files["away.html"].content).split("location.replace")[1].split("</script>")[0]
    assert '"/older": "https://field.example/base/2024/post-1/"' in str(files["redirects.json"].content)


def test_a_redirect_never_hides_a_page():
    problems = Problems()
    files = files_of(problems, redirects={"/2024/post-2/": "/2024/post-1/", "/tags": "/2024/post-1/"})
    assert "2024/post-2/index.html" not in files
    assert [problem.level.value for problem in problems] == ["warning"]
    files = files_of(problems, redirects={"/tags/": "/2024/post-1/"})
    assert "tags/index.html" not in files
    assert len(problems) == 2


def test_robots_names_the_sitemap_unless_the_site_has_its_own():
    assert "Sitemap: https://field.example/base/sitemap.xml" in str(files_of()["robots.txt"].content)
    assert "robots.txt" not in files_of(taken=frozenset({"/robots.txt"}))
    assert "robots.txt" not in files_of(origin="")


def test_the_drawn_card_is_a_png():
    assert bytes(files_of()["assets/blogpost/card.png"].content)[:8] == b"\x89PNG\r\n\x1a\n"


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
    shown = edition()
    found = latest(shown.blog, shown.terms, Wish(2, terms=(("tag", "llama"),)))
    assert [each.url for each in found] == ["/2024/post-4/", "/2024/post-1/"]
    assert latest(shown.blog, shown.terms, Wish(5, terms=(("tag", "none"),))) == []


def test_comments_in_pages_are_read():
    wishes = []
    text = 'a\n<!-- blogpost: latest 3 cards category=ai tag="Open Source" -->\n<!--blogpost: latest-->'
    expand(text, lambda wish: wishes.append(wish) or "")
    assert wishes == [Wish(3, "cards", (("category", "ai"), ("tag", "open-source"))), Wish()]


@pytest.mark.parametrize("comment", ["latets 3", "latest categroy=ai", 'latest "', "", "latest five"])
def test_a_bad_comment_stays_and_is_told_with_its_line(comment):
    problems = Problems()
    text = f"a\n\n<!-- blogpost: {comment} -->\n"
    assert expand(text, lambda _wish: "x", problems, "index.md") == text
    assert [problem.line for problem in problems] == [3]


def test_share_links_are_asked_for():
    shown = varied(post={"share": True})
    entries = shown.by_url
    assert [share.name for share in shares_of(shown, entries["/2024/post-1/"])] == [
        "mastodon",
        "bluesky",
        "email",
    ]
    assert shares_of(shown, entries["/2024/post-7/"]) == []
    assert shares_of(varied(), entries["/2024/post-1/"]) == []
    with pytest.raises(SettingsError, match="Did you mean 'mastodon'"):
        shares_of(varied(post={"share": ["mastadon"]}), entries["/2024/post-1/"])


def test_comments_are_asked_for():
    config = {"comments": {"provider": "giscus", "giscus": {"repo_id": "R_1", "repo": "a/b", "strict": True}}}
    first = varied().entries[-1]
    found = comments_of(varied(config=config, post={"comments": True}), first)
    assert found is not None
    assert found.template == "blogpost/partials/comments/giscus.html"
    assert found.options == {"repo-id": "R_1", "repo": "a/b", "strict": "true"}
    assert comments_of(varied(config=config), first) is None
    own = comments_of(varied(post={"comments": "my-comments.html"}), first)
    assert own is not None
    assert own.template == "my-comments.html"
