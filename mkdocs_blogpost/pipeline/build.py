"""The whole trip on one screen: read the source tree, render each post, show the blog."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from mkdocs_blogpost.art.files import ArtFile
from mkdocs_blogpost.liquid.engine import Engine
from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.entries import Entries
from mkdocs_blogpost.pipeline.source import shown
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.excerpt import Excerpts
from mkdocs_blogpost.render.renderer import Links, Renderer
from mkdocs_blogpost.settings import Settings
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.views import assemble, layouts
from mkdocs_blogpost.views.edition import Edition, edition_of
from mkdocs_blogpost.views.urls import prefixed

Item = TypeVar("Item", Page, StaticFile)


@dataclass(frozen=True, slots=True)
class Host:
    """What the trip needs to know of the host that asks for it."""

    now: datetime
    """The time of the build: later posts are future ones."""
    preview: bool
    """Whether only the author sees the result."""
    hidden: tuple[str, ...]
    """What lies in the source tree and is the host's own, by path."""
    links: Links
    """What the host writes for a URL of this site."""
    content: Callable[[Post], str]
    """A post's body as the host published it."""
    environment: str = "development"
    """What templates see as `jekyll.environment`."""
    memory: DocumentCache = field(default_factory=DocumentCache)
    """What was read before, where the host builds again and again."""


class Trip:
    """A source tree on its way to the host."""

    def __init__(self, source: Path, settings: Settings, host: Host, problems: Problems) -> None:
        self.settings = settings
        self.problems = problems
        self.host = host
        self.site = self._read(source)
        self.drawings: dict[str, ArtFile] = {}
        self.excerpts = Excerpts(self._convert)
        self.engine = Engine(
            self.site,
            problems,
            tags=settings.tags,
            content=self._content,
            excerpt=self.excerpts.html,
            environment=host.environment,
        )
        self.excerpts.engine = self.engine
        self.renderer = Renderer(self.site, self.engine, settings, problems, host.links)

    def _read(self, source: Path) -> Site:
        return read_site(
            SourceTree(source, self.host.hidden),
            overrides=self.settings.jekyll,
            now=self.host.now,
            drafts=shown(self.settings.drafts, preview=self.host.preview),
            future=shown(self.settings.future, preview=self.host.preview),
            cache=self.host.memory,
            follow_source=self.settings.source is None,
            dialect=self.settings.dialect,
            environment=os.environ,
            problems=self.problems,
        )

    # Liquid shows what it is itself a part of making: both are asked for only when a template reads them.

    def _convert(self, text: str) -> str:
        return self.renderer.convert(text)

    def _content(self, item: Post | Page) -> str:
        return self.renderer.jekyll_html(item)

    def edition(self, host: assemble.Host) -> Edition:
        """Return the blog made ready to be shown."""
        entries = Entries(
            renderer=self.renderer,
            people=assemble.people_of(self.site),
            prefix=self.settings.prefix,
            excerpts=self.excerpts,
            content=self.host.content,
            scheduled=self._is_early,
            drawings=self.drawings,
        )
        posts = map(entries.of, self.site.posts)
        blog = assemble.blog_of(self.site, self.settings, posts, host, self.renderer.html)
        return edition_of(blog, self.problems)

    def _is_early(self, post: Post) -> bool:
        """Tell whether only the author sees a post, for its day has not come."""
        built = shown(self.settings.future, preview=False)
        is_built = self.site.config.is_on("future") if built is None else built
        return self.host.preview and not is_built and post.date > self.host.now

    def url(self, item: Post | Page) -> str:
        """Return where a post or page is published: site-absolute, prefix included."""
        return prefixed(self.settings.prefix, item.url)

    def template(self, item: Post | Page) -> str:
        """Return the template of a post's or page's layout; an unknown layout falls back and is told."""
        is_post = isinstance(item, Post) and item.collection == "posts"
        chosen = layouts.template_for_post if is_post else layouts.template_for_page
        template, known = chosen(item.layout, self.settings.layouts)
        if not known:
            self.problems.report("layout-unknown", item.path, layout=item.layout, template=template)
        return template

    def documents(self) -> Iterator[Post]:
        """Yield the documents that become pages of the host: all but those that lead elsewhere."""
        return (document for document in self.site.documents if not document.data.get("redirect_to"))

    def pages(self) -> Iterator[Page]:
        """Yield the site's own pages that become pages of the host."""
        return (page for page in self._own(self.site.pages) if _is_shown(page))

    def texts(self) -> Iterator[Page]:
        """Yield the site's own pages that are files on their own: feeds, scripts, pages without a layout."""
        return (page for page in self._own(self.site.pages) if page.written and not _is_shown(page))

    def static_files(self) -> Iterator[StaticFile]:
        """Yield the files that are copied."""
        return self._own(self.site.copied_files)

    def _own(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield pages and files of a whole Jekyll site; without a `_config.yml` only posts are the blog's."""
        return iter(items if self.site.config.path is not None else ())


def _is_shown(page: Page) -> bool:
    is_html = page.url.endswith(("/", ".html", ".htm")) or "." not in page.url.rpartition("/")[2]
    return is_html and page.layout is not None
