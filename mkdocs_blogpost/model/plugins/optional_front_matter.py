"""Markdown files without front matter become pages.

Follows https://github.com/benbalter/jekyll-optional-front-matter.
"""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_blogpost.model.address import split_name
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.pages import page_at
from mkdocs_blogpost.model.read_context import ReadContext, Unreadable
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.ruby import truthy
from mkdocs_blogpost.source.tree import Entry

OF_THE_REPOSITORY = frozenset(
    (
        "README", "LICENSE", "LICENCE", "COPYING", "CODE_OF_CONDUCT", "CONTRIBUTING", "ISSUE_TEMPLATE",
        "PULL_REQUEST_TEMPLATE",
    )
)  # fmt: skip
"""Names, without ending and in any case, of files that are for the repository's readers, unless included."""


def generate(site: Site, context: ReadContext) -> Site:
    """Return the site with a page for each such file."""
    settings = site.config.plugin_settings("optional_front_matter")
    required = truthy(site.config.data.get("require_front_matter"))
    if settings.get("enabled") is False or required:
        return site
    files = [file for file in site.static_files if _is_text(site, file)]
    site = replace(site, pages=(*site.pages, *_pages(context, files)))
    if settings.get("remove_originals") is not True:
        return site
    return replace(site, static_files=tuple(file for file in site.static_files if file not in files))


def _is_text(site: Site, file: StaticFile) -> bool:
    stem, ending = split_name(file.name)
    if ending.lower() not in site.config.markdown_extensions:
        return False
    if stem.upper() not in OF_THE_REPOSITORY:
        return True
    return site.config.entries.includes(file.path, Entry(file.path, is_folder=False))


def _pages(context: ReadContext, files: list[StaticFile]) -> Iterator[Page]:
    for file in files:
        try:
            yield page_at(context, file.path)
        except Unreadable as error:
            context.problems.add(error.problem(file.path))
