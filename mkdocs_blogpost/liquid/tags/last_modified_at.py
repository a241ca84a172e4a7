"""`{% last_modified_at %d-%b-%y %}`, as the plugin jekyll-last-modified-at writes it.

Follows https://github.com/gjtorikian/jekyll-last-modified-at. Git is not run: the front matter says when a page was
changed, else its file does.
"""

from collections.abc import Mapping
from datetime import datetime

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.filters.dates import date
from mkdocs_blogpost.liquid.items import local
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.ruby import to_s, truthy
from mkdocs_blogpost.source.dates import in_zone


class LastModifiedAt(Tag):
    """Shows when the page was last changed."""

    name = "last_modified_at"

    def parse(self, markup: str) -> None:
        """Read the form of the date."""
        self.form = markup.strip()

    def render(self, context: Context, out: Sink) -> None:
        """Write the date."""
        settings = context.site.config("last-modified-at")
        usual = settings.get("date-format") if isinstance(settings, Mapping) else None
        moment = context.page("last_modified_at")
        if not truthy(moment):
            moment = _of_file(context)
        if moment is not None:
            out.write(to_s(date(context, moment, self.form or to_s(usual) or "%d-%b-%y")))


def _of_file(context: Context) -> datetime | None:
    """Return when the page's file was changed; None if it is no file."""
    try:
        return local(in_zone(context.site.site.tree.modified(to_s(context.page("path"))), context.site.zone))
    except (OSError, ValueError):
        return None
