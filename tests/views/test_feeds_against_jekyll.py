"""Each case is a site, and what Jekyll's plugins write for feed readers, search engines and old links."""

import json
import shutil
from html import unescape

import pytest
import yaml
from oracle.jekyll_feed import CASES, read_output
from sites import Site

NAMES = sorted(path.parent.name for path in CASES.glob("*/source"))
WANTED = {
    "feed entry": {"authors": "all are named, not only the first", "picture": "there is always one"},
    "metas": {
        "og:image": "there is always one",
        "og:image:width": "there is always one",
        "og:image:height": "there is always one",
        "og:image:alt": "there is always one",
        "twitter:card": "there is always a picture",
        "twitter:image": "there is always a picture",
        "twitter:creator": "a name is no account",
        "author": "all are named, not only the first",
    },
}
"""What we do otherwise on purpose, and why."""


@pytest.fixture(scope="module", params=NAMES)
def both(request, tmp_path_factory):
    root = tmp_path_factory.mktemp(request.param)
    shutil.copytree(CASES / request.param / "source", root, dirs_exist_ok=True)
    config = yaml.safe_load((root / "_config.yml").read_text(encoding="utf-8"))
    address = f"{config['url']}{config.get('baseurl', '')}/"
    site = Site(root, theme="mkdocs", config={"site_url": address, "site_name": config["title"]})
    result = site.build()
    assert result.code == 0, result.log
    expected = json.loads((CASES / request.param / "expected.json").read_text(encoding="utf-8"))
    return read_output(result.site), expected


def straight(value):
    """Return a text with its quotes straight: the plugins curl them, and we leave them to the author."""
    if isinstance(value, dict):
        return {key: straight(each) for key, each in value.items()}
    return unescape(value).translate(str.maketrans("“”‘’", "\"\"''")) if isinstance(value, str) else value


def without(row, names):
    return {key: straight(value) for key, value in row.items() if key not in names}


def test_the_same_feeds_have_the_same_entries(both):
    ours, expected = both
    for path, feed in expected["feeds"].items():
        # What leads elsewhere is no news.
        root = feed["id"].removesuffix(path)
        moved = {root + page.removesuffix(".html") for page in expected["redirects"]}
        entries = [each for each in feed["entries"] if each["id"] not in moved]
        mine = ours["feeds"][path]
        assert mine["id"] == feed["id"]
        assert mine["language"] == feed["language"] or feed["language"] is None
        assert mine["links"][1] == feed["links"][1]
        own = [without(each, WANTED["feed entry"]) for each in mine["entries"]]
        assert own == [without(each, WANTED["feed entry"]) for each in entries]
        for one, other in zip(mine["entries"], entries, strict=True):
            assert one["authors"][:1] == [name for name in other["authors"][:1] if name]
            assert other["picture"] in (None, one["picture"])


def test_posts_say_the_same_in_their_heads(both):
    ours, expected = both
    assert ours["pages"].keys() == expected["pages"].keys()
    for path, page in expected["pages"].items():
        mine = ours["pages"][path]
        assert mine["canonical"] == page["canonical"]
        assert straight({name: mine["linked"][name] for name in page["linked"]}) == straight(page["linked"])
        names = page["metas"].keys() - WANTED["metas"].keys()
        assert {name: straight(mine["metas"].get(name)) for name in names} == {
            name: straight(page["metas"][name]) for name in names
        }


def test_old_addresses_lead_to_the_same_place(both):
    ours, expected = both
    assert ours["redirects"] == expected["redirects"]
    assert ours["redirects.json"] == expected["redirects.json"]


def test_the_sitemap_has_the_same_posts(both):
    ours, expected = both
    posts = {url: day[:10] for url, day in expected["sitemap"].items() if "/20" in url and day}
    mine = {url: day and day[:10] for url, day in ours["sitemap"].items() if url in posts}
    assert mine == posts
    assert not [url for url in ours["sitemap"] if "summer" in url]


def test_no_address_is_lost(both):
    ours, expected = both
    assert sorted({*expected["addresses"]} - {*ours["addresses"]}) == []


def test_pages_have_the_day_that_their_front_matter_gives(both):
    ours, expected = both
    pages = {url: day[:10] for url, day in expected["sitemap"].items() if "/20" not in url and day}
    assert {url: ours["sitemap"].get(url, pages[url]) for url in pages} == pages


def test_no_page_is_said_to_be_changed_by_a_build(both):
    ours, _ = both
    assert max(day for day in ours["sitemap"].values() if day) < "2025"
