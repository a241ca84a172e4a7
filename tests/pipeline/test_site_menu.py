"""The menu of a site: found by the conventions of themes or in the outer layout, its targets found."""

import pytest
from drawn_trees import Build

from mkdocs_blogpost.pipeline.menu import MenuEntry
from mkdocs_blogpost.pipeline.menu_conventions import conventional_menu
from mkdocs_blogpost.pipeline.site_menu import NavEntry

PAGES = """
    _config.yml                  title: A site
    about.md                     ---\\ntitle: About\\n---\\nUs.
    talks.md                     ---\\ntitle: Talks\\n---\\nWords.
    _posts/2024-03-01-kiln.md    ---\\ntitle: Kiln\\n---\\nKiln.
"""


def menu_of(tmp_path, drawing: str) -> list[tuple[str, str]]:
    site = Build(tmp_path, PAGES + drawing).site
    return [(entry.title, entry.url) for entry in conventional_menu(site)]


@pytest.mark.parametrize(
    "drawing",
    [
        "_data/navigation.yml  - title: Us\\n  url: /about.html\\n- title: Talks\\n  url: /talks.html\n",
        "_data/navigation.yml  main:\\n- {title: Us, url: /about.html}\\n- {name: Talks, link: /talks.html}\n",
        "_data/nav.yml         - {text: Us, href: /about.html}\\n- {label: Talks, path: /talks.html}\n",
        "_config.yml           navbar-links:\\n  Us: /about.html\\n  Talks: /talks.html\n",
        "_config.yml           nav:\\n- Us: /about.html\\n- {title: Talks, url: /talks.html}\n",
        "_data/menus.yml       sidebar:\\n- {title: Us, url: /about.html}\\n- {title: Talks, url: /talks.html}\n",
    ],
)
def test_data_files_and_settings_of_themes(tmp_path, drawing):
    assert menu_of(tmp_path, drawing) == [("Us", "/about.html"), ("Talks", "/talks.html")]


def test_a_file_of_the_first_name_comes_before_settings_and_they_before_other_files(tmp_path):
    setting = "_config.yml  menu:\\n- {title: Two, url: /2/}\n"
    other = "_data/menu.yml  - {title: Three, url: /3/}\n"
    assert menu_of(tmp_path / "a", setting + other) == [("Two", "/2/")]
    first = "_data/navigation.yml  - {title: One, url: /1/}\n"
    assert menu_of(tmp_path / "b", setting + other + first) == [("One", "/1/")]


def test_header_pages_of_minima_in_their_order(tmp_path):
    drawing = "_config.yml  header_pages: [talks.md, missing.md, about.md]\n"
    assert menu_of(tmp_path, drawing) == [("Talks", "/talks.html"), ("About", "/about.html")]


def test_tabs_of_chirpy_in_their_order(tmp_path):
    drawing = """
    _config.yml       collections: {tabs: {output: true}}
    _tabs/zebra.md    ---\\norder: 1\\n---\\n
    _tabs/apple.md    ---\\ntitle: Apples\\norder: 2\\n---\\n
    _tabs/last.md     ---\\ntitle: Last\\norder: true\\n---\\n
    """
    assert [title for title, _ in menu_of(tmp_path, drawing)] == ["Zebra", "Apples", "Last"]


def test_pages_that_say_nav_in_their_order(tmp_path):
    drawing = """
    one.md    ---\\ntitle: One\\nnav: true\\nnav_order: 2\\n---\\n
    two.md    ---\\ntitle: Two\\nnav: true\\nnav_order: 10\\nnav_title: The second\\n---\\n
    three.md  ---\\ntitle: Three\\nmenu: main\\n---\\n
    four.md   ---\\ntitle: Four\\nnav: true\\nnav_order: true\\n---\\n
    404.md    ---\\ntitle: Lost\\nnav: true\\n---\\n
    """
    assert [title for title, _ in menu_of(tmp_path, drawing)] == ["One", "The second", "Three", "Four"]


def test_parents_of_just_the_docs(tmp_path):
    drawing = """
    a.md  ---\\ntitle: A\\nhas_children: true\\nnav_order: 2\\n---\\n
    b.md  ---\\ntitle: B\\nparent: A\\nhas_children: true\\n---\\n
    c.md  ---\\ntitle: C\\nparent: B\\ngrand_parent: A\\n---\\n
    d.md  ---\\ntitle: D\\nnav_exclude: true\\n---\\n
    """
    site = Build(tmp_path, PAGES + drawing).site
    inner = MenuEntry("B", "/b.html", (MenuEntry("C", "/c.html"),))
    assert conventional_menu(site) == (
        MenuEntry("A", "/a.html", (inner,)),
        MenuEntry("About", "/about.html"),
        MenuEntry("Talks", "/talks.html"),
    )


def test_a_site_that_says_no_menu_has_none(tmp_path):
    assert menu_of(tmp_path, "") == []
    assert Build(tmp_path, PAGES).build.menu() == ()


