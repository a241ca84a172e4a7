"""Errors in the middle of a build: another plugin's, which stop it, and our own, which do not."""

import pytest
from sites import Site

FAILS = """
def {event}(text, page, **rest):
    if page.file.src_uri.endswith("kiln.md"):
        1 / 0
"""
ADDS = """
from mkdocs.plugins import BasePlugin

class Breaks(BasePlugin):
    def on_page_markdown(self, markdown, *, page, config, files):
        if "Kiln" in markdown:
            raise KeyError("a key")

def on_config(config):
    config.plugins["breaks"] = Breaks()
"""
RAISES = """
import mkdocs_blogpost.render.render as rendering

usual = rendering.render

def render(inputs, lookups):
    if inputs.item.path.endswith("kiln.md") and inputs.text is None:
        raise KeyError("nobody expected this")
    return usual(inputs, lookups)

rendering.render = render
"""


@pytest.fixture
def site(tmp_path):
    return (
        Site(tmp_path)
        .write("_config.yml", "title: A blog\n")
        .write("_posts/2024-03-01-kiln.md", "---\ntitle: Kiln\n---\nKiln.\n")
        .write("_posts/2024-03-02-clay.md", "---\ntitle: Clay\n---\nClay.\n")
    )


@pytest.mark.parametrize("event", ["on_page_markdown", "on_page_content", "on_page_context", "on_post_page"])
def test_a_hook_that_stops_the_build_is_named_with_the_post(site, event):
    site.config["hooks"] = ["fails.py"]
    site.write("fails.py", FAILS.format(event=event))
    result = site.build()
    assert result.code == 1
    wanted = (
        f"_posts/2024-03-01-kiln.md: the hook 'fails.py' stopped the build in its event '{event}' (ZeroDivisionError"
    )
    assert wanted in result.log


def test_a_plugin_that_stops_the_build_is_named_with_the_post(site):
    site.config["hooks"] = ["adds.py"]
    site.write("adds.py", ADDS)
    result = site.build()
    assert result.code == 1
    wanted = (
        "_posts/2024-03-01-kiln.md: the plugin 'breaks' stopped the build in its event 'on_page_markdown' (KeyError"
    )
    assert wanted in result.log
    assert result.log.count("stopped the build") == 1


def test_an_error_of_our_own_loses_one_text_and_fails_a_strict_build(site):
    site.config["hooks"] = ["raises.py"]
    site.write("raises.py", RAISES)
    result = site.build("--strict")
    assert result.code == 1
    assert "_posts/2024-03-01-kiln.md: the page could not be rendered (KeyError: 'nobody expected this')" in result.log
    result = site.build()
    assert result.code == 0
    assert "Clay." in result.page("2024/03/02/clay.html").css_first(".bp-body").text()
    assert result.exists("2024/03/01/kiln.html")
