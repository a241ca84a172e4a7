"""What is too long or too much is cut, and one line a kind says so."""

import pytest
from sites import Site

from mkdocs_blogpost.adapters.mkdocs.links import LONGEST, MOST_UNKNOWN

LONG = "x" * (LONGEST + 1)
TAGS = 40


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("limits"))
    lost = "".join(f"[a](lost-{number}.png) ![b](lost-{number}.png)\n" for number in range(MOST_UNKNOWN + 50))
    tags = "".join(f"  - tag {number}\n" for number in range(TAGS))
    site.write("_config.yml", "title: A blog\nurl: https://example.org\n")
    site.write(
        "_posts/2024-01-01-links.md",
        f"---\ntitle: Links\n---\n[long]({LONG}.png)\n\n{lost}\n[good]({{% link a.txt %}})\n",
    )
    site.write("_posts/2024-01-02-long.md", f"---\ntitle: {'T' * 100_000}\ntags:\n{tags}  - {'a' * 300}\n---\nText\n")
    site.write("_posts/2024-01-03-many.md", f"---\ntitle: Many\ncategories: [{'b' * 400}]\n---\nText\n")
    return site.write("a.txt", "text").build()


def test_links_that_lead_nowhere_are_reported_up_to_a_number(built):
    assert built.code == 0, built.log
    assert built.log.count("contains a link 'lost-") == MOST_UNKNOWN
    assert built.log.count("of its links are not checked") == 1
    assert "_posts/2024-01-01-links.md: 51 of its links are not checked" in built.log
    links = [link.attributes["href"] for link in built.page("2024/01/01/links.html").css(".bp-body a")]
    assert (links[0], links[-1]) == (f"{LONG}.png", "../../../a.txt")


def test_long_names_are_shortened_in_lists_and_reported_once(built):
    assert built.log.count("has a name of ") == 1
    assert "_posts/2024-01-02-long.md:2: `title` has a name of 100,000 characters" in built.log
    assert sum(path.stat().st_size for path in built.site.glob("tag/**/*.html")) < TAGS * 100_000


def test_no_message_is_long(built):
    assert all(len(line) < 3_000 for line in built.log.splitlines())
