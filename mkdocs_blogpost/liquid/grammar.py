"""Jekyll's Liquid: which tags and filters there are."""

from collections.abc import Mapping

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
    link,
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


def tags_with(answers: Mapping[str, str]) -> dict[str, type[Tag]]:
    """Return the tags by their names; those of the option `tags` come first."""
    return {tag.name: tag for tag in TAGS} | custom.custom_tags(answers)
