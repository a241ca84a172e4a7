"""Which pages a blog publishes beside its posts, and what each shows."""

from blogs import ADA, blog, edition, entry, varied

from mkdocs_blogpost.problems import Level, Problems
from mkdocs_blogpost.views.archive import years_of
from mkdocs_blogpost.views.blog import Intro
from mkdocs_blogpost.views.edition import edition_of
from mkdocs_blogpost.views.pagination import stretches
from mkdocs_blogpost.views.places import Places, places


def by_url(of):
    return {page.url: page for page in edition(of).pages}


def test_every_view_is_at_its_usual_address():
    pages = by_url(varied())
    for url in ("/", "/archive/", "/2024/", "/2024/01/", "/categories/", "/category/ai/", "/category/craft/"):
        assert url in pages
    for url in ("/tags/", "/tag/open-source/", "/tag/日本/", "/authors/", "/author/ada-lane/", "/series/"):
        assert url in pages
    assert "/series/slow-tools/" in pages


def test_no_two_pages_share_a_title():
    pages = edition(blog(*(entry(n, tags=("a", "b"), categories=("a",)) for n in range(30)))).pages
    assert len({page.title for page in pages}) == len(pages) > 10


def test_every_page_has_a_description():
    assert all(page.description for page in edition().pages)


def test_the_index_shows_drafts_first_then_pinned_and_hides_the_hidden():
    shown = by_url(varied())["/"].context["stretch"].entries
    assert [each.title for each in shown][:2] == ["Post 7", 'A <em>bold</em> "claim" & <script>']
    assert not any(each.hidden for each in shown)


def test_the_index_is_paginated_with_jekylls_addresses():
    config = {"paginate": 2, "paginate_path": "/blog/page:num"}
    pages = by_url(varied(places=places({}, config, "", ())))
    assert [url for url in pages if pages[url].kind == "index"] == ["/", "/blog/page2/", "/blog/page3/"]
    assert (pages["/blog/page2/"].previous, pages["/blog/page2/"].next) == ("/", "/blog/page3/")
    assert (pages["/"].previous, pages["/blog/page3/"].next) == ("", "")


def test_an_empty_blog_has_an_index_and_an_archive():
    assert [page.url for page in edition(blog()).pages] == ["/", "/archive/"]


def test_an_archive_has_years_and_months_newest_first():
    years = years_of(varied(), varied().entries)
    assert [year.number for year in years] == [2024]
    assert [month.number for month in years[0].months] == sorted({1, 2, 3, 4, 5}, reverse=True)
    assert sum(len(month.entries) for month in years[0].months) == 7


def test_spellings_that_share_an_address_are_one_term():
    term = by_url(varied())["/category/craft/"].context["term"]
    assert len(term.entries) == 2
    pages = by_url(varied())
    assert "/tag/open-source/" in pages
    assert len(pages["/tag/open-source/"].context["term"].entries) == 2


def test_a_series_is_read_from_its_first_part():
    years = by_url(varied())["/series/slow-tools/"].context["years"]
    assert [each.title for year in years for each in year.entries] == ["Post 1", "Post 2"]


def test_an_authors_page_knows_the_person():
    page = by_url(varied())["/author/ada-lane/"]
    assert page.context["term"].author is ADA
    assert page.description == ADA.bio


def test_a_page_of_the_site_introduces_the_view_at_its_address():
    intro = Intro("/tags/", "Topics", description="All of them.", render=lambda: "<p>Hello</p>")
    page = by_url(varied(intros={"/tags/": intro}))["/tags/"]
    assert (page.title, page.description, page.intro) == ("Topics", "All of them.", intro)


def test_what_the_host_has_already_is_left_to_it_and_told():
    problems = Problems()
    pages = edition_of(varied(taken=frozenset({"/tags/"})), problems).pages
    assert "/tags/" not in {page.url for page in pages}
    assert [(p.level, "/tags/" in p.message) for p in problems] == [(Level.NOTE, True)]


def test_a_view_never_stands_in_a_posts_place():
    taken = blog(entry(1, url="/archive/"))
    assert "/archive/" not in by_url(taken)


def test_views_can_be_moved_named_and_switched_off():
    options = {"archive": "/all", "month": False, "tags": {"url": "/topics/", "title": "Topics"}}
    pages = by_url(varied(places=places(options, {}, "blog", ())))
    assert "/blog/all/" in pages
    assert pages["/blog/topics/"].title == "Topics"
    assert not [url for url in pages if pages[url].kind == "month"]
    assert all(url.startswith("/blog/") for url in pages)


def test_terms_without_pages_are_places_on_their_overview():
    shown = edition(varied(places=places({"tag": False}, {}, "", ())))
    assert shown.terms.by_kind["tag"]["llama"].url == "/tags/#llama"
    assert edition(varied(places=Places({}))).terms.by_kind["tag"]["llama"].url == ""


def test_a_stretch_offers_the_ends_and_its_neighbours():
    row = stretches([entry(n) for n in range(90)], 10, "/", "/page:num/")
    assert row[4].near == [1, 0, 4, 5, 6, 0, 9]
    assert row[0].near == [1, 2, 0, 9]
    assert row[2].near == [1, 2, 3, 4, 0, 9]
    assert stretches([], 10, "/", "/page:num/")[0].near == [1]
