"""A build with one saved document in it: what its own page needs, before anything else is built again."""

import copy
from dataclasses import fields, replace

from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.saved_document import with_document
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.lookups import lookups_of
from mkdocs_blogpost.render.options import with_site
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.registry import TERM_KINDS
from mkdocs_blogpost.views.terms import with_entry

OF_TEXT = frozenset(("body", "body_line", "excerpt_source"))
"""The facts of a post that no list of posts shows before the post is rendered."""


def is_same_but_text(old: Post, new: Post) -> bool:
    """Return whether only the text of a post has changed."""
    return all(getattr(old, each.name) == getattr(new, each.name) for each in fields(Post) if each.name not in OF_TEXT)


def with_saved(build: SiteBuild, post: Post) -> SiteBuild:
    """Return a build that knows a saved document; who answers which URL stays as it was."""
    changed = copy.copy(build)
    changed.site = with_document(build.site, post)
    options = with_site(build.settings.render, changed.site)
    known = build.lookups.site.digests.items
    changed.lookups = lookups_of(changed.site, options, changed.site.environment, known)
    changed.rendered, changed.published = dict(build.rendered), dict(build.published)
    changed.problems = Problems()
    return changed


def views_with(views: BlogViews, entry: Entry) -> BlogViews:
    """Return views in which one entry has its terms as they are now."""
    return replace(views, terms=with_entry(views.terms, views.blog, entry, TERM_KINDS))


def readers_of(build: SiteBuild, path: str) -> list[str]:
    """Return the paths of the other posts and pages that show the text of a document."""
    return [
        each.path
        for each in build.rendered.values()
        if each.path != path and any(read.name == path and read.kind in ("source", "content") for read in each.reads)
    ]
