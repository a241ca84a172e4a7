"""The entry of the package: Liquid in a post's or page's text, rendered as Jekyll renders it before Markdown.

Follows https://jekyllrb.com/docs/liquid/. A mistake is reported with its place and stays visible;
the rest of the post, and the other posts, are rendered.
"""

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from typing import Any

from mkdocs_blogpost.balance import balanced, may_be_open
from mkdocs_blogpost.liquid.content_store import ContentStore, RenderFirst, Wanted
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.drops import Drops, SiteDrop
from mkdocs_blogpost.liquid.errors import Interrupt, ResourceLimitError
from mkdocs_blogpost.liquid.grammar import filters_of, tags_with
from mkdocs_blogpost.liquid.include_loader import IncludeLoader
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import render
from mkdocs_blogpost.liquid.parser import Parser
from mkdocs_blogpost.liquid.render_environment import RenderEnvironment
from mkdocs_blogpost.model import excerpt as excerpts
from mkdocs_blogpost.model.converters import textile
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.dates import in_zone
from mkdocs_blogpost.values import value_class

_LIQUID = re.compile(r"\{[{%]")


@value_class
class LiquidOptions:
    """How the Liquid of a site is rendered."""

    kramdown: Mapping[str, Any]
    """The options with which the site's posts are converted."""
    tags: Mapping[str, str] = field(default_factory=dict)
    """Liquid tag to the include, or the `package.module:Class`, that answers it."""
    error_mode: str = "warn"
    """Jekyll's `liquid: error_mode`: `strict`, `warn` or `lax`."""
    strict_variables: bool = False
    """Whether it is a mistake to read an unknown variable."""
    strict_filters: bool = False
    """Whether an unknown filter is a mistake."""


def liquid_options(
    site: Site, *, kramdown: Mapping[str, Any] | None = None, tags: Mapping[str, str] | None = None
) -> LiquidOptions:
    """Return the options that a site's configuration gives."""
    value = site.config.data.get("liquid")
    own = value if isinstance(value, Mapping) else {}
    return LiquidOptions(
        kramdown=site.config.kramdown if kramdown is None else kramdown,
        tags=tags or {},
        error_mode=str(own.get("error_mode") or "warn"),
        strict_variables=bool(own.get("strict_variables")),
        strict_filters=bool(own.get("strict_filters")),
    )


