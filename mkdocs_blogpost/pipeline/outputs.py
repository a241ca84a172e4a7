"""Every file of the blog that is no page of the host: texts, redirects, feeds, drawings, image copies."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from mkdocs_blogpost.model.converter_program import ConversionError
from mkdocs_blogpost.model.converters import SASS_FOLDER, css_of
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.claims import OwnItems, file_claim
from mkdocs_blogpost.pipeline.image_files import copied_files, drawn_file
from mkdocs_blogpost.pipeline.links import LinkTargets, suffix_of
from mkdocs_blogpost.pipeline.publication import Publication
from mkdocs_blogpost.pipeline.settings import Settings
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.render.rendered_post import RenderedPost
from mkdocs_blogpost.render.slots import LinkSlot
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.card import CardFile
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feed import Feed
from mkdocs_blogpost.views.feed_content import drawings_of
from mkdocs_blogpost.views.urls import path_of, prefixed
from mkdocs_blogpost.views.view_file import ViewFile


@value_class
class OutputFile:
    """A file to write."""

    path: str
    """Where it is, relative to the site folder."""
    content: bytes
    """What it holds."""


@value_class
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
    publication: Publication
    """Who answers each URL."""
    targets: LinkTargets
    """Where links lead."""
    problems: Problems
    """The problems of the build."""


def outputs(inputs: OutputInputs, views: BlogViews, cache: Path | None) -> Iterator[OutputFile]:
    """Yield every file."""
    for page in inputs.own.texts:
        from mkdocs_blogpost.render.render import render_text  # noqa: PLC0415  most sites have no such files

        text, problems, _reads = render_text(page, inputs.lookups)
        inputs.problems.add(*problems)
        try:
            text = _css(page, text, inputs.site) if page.markup == "sass" else text
        except ConversionError as error:
            inputs.problems.report("style-unreadable", page.path, reason=str(error))
            continue
        yield OutputFile(prefixed(inputs.settings.prefix, f"/{page.destination}").lstrip("/"), text.encode())
    files = list(_with_targets([file for file in views.files if _is_won(file, inputs.publication)], inputs))
    for file in files:
        content = drawn_file(file.drawing, cache) if isinstance(file, CardFile) else file.content(views.blog)
        yield OutputFile(file.path, content.encode() if isinstance(content, str) else content)
    yield from _images([file for file in files if isinstance(file, Feed)], inputs, cache)


def _css(page: Page | Post, text: str, site: Site) -> str:
    options = site.config.data.get("sass")
    folder = options.get("sass_dir") if isinstance(options, Mapping) else None
    place = site.tree.absolute(str(folder or SASS_FOLDER))
    return css_of(text, indented=page.path.endswith(".sass"), folders=[place] if place else [], root=site.tree.root)


def _is_won(file: ViewFile, publication: Publication) -> bool:
    wanted = file_claim(file)
    claim = publication.answers.get(wanted.destination)
    return claim is not None and (claim.url, claim.rank) == (wanted.url, wanted.rank)


def _with_targets(files: Iterable[ViewFile], inputs: OutputInputs) -> Iterator[ViewFile]:
    """Yield the files; the entries of feeds with whole texts learn where the links of their bodies lead."""
    known: dict[int, Entry] = {}  # most entries are in several feeds
    for file in files:
        if not isinstance(file, Feed) or not file.whole:
            yield file
            continue
        for entry in file.entries:
            if id(entry) not in known:
                known[id(entry)] = replace(entry, targets=_targets(entry, inputs))
        yield replace(file, entries=tuple(known[id(entry)] for entry in file.entries))


def _targets(entry: Entry, inputs: OutputInputs) -> dict[str, str]:
    post = inputs.site.by_path.get(entry.path)
    if entry.body is None or not isinstance(post, Post):
        return {}
    addresses = {slot.address for slot in entry.body.body.slots if isinstance(slot, LinkSlot)}
    found = {each: inputs.targets.find(post, each) for each in addresses if not each.startswith("#")}
    return {each: claim.url + suffix_of(each) for each, claim in found.items() if claim is not None}


def _images(feeds: list[Feed], inputs: OutputInputs, cache: Path | None) -> Iterator[OutputFile]:
    for url, drawing in drawings_of(feeds).items():
        yield OutputFile(path_of(url), drawn_file(drawing, cache))
    copies = {copy.url: copy for rendered in inputs.rendered.values() for copy in rendered.copies}
    prefix, tree = inputs.settings.prefix, inputs.site.tree
    for url, content in copied_files(copies.values(), tree, prefix, cache, inputs.problems):
        yield OutputFile(path_of(url), content)
