"""Pages with `pagination: {enabled: true}` list documents as the documentation of jekyll-paginate-v2 says."""

import pytest
from drawn_trees import Build

POSTS = """
    _posts/2024-01-01-a.md    ---\\ntitle: b\\ntags: [Cool, old]\\ncategories: cars\\nauthor: {born: 3}\\n---\\n
    _posts/2024-01-02-b.md    ---\\ntitle: C\\ntags: [cool]\\ncategories: [cars, life]\\nauthor: {born: 1}\\n---\\n
    _posts/2024-01-03-c.md    ---\\ntitle: a\\ncategories: life\\nlocale: en_US\\nauthor: {born: 2}\\n---\\n
    _posts/2024-01-04-d.md    ---\\ntitle: d\\nhidden: true\\n---\\n
    _cakes/plain.md           ---\\ntitle: Plain\\n---\\n
    _cookies/round.md         ---\\ntitle: Round\\n---\\n
    _config.yml               plugins: [jekyll-paginate-v2]\\ncollections: {cakes: {output: true}, cookies: {}}\\n
"""


def pages(tmp_path, page="", config="", posts=POSTS):
    """Return the pages of one list: the address and the titles of each."""
    drawing = posts.replace("cookies: {}}\\n", f"cookies: {{}}}}\\npagination: {{enabled: true, {config}}}\\n")
    drawing += f"list/index.html  ---\\ntitle: List\\npagination: {{enabled: true, {page}}}\\n---\\n"
    return [each for each in Build(tmp_path, drawing).site.pages if each.paginator]


def titles(tmp_path, page="", config=""):
    return [[post.title for post in each.paginator.posts] for each in pages(tmp_path, page, config)]


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ("", [["a", "C", "b"]]),
        ("per_page: 2", [["a", "C"], ["b"]]),
        ("per_page: 1, limit: 2", [["a"], ["C"]]),
        ("sort_field: title, sort_reverse: false", [["a", "b", "C"]]),
        ("sort_field: 'author:born', sort_reverse: true", [["b", "a", "C"]]),
        ("sort_reverse: false", [["b", "C", "a"]]),
        ("offset: 1", [["C", "b"]]),
        ("category: cars", [["C", "b"]]),
        ("category: 'cars, life'", [["C"]]),
        ("category: posts", [["a", "C", "b"]]),
        ("tag: COOL", [["C", "b"]]),
        ("tag: cool, category: life", [["C"]]),
        ("tags: [cool, old]", [["b"]]),
        ("locale: en_US", [["a"]]),
        ("tag: nothing", [[]]),
        ("collection: cakes", [["Plain"]]),
        ("collection: 'cakes, cookies', sort_field: title, sort_reverse: false", [["Plain", "Round"]]),
        ("collection: all, sort_field: title", [["Round", "Plain"]]),
    ],
)
def test_which_documents_a_list_has_in_which_order(tmp_path, settings, wanted):
    assert titles(tmp_path, settings) == wanted


def test_a_page_has_the_last_word_over_the_configuration(tmp_path):
    assert titles(tmp_path, "per_page: 2", "per_page: 1, sort_reverse: false") == [["b", "C"], ["a"]]


def test_addresses_titles_and_what_templates_see(tmp_path):
    settings = "per_page: 1, permalink: '/p/:num.html', title: ':title (:num/:max)', trail: {before: 1, after: 1}"
    first, second, third = pages(tmp_path, settings)
    assert [each.url for each in (first, second, third)] == ["/list/", "/list/p/2.html", "/list/p/3.html"]
    assert [each.title for each in (first, second, third)] == ["List", "List (2/3)", "List (3/3)"]
    seen = second.paginator
    assert (seen.page_path, seen.first_page_path, seen.last_page_path) == ("/list/p/2.html", "/list/", "/list/p/3.html")
    assert [each["num"] for each in third.paginator.page_trail] == [1, 2, 3]
    assert first.data.get("autogen") is None
    assert second.data["autogen"] == "jekyll-paginate-v2"
    assert second.data["pagination_info"] == {"curr_page": 2, "total_pages": 3}


@pytest.mark.parametrize(
    ("front_matter", "urls"),
    [
        ("permalink: /all", ["/all/", "/all/page2/"]),
        ("permalink: /all/", ["/all/", "/all/page2/"]),
        ("", ["/", "/page2/"]),
    ],
)
def test_a_list_is_in_the_folder_that_its_permalink_names(tmp_path, front_matter, urls):
    page = f"all.md  ---\\n{front_matter}\\npagination: {{enabled: true, per_page: 2}}\\n---\\n\n"
    config = "_config.yml  plugins: [jekyll-paginate-v2]\\npagination: {enabled: true}\\n\n"
    posts = "".join(line + "\n" for line in POSTS.splitlines() if "_posts" in line)
    found = [each for each in Build(tmp_path, posts + config + page).site.pages if each.paginator]
    assert [each.url for each in found] == urls