class Engine:
    """Renders the Liquid of one site; the site's objects ask it for other documents' texts (DropServices)."""

    def __init__(self, lookups: SiteLookups, options: LiquidOptions) -> None:
        parser = Parser(tags_with(options.tags, lookups.dialect), options.error_mode, lookups.dialect)
        self._lookups = lookups
        self._texts = ContentStore(lookups)
        self._drops = Drops(lookups, self)
        self._environment = RenderEnvironment(
            lookups=lookups,
            drops=self._drops,
            templates=IncludeLoader(lookups, parser),
            kramdown=options.kramdown,
            filters=filters_of(lookups.dialect),
            error_mode=options.error_mode,
            strict_variables=options.strict_variables,
            strict_filters=options.strict_filters,
        )

    def needs(self, text: str) -> bool:
        """Return whether a text has any Liquid."""
        return _LIQUID.search(text) is not None

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
        while True:
            try:
                with self._lookups.recorder.recording():
                    return self._render(text, subject, path, line, extra or {}, for_others=False)
            except RenderFirst as first:
                self._render_first(first.wanted)

    def excerpt_text(self, item: Post | Page) -> str | None:
        """Return the text of an item's excerpt after Liquid, before Markdown; None if it has none."""
        while True:
            try:
                return self._excerpt_text(item)
            except RenderFirst as first:
                self._render_first(first.wanted)

    def markdown(self, text: str) -> str:
        """Return Markdown as HTML, converted as the site's posts are, not adapted."""
        return self._environment.markdown(text)

    # What the site's objects ask for

    def content(self, item: Post | Page) -> str:
        """Return a rendered body; its source if Jekyll would not have rendered it yet."""
        self._lookups.record("content", item.path)
        self._lookups.record("config", "collections")
        return self._text(Wanted("content", item)) or "" if self._texts.is_rendered(item) else item.body

    def output(self, item: Post | Page) -> str | None:
        """Return a rendered body; None if Jekyll would not have rendered it yet."""
        return self.content(item) if self._texts.is_rendered(item) else None

    def excerpt(self, item: Post | Page) -> str | None:
        """Return a rendered excerpt of a body, or None.

        In a text that others may show, excerpts of later documents that have Liquid do not exist: they could show
        that text in turn.
        """
        self._lookups.record("content", item.path)
        is_hidden = self._texts.is_for_others and not self._texts.is_rendered(item)
        if is_hidden and self.needs(excerpts.source(item) or ""):
            return None
        return self._text(Wanted("excerpt", item))

    def previous(self, post: Post) -> Any:
        """Return the document before one as templates see it, or None."""
        found = self._lookups.previous(post)
        return None if found is None else self._drops.drop(found)

    def next(self, post: Post) -> Any:
        """Return the document after one as templates see it, or None."""
        found = self._lookups.next(post)
        return None if found is None else self._drops.drop(found)

    def modified(self, file: StaticFile) -> datetime:
        """Return when a file was changed, in the zone of the site."""
        self._lookups.record("modified", file.path)
        return in_zone(self._lookups.site.tree.modified(file.path), self._lookups.zone)

    # Texts

    def _render_first(self, wanted: Wanted) -> None:
        """Render a text that is too deep inside others, and before it the texts that are too deep inside it."""
        waiting = [wanted]
        while waiting:
            try:
                self._text(waiting[-1])
            except RenderFirst as first:
                waiting.append(first.wanted)
            else:
                waiting.pop()

    def _text(self, wanted: Wanted) -> str | None:
        known = self._texts.find(wanted)
        if known is not None:
            return known.text
        item = wanted.item
        with self._lookups.recorder.recording() as recording:
            self._lookups.record("content", item.path)
            text = self._excerpt_text(item) if wanted.kind == "excerpt" else self._body_text(item)
            html = text if text is None else self._html(text, item.markup)
        self._texts.keep(wanted, html, recording)
        return html

    def _html(self, text: str, markup: str) -> str:
        if markup != "markdown":
            return balanced(textile(text).html if markup == "textile" else text)
        html = self.markdown(text)
        return balanced(html) if may_be_open(html, text) else html

    def _body_text(self, item: Post | Page) -> str:
        return self._render(item.body, item, item.path, item.body_line, {}, for_others=True)

    def _excerpt_text(self, item: Post | Page) -> str | None:
        source = excerpts.source(item)
        return None if source is None else self._render(source, item, item.path, item.body_line, {}, for_others=True)

    def _render(  # noqa: PLR0913  the values of one rendering
        self, text: str, subject: Post | Page, path: str, line: int, extra: Mapping[str, Any], *, for_others: bool
    ) -> str:
        if not self.needs(text) or ("content" not in extra and self._is_switched_off(subject)):
            return text
        out, problems = Sink(), self._lookups.recorder.problems
        with self._texts.rendering(subject, for_others=for_others):
            try:
                template = self._environment.read(text, path, line)
                payload = self._payload(subject, extra)
                render(template.nodes, Context(payload, self._environment, problems, template), out)
            except Interrupt:
                return out.text()
            except (ResourceLimitError, RecursionError) as limit:
                reason = "it is nested too deep" if isinstance(limit, RecursionError) else str(limit)
                problems.report("liquid-stopped", path, line, reason=reason)
                return text
        return out.text()

    def _is_switched_off(self, subject: Post | Page) -> bool:
        return self._lookups.dialect.liquid_is_optional and subject.data.get("render_with_liquid") is False

    def _payload(self, subject: Post | Page, extra: Mapping[str, Any]) -> dict[str, Any]:
        around = "\n" if subject.markup == "markdown" else ""
        return {
            "site": SiteDrop(self._drops, subject),
            "page": self._drops.drop(subject),
            "jekyll": self._lookups.jekyll,
            "layout": None,
            "paginator": self._drops.paginator(subject) if isinstance(subject, Page) else None,
            "content": None,
            "theme": None,
            "highlighter_prefix": around,
            "highlighter_suffix": around,
            **extra,
        }


def engine_of(
    site: Site,
    problems: Problems | None = None,
    *,
    tags: Mapping[str, str] | None = None,
    environment: str = "development",
) -> Engine:
    """Return an engine for a site of which only the Liquid is rendered; its problems go to `problems`."""
    return Engine(SiteLookups(site, problems, environment), liquid_options(site, tags=tags))
