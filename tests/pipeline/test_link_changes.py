"""Which texts have links that lead elsewhere after a change of the site."""

import pytest
from drawn_trees import Build

from mkdocs_blogpost.pipeline.link_changes import LinkChanges
from mkdocs_blogpost.render.published_post import PublishedPost

SITE = """
_posts/2024-01-02-kiln.md    ---\\n---\\n[more](/2024/01/03/glaze.html) [month](/2024/01/)
"""


@pytest.mark.parametrize(
    ("added", "is_touched"),
    [
        ("_posts/2024-01-03-glaze.md  ---\\n---\\nGlaze.", True),
        ("_posts/2025-01-03-other.md  ---\\n---\\nOther.", False),
        ("01.md                       ---\\n---\\nA page whose name is a part of the link.", False),
    ],
)
def test_a_text_is_touched_if_a_link_leads_elsewhere(tmp_path, added, is_touched):
    old = Build(tmp_path / "old", SITE)
    new = Build(tmp_path / "new", f"{SITE}{added}\n")
    post = next(each for each in new.site.posts if each.slug == "kiln")
    new.build.add_published(PublishedPost(path=post.path, body=new.build.render_item(post).html()), post)
    assert LinkChanges(old.build, new.build).touch(post) is is_touched
