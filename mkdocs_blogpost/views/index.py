"""The index: the newest posts, as cards or as a list, on one or several pages."""

from collections.abc import Iterator
from typing import Annotated, Literal

from mkdocs_blogpost.option_checks import InsideSite, Range
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.pagination import PaginationPage, paginate
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.translations import Translations
from mkdocs_blogpost.views.view import View, ViewOptions
from mkdocs_blogpost.views.view_page import ViewPage


@value_class
class IndexOptions(ViewOptions):
    """The options of the index."""

    paginate: Annotated[int, Range(0)] | Literal[False] | None = None
    """How many posts a page shows, 0 or `false` for all; without it `paginate` of `_config.yml`, else 10.

    Example: `20`
    """
    paginate_path: Annotated[str, InsideSite()] | None = None
    """The pattern of the URLs of the further pages; without it `paginate_path` of `_config.yml`, else below the index.

    Example: `/page:num/`
    """
    style: Literal["cards", "list"] = "cards"
    """How the index shows posts.

    Example: `list`
    """


@value_class
class IndexView(View):
    """The index."""

    def pages(self, blog: Blog, translations: Translations, terms: Terms) -> Iterator[ViewPage]:  # noqa: ARG002
        """Yield the pages of the index."""
        urls = blog.view_urls
        first = urls.url(self.name)
        if not first:
            return
        for page in paginate(_in_order(blog), urls.paginate, first, urls.paginate_path):
            yield self._page(blog, translations, page)

    def _page(self, blog: Blog, translations: Translations, page: PaginationPage) -> ViewPage:
        is_first = page.number == 1
        intro = blog.intros.get(page.url) if is_first else None
        default = blog.name if page.urls[0] == "/" else translations.text("blog")
        name = blog.view_urls.titles.get(self.name) or default
        description = (intro.description if intro else "") or blog.description
        suffix = "" if is_first else f" – {translations.text('page', number=page.number)}"
        return ViewPage(
            url=page.url,
            kind=self.name,
            title=f"{name}{suffix}",
            template=self.template,
            heading=(intro.title if intro else "") or name,
            description=f"{description}{suffix}" if description else "",
            intro=intro,
            data={"pagination": page, "style": blog.view_urls.style},
            previous=page.previous,
            next=page.next,
            picture=blog.card,
            changed=max((entry.changed for entry in page.entries), default=None),
            in_nav=self.in_nav and is_first,
            asked=blog.view_urls.is_asked(self.name),
            newest=max(page.entries, key=lambda entry: entry.date, default=None),
        )


def _in_order(blog: Blog) -> list[Entry]:
    """Return the entries as the index shows them: drafts first, since only their authors see them, then pinned."""
    return sorted(blog.listed, key=lambda entry: (not entry.draft, not entry.pinned))


INDEX = IndexView(
    "index",
    "/",
    "blogpost/index.html",
    layouts=("home",),
    in_nav=True,
    options=IndexOptions,
)
