"""What MkDocs' themes read of a page itself, as the blog's pages have it."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import escape
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.theme import Theme
from mkdocs.utils import normalize_url

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile
from mkdocs_blogpost.views.blog_context import TITLE_ID, BlogContext

UrlFilter = Callable[[Context, str], str]

OURS = "blogpost/"
"""Where the templates are that show a title of their own."""


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


def url_filter(usual: UrlFilter, root: str) -> UrlFilter:
    """Return the theme's filter `url`, which also writes the links of a page that is shown at any address."""

    @pass_context
    def filtered(context: Context, value: str) -> str:
        page = context.get("page")
        is_anywhere = page and isinstance(page.file, BlogFile) and page.file.is_shown_anywhere
        return str(normalize_url(str(value), base=root) if is_anywhere else usual(context, value))

    return filtered


def place_of_templates(theme: Theme) -> int:
    """Return where our templates stand among a theme's folders: after its own, before MkDocs' sitemap."""
    folders = enumerate(theme.dirs)
    found = (at for at, each in folders if each != theme.custom_dir and Path(each, "sitemap.xml").is_file())
    return next(found, len(theme.dirs))


def _contents(page: Page, context: BlogContext) -> TableOfContents:
    items = list(page.toc)
    if items and items[0].level == 1:
        return page.toc
    title = AnchorLink(str(escape(context.metadata.title)), TITLE_ID, 1)
    sections = context.view.sections if context.view else ()
    title.children = items or [AnchorLink(name, id_, 2) for id_, name in sections]
    return TableOfContents([title])
