"""Changes that show on the page of the saved post alone, and in search."""

from mkdocs_blogpost.adapters.mkdocs.preview.built import Built
from mkdocs_blogpost.adapters.mkdocs.preview.update import Saves
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.saved_document import is_same_but_text, readers_of


def is_enough(base: Built, now: Built, saves: Saves) -> bool:
    """Return whether the pages of the saved posts, which are written already, are all that has changed."""
    build, root = now.blog.build, now.blog.site.tree.root
    if saves.is_begun or build.own.texts or now.shows_texts:
        return False  # files by themselves, and templates, may show the text of any post
    paths = [place.relative_to(root).as_posix() for place in saves.changed]
    in_feeds = {entry.path for feed in now.blog.views.feeds for entry in feed.entries}
    return all(path not in in_feeds and _is_alone(base, now, path) and not readers_of(build, path) for path in paths)


def _is_alone(base: Built, now: Built, path: str) -> bool:
    """Return whether a post was shown at once, looks the same in every list, and has the same copies of images."""
    old, new = base.blog.build.site.by_path.get(path), now.blog.build.site.by_path.get(path)
    if not isinstance(old, Post) or not isinstance(new, Post) or old is new or not is_same_but_text(old, new):
        return False
    if base.blog.build.rendered[path].copies != now.blog.build.rendered[path].copies:
        return False
    return base.blog.entries.get(path) == now.blog.entries.get(path)
