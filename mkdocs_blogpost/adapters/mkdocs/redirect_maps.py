"""Redirects that mkdocs-redirects is asked to make, and that lead to pages of the blog.

That plugin takes every page for a folder, and writes `x.html/`. So the blog writes these redirects itself.
"""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.redirects import page_to
from mkdocs_blogpost.views.translations import Translations


@value_class
class MappedRedirect:
    """A redirect of the other plugin's map."""

    path: str
    """The file to write, relative to the site folder."""
    url: str
    """The URL to which it leads, relative to that file."""


def take_redirects(config: MkDocsConfig, files: Files) -> list[MappedRedirect]:
    """Take the redirects to pages of the blog away from the plugin, and return them."""
    plugin: Any = config.plugins.get("redirects")
    asked = getattr(plugin, "redirects", None)
    if not isinstance(asked, dict):
        return []
    taken = {old: page for old, target in asked.items() if (page := _page_at(files, str(target)))}
    plugin.redirects = {old: target for old, target in asked.items() if old not in taken}
    return [_redirect(str(old), page, str(asked[old]), config) for old, page in taken.items()]


def _page_at(files: Files, target: str) -> BlogFile | None:
    """Return the page of the blog whose source path a target names; None if it names another page or none."""
    file = files.get_file_from_path(target.partition("#")[0])
    return file if isinstance(file, BlogFile) and file.is_documentation_page() else None


def _redirect(old: str, page: BlogFile, target: str, config: MkDocsConfig) -> MappedRedirect:
    place = File(old, "", "", config.use_directory_urls)
    _, sign, fragment = target.partition("#")
    return MappedRedirect(place.dest_uri, get_relative_url(page.url, place.url) + sign + fragment)


def write_redirects(redirects: list[MappedRedirect], site_dir: Path, translations: Translations) -> None:
    """Write the pages that lead to the pages of the blog."""
    for each in redirects:
        target = site_dir / each.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page_to(each.url, translations), "utf-8")
