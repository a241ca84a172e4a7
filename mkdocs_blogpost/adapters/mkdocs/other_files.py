"""The blog's files beside plugins that change the collection of files after it.

mkdocs-static-i18n makes a collection of its own from what lies in `docs_dir`, and builds the site once for each
language. The blog has one language: it is a part of the first build, and in the others its pages are there for links.
"""

from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile, BlogFiles

LOOKING = ("llmstxt",)
"""Plugins that look pages up as soon as MkDocs has found them, and do not see what comes later."""


def too_early(config: MkDocsConfig) -> list[str]:
    """Return the plugins that look for pages before the blog adds its own."""
    names = [name.rpartition("/")[2] for name in config.plugins]
    before = names[: names.index("blogpost")] if "blogpost" in names else []
    return [name for name in LOOKING if name in before]


def is_other_language(config: MkDocsConfig) -> bool:
    """Return whether this build makes another language's pages of a site whose blog is built."""
    plugin = _i18n(config)
    return plugin is not None and not getattr(plugin, "is_default_language_build", True)


def take_out(files: Files, config: MkDocsConfig) -> list[BlogFile]:
    """Take the blog's pages out of a collection that is about to be made anew, and return them."""
    if _i18n(config) is None:
        return []
    taken = [file for file in files if isinstance(file, BlogFile)]
    for file in taken:
        files.remove(file)
    return taken


def put_back(files: Files, taken: Iterable[BlogFile], before: BlogFiles, config: MkDocsConfig) -> BlogFiles:
    """Return a collection that finds posts by their real paths, with the blog's files that were taken out."""
    for file in taken:
        files.append(file)
    languages: dict[str, Any] = getattr(_i18n(config), "i18n_files_per_language", {})
    if taken and languages:  # the sitemap lists these
        current = getattr(_i18n(config), "current_language", "")
        pages = [file for file in taken if file.is_documentation_page()]
        for file in pages:
            vars(file).update(alternates={current: file}, locale_alternate_of=current)
        languages[current] = [*languages.get(current, ()), *pages]
    return files if isinstance(files, BlogFiles) else before.over(files)


def add_targets(files: Files, built: Iterable[BlogFile]) -> None:
    """Add files that are built already, so that links lead to them."""
    for file in built:
        file.as_target()
        files.append(file)


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins.get("i18n")
