"""Whose a file is that both the Jekyll site and the host could publish.

A Jekyll site can lie in the host's folder of pages, or can have a folder of its own of that name. A page with
Jekyll's front matter or Liquid is the site's; a page that the host's nav names is the host's.
"""

import re
from collections.abc import Iterable, Mapping

from mkdocs_blogpost.model.config import FILES
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reader import settings_of_tree
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.source import front_matter, yaml
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.values import value_class

KEYS = frozenset(("layout", "permalink"))
"""The keys of front matter that only Jekyll reads."""
TEXTS = (".md", ".markdown", ".html")
"""The endings of the files that are read for signs of Jekyll."""
_LIQUID = re.compile(
    r"\{\{-?\s*(?:site|page)\.|\{%-?\s*(?:include|include_relative|link|post_url|assign|capture|highlight)\s"
)
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.MULTILINE | re.DOTALL)


@value_class
class HostPages:
    """What is known of the host's own pages."""

    named: frozenset[str] = frozenset()
    """The files that its nav names, relative to the source tree."""
    has_templates: bool = False
    """Whether another plugin reads `{{ }}` in them."""


def is_docs_of_site(tree: SourceTree, folder: str, pages: HostPages) -> bool:
    """Return whether the host's folder of pages belongs to the Jekyll site in whose tree it lies.

    Raises SettingsError if some of its pages are Jekyll's and others are not.
    """
    settings = settings_of_tree(tree)
    if settings is None or any(path.startswith(f"{folder}/") for path in pages.named):
        return False
    excluded = settings.get("exclude")
    if isinstance(excluded, list) and folder in (str(each).strip("/") for each in excluded):
        return False
    paths = [entry.path for entry in tree.walk(folder) if not entry.is_folder and entry.path.endswith(TEXTS)]
    jekylls = [path for path in paths if _is_of_jekyll(tree, path, pages)]
    if not jekylls and not _has_defaults(settings, folder):
        return False
    others = [path for path in paths if not tree.has_front_matter(path) and not path.endswith(".html")]
    if others and jekylls:
        raise SettingsError(
            f"'{jekylls[0]}' is a page of the Jekyll site, '{others[0]}' is not: if '{folder}' is the Jekyll site's, "
            f"let 'docs_dir' in mkdocs.yml name another folder; if it is MkDocs', add '{folder}' to `exclude` in "
            f"{FILES[0]}"
        )
    return bool(paths)


def paths_of_host(site: Site, shared: Iterable[str], prefix: str, pages: HostPages) -> frozenset[str]:
    """Return those of the shared files, relative to the source tree, that the host publishes."""
    return frozenset(path for path in shared if _is_of_host(site, path, prefix, pages))


def _is_of_host(site: Site, path: str, prefix: str, pages: HostPages) -> bool:
    item = site.by_path.get(path)
    if isinstance(item, Post) or path in FILES or _is_in_special_folder(path):
        return False
    if site.config.path is None or path in pages.named:
        return True
    if isinstance(item, Page):
        return bool(prefix) and not _is_of_jekyll(site.tree, path, pages)
    return item is not None or bool(prefix)


def _is_in_special_folder(path: str) -> bool:
    return any(part.startswith("_") for part in path.split("/")[:-1])


def _is_of_jekyll(tree: SourceTree, path: str, pages: HostPages) -> bool:
    """Return whether a page has front matter that only Jekyll reads, or Liquid outside of code."""
    if not tree.has_front_matter(path):
        return False
    try:
        parts = front_matter.split(tree.read_text(path))
    except (OSError, UnicodeError, yaml.YamlError):
        return False
    if path.endswith(".html") or KEYS & parts.data.keys():
        return True
    return not pages.has_templates and _LIQUID.search(_CODE.sub("", parts.body)) is not None


def _has_defaults(settings: Mapping[str, object], folder: str) -> bool:
    """Return whether the site's front matter defaults speak of a folder."""
    defaults = settings.get("defaults")
    scopes = [each.get("scope") for each in defaults if isinstance(each, dict)] if isinstance(defaults, list) else []
    paths = (str(scope.get("path") or "") for scope in scopes if isinstance(scope, dict))
    return any(path.strip("/") == folder or path.startswith(f"{folder}/") for path in paths)
