"""Jekyll's Liquid: which tags and filters there are."""

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_blogpost.dialect import JEKYLL_4, Dialect
from mkdocs_blogpost.liquid.filter import Filter
from mkdocs_blogpost.liquid.filters import arrays, contents, conversions, dates, groups, numbers, text, urls
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.tags import (
    assign,
    avatar,
    break_,
    capture,
    case,
    continue_,
    custom,
    cycle,
    decrement,
    echo,
    feed_meta,
    for_,
    gist,
    github_edit_link,
    highlight,
    if_,
    ifchanged,
    include,
    include_cached,
    include_relative,
    increment,
    inline_comment,
    last_modified_at,
    link,
    mermaid,
    post_url,
    seo,
    tablerow,
    toc,
    unless,
)

TAGS: tuple[type[Tag], ...] = (
    # Liquid's own
    echo.Echo,
    inline_comment.InlineComment,
    assign.Assign,
    capture.Capture,
    increment.Increment,
    decrement.Decrement,
    if_.If,
    unless.Unless,
    case.Case,
    for_.For,
    tablerow.TableRow,
    break_.Break,
    continue_.Continue,
    cycle.Cycle,
    ifchanged.IfChanged,
    # Jekyll's
    highlight.Highlight,
    include.Include,
    include_relative.IncludeRelative,
    link.Link,
    post_url.PostUrl,
    # Of plugins that GitHub Pages allows
    include_cached.IncludeCached,
    gist.Gist,
    avatar.Avatar,
    toc.Toc,
    feed_meta.FeedMeta,
    seo.Seo,
    github_edit_link.GithubEditLink,
    # Of other plugins
    last_modified_at.LastModifiedAt,
    mermaid.Mermaid,
)
"""The tags, beside `raw`, `comment` and `liquid`, which the lexer reads itself."""

FILTERS: Mapping[str, Filter] = {
    **text.FILTERS,
    **numbers.FILTERS,
    **arrays.FILTERS,
    **groups.FILTERS,
    **dates.FILTERS,
    **urls.FILTERS,
    **conversions.FILTERS,
    **contents.FILTERS,
}
"""The filters."""


def tags_with(answers: Mapping[str, str], dialect: Dialect = JEKYLL_4) -> dict[str, type[Tag]]:
    """Return a dialect's tags by their names; those of the option `tags` come first."""
    known = {tag.name: tag for tag in TAGS if tag.name not in dialect.unknown_tags}
    return known | custom.custom_tags(answers)


def filters_of(dialect: Dialect) -> dict[str, Filter]:
    """Return a dialect's filters by their names."""
    known = {name: each for name, each in FILTERS.items() if name not in dialect.unknown_filters}
    short = {name: replace(known[name], most=known[name].most - 1) for name in dialect.filters_without_options}
    return known | short
