"""What a build has left, so that a part of it can be built again."""

from collections.abc import Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import _build_extra_template, _build_theme_template, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.blog import MkDocsBlog
from mkdocs_blogpost.adapters.mkdocs.head import WHOLE_PAGES, whole_pages
from mkdocs_blogpost.adapters.mkdocs.page_key import Templates
from mkdocs_blogpost.adapters.mkdocs.preview import search_index
from mkdocs_blogpost.adapters.mkdocs.preview.shown import Shown
from mkdocs_blogpost.adapters.mkdocs.preview.states import States
from mkdocs_blogpost.adapters.mkdocs.search_entries import PageEntries
from mkdocs_blogpost.adapters.mkdocs.theme_settings import ThemeSettings
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.whole_files import replace_file

DRAFT = '<div class="mkdocs-draft-marker" title="This page will not be included into the built site.">DRAFT</div>'
"""What MkDocs puts before the text of a page that `draft_docs` names."""


@value_class
class Given:
    """What MkDocs had before the blog's files were added."""

    files: tuple[File, ...]
    """The files of `docs_dir` and of the theme."""
    nav: Any
    """The option `nav`."""
    static_templates: frozenset[str]
    """The theme's templates that become files of their own."""
    theme: ThemeSettings
    """The settings of the theme."""

    @classmethod
    def of(cls, files: Files, config: MkDocsConfig) -> "Given":
        """Return what MkDocs has."""
        templates = frozenset(config.theme.static_templates)
        return cls(tuple(files), config.nav, templates, ThemeSettings.of(config))

    def put_back(self, config: MkDocsConfig) -> None:
        """Make the configuration what it was."""
        config.nav, config.theme.static_templates = self.nav, set(self.static_templates)
        self.theme.put_back(config)


@value_class
class Built:
    """A finished build."""

    config: MkDocsConfig
    """MkDocs' configuration."""
    files: Files
    """All files."""
    nav: Navigation
    """The navigation."""
    env: Environment
    """The templates."""
    blog: MkDocsBlog
    """The blog."""
    shown: Shown
    """What each page shows beside its own text."""
    given: Given
    """What MkDocs had before."""
    theme: ThemeSettings
    """The settings of the theme as the pages have them."""
    states: States = field(default_factory=dict)
    """Each page as it was before its template was shown."""
    outputs: frozenset[str] = frozenset()
    """The files that are no pages, relative to the site folder."""
    encoded: PageEntries = field(default_factory=dict)
    """The entries of each page in the search index as they are in its file."""
    pages: Sequence[File] = ()
    """The files that are pages of the preview."""
    shows_blog: bool = False
    """Whether templates of the author's show the blog or all pages, so that any page may show any change of them."""
    shows_texts: bool = False
    """Whether they may show the texts of other posts."""

    @property
    def site_dir(self) -> Path:
        """Return the folder of the site."""
        return Path(self.config.site_dir)


def pages_of(files: Files) -> Sequence[File]:
    """Return the files that are pages of the preview."""
    return files.documentation_pages(inclusion=InclusionLevel.is_in_serve)


def followed(built: Built) -> Built:
    """Return a finished build with what its updates need."""
    search_index.take(built.config, built.encoded)
    found = Templates(built.config)
    shows_blog, shows_texts = found.show_blog or found.is_changing, found.show_texts or found.is_changing
    return replace(built, pages=pages_of(built.files), shows_blog=shows_blog, shows_texts=shows_texts)


def write_page(page: Page, built: Built) -> None:
    """Let MkDocs and the plugins make the file of a page, as in a build; it is replaced at once and whole."""
    config = built.config
    config._current_page, page.active = page, True
    try:
        context = get_context(built.nav, built.pages, config, page)
        template = built.env.get_template(page.meta.get("template", "main.html"))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=built.nav)
        if page.file.inclusion.is_excluded():
            page.content = f"{DRAFT}{page.content or ''}"
        output = config.plugins.on_post_page(template.render(context), page=page, config=config)
        if output.strip():
            replace_file(Path(page.file.abs_dest_path), output.encode("utf-8", "xmlcharrefreplace"))
    finally:
        config._current_page, page.active = None, False


def write_templates(built: Built) -> None:
    """Let MkDocs make the files of the templates that are no pages; in a build, it does so before all pages."""
    built.env.globals[WHOLE_PAGES] = whole_pages(built.config, built.blog.build)
    for name in built.config.theme.static_templates:
        _build_theme_template(name, built.env, built.files, built.config, built.nav)
    for extra in built.config.extra_templates:
        _build_extra_template(str(extra), built.files, built.config, built.nav)


def remove_file(place: Path, site: Path) -> None:
    """Remove a file, and the folders of the site that are empty then."""
    place.unlink(missing_ok=True)
    for folder in place.parents:
        if folder == site or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
