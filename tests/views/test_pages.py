"""Which pages a blog publishes beside its posts, and what each shows."""

from blogs import ADA, blog, entry, varied, view_urls, views

from mkdocs_blogpost.views.archive import years_of
from mkdocs_blogpost.views.blog import Intro
from mkdocs_blogpost.views.pagination import paginate
from mkdocs_blogpost.views.view_urls import ViewUrls


def by_url(of):
    return {page.url: page for page in views(of).pages}


def test_every_view_is_at_its_usual_address():
    pages = by_url(varied())
    for url in ("/", "/archive/", "/2024/", "/2024/01/", "/categories/", "/category/ai/", "/category/craft/"):
        assert url in pages
    for url in ("/tags/", "/tag/open-source/", "/tag/日本/", "/authors/", "/author/ada-lane/", "/series/"):
        assert url in pages
    assert "/series/slow-tools/" in pages


def test_no_two_pages_share_a_title():
    pages = views(blog(*(entry(n, tags=("a", "b"), categories=("a",)) for n in range(30)))).pages
    assert len({page.title for page in pages}) == len(pages) > 10


def test_every_page_has_a_description():
    assert all(page.description for page in views().pages)


def test_the_index_shows_drafts_first_then_pinned_and_hides_the_hidden():
    entries = by_url(varied())["/"].data["pagination"].entries
    assert [each.title for each in entries][:2] == ["Post 7", 'A <em>bold</em> "claim" & <script>']
    assert not any(each.hidden for each in entries)


def test_the_index_is_paginated_with_jekylls_addresses():
    config = {"paginate": 2, "paginate_path": "/blog/page:num"}
    pages = by_url(varied(view_urls=view_urls({}, config, "", ())))
    assert [url for url in pages if pages[url].kind == "index"] == ["/", "/blog/page2/", "/blog/page3/"]
    assert (pages["/blog/page2/"].previous, pages["/blog/page2/"].next) == ("/", "/blog/page3/")
    assert (pages["/"].previous, pages["/blog/page3/"].next) == ("", "")


def test_an_empty_blog_has_an_index_and_an_archive():
    assert [page.url for page in views(blog()).pages] == ["/", "/archive/"]


def test_an_archive_has_years_and_months_newest_first():
    years = years_of(varied(), varied().entries)
    assert [year.number for year in years] == [2024]
    assert [month.number for month in years[0].months] == sorted({1, 2, 3, 4, 5}, reverse=True)
    assert sum(len(month.entries) for month in years[0].months) == 7


def test_spellings_that_share_an_address_are_one_term():
    term = by_url(varied())["/category/craft/"].data["term"]
    assert len(term.entries) == 2
    pages = by_url(varied())
    assert "/tag/open-source/" in pages
    assert len(pages["/tag/open-source/"].data["term"].entries) == 2


def test_a_series_is_read_from_its_first_part():
    years = by_url(varied())["/series/slow-tools/"].data["years"]
    assert [each.title for year in years for each in year.entries] == ["Post 1", "Post 2"]


def test_an_authors_page_knows_the_person():
    page = by_url(varied())["/author/ada-lane/"]
    assert page.data["term"].author is ADA
    assert page.description == ADA.bio


def test_a_page_of_the_site_introduces_the_view_at_its_address():
    intro = Intro("/tags/", "Topics", description="All of them.", html="<p>Hello</p>")
    page = by_url(varied(intros={"/tags/": intro}))["/tags/"]
    assert (page.title, page.description, page.intro) == ("Topics", "All of them.", intro)


def test_a_page_says_whether_the_options_ask_for_it_and_whether_a_nav_shows_it():
    pages = by_url(varied(view_urls=view_urls({"tag": True, "index": {"paginate": 2}}, {}, "", ())))
    assert {page.kind for page in pages.values() if page.asked} == {"tag", "index"}
    assert [url for url in pages if pages[url].in_nav] == ["/", "/archive/", "/categories/", "/tags/", "/authors/"]


def test_a_page_knows_its_newest_post_and_its_last_change():
    pages = by_url(varied())
    assert pages["/archive/"].newest.title == "Post 7"
    assert pages["/archive/"].changed == varied().by_url["/2024/post-5/"].updated
    assert pages["/tags/"].newest.title == "日本語で書く"
    assert pages["/series/slow-tools/"].newest.title == "Post 2"
    assert by_url(blog())["/"].newest is None


def test_views_of_a_blog_made_twice_have_the_same_addresses_titles_and_descriptions():
    def described(**values):
        entries = [entry(number, tags=("a",), series="b", **values) for number in range(12)]
        return [(page.url, page.title, page.description) for page in views(blog(*entries)).pages]

    assert described(body=None, excerpt="", summary="", minutes=0) == described()


def test_views_can_be_moved_named_and_switched_off():
    options = {"archive": "/all", "month": False, "tags": {"url": "/topics/", "title": "Topics"}}
    pages = by_url(varied(view_urls=view_urls(options, {}, "blog", ())))
    assert "/blog/all/" in pages
    assert pages["/blog/topics/"].title == "Topics"
    assert not [url for url in pages if pages[url].kind == "month"]
    assert all(url.startswith("/blog/") for url in pages)


def test_a_term_without_a_page_has_a_place_on_the_page_of_all_terms():
    one = views(varied(view_urls=view_urls({"tag": False}, {}, "", ())))
    assert one.terms.by_kind["tag"]["llama"].url == "/tags/#llama"
    assert views(varied(view_urls=ViewUrls())).terms.by_kind["tag"]["llama"].url == ""


def test_pagination_links_to_the_ends_and_the_pages_beside():
    row = paginate([entry(n) for n in range(90)], 10, "/", "/page:num/")
    assert row[4].numbers == [1, 0, 4, 5, 6, 0, 9]
    assert row[0].numbers == [1, 2, 0, 9]
    assert row[2].numbers == [1, 2, 3, 4, 0, 9]
    assert paginate([], 10, "/", "/page:num/")[0].numbers == [1]
