"""What MkDocs' themes read of a page itself, as the blog's pages have it."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import cast
from urllib.parse import quote, urljoin

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.theme import Theme
from mkdocs.utils import normalize_url

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile
from mkdocs_blogpost.adapters.mkdocs.language import own_theme_settings
from mkdocs_blogpost.adapters.mkdocs.partials import ReadingContext
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.views.blog_context import TITLE_ID, BlogContext
from mkdocs_blogpost.views.urls import prefixed

UrlFilter = Callable[[Context, str], str]
ScriptFilter = Callable[[Context, ExtraScriptValue | str], str]

OURS = "blogpost/"
"""Where the templates are that show a title of their own."""
WHOLE_PAGES = "blogpost_whole_pages"
"""The name by which templates see the addresses of the pages that are files by themselves."""


def set_page_metadata(page: Page, context: BlogContext) -> None:
    """Give a page of the blog its title, description, address and contents list.

    Themes print the texts without escaping them, and their skip links lead to the list's first entry.
    """
    if not str(page.meta.get("template", "")).startswith(OURS):
        return
    metadata = context.metadata
    texts = {"title": metadata.title, "description": metadata.description, "author": metadata.author}
    page.meta.update({name: escape(text) for name, text in texts.items() if text})
    if metadata.canonical:
        page.canonical_url = metadata.canonical
    page.title = escape(page.title or metadata.title)
    if context.view:
        page.previous_page = page.next_page = None
    page.toc = _contents(page, context)


def set_icon(config: MkDocsConfig, url: str, files: Files) -> None:
    """Let the theme show the site's own icon, unless mkdocs.yml names one, or docs_dir has one for the theme."""
    is_set = any(theme.get("favicon") for theme in own_theme_settings(config))
    usual = files.get_file_from_path("img/favicon.ico")
    if url and not is_set and not (usual and usual.src_dir == config.docs_dir):
        config.theme["favicon"] = config["site_favicon"] = url.lstrip("/") if url.startswith("/") else url


def add_to_templates(env: Environment, config: MkDocsConfig, root: str, build: SiteBuild) -> None:
    """Let templates see pages that MkDocs does not know, and write the links of one that is shown at any address.

    `root` is the site's root.
    """
    known = cast("list[str]", env.globals.get(WHOLE_PAGES, []))
    env.globals[WHOLE_PAGES] = [*known, *whole_pages(config, build)]
    env.filters["url"] = url_filter(cast("UrlFilter", env.filters["url"]), root)
    env.filters["script_tag"] = script_filter(cast("ScriptFilter", env.filters["script_tag"]), root)


def whole_pages(config: MkDocsConfig, build: SiteBuild) -> list[str]:
    """Return the addresses of the pages that are files by themselves."""
    urls = (prefixed(build.settings.prefix, url).lstrip("/") for url in build.own.whole_pages())
    return [urljoin(config.site_url or "/", quote(url)) for url in urls]


def url_filter(usual: UrlFilter, root: str) -> UrlFilter:
    """Return the theme's filter `url`, which also writes the links of a page that is shown at any address."""

    @pass_context
    def filtered(context: Context, value: str) -> str:
        if isinstance(context, ReadingContext) and context.recording:
            return context.recording.link(str(value), filtered)
        return str(normalize_url(str(value), base=root) if _is_shown_anywhere(context) else usual(context, value))

    return filtered


def script_filter(usual: ScriptFilter, root: str) -> ScriptFilter:
    """Return the theme's filter `script_tag`, which also serves a page that is shown at any address."""

    @pass_context
    def filtered(context: Context, script: ExtraScriptValue | str) -> str:
        if not _is_shown_anywhere(context):
            return usual(context, script)
        if isinstance(script, str):
            return usual(context, normalize_url(script, base=root))
        rooted = copy.copy(script)
        rooted.path = normalize_url(script.path, base=root)
        return usual(context, rooted)

    return filtered


def _is_shown_anywhere(context: Context) -> bool:
    page = context.get("page")
    return bool(page) and isinstance(page.file, BlogFile) and page.file.is_shown_anywhere


def place_of_templates(theme: Theme) -> int:
    """Return where our templates stand among a theme's folders: after its own, before MkDocs' sitemap."""
    folders = enumerate(theme.dirs)
    found = (at for at, each in folders if each != theme.custom_dir and Path(each, "sitemap.xml").is_file())
    return next(found, len(theme.dirs))


def _contents(page: Page, context: BlogContext) -> TableOfContents:
    items = [] if page.meta.get("toc") is False else list(page.toc)
    if items and items[0].level == 1:
        return page.toc
    title = AnchorLink(str(escape(context.metadata.title)), TITLE_ID, 1)
    sections = context.view.sections if context.view else ()
    title.children = items or [AnchorLink(name, id_, 2) for id_, name in sections]
    return TableOfContents([title])
