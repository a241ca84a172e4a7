"""Files with front matter outside of collections become pages.

Follows https://jekyllrb.com/docs/pages/.
"""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_blogpost.model.address import Address, check_address, destination, output_ending, page_url, split_name
from mkdocs_blogpost.model.converters import markup_of
from mkdocs_blogpost.model.excerpt import separator
from mkdocs_blogpost.model.layout import layout_of
from mkdocs_blogpost.model.moment import updated_of
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.permalink import safe
from mkdocs_blogpost.model.read_context import ReadContext, Unreadable, read_text, shown_name
from mkdocs_blogpost.model.scopes import all_defaults, deep_merge, without_hidden
from mkdocs_blogpost.ruby import to_s, truthy
from mkdocs_blogpost.source.front_matter import FrontMatter


def read_pages(context: ReadContext, paths: Iterable[str]) -> list[Page]:
    """Return the pages that files are, by name; report and leave out what cannot be read."""
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


def page_at(context: ReadContext, path: str, permalink: str | None = None) -> Page:
    """Return the page that a file is, whether it has front matter or not; raise Unreadable if it cannot be read."""
    parts = read_text(context, path)
    own = {"permalink": permalink} if permalink else {}
    return _page(context, path, replace(parts, data={**parts.data, **own}))


def _page(context: ReadContext, path: str, parts: FrontMatter) -> Page:
    defaults = all_defaults(context.config.scopes, path, "pages")
    data = deep_merge(defaults, parts.data)
    # A page can say that it has none, or a stronger default, whatever the weaker defaults are.
    settled = {**without_hidden(context.config.scopes, path, "pages", data), **parts.data}
    own = settled.get("permalink")
    permalink = to_s(own) if truthy(own) else None
    has_excerpt = context.config.dialect.pages_have_excerpts and context.config.is_on("page_excerpts")
    ending = "." + path.rpartition(".")[2].lower()
    asked = page_url(path, permalink, context.config)
    url, reason = safe(asked)
    output = output_ending(split_name(path.rpartition("/")[2])[1], permalink, context.config)
    check_address(context, path, Address(url, destination(url, output), asked, reason), parts)
    return Page(
        path=path,
        url=url,
        title=shown_name(context, path, "title", to_s(data.get("title")), parts),
        data=data,
        body=parts.body,
        body_line=parts.body_line,
        markup=markup_of(ending, context.config.markdown_extensions),
        layout=layout_of(settled),
        permalink=permalink,
        ending=output,
        updated=updated_of(context, path, data, parts),
        excerpt_separator=separator(context.config, data) if has_excerpt else "",
    )
