"""Posts that are one text in several languages: they share a `ref`, `lang-ref` or `translation_key`."""

from collections.abc import Mapping

from mkdocs_blogpost.views.blog import Blog, Entry


def language_versions(blog: Blog) -> Mapping[str, tuple[Entry, ...]]:
    """Return what each entry's translations are, itself among them, by its URL."""
    together: dict[str, list[Entry]] = {}
    for entry in blog.entries:
        if entry.translation:
            together.setdefault(entry.translation, []).append(entry)
    return {entry.url: tuple(each) for each in together.values() if len(each) > 1 for entry in each}
