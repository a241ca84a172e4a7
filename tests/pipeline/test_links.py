"""Where the addresses in a drawn tree lead."""

import pytest
from drawn_trees import Build

from mkdocs_blogpost.pipeline.links import suffix_of

SITE = """
_config.yml                  url: https://old.example\\nbaseurl: /log
_posts/2024-03-01-kiln.md    ---\\ntitle: Kiln\\ntags: [clay]\\n---\\n[clay](/topics/clay/)
about.md                     ---\\nlayout: page\\n---
files/list.pdf               a
LICENSE                      a
"""


@pytest.mark.parametrize("prefix", ["", "blog"])
@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("/about.html", "about.html"),
        ("/about.html?x=1#sec", "about.html"),
        ("/about", "about.html"),
        ("/log/about.html", "about.html"),
        ("https://old.example/log/about.html", "about.html"),
        ("../../../about.html", "about.html"),
        ("../about.md", "about.html"),
        ("/files/list.pdf?v=2", "files/list.pdf"),
        ("/LICENSE", "LICENSE"),
        ("https://old.example/elsewhere/about.html", None),
        ("https://new.example/about.html", None),
        ("/nowhere/", None),
    ],
)
def test_an_address_leads_to(tmp_path, prefix, address, place):
    build = Build(tmp_path, SITE, prefix=prefix)
    found = build.build.targets.find(build.site.posts[0], address)
    assert (found.destination if found else None) == (f"{prefix}/{place}".lstrip("/") if place else None)


@pytest.mark.parametrize(
    ("address", "suffix"),
    [("/a/?b=1#c", "?b=1#c"), ("/a/#c", "#c"), ("/a/#c?b", "#c?b"), ("?b", "?b"), ("/a/", ""), ("", "")],
)
def test_query_and_fragment_of_an_address(address, suffix):
    assert suffix_of(address) == suffix
