"""Tags of plugins that GitHub Pages does not have."""

import os

import pytest
from liquid_page import Blog
from selectolax.lexbor import LexborHTMLParser

FRONT = "last_modified_at: 2024-03-05 10:00:00\n"


def rendered(folder, text, *, config="", front="", changed=None):
    files = {"_config.yml": f"title: T\n{config}", "page.md": f"---\ntitle: Page\n{front}---\n{text}"}
    blog = Blog(folder, files)
    if changed:
        os.utime(folder / "page.md", (changed, changed))
    return blog.render("page.md"), blog.told


@pytest.mark.parametrize(
    ("tag", "config", "shown"),
    [
        ("{% last_modified_at %}", "", "05-Mar-24"),
        ("{% last_modified_at %Y:%B %}", "", "2024:March"),
        ("{% last_modified_at %}", "last-modified-at: {date-format: '%Y/%m'}\n", "2024/03"),
        ("{% last_modified_at %d %}", "last-modified-at: {date-format: '%Y/%m'}\n", "05"),
    ],
)
def test_when_a_page_was_changed(tmp_path, tag, config, shown):
    assert rendered(tmp_path, tag, config=config, front=FRONT) == (shown, [])


def test_a_file_tells_when_it_was_changed_if_its_front_matter_does_not(tmp_path):
    assert rendered(tmp_path, "{% last_modified_at %Y-%m-%d %}", changed=1_600_000_000) == ("2020-09-13", [])


def test_a_diagram(tmp_path):
    text = "{% mermaid %}graph TD; A-->{{ page.title }}{% endmermaid %}"
    assert rendered(tmp_path, text) == ('<div class="mermaid">graph TD; A-->Page</div>', [])


def test_names_end_no_attribute_of_the_seo_tag(tmp_path):
    evil = "'\"><b>x'"
    keys = ("author", "twitter: {username", "facebook: {app_id", "webmaster_verifications: {google", "tagline", "lang")
    config = "".join(f"{key}: {evil}{'}' if '{' in key else ''}\n" for key in keys) + "plugins: [jekyll-seo-tag]\n"
    text, _ = rendered(tmp_path, "{% seo %}", config=config, front=f"image: {{path: a.png, alt: {evil}}}\n")
    page = LexborHTMLParser(text)
    assert '"><b>x' in page.css_first("meta[name=author]").attributes["content"]
    assert not page.css("b")