def test_children_in_tables_and_sections(tmp_path):
    drawing = (
        "_data/navigation.yml  - title: More\\n  children:\\n  - {title: Us, url: /about.html}\\n"
        "- {title: Nowhere}\\n- {title: Empty, children: []}\n"
    )
    site = Build(tmp_path, PAGES + drawing).site
    assert conventional_menu(site) == (MenuEntry("More", "", (MenuEntry("Us", "/about.html"),)),)


def test_targets_are_found(tmp_path):
    drawing = (
        "_data/navigation.yml  - {title: Us, url: /about}\\n- {title: Again, url: /about.html}\\n"
        "- {title: Feed, url: /feed.xml}\\n- {title: Elsewhere, url: 'https://x.example/'}\\n"
        "- {title: Nowhere, url: /nowhere/}\\n- {title: Part, url: '/talks.html#b'}\n"
    )
    assert Build(tmp_path, PAGES + drawing).build.menu() == (
        NavEntry("Home", "index.html"),
        NavEntry("Us", "about.html"),
        NavEntry("Elsewhere", url="https://x.example/"),
        NavEntry("Part", url="/talks.html#b"),
    )


def test_a_feed_that_the_site_names_is_an_entry(tmp_path):
    drawing = "_data/navigation.yml  - {title: Feed, url: /atom.xml}\natom.xml  ---\\nlayout: null\\n---\\n<feed/>\n"
    assert NavEntry("Feed", url="/atom.xml") in Build(tmp_path, PAGES + drawing).build.menu()


def test_a_target_is_followed_through_redirects_and_below_a_prefix(tmp_path):
    drawing = (
        "_data/navigation.yml  - {title: Old, url: /old/}\\n- {title: Talks, url: /talks.html}\n"
        "new.md  ---\\ntitle: New\\nredirect_from: /old/\\n---\\nNew.\n"
    )
    found = Build(tmp_path, PAGES + drawing, prefix="blog").build.menu()
    assert [(entry.title, entry.destination) for entry in found[1:]] == [
        ("Old", "blog/new.html"),
        ("Talks", "blog/talks.html"),
    ]


OUTER = (
    "_layouts/default.html  <html lang='de'><body><nav><a href='/'>A site</a><a href='/about.html'>Us</a>"
    "{% if page.title == 'Kiln' %}<a href='/talks.html'>Only here</a>{% endif %}"
    "<ul><li>More<ul><li><a href='/talks.html'>Talks</a></li></ul></li></ul></nav>{{ content }}</body></html>\n"
    "index.html  ---\\nlayout: default\\n---\\nWelcome.\n"
    "_posts/2024-04-01-glaze.md  ---\\ntitle: Glaze\\nlayout: default\\n---\\nGlaze.\n"
)


def test_the_menu_of_the_outer_layout_is_what_home_page_and_post_have_in_common(tmp_path):
    chrome = Build(tmp_path, PAGES + OUTER).build.chrome
    assert chrome.language == "de"
    titles = [entry.title for entry in chrome.menu]
    assert titles[0] == "Us"
    assert "A site" not in titles
    assert "Only here" not in titles


def test_a_layout_that_only_leads_elsewhere_is_a_redirect(tmp_path):
    drawing = (
        '_layouts/moved.html  <html><meta http-equiv="refresh" content="0; url={{ page.to }}"></html>\n'
        "old.html  ---\\nlayout: moved\\nto: /about.html\\n---\n"
        "kept.md   ---\\nlayout: moved\\nto: /about.html\\ntitle: Kept\\n---\\nText of its own.\n"
    )
    site = Build(tmp_path, PAGES + drawing).build.site
    assert site.by_path["old.html"].data["redirect_to"] == "/about.html"
    assert "redirect_to" not in site.by_path["kept.md"].data


@pytest.mark.parametrize(
    ("drawing", "place"),
    [
        (
            "_data/navigation.yml  - title: Us\\n  url: /about.html\\n- title: Gone\\n  url: /gone/",
            "_data/navigation.yml:4",
        ),
        ("_config.yml           nav:\\n- Us: /about.html\\n- Gone: /gone/", "_config.yml:3"),
        (
            "_layouts/default.html <html><body><header>\\n<a href='/about.html'>Us</a>\\n<a href='/gone/'>Gone</a>"
            "\\n</header></body></html>\nindex.md  ---\\nlayout: default\\n---\\nHome.",
            "_layouts/default.html:3",
        ),
    ],
)
def test_an_entry_that_leads_nowhere_is_reported_with_its_file(tmp_path, drawing, place):
    build = Build(tmp_path, PAGES + drawing)
    assert "Gone" not in [entry.title for entry in build.build.menu()]
    found = [each for each in build.problems.take() if each.code == "menu-entry-lost"]
    assert [(f"{each.path}:{each.line}", dict(each.values)) for each in found] == [
        (place, {"title": "Gone", "url": "/gone/"})
    ]
