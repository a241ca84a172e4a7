"""All categories, tags, authors or series on one page."""

from collections.abc import Iterator

from mkdocs_blogpost.views.blog import ViewPage
from mkdocs_blogpost.views.view import View, ViewInputs


class OverviewView(View):
    """All terms of a kind."""

    in_nav = True
    template = "blogpost/terms.html"

    def __init__(self, kind: str, name: str, layouts: tuple[str, ...], *, in_nav: bool) -> None:
        self.kind = kind
        self.name = name
        self.url = f"/{name}/" if name != "all_series" else "/series/"
        self.layouts = layouts
        self.in_nav = in_nav

    def pages(self, inputs: ViewInputs) -> Iterator[ViewPage]:
        """Yield the page, if there are terms."""
        blog = inputs.blog
        url = blog.view_urls.url(self.name)
        terms = inputs.terms.all(self.kind)
        if not url or not terms:
            return
        intro = blog.intros.get(url)
        usual = blog.view_urls.titles.get(self.name) or inputs.translations.text(self.name)
        title = (intro.title if intro else "") or usual
        largest = ", ".join(term.name for term in sorted(terms, key=len, reverse=True)[:8])
        yield ViewPage(
            url=url,
            kind=self.name,
            title=title,
            template=self.template,
            description=(intro.description if intro else "") or f"{title}: {largest}",
            intro=intro,
            context={"terms": terms, "of": self.kind, "total": max(map(len, terms))},
            newest=terms[0].entries[0].path,
            picture=blog.card,
            in_nav=self.in_nav,
            asked=self.name in blog.view_urls.asked,
        )
