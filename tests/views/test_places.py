"""Where views are: by the option, by the site's own pages, by `_config.yml`, by custom."""

import pytest

from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.views.places import DEFAULTS, places


def test_without_a_word_every_view_is_on():
    assert places({}, {}, "", ()).urls == DEFAULTS


def test_all_off_but_one():
    assert places({"all": False, "archive": True}, {}, "", ()).urls == {"archive": "/archive/"}


def test_jekyll_archives_permalinks_are_followed():
    config = {"jekyll-archives": {"permalinks": {"tag": "/t/:name/", "year": "/y/:year/", "day": "/d/"}}}
    found = places({}, config, "", ())
    assert (found.url("tag"), found.url("year"), found.url("day")) == ("/t/:name/", "/y/:year/", "")


def test_a_page_places_a_view_by_its_layout():
    found = places({}, {}, "", [("tags", "/topics/"), (None, "/about/"), ("archives", "/old.html")])
    assert (found.url("tags"), found.url("archive")) == ("/topics/", "/old.html")


def test_the_option_is_over_the_page():
    assert places({"tags": "/t/"}, {}, "", [("tags", "/topics/")]).url("tags") == "/t/"


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
    found = places({}, config, "", ())
    assert (found.paginate, found.paginate_path) == (count, path)


def test_pages_of_an_index_elsewhere_are_below_it():
    assert places({"index": "/blog/"}, {}, "", ()).paginate_path == "/blog/page:num/"


@pytest.mark.parametrize(
    ("views", "said"),
    [({"archiv": True}, "Did you mean 'archive'?"), ({"tags": 3}, "a URL, true, false or a table")],
)
def test_a_bad_option_is_one_line(views, said):
    with pytest.raises(SettingsError, match=said.replace("?", r"\?")) as error:
        places(views, {}, "", ())
    assert "\n" not in str(error.value)
