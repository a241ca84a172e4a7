"""What MkDocs' themes read of a page itself, as the blog's pages have it."""

import re
from pathlib import Path

from markupsafe import escape
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.theme import Theme

from mkdocs_blogpost.views.scene import TITLE_ID, Scene

OURS = "blogpost/"
"""Where the templates are that show a title of their own."""

LINE_ANCHOR = re.compile(r'(<a id="(__codelineno-[\w-]+)")(?: name="\2")?')
"""How pymdownx.highlight writes a line's anchor: `name` is obsolete, and nobody can read the link."""


def dress(page: Page, scene: Scene) -> None:
    """Give a page of the blog its title, description, address and contents list.

    Themes print the texts without escaping them, and their skip links lead to the list's first entry.
    """
    if not str(page.meta.get("template", "")).startswith(OURS):
        return
    told = scene.metadata
    texts = {"title": told.title, "description": told.description, "author": told.author}
    page.meta.update({name: escape(text) for name, text in texts.items() if text})
    if told.canonical:
        page.canonical_url = told.canonical
    page.title = escape(page.title or told.title)
    if scene.view:
        page.previous_page = page.next_page = None
    page.content = LINE_ANCHOR.sub(r'\1 aria-hidden="true" tabindex="-1"', page.content or "")
    page.toc = _contents(page, scene)


def place_of_templates(theme: Theme) -> int:
    """Return where our templates stand among a theme's folders: after its own, before MkDocs' sitemap."""
    folders = enumerate(theme.dirs)
    found = (at for at, each in folders if each != theme.custom_dir and Path(each, "sitemap.xml").is_file())
    return next(found, len(theme.dirs))


def _contents(page: Page, scene: Scene) -> TableOfContents:
    items = list(page.toc)
    if items and items[0].level == 1:
        return page.toc
    title = AnchorLink(str(escape(scene.metadata.title)), TITLE_ID, 1)
    sections = scene.view.sections if scene.view else ()
    title.children = items or [AnchorLink(name, id_, 2) for id_, name in sections]
    return TableOfContents([title])
