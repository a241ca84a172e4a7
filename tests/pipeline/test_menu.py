"""The menu of a site, read from the HTML of its outer layout."""

from mkdocs_blogpost.pipeline.menu import MenuEntry, menu_in
from mkdocs_blogpost.render.html_outline import outline


def test_the_links_in_header_and_navigation_are_the_menu():
    page = outline('<header><a href="/">Log</a><nav><a href="/a/">A</a></nav></header><p><a href="/b/">B</a></p>')
    assert menu_in(page) == (MenuEntry("Log", "/"), MenuEntry("A", "/a/"))


def test_lists_in_lists_are_nested():
    page = outline('<nav><ul><li><a href="/a/">A</a><ul><li><a href="/b/">B</a><li><a href="/c/">C</a></ul></ul></nav>')
    assert menu_in(page) == (MenuEntry("A", "/a/", (MenuEntry("B", "/b/"), MenuEntry("C", "/c/"))),)


def test_footers_icons_and_mail_addresses_are_no_entries():
    page = outline(
        '<nav><a href="/i/"><i></i></a><a href="mailto:a@b.c">M</a><footer><a href="/f/">F</a></footer></nav>'
    )
    assert menu_in(page) == ()


def test_a_page_that_cannot_be_read_to_its_end_keeps_what_was_read():
    assert menu_in(outline('<nav><a href="/a/">A</a></nav><![a-z')) == (MenuEntry("A", "/a/"),)
