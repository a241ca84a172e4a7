"""Every file of the blog that is no page of the host: texts, redirects, feeds, drawings, image copies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.claims import OwnItems
from mkdocs_blogpost.pipeline.feed_content import FeedContent, drawings_in, with_content
from mkdocs_blogpost.pipeline.image_files import copied_files, drawn_files
from mkdocs_blogpost.pipeline.links import LinkTargets
from mkdocs_blogpost.pipeline.publication import Publication, Rank
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.published_post import PublishedPost
from mkdocs_blogpost.render.render import Lookups, render_text
from mkdocs_blogpost.render.rendered_post import RenderedPost
from mkdocs_blogpost.settings import Settings
from mkdocs_blogpost.views.blog_views import BlogViews, feed_text
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.urls import path_of, place_of, prefixed


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to write."""

    path: str
    """Where it is, relative to the site folder."""
    content: bytes
    """What it holds."""


@dataclass(frozen=True, slots=True)
class OutputInputs:
    """What the files of a build are made of."""

    site: Site
    """The site."""
    settings: Settings
    """The plugin's options."""
    own: OwnItems
    """The site's items that answer their URLs."""
    lookups: Lookups
    """What renderings look at."""
    rendered: Mapping[str, RenderedPost]
    """The rendered posts, by path."""
    published: Mapping[str, PublishedPost]
    """The converted posts, by path."""
    publication: Publication
    """Who answers each URL."""
    targets: LinkTargets
    """Where links lead."""
    problems: Problems
    """The problems of the build."""


def outputs(inputs: OutputInputs, views: BlogViews, cache: Path | None) -> Iterator[OutputFile]:
    """Yield every file."""
    for page in inputs.own.texts:
        text, problems, _reads = render_text(page, inputs.lookups)
        inputs.problems.add(*problems)
        yield OutputFile(place_of(prefixed(inputs.settings.prefix, page.url)), text.encode())
    yield from _generated(inputs, views)
    feeds = [feed for feed in views.feeds if _is_won(inputs, feed.url, f"the {feed.kind} feed")]
    contents = _contents(inputs, views, feeds)
    for feed in feeds:
        yield OutputFile(feed.url.lstrip("/"), feed_text(views.blog, with_content(feed, contents)).encode())
    yield from _images(inputs, feeds, cache)


def _generated(inputs: OutputInputs, views: BlogViews) -> Iterator[OutputFile]:
    for file in views.redirects:
        claim = inputs.publication.answers.get(file.path)
        if claim is not None and claim.rank is Rank.REDIRECT:
            yield OutputFile(file.path, _bytes(file.content))
    for file in views.files:
        if _is_won(inputs, file.url, "a generated file"):
            yield OutputFile(file.path, _bytes(file.content))


def _is_won(inputs: OutputInputs, url: str, source: str) -> bool:
    claim = inputs.publication.answers.get(place_of(url))
    return claim is not None and claim.source == source


def _contents(inputs: OutputInputs, views: BlogViews, feeds: list[Feed]) -> dict[str, str]:
    """Return the content of each post that is in a feed with whole texts, by path."""
    content = FeedContent(views.blog, inputs.targets)
    posts = {post.path: post for post in inputs.site.posts}
    wanted = dict.fromkeys(entry.path for feed in feeds if feed.whole for entry in feed.entries)
    known = {path: inputs.published[path] for path in wanted if path in inputs.published}
    return {path: content.html(posts[path], body) for path, body in known.items()}


def _images(inputs: OutputInputs, feeds: list[Feed], cache: Path | None) -> Iterator[OutputFile]:
    entries = [entry for feed in feeds for entry in feed.entries]
    bodies = [inputs.published[entry.path] for entry in entries if entry.path in inputs.published]
    for url, content in drawn_files(drawings_in(entries, bodies), cache):
        yield OutputFile(path_of(url), content)
    copies = {copy.url: copy for rendered in inputs.rendered.values() for copy in rendered.copies}
    prefix, tree = inputs.settings.prefix, inputs.site.tree
    for url, content in copied_files(copies.values(), tree, prefix, cache, inputs.problems):
        yield OutputFile(path_of(url), content)


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