def test_a_list_can_be_files_of_another_kind(tmp_path):
    settings = "per_page: 2, permalink: '', indexpage: 'feed-:num', extension: json"
    first, second = pages(tmp_path, settings)
    assert [first.url, second.url] == ["/list/feed-1.json", "/list/feed-2.json"]
    assert [first.destination, second.destination] == ["list/feed-1.json", "list/feed-2.json"]
    assert first.paginator.next_page_path == "/list/feed-2.json"


def test_nothing_is_paginated_unless_the_site_says_so(tmp_path):
    drawing = POSTS + "list/index.html  ---\\npagination: {enabled: true}\\n---\\n"
    assert not [page for page in Build(tmp_path, drawing).site.pages if page.paginator]


def test_the_settings_of_the_older_plugin_count_too(tmp_path):
    drawing = POSTS.replace("cookies: {}}\\n", "cookies: {}}\\npaginate: 2\\n") + "index.html  ---\\n---\\n"
    found = [page for page in Build(tmp_path, drawing).site.pages if page.paginator]
    assert [page.url for page in found] == ["/", "/page2/"]


AUTOPAGES = """
    _layouts/coll.html       ---\\nlayout: default\\n---\\n{% for post in paginator.posts %}{{ post.title }}{% endfor %}
    _layouts/special.html    ---\\npagination: {collection: cakes}\\n---\\n
    index.html               ---\\nlayout: home\\npagination: {enabled: true, per_page: 2}\\n---\\n
"""


def autopages(tmp_path, settings):
    drawing = POSTS.replace(
        "cookies: {}}\\n",
        "cookies: {}}\\npagination: {enabled: true, per_page: 1, permalink: '/p/:num/'}\\n"
        f"autopages: {{enabled: true, {settings}}}\\n",
    )
    return Build(tmp_path, drawing + AUTOPAGES).build


def test_autopages_of_terms_are_the_blogs_views(tmp_path):
    settings = (
        "tags: {permalink: '/topic/:tag', title: 'About :tag', slugify: {mode: default}}, categories: {enabled: no}"
    )
    views = {view.url: view.title for view in autopages(tmp_path, settings).shown_views()}
    assert views["/topic/cool/"] in ("About Cool", "About cool")
    assert "/category/cars/" in views


def test_autopages_of_terms_have_as_many_posts_as_lists_have(tmp_path):
    views = {view.url: view for view in autopages(tmp_path, "tags: {permalink: '/t/:tag'}").shown_views()}
    first, second = views["/t/cool/"], views["/t/cool/p/2/"]
    assert [len(each.data["pagination"].entries) for each in (first, second)] == [1, 1]
    assert (first.next, second.previous, second.data["count"]) == ("/t/cool/p/2/", "/t/cool/", 2)
    assert second.title == f"{first.title} - page 2"
    assert "/category/cars/p/2/" in views
    assert "/t/old/p/2/" not in views


def test_autopages_of_collections_and_of_special_layouts_are_pages(tmp_path):
    settings = "collections: {layouts: [coll.html]}, tags: {layouts: [special.html], permalink: '/cakes/:tag'}"
    pages = {page.url: page for page in autopages(tmp_path, settings).own.pages}
    assert {"/collection/cakes/", "/collection/posts/", "/collection/posts/p/2/", "/cakes/cool/"} <= pages.keys()
    assert pages["/collection/cakes/"].is_text_in_layout
    assert pages["/collection/cakes/"].data["autopages"] == {"display_name": "cakes"}


def test_names_between_commas_have_autopages_of_their_own(tmp_path):
    posts = POSTS.replace("tags: [Cool, old]", "tags: Cool, old;red").replace("\\ncategories: cars", "")
    settings = "tags: {layouts: [special.html], permalink: '/t/:tag'}, categories: {enabled: no}"
    drawing = posts.replace(
        "cookies: {}}\\n",
        f"cookies: {{}}}}\\npagination: {{enabled: true}}\\nautopages: {{enabled: true, {settings}}}\\n",
    )
    urls = {page.url for page in Build(tmp_path, drawing + AUTOPAGES).build.own.pages}
    assert {"/t/cool/", "/t/old/", "/t/red/"} <= urls
    assert not {url for url in urls if "," in url or ";" in url}


def test_the_index_has_as_many_posts_on_a_page_as_its_page_says(tmp_path):
    build = autopages(tmp_path, "tags: {}")
    assert [view.url for view in build.shown_views() if view.kind == "index"] == ["/", "/p/2/"]
