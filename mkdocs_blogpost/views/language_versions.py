"""Posts that are one text in several languages: they share a `ref`, `lang-ref` or `translation_key`."""

from collections.abc import Mapping

from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry


def language_versions_of(blog: Blog) -> Mapping[str, tuple[Entry, ...]]:
    """Return the versions of each translated entry, its own among them, by the entry's URL."""
    groups: dict[str, list[Entry]] = {}
    for entry in blog.entries:
        if entry.translation:
            groups.setdefault(entry.translation, []).append(entry)
    return {entry.url: tuple(group) for group in groups.values() if len(group) > 1 for entry in group}
