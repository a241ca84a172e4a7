"""The example blog is published as the real Jekyll publishes it."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import needs
import pytest
from documentation import SITE, example_blog
from dom import outline

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.problems import Problems

pytestmark = needs.ruby

BLOG = example_blog(Problems())
ROUGE = {
    "syntax_highlighter": "rouge",
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}
"""What Jekyll asks of kramdown beside `_config.yml`."""
_FIGURE = re.compile(r'<figure class="highlight">.*?</figure>', re.DOTALL)
_TOKEN = re.compile(r"</?span[^>]*>")


def without_tokens(html: str) -> str:
    """Return HTML without the tokens of the tag `highlight`: rouge and Pygments tell different ones apart."""
    return _FIGURE.sub(lambda figure: _TOKEN.sub("", figure[0]), html)


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the real Jekyll's files by their URLs."""
    site = tmp_path_factory.mktemp("jekyll")
    words = ["jekyll", "build", "--quiet", "--disable-disk-cache", "--source", SITE, "--destination", site]
    subprocess.run([str(word) for word in words], check=True, capture_output=True, cwd=site)
    return {f"/{path.relative_to(site).as_posix()}": path for path in site.rglob("*.html")}


@pytest.mark.parametrize("post", BLOG.site.posts, ids=lambda post: post.path)
def test_a_post_has_jekylls_address_and_dom(post: Post, theirs: Mapping[str, Path]) -> None:
    """A post is where Jekyll puts it, and without adaptations it has the DOM that Jekyll gives it."""
    html = theirs[unquote(post.url)].read_text("utf-8")
    options = {**BLOG.site.config.kramdown, **ROUGE}
    ours = kramdown.to_html(BLOG.markdown(post), options)
    assert outline(without_tokens(ours)) == outline(without_tokens(html))
