"""The door: Liquid in a post's or page's text, rendered as Jekyll renders it before Markdown.

Follows https://jekyllrb.com/docs/liquid/. A mistake is reported with its place and stays visible;
the rest of the post, and the other posts, are rendered.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from liquid.exceptions import LiquidInterrupt

from mkdocs_blogpost.kramdown import to_html
from mkdocs_blogpost.liquid.content_store import ContentStore
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.drops import Drops, SiteDrop
from mkdocs_blogpost.liquid.environment import FILTERS, JekyllEnvironment
from mkdocs_blogpost.liquid.include_loader import IncludeLoader
from mkdocs_blogpost.liquid.limits import ResourceLimitError
from mkdocs_blogpost.liquid.nodes import Sink, render
from mkdocs_blogpost.liquid.reader import Reader
from mkdocs_blogpost.liquid.render_environment import RenderEnvironment
from mkdocs_blogpost.model import excerpt as excerpts
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problems

VERSION = "4.3.1"
"""Of Jekyll, whose behaviour this is."""


class Engine:
    """Renders the Liquid of one site."""

    def __init__(  # noqa: PLR0913  each is an answer that only the caller has
        self,
        site: Site,
        problems: Problems,
        *,
        tags: Mapping[str, str] | None = None,
        content: Callable[[Post | Page], str] | None = None,
        excerpt: Callable[[Post | Page], str | None] | None = None,
        markdown: Callable[[str], str] | None = None,
        environment: str = "development",
    ) -> None:
        settings = site.config.data.get("liquid")
        settings = settings if isinstance(settings, Mapping) else {}
        mode = str(settings.get("error_mode") or "warn")
        reader = Reader(JekyllEnvironment(mode, tags or {}))
        folder = site.config.text("includes_dir") or "_includes"
        themed = bool(site.config.text("theme") or site.config.text("remote_theme"))
        library = IncludeLoader(site.tree, folder, site.config.encoding, reader, themed=themed)
        self._jekyll = {"version": VERSION, "environment": environment}
        self._problems = problems
        self._reader = reader
        self._markdown = markdown or partial(to_html, options=site.config.kramdown)
        self._bodies = ContentStore(site, content or self._html)
        self._drops = Drops(site, self._bodies.content, self._bodies.output, excerpt or self._excerpt)
        self._surroundings = RenderEnvironment(
            site=site,
            drops=self._drops,
            include=library.find,
            include_relative=library.find_relative,
            read=reader.read,
            markdown=self._markdown,
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
        with self._bodies.rendering(subject):
            return self._rendered(text, subject, path, line, extra or {})

    def _rendered(self, text: str, subject: Post | Page, path: str, line: int, extra: Mapping[str, Any]) -> str:
        out = Sink()
        try:
            template = self._reader.read(text, path, line)
            payload = self._payload(subject, extra)
            render(template.nodes, Context(payload, self._surroundings, self._problems, template), out)
        except LiquidInterrupt:
            return out.text()
        except (ResourceLimitError, RecursionError) as limit:
            reason = "it is nested too deep" if isinstance(limit, RecursionError) else str(limit)
            self._problems.report("liquid-stopped", path, line, reason=reason)
            return text
        return out.text()

    def _payload(self, subject: Post | Page, extra: Mapping[str, Any]) -> dict[str, Any]:
        around = "\n" if subject.markup == "markdown" else ""
        return {
            "site": SiteDrop(self._drops, subject),
            "page": self._drops.of(subject),
            "jekyll": self._jekyll,
            "layout": None,
            "paginator": None,
            "content": None,
            "theme": None,
            "highlighter_prefix": around,
            "highlighter_suffix": around,
            **extra,
        }

    def _html(self, item: Post | Page) -> str:
        text = self.render(item.body, item, path=item.path, line=item.body_line)
        return self._markdown(text) if item.markup == "markdown" else text

    def _excerpt(self, item: Post | Page) -> str | None:
        return self._bodies.excerpt(item, self._rendered_excerpt)

    def _rendered_excerpt(self, item: Post | Page) -> str | None:
        source = excerpts.source(item) if isinstance(item, Post) else None
        if source is None or not isinstance(item, Post):
            return None
        text = self.render(source, item, path=item.path, line=item.body_line)
        return self._markdown(text) if item.markup == "markdown" else text
