"""The posts of one category, tag, author or series."""

from collections.abc import Iterator

from mkdocs_blogpost.views.archive import oldest_first, sections, years_of
from mkdocs_blogpost.views.blog import ViewPage
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.view import View, ViewInputs


class TermView(View):
    """A page for each term of a kind."""

    template = "blogpost/term.html"

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.name = kind
        self.url = f"/{kind}/:name/"

    def pages(self, inputs: ViewInputs) -> Iterator[ViewPage]:
        """Yield a page for each term."""
        if inputs.blog.view_urls.url(self.name):
            for term in inputs.terms.all(self.kind):
                yield self._page(inputs, term)

    def _page(self, inputs: ViewInputs, term: Term) -> ViewPage:
        blog, translations = inputs.blog, inputs.translations
        intro = blog.intros.get(term.url)
        title = translations.text(f"{term.kind}_page", name=term.name)
        count = translations.count("posts", len(term))
        years = years_of(blog, term.entries)
        years = oldest_first(years) if term.kind == "series" else years
        bio = term.author.bio if term.author else ""
        usual = bio or f"{title}: {count}. {blog.description}".strip()
        return ViewPage(
            url=term.url,
            kind=term.kind,
            title=(intro.title if intro else "") or title,
            template=self.template,
            heading=(intro.title if intro else "") or term.name,
            description=(intro.description if intro else "") or usual,
            intro=intro,
            context={"term": term, "years": years, "count": len(term)},
            sections=sections(translations, years),
            changed=max(entry.changed for entry in term.entries),
            newest=term.entries[0].path,
            picture=blog.card,
            asked=self.name in blog.view_urls.asked,
        )
