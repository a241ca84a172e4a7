"""Who answers a URL: each rank against each, and how hosts of static files look for an address."""

from itertools import combinations

import pytest

from mkdocs_blogpost.pipeline.publication import OWN, Claim, Rank, resolve


@pytest.mark.parametrize(("strong", "weak"), combinations(Rank, 2))
def test_the_stronger_rank_wins_in_any_order(strong, weak):
    first, second = Claim("/a/", strong, "strong"), Claim("/a/", weak, "weak")
    for claims in ((first, second), (second, first)):
        publication = resolve(claims)
        assert publication.at("/a/") is first
        assert publication.gave_way == ((second, first),)


@pytest.mark.parametrize("rank", Rank)
def test_of_one_rank_the_first_wins_but_of_the_sites_own_items_the_last(rank):
    first, last = Claim("/a/", rank, "first"), Claim("/a/", rank, "last")
    assert resolve((first, last)).at("/a/") is (last if rank in OWN else first)


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("/CNAME", "CNAME"),
        ("/about", "about.html"),
        ("/about.html", "about.html"),
        ("/about/", "about/index.html"),
        ("/folder", "folder/index.html"),
        ("/about.html?tag=clay#top", "about.html"),
        ("/a%23b.html", "a#b.html"),
        ("/", "index.html"),
        ("/?p=12", "index.html"),
        ("/v1.2", "v1.2"),
    ],
)
def test_an_address_is_looked_for_as_hosts_of_static_files_do(url, place):
    places = ("CNAME", "about.html", "about/index.html", "folder/index.html", "a#b.html", "index.html", "v1.2")
    claims = [Claim(f"/{each}", Rank.SITE, each, place=each) for each in places]
    found = resolve(claims).at(url)
    assert found is not None
    assert found.source == place


def test_an_address_of_nothing_has_no_claim():
    assert resolve([Claim("/about/", Rank.SITE, "about.md")]).at("/abort/") is None


def test_a_claim_knows_its_file_or_its_url_decides():
    assert Claim("/CNAME", Rank.SITE, "CNAME", place="CNAME").destination == "CNAME"
    assert Claim("/about", Rank.SITE, "about.md").destination == "about.html"
    assert Claim("/old/?a=1", Rank.REDIRECT, "about.md").destination == "old/index.html"


@pytest.mark.parametrize("rank", [Rank.VIEW, Rank.ASKED_VIEW, Rank.GENERATED, Rank.THEME])
def test_a_post_below_a_file_that_no_author_wrote_gives_way(rank):
    file = Claim("/index.html", rank, "the index", place="index.html")
    post = Claim("/index.html/a/", Rank.SITE, "a.md", place="index.html/a/index.html")
    for claims in ((file, post), (post, file)):
        publication = resolve(claims)
        assert publication.answers == {"index.html": file}
        assert publication.gave_way == ((post, file),)


def test_a_file_below_a_stronger_one_gives_way():
    page = Claim("/x.html", Rank.PAGE, "x.md", place="x.html")
    post = Claim("/x.html/a/", Rank.SITE, "a.md", place="x.html/a/index.html")
    assert resolve([page, post]).gave_way == ((page, post),)
    host = Claim("/x.html", Rank.HOST, "docs/x.html", place="x.html")
    assert resolve([host, post]).gave_way == ((post, host),)


def test_a_text_gives_way_to_files_for_programs():
    feed = Claim("/feed.xml", Rank.GENERATED, "the feed", place="feed.xml")
    old = Claim("/feed.xml", Rank.REDIRECT, "a.md", place="feed.xml", is_text=True)
    for claims in ((feed, old), (old, feed)):
        assert resolve(claims).answers == {"feed.xml": feed}
