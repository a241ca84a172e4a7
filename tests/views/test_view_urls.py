"""The URLs of views: by the option, by the site's own pages, by `_config.yml`, by default."""

import pytest
from blogs import view_urls

from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.views.registry import DEFAULT_URLS, LAYOUTS, VIEWS


def test_by_default_every_view_is_on():
    usual = {view: url for view, url in DEFAULT_URLS.items() if view != "day"}
    assert view_urls({}, {}, "", ()).urls == usual


@pytest.mark.parametrize("enabled", [["day"], True, "all"])
def test_jekyll_archives_asks_for_days(enabled):
    config = {"jekyll-archives": {"enabled": enabled, "permalinks": {"day": "/on/:year-:month-:day/"}}}
    assert view_urls({}, config, "", ()).url("day") == "/on/:year-:month-:day/"
    assert not view_urls({"day": False}, config, "", ()).url("day")
    assert view_urls({"day": True}, {}, "", ()).url("day") == "/:year/:month/:day/"


def test_all_off_but_one():
    assert view_urls({"all": False, "archive": True}, {}, "", ()).urls == {"archive": "/archive/"}


def test_jekyll_archives_permalinks_are_followed():
    config = {"jekyll-archives": {"permalinks": {"tag": "/t/:name/", "year": "/y/:year/", "day": "/d/"}}}
    found = view_urls({}, config, "", ())
    assert (found.url("tag"), found.url("year"), found.url("day")) == ("/t/:name/", "/y/:year/", "")


def test_a_page_asks_for_a_view_by_its_layout():
    found = view_urls({}, {}, "", [("tags", "/topics/"), (None, "/about/"), ("archives", "/old.html")])
    assert (found.url("tags"), found.url("archive")) == ("/topics/", "/old.html")


def test_the_option_is_over_the_page():
    assert view_urls({"tags": "/t/"}, {}, "", [("tags", "/topics/")]).url("tags") == "/t/"


@pytest.mark.parametrize(
    ("config", "count", "path"),
    [
        ({}, 10, "/page:num/"),
        ({"paginate": 5}, 5, "/page:num/"),
        ({"paginate": 0}, 0, "/page:num/"),
        ({"paginate": 3, "paginate_path": "posts/:num"}, 3, "/posts/:num/"),
    ],
)
def test_pagination_is_jekylls(config, count, path):
    found = view_urls({}, config, "", ())
    assert (found.paginate, found.paginate_path) == (count, path)


def test_pages_of_an_index_elsewhere_are_below_it():
    assert view_urls({"index": "/blog/"}, {}, "", ()).paginate_path == "/blog/page:num/"


@pytest.mark.parametrize(
    ("views", "message"),
    [({"archiv": True}, "Did you mean 'archive'?"), ({"tags": 3}, "is true or false or a text or a table")],
)
def test_a_bad_option_is_one_line(views, message):
    with pytest.raises(SettingsError, match=message.replace("?", r"\?")) as error:
        view_urls(views, {}, "", ())
    assert "\n" not in str(error.value)


def test_the_index_makes_room_for_the_hosts_home():
    found = view_urls({}, {}, "", (), has_home=True)
    assert (found.url("index"), found.paginate_path) == ("/blog/", "/blog/page:num/")
    assert view_urls({"index": "/x"}, {}, "", (), has_home=True).url("index") == "/x/"
    assert view_urls({"all": False}, {}, "", (), has_home=True).url("index") == ""


def test_a_view_is_asked_for_by_its_name_only():
    found = view_urls({"all": True, "tags": True, "redirects": "hosts"}, {}, "", [("archives", "/old.html")])
    assert found.asked == {"tags"}
    assert found.is_asked("tags")
    assert not found.is_asked("archive")


def test_every_view_has_one_name_and_one_layout_at_most_asks_for_it():
    assert len({view.name for view in VIEWS}) == len(VIEWS)
    assert sum(len(view.layouts) for view in VIEWS) == len(LAYOUTS)
