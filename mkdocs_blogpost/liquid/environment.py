"""Jekyll's Liquid: which tags and filters there are."""

from collections.abc import Mapping

from liquid.environment import Environment
from liquid.tag import Tag

from mkdocs_blogpost.liquid.filter import Filter
from mkdocs_blogpost.liquid.filters import arrays, contents, conversions, dates, groups, numbers, text, urls
from mkdocs_blogpost.liquid.tags import (
    assign,
    avatar,
    capture,
    case,
    counters,
    custom,
    cycle,
    echo,
    feed_meta,
    for_,
    gist,
    github_edit_link,
    highlight,
    if_,
    ifchanged,
    include,
    interrupts,
    link,
    output,
    seo,
    tablerow,
    toc,
)

TAGS: tuple[type[Tag], ...] = (
    # The language itself
    output.Output,
    output.Text,
    output.Unknown,
    echo.Echo,
    echo.InlineComment,
    # Liquid's own
    assign.Assign,
    capture.Capture,
    if_.If,
    if_.Unless,
    case.Case,
    for_.For,
    tablerow.TableRow,
    cycle.Cycle,
    ifchanged.IfChanged,
    interrupts.Break,
    interrupts.Continue,
    counters.Increment,
    counters.Decrement,
    # Jekyll's
    highlight.Highlight,
    include.Include,
    include.IncludeRelative,
    link.Link,
    link.PostUrl,
    # Of plugins that GitHub Pages allows
    include.IncludeCached,
    gist.Gist,
    avatar.Avatar,
    toc.Toc,
    feed_meta.FeedMeta,
    seo.Seo,
    github_edit_link.GithubEditLink,
)
"""The tags, beside `raw`, `comment` and `liquid`, which the scanner knows."""

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


class JekyllEnvironment(Environment):
    """An environment with Jekyll's tags, and the site's own answers to its plugins' tags."""

    block_nesting_limit = 1_000

    def __init__(self, error_mode: str, answers: Mapping[str, str]) -> None:
        self.error_mode = error_mode
        self._answers = answers
        super().__init__()

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:  # noqa: ARG002
        """Register the tags; filters are the context's part."""
        for tag in TAGS:
            self.add_tag(tag)
        self.tags.update(custom.customs(self, self._answers))
