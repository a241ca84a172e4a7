"""The index: what is new, as cards or a list, over as many pages as it takes."""

from collections.abc import Iterator

from mkdocs_blogpost.views.blog import Blog, Entry, ViewPage
from mkdocs_blogpost.views.pagination import Stretch, stretches
from mkdocs_blogpost.views.words import Words


def index(blog: Blog, words: Words) -> Iterator[ViewPage]:
    """Give the index's pages; drafts come first, for only their authors see any, then pinned entries."""
    home = blog.places.url("index")
    if not home:
        return
    for stretch in stretches(_in_order(blog), blog.places.paginate, home, blog.places.paginate_path):
        yield _page(blog, words, stretch)


def _in_order(blog: Blog) -> list[Entry]:
    return sorted(blog.listed, key=lambda entry: (not entry.draft, not entry.pinned))


def _page(blog: Blog, words: Words, stretch: Stretch) -> ViewPage:
    first = stretch.number == 1
    intro = blog.intros.get(stretch.urls[0]) if first else None
    usual = blog.name if stretch.urls[0] == "/" else words.say("blog")
    name = blog.places.titles.get("index") or usual
    description = (intro.description if intro else "") or blog.description
    page = words.say("page", number=stretch.number)
    return ViewPage(
        url=stretch.url,
        kind="index",
        title=name if first else f"{name} – {page}",
        template="blogpost/index.html",
        heading=(intro.title if intro else "") or name,
        description=description if first or not description else f"{description} – {page}",
        intro=intro,
        context={"stretch": stretch, "style": blog.places.style},
        previous=stretch.previous,
        next=stretch.next,
        picture=blog.card,
        changed=max((entry.changed for entry in stretch.entries), default=None),
    )
