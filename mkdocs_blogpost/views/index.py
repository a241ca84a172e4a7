"""The index: the newest posts, as cards or a list, on as many pages as needed."""

from collections.abc import Iterator

from mkdocs_blogpost.views.blog import Blog, Entry, ViewPage
from mkdocs_blogpost.views.pagination import PaginationPage, paginated
from mkdocs_blogpost.views.view import View, ViewInputs


class IndexView(View):
    """The newest posts."""

    name = "index"
    url = "/"
    layouts = ("home",)
    in_nav = True
    template = "blogpost/index.html"

    def pages(self, inputs: ViewInputs) -> Iterator[ViewPage]:
        """Yield the pages; drafts come first, because only their authors see them, then pinned entries."""
        urls = inputs.blog.view_urls
        home = urls.url(self.name)
        if not home:
            return
        for page in paginated(_in_order(inputs.blog), urls.paginate, home, urls.paginate_path):
            yield self._page(inputs, page)

    def _page(self, inputs: ViewInputs, page: PaginationPage) -> ViewPage:
        blog, translations = inputs.blog, inputs.translations
        is_first = page.number == 1
        intro = blog.intros.get(page.urls[0]) if is_first else None
        usual = blog.name if page.urls[0] == "/" else translations.text("blog")
        name = blog.view_urls.titles.get(self.name) or usual
        description = (intro.description if intro else "") or blog.description
        number = translations.text("page", number=page.number)
        return ViewPage(
            url=page.url,
            kind=self.name,
            title=name if is_first else f"{name} – {number}",
            template=self.template,
            heading=(intro.title if intro else "") or name,
            description=description if is_first or not description else f"{description} – {number}",
            intro=intro,
            context={"pagination": page, "style": blog.view_urls.style},
            previous=page.previous,
            next=page.next,
            picture=blog.card,
            changed=max((entry.changed for entry in page.entries), default=None),
            newest=page.entries[0].path if page.entries else "",
            in_nav=is_first,
            asked=self.name in blog.view_urls.asked,
        )


def _in_order(blog: Blog) -> list[Entry]:
    return sorted(blog.listed, key=lambda entry: (not entry.draft, not entry.pinned))
