"""The plugin's options: what is right is read, what is wrong is reported at every level, all at once."""

import pytest
from option_cases import RIGHT, WRONG

from mkdocs_blogpost.options import OptionsError
from mkdocs_blogpost.pipeline.settings import load
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.views.comments import missing_options, provider_of
from mkdocs_blogpost.views.index import IndexOptions


@pytest.mark.parametrize(("options", "message"), WRONG)
def test_what_is_wrong_is_one_line(options, message):
    with pytest.raises(OptionsError) as stopped:
        load(options)
    assert message in str(stopped.value)
    assert "\n" not in str(stopped.value)


def test_everything_wrong_is_reported_at_once():
    options = {
        "prefx": "blog",
        "views": {"index": {"paginat": 5, "style": "grid"}, "tagg": True},
        "feeds": {"limit": "ten"},
        "adapt": {"headings": "maybe", "banners": {"ratio": "wide"}},
        "post": {"shar": True, "comments": {"provider": "giscus", "rep": "a/b"}},
        "drafts": "maybe",
    }
    with pytest.raises(OptionsError) as stopped:
        load(options)
    assert [": ".join(error.path) for error in stopped.value.errors] == [
        "prefx",
        "views: index: paginat",
        "views: index: style",
        "views: tagg",
        "feeds: limit",
        "adapt: headings",
        "adapt: banners: ratio",
        "post: shar",
        "post: comments: rep",
        "drafts",
    ]


@pytest.mark.parametrize("options", RIGHT)
def test_what_is_right_is_read(options):
    load(options)


def test_adaptations_are_on_unless_they_are_off():
    assert load({"adapt": {"images": {"widths": [400]}, "links": False}}).adapt == Adapt(links=False)
    assert load({"adapt": "none"}).adapt == Adapt.none()
    assert load({"adapt": {"banners": False}}).adapt == Adapt(banners=False)


def test_the_options_of_an_adaptation_are_over_those_below_adapt():
    settings = load({"adapt": {"banners": {"dead": "keep", "ratio": 5}}, "banners": {"dead": "drop"}})
    assert (settings.render.banners.dead, settings.render.banners.ratio) == ("drop", 5.0)


def test_only_the_views_that_are_named_have_options():
    views = load({"views": {"index": {"paginate": 5}, "redirects": "hosts"}}).blog.views
    assert views.views == {"index": IndexOptions(paginate=5)}
    assert (views.all, views.redirects) == (None, "hosts")
    assert load({"views": False}).blog.views.all is False


def test_the_keys_of_jekyll_are_kept_as_they_are_written():
    settings = load({"permalink": "pretty", "exclude": ["a"], "jekyll": {"version": 4, "permalink": "none", "own": 1}})
    assert settings.jekyll == {"permalink": "pretty", "exclude": ["a"], "own": 1}
    assert settings.dialect == "jekyll-4"


@pytest.mark.parametrize(("prefix", "folder"), [("/blog/", "blog"), ("./a//b", "a/b"), ("", "")])
def test_the_prefix_has_no_slashes_around_it(prefix, folder):
    assert load({"prefix": prefix}).prefix == folder


@pytest.mark.parametrize(
    ("comments", "config", "message"),
    [
        ("giscus", {}, "'post: comments' needs 'repo' for giscus: write it here or in _config.yml"),
        ("disqus", {}, "'post: comments' needs 'shortname' for disqus: write it here or in _config.yml"),
        ({"provider": "utterances", "label": "x"}, {}, "'post: comments' needs 'repo' for utterances: "),
        (True, {}, "'post: comments' needs a 'provider': giscus, utterances, disqus, isso, cusdis or a template"),
        (True, {"comments": {"provider": "staticman"}}, "or a template, not 'staticman' of _config.yml"),
        (True, {"comments": {"provider": "giscus"}}, "needs 'repo' for giscus"),
        ("giscus", {"repository": "a/b"}, ""),
        ("giscus", {"comments": {"giscus": {"repo": "a/b"}}}, ""),
        ("disqus", {"disqus": {"shortname": "x"}}, ""),
        (True, {"comments": {"active": "disqus", "disqus": {"shortname": "x"}}}, ""),
        ({"provider": "giscus", "giscus": {"repo": "a/b"}}, {}, ""),
        ("mine.html", {}, ""),
        (False, {}, ""),
    ],
)
def test_comments_need_what_their_provider_needs(comments, config, message):
    found = [str(error) for error in missing_options(load({"post": {"comments": comments}}).blog.post.comments, config)]
    assert len(found) == bool(message)
    assert message in "".join(found)


@pytest.mark.parametrize(
    ("comments", "provider"), [({"isso": "https://i.example"}, "isso"), ({"disqus": "ada"}, "disqus"), ({}, "")]
)
def test_the_table_of_a_provider_names_it(comments, provider):
    options = load({"post": {"comments": comments}}).blog.post.comments
    assert options is not None
    assert provider_of(options, {}) == provider
