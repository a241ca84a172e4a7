"""Categories, tags, authors and series: one page for each, and one for them all."""

from collections.abc import Iterator

from mkdocs_blogpost.views.archive import oldest_first, sections, years_of
from mkdocs_blogpost.views.blog import Blog, ViewPage
from mkdocs_blogpost.views.places import OVERVIEWS
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.terms import Terms
from mkdocs_blogpost.views.words import Words


def taxonomy(blog: Blog, words: Words, terms: Terms, kind: str) -> Iterator[ViewPage]:
    """Give the page of all terms of a kind, and each term's own."""
    having = terms.all(kind)
    if not having:
        return
    if blog.places.url(OVERVIEWS[kind]):
        yield _overview(blog, words, having, kind)
    if blog.places.url(kind):
        for term in having:
            yield _term(blog, words, term)


def _overview(blog: Blog, words: Words, having: list[Term], kind: str) -> ViewPage:
    view = OVERVIEWS[kind]
    url = blog.places.url(view)
    intro = blog.intros.get(url)
    title = (intro.title if intro else "") or blog.places.titles.get(view) or words.say(view)
    names = ", ".join(term.name for term in sorted(having, key=len, reverse=True)[:8])
    return ViewPage(
        url=url,
        kind=view,
        title=title,
        template="blogpost/terms.html",
        description=(intro.description if intro else "") or f"{title}: {names}",
        intro=intro,
        context={"terms": having, "of": kind, "total": max(map(len, having))},
        picture=blog.card,
    )


def _term(blog: Blog, words: Words, term: Term) -> ViewPage:
    intro = blog.intros.get(term.url)
    title = words.say(f"{term.kind}_page", name=term.name)
    said = words.count("posts", len(term))
    years = years_of(blog, term.entries)
    years = oldest_first(years) if term.kind == "series" else years
    bio = term.author.bio if term.author else ""
    return ViewPage(
        url=term.url,
        kind=term.kind,
        title=(intro.title if intro else "") or title,
        template="blogpost/term.html",
        heading=(intro.title if intro else "") or term.name,
        description=(intro.description if intro else "") or bio or f"{title}: {said}. {blog.description}".strip(),
        intro=intro,
        context={"term": term, "years": years, "count": len(term)},
        sections=sections(words, years),
        changed=max(entry.changed for entry in term.entries),
        picture=blog.card,
    )
