"""What the post about callouts shows as a callout is one."""

import re

from documentation import example_blog, text_of

from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.steps.callouts import KINDS

POST = text_of("callouts")


def test_every_class_that_is_shown_is_known() -> None:
    """Each attribute list below a block names a callout."""
    shown = re.findall(r"^\{: (\..+?) ?\}$", POST, re.MULTILINE)
    assert len(shown) > len(set(shown)) > 6
    assert all(set(names.replace(".", "").split()) & set(KINDS) for names in shown)


def test_without_adaptations_they_are_classes() -> None:
    """With `adapt: none` they stay what Jekyll makes of them."""
    blog = example_blog(Problems())
    (post,) = (post for post in blog.site.posts if post.path.endswith("-callouts.md"))
    html = blog.html(post)
    assert '<p class="notice--info">' in html
    assert "admonition" not in html.partition("Minimal Mistakes")[2]
