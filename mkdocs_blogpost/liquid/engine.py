"""The door: Liquid in a post's or page's text, rendered as Jekyll renders it before Markdown.

Follows https://jekyllrb.com/docs/liquid/. A mistake is reported with its place and stays visible;
the rest of the post, and the other posts, are rendered.
"""

from collections.abc import Callable, Mapping
from typing import Any

from liquid.exceptions import LiquidInterrupt

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.drops import Drops, SiteDrop
from mkdocs_blogpost.liquid.environment import FILTERS, JekyllEnvironment
from mkdocs_blogpost.liquid.includes import Library
from mkdocs_blogpost.liquid.limits import TooMuch
from mkdocs_blogpost.liquid.nodes import Sink, render
from mkdocs_blogpost.liquid.reader import Reader
from mkdocs_blogpost.liquid.surroundings import Surroundings
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site

JEKYLL = {"version": "4.3.1", "environment": "production"}
"""The variable `jekyll`."""


class Engine:
    """Renders the Liquid of one site."""

    def __init__(
        self,
        site: Site,
        problems: Problems,
        *,
        tags: Mapping[str, str] | None = None,
        content: Callable[[Post | Page], str] | None = None,
        excerpt: Callable[[Post | Page], str | None] | None = None,
        markdown: Callable[[str], str] | None = None,
    ) -> None:
        settings = site.config.data.get("liquid")
        settings = settings if isinstance(settings, Mapping) else {}
        mode = str(settings.get("error_mode") or "warn")
        reader = Reader(JekyllEnvironment(mode, tags or {}))
        folder = site.config.text("includes_dir") or "_includes"
        library = Library(site.tree, folder, site.config.encoding, reader)
        self._problems = problems
        self._reader = reader
        self._drops = Drops(site, content or _body, excerpt or (lambda _: None))
        self._surroundings = Surroundings(
            site=site,
            drops=self._drops,
            include=library.find,
            include_relative=library.find_relative,
            read=reader.read,
            markdown=markdown or _unchanged,
            filters=FILTERS,
            error_mode=mode,
            strict_variables=bool(settings.get("strict_variables")),
            strict_filters=bool(settings.get("strict_filters")),
        )

    def needs(self, text: str) -> bool:
        """Tell whether a text has any Liquid."""
        return "{{" in text or "{%" in text

    def render(
        self,
        text: str,
        subject: Post | Page,
        *,
        path: str,
        line: int = 1,
        extra: Mapping[str, Any] | None = None,
    ) -> str:
        """Return a text with its Liquid rendered; `line` is where the text begins in its file."""
        if not self.needs(text) or subject.data.get("render_with_liquid") is False:
            return text
        template = self._reader.read(text, path, line)
        context = Context(self._payload(subject, extra or {}), self._surroundings, self._problems, template)
        out = Sink()
        try:
            render(template.nodes, context, out)
        except LiquidInterrupt:
            return out.text()
        except (TooMuch, RecursionError) as limit:
            reason = "it is nested too deep" if isinstance(limit, RecursionError) else str(limit)
            self._problems.warn(f"the post's Liquid was stopped: {reason}.", path, line)
            return text
        return out.text()

    def _payload(self, subject: Post | Page, extra: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "site": SiteDrop(self._drops, subject),
            "page": self._drops.of(subject),
            "jekyll": JEKYLL,
            "layout": None,
            "paginator": None,
            "content": None,
            "theme": None,
            "highlighter_prefix": None,
            "highlighter_suffix": None,
            **extra,
        }


def _body(item: Post | Page) -> str:
    return item.body


def _unchanged(text: str) -> str:
    return text
