"""What is above the list of a view: the text of the site's own page there, or the words beside the list that it has.

Pages that no file is there for follow https://github.com/jekyll/jekyll-archives/blob/master/docs/layouts.md and
https://github.com/sverrirs/jekyll-paginate-v2/blob/master/README-AUTOPAGES.md.
"""

from dataclasses import replace

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.plugins.autopages import CATEGORIES, TAGS, settings_of
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.render.layouts import layouts_of_list
from mkdocs_blogpost.render.list_words import layouts_say_something, words_beside_list
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.views.view_page import ViewPage

KINDS = ("year", "month", "day", "category", "tag")
"""The views for which plugins make pages."""


def introduction_of(
    view: ViewPage, item: Post | Page | None, lookups: Lookups
) -> tuple[Post | Page, str | None] | None:
    """Return what introduces a view, and its HTML if that is another than its text's; None if nothing does.

    `item` is the site's own page at the view's URL.
    """
    is_adapted = lookups.options.adapt.layouts
    if item is None or view.intro is None:
        return _of_archive(view, lookups) if is_adapted and view.kind in KINDS else None
    if not view.intro.lists_posts and not layouts_of_list(item, lookups):
        return item, None
    words = words_beside_list(item, lookups) if is_adapted else ""
    return (replace(item, markup="html", body="", layout=None), words) if words else None


def _of_archive(view: ViewPage, lookups: Lookups) -> tuple[Page, str] | None:
    """Return the page that a plugin would make at a view, with the words of its layouts."""
    found = _archive_layout(view, lookups) or _autopage_layout(view, lookups)
    if found is None:
        return None
    layout, title = found
    named = {"display_name": view.heading or view.title}
    page = Page(
        path=f"{view.url.strip('/')}/index.html",
        url=view.url,
        title=title,
        data={"title": title, "type": view.kind, "layout": layout, "autopage": named, "autopages": named},
        body="",
        body_line=1,
        markup="html",
        layout=layout,
        permalink=None,
    )
    words = words_beside_list(page, lookups) if layouts_say_something(page, lookups) else ""
    return (replace(page, layout=None), words) if words else None


def _archive_layout(view: ViewPage, lookups: Lookups) -> tuple[str, str] | None:
    """Return the layout and title of the page that jekyll-archives would make; None if the site has no settings."""
    settings = lookups.site.site.config.plugin_settings("jekyll-archives")
    if not settings:
        return None
    layouts = settings.get("layouts")
    own = layouts.get(view.kind) if isinstance(layouts, dict) else None
    return str(own or settings.get("layout") or "archive"), view.heading or view.title


def _autopage_layout(view: ViewPage, lookups: Lookups) -> tuple[str, str] | None:
    """Return the layout and title of the page that jekyll-paginate-v2 would make; None if it would make none."""
    kind = {"tag": TAGS, "category": CATEGORIES}.get(view.kind)
    settings = settings_of(kind, lookups.site.site.config.data) if kind else None
    if kind is None or settings is None:
        return None
    layouts = settings["layouts"]
    name = to_s(layouts[0] if isinstance(layouts, list) and layouts else layouts)
    return name.removesuffix(".html"), to_s(settings["title"]).replace(kind.placeholder, view.heading or view.title)
