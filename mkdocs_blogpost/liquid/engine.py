"""Renders the Liquid of one site's texts, as Jekyll renders it before Markdown.

Follows https://jekyllrb.com/docs/liquid/. A mistake is reported with its place and stays visible; the rest of
the post is rendered.
"""

from collections.abc import Mapping
from typing import Any

from liquid.exceptions import LiquidInterrupt

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.environment import FILTERS, JekyllEnvironment
from mkdocs_blogpost.liquid.include_loader import IncludeLoader
from mkdocs_blogpost.liquid.limits import ResourceLimitError
from mkdocs_blogpost.liquid.nodes import Sink, render
from mkdocs_blogpost.liquid.reader import Reader
from mkdocs_blogpost.liquid.render_environment import RenderEnvironment
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.problems import Problems


class Engine:
    """Renders templates of one site; it knows no drops, which come with the variables."""

    def __init__(self, lookups: SiteLookups, tags: Mapping[str, str], kramdown: Mapping[str, Any]) -> None:
        settings = lookups.site.config.data.get("liquid")
        settings = settings if isinstance(settings, Mapping) else {}
        mode = str(settings.get("error_mode") or "warn")
        reader = Reader(JekyllEnvironment(mode, tags))
        self.environment = RenderEnvironment(
            lookups=lookups,
            includes=IncludeLoader(lookups, reader),
            reader=reader,
            kramdown=kramdown,
            filters=FILTERS,
            error_mode=mode,
            strict_variables=bool(settings.get("strict_variables")),
            strict_filters=bool(settings.get("strict_filters")),
        )

    def render(self, text: str, variables: Mapping[str, Any], problems: Problems, path: str, line: int = 1) -> str:
        """Return a text with its Liquid rendered; `line` is where the text begins in the file at `path`."""
        out = Sink()
        try:
            template = self.environment.reader.read(text, path, line)
            render(template.nodes, Context(variables, self.environment, problems, template), out)
        except LiquidInterrupt:
            return out.text()
        except (ResourceLimitError, RecursionError) as limit:
            reason = "it is nested too deep" if isinstance(limit, RecursionError) else str(limit)
            problems.report("liquid-stopped", path, line, reason=reason)
            return text
        return out.text()


def has_liquid(text: str) -> bool:
    """Return whether a text has any Liquid."""
    return "{{" in text or "{%" in text
