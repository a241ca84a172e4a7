"""The includes of the tree that a theme in a gem shows: those that themes leave to the site, or that sites replace."""

from collections.abc import Iterable

from mkdocs_blogpost.render.lookups import Lookups

HEAD = (
    "head/custom.html", "head-custom.html", "custom-head.html", "head_custom.html", "metadata-hook.html",
    "my-head.html", "extend_head.html", "extra-head.html", "favicons.html", "favicon.html",
    "head-custom-google-analytics.html", "analytics.html", "google-analytics.html", "google_analytics.html",
    "head.html",
)  # fmt: skip
"""Those in the head of a page."""
FOOT = (
    "footer/custom.html", "footer_custom.html", "custom-footer.html", "footer-custom.html", "body-custom.html",
    "my-body.html", "my-scripts.html", "scripts.html", "footer.html", "js-selector.html",
)  # fmt: skip
"""Those at the foot of a page, and with its scripts."""
COMMENTS = (
    "comments.html", "my-comments.html", "comments-providers/custom.html", "custom-comments.html",
    "disqus_comments.html",
)  # fmt: skip
"""Those below a post, for its comments."""


def include_paths(names: Iterable[str], lookups: Lookups) -> list[str]:
    """Return the files of those includes that the tree has."""
    folder = (lookups.site.config_text("includes_dir") or "_includes").strip("/")
    return [f"{folder}/{name}" for name in names if lookups.site.site.tree.is_file(f"{folder}/{name}")]
