"""Files with front matter outside of collections become pages.

Follows https://jekyllrb.com/docs/pages/.
"""

from collections.abc import Iterable

from mkdocs_blogpost.model.address import page_url
from mkdocs_blogpost.model.excerpt import separator
from mkdocs_blogpost.model.layout import layout_of
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.read_context import ReadContext, Unreadable, read_text
from mkdocs_blogpost.model.scopes import all_defaults, deep_merge
from mkdocs_blogpost.ruby import to_s, truthy
from mkdocs_blogpost.source.front_matter import FrontMatter


def read_pages(context: ReadContext, paths: Iterable[str]) -> list[Page]:
    """Return the pages that files are, by name; what cannot be read is told and left out."""
    pages = []
    for path in paths:
        try:
            parts = read_text(context, path)
        except Unreadable as error:
            context.problems.add(error.problem(path))
            continue
        # Jekyll asks the page itself here, and no defaults.
        if context.config.is_on("unpublished") or truthy(parts.data.get("published", True)):
            pages.append(_page(context, path, parts))
    return sorted(pages, key=lambda page: page.name)


def _page(context: ReadContext, path: str, parts: FrontMatter) -> Page:
    data = deep_merge(all_defaults(context.config.scopes, path, "pages"), parts.data)
    told = data.get("permalink")
    permalink = to_s(told) if truthy(told) else None
    ending = "." + path.rpartition(".")[2].lower()
    return Page(
        path=path,
        url=page_url(path, permalink, context.config),
        title=to_s(data.get("title")),
        data=data,
        body=parts.body,
        body_line=parts.body_line,
        markup="markdown" if ending in context.config.markdown_extensions else "html",
        layout=layout_of(data),
        permalink=permalink,
        excerpt_separator=separator(context.config, data) if context.config.is_on("page_excerpts") else "",
    )
