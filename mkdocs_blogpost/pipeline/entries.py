"""A post of the site becomes an entry of the blog; what is made of the same values is the same object.

So a preview sees what has changed on a page by comparing the entries that it shows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Any

from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.model.source_line import line_in_file
from mkdocs_blogpost.pipeline.privacy import public_data
from mkdocs_blogpost.pipeline.publication import Publication
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.render.emoji import with_emoji
from mkdocs_blogpost.render.images.copies import Copy
from mkdocs_blogpost.render.images.post_picture import PostPicture
from mkdocs_blogpost.render.published_post import PublishedPost
from mkdocs_blogpost.render.rendered_post import RenderedPost
from mkdocs_blogpost.text import plain
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.author_directory import AuthorDirectory
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.metadata import OwnPage
from mkdocs_blogpost.views.picture import Picture, drawing_url
from mkdocs_blogpost.views.titles import shorten, text_in_head
from mkdocs_blogpost.views.translations import language_tag
from mkdocs_blogpost.views.urls import prefixed

PINNED = ("pin", "pinned", "sticky")
"""Front matter keys that keep a post on top of the index."""
TRANSLATION = ("translation_key", "translation_id", "ref", "lang-ref", "page_id")
"""Front matter keys that a post shares with its translations."""
SUMMARY = 300
"""The most characters of a summary."""


@value_class
class EntryInputs:
    """What every entry needs beside its post."""

    authors: AuthorDirectory
    """The authors of the site."""
    prefix: str
    """Where the blog is in the site, without slashes around it."""
    scheduled: frozenset[str] = frozenset()
    """The paths of the posts that only their author sees, because their day has not come."""
    emoji: bool = False
    """Whether names of emoji become characters."""

    def text(self, value: str) -> str:
        """Return a text of a front matter as readers see it."""
        return with_emoji(value) if self.emoji else value


def entry_of(post: Post, inputs: EntryInputs) -> Entry:
    """Return the entry of a post as far as its front matter tells."""
    data = post.data
    return Entry(
        url=prefixed(inputs.prefix, post.url),
        title=inputs.text(post.title),
        date=post.date,
        id=post.id,
        path=post.path,
        updated=post.updated,
        authors=inputs.authors.authors_of(data),
        categories=post.categories,
        tags=post.tags,
        description=inputs.text(text_in_head(plain(_text(data, "description")))),
        subtitle=inputs.text(subtitle_of(data)),
        series=inputs.text(_series(data)),
        language=language_tag(data),
        translation=_text(data, *TRANSLATION),
        layout=post.layout,
        pinned=any(data.get(key) is True for key in PINNED),
        hidden=data.get("hidden") is True,
        draft=post.draft,
        scheduled=post.path in inputs.scheduled,
        data=data,
    )


def collection_entries(site: Site, names: Iterable[str], inputs: EntryInputs) -> dict[str, tuple[Entry, ...]]:
    """Return the entries of some collections by label, newest first."""
    found = {name: [item for item in site.documents if item.collection == name] for name in names}
    return {
        name: tuple(sorted((entry_of(item, inputs) for item in items), key=lambda entry: entry.date, reverse=True))
        for name, items in found.items()
    }


def completed(
    entry: Entry, rendered: RenderedPost, published: PublishedPost | None, prefix: str, publication: Publication
) -> Entry:
    """Return an entry with what is known of its rendered and converted post."""
    head, card = rendered.head_picture, rendered.card_picture
    hero = _picture(head, rendered, prefix) if head and is_published(head, prefix, publication) else None
    own_card = card if card and is_published(card, prefix, publication) else None
    picture = own_card or rendered.text_picture
    return replace(
        entry,
        title=rendered.title,
        hero=hero,
        picture=hero or (_picture(picture, rendered, prefix) if picture else _drawn(rendered.drawing)),
        opening_image=rendered.opening_image,
        excerpt=rendered.excerpt,
        summary=shorten(entry.description or rendered.summary, SUMMARY),
        first_paragraph=rendered.first_paragraph,
        minutes=rendered.minutes,
        body=published,
    )


def concealed(entry: Entry, rendered: RenderedPost) -> Entry:
    """Return the entry of a post whose text is hidden: its title and date, with a drawing of its title."""
    return replace(
        entry,
        title=rendered.title,
        description="",
        subtitle="",
        picture=_drawn(rendered.drawing),
        data=public_data(entry.data),
    )


def picture_of(rendered: RenderedPost, prefix: str, publication: Publication) -> Picture | None:
    """Return the picture that the front matter of a rendered page names, or None."""
    named = (each for each in (rendered.head_picture, rendered.card_picture) if each and not each.drawing)
    return next((_picture(each, rendered, prefix) for each in named if is_published(each, prefix, publication)), None)


def own_page(
    item: Post | Page, shown: OwnPage, rendered: RenderedPost | None, inputs: EntryInputs, publication: Publication
) -> OwnPage:
    """Return what one of the site's own pages says about itself; `shown` has the texts that the host shows."""
    own = rendered.summary if rendered and isinstance(item, Post) else ""
    return replace(
        shown,
        description=inputs.text(text_in_head(shown.description) or own),
        date=item.date if isinstance(item, Post) and item.data.get("date") else None,
        updated=item.updated,
        url=prefixed(inputs.prefix, item.url).removesuffix("index.html"),
        subtitle=inputs.text(subtitle_of(item.data)),
        picture=picture_of(rendered, inputs.prefix, publication) if rendered else None,
        opening_image=rendered.opening_image if rendered else "",
        data=item.data,
    )


def subtitle_of(data: Mapping[str, Any]) -> str:
    """Return the subtitle that a front matter gives, as plain text."""
    return plain(_text(data, "subtitle", "tagline"))


def is_published(picture: PostPicture, prefix: str, publication: Publication) -> bool:
    """Return whether a picture can be shown: it is drawn, another host's, or something answers its URL."""
    if picture.path or picture.drawing or not picture.src.startswith("/"):
        return True
    return publication.at(prefixed(prefix, picture.src)) is not None


def _picture(picture: PostPicture, rendered: RenderedPost, prefix: str) -> Picture:
    """Return a post's picture as the blog publishes it."""
    if picture.drawing is not None:
        return _drawn(picture.drawing, picture.alt, picture.caption)
    box = picture.size
    width, height = (round(box.width), round(box.height)) if box else (None, None)
    src = prefixed(prefix, picture.src) if picture.src.startswith("/") else picture.src
    copies = tuple((prefixed(prefix, copy.url), copy.width) for copy in _copies(picture, rendered))
    return Picture(src, picture.alt, picture.caption, width, height, copies)


def _copies(picture: PostPicture, rendered: RenderedPost) -> list[Copy]:
    """Return the smaller copies of a picture, in one format."""
    same = [copy for copy in rendered.copies if copy.path == picture.path]
    return [copy for copy in same if copy.format == same[-1].format]


def _drawn(drawing: DrawingSpec, alt: str = "", caption: str = "") -> Picture:
    box = drawing.size
    return Picture(drawing_url(drawing), alt, caption, round(box.width), round(box.height), drawing=drawing)


def _text(data: Mapping[str, Any], *keys: str) -> str:
    return next((str(data[key]) for key in keys if isinstance(data.get(key), str | int | float)), "")


def _series(data: Mapping[str, Any]) -> str:
    series = data.get("series")
    return _text(series, "name", "title") if isinstance(series, Mapping) else _text(data, "series")


def missing_pictures(
    item: Post | Page, rendered: RenderedPost, site: Site, prefix: str, publication: Publication
) -> Iterator[Problem]:
    """Yield a problem for each picture in the front matter of an item that is not in the site."""
    for picture in dict.fromkeys((rendered.head_picture, rendered.card_picture)):
        if picture and not is_published(picture, prefix, publication):
            line = line_in_file(item, picture.src.lstrip("/"), site)
            yield problem("picture-missing", item.path, line, src=picture.src)


@value_class
class Completion:
    """A complete entry, and what it was made of."""

    outline: Entry
    """The entry before the post was rendered."""
    rendered: RenderedPost
    """The rendered post."""
    published: PublishedPost | None
    """The converted post; None if it is not converted yet."""
    is_picture_published: tuple[bool, ...]
    """Whether something answers the URLs of its pictures."""
    entry: Entry
    """The complete entry."""


@value_class
class EntryCache:
    """The entries of a blog by the paths of their posts."""

    outlines: dict[str, tuple[EntryInputs, Post, Entry]] = field(default_factory=dict)
    """Each entry as far as its front matter tells, and what it was made of."""
    completions: dict[str, Completion] = field(default_factory=dict)
    """Each complete entry."""

    def outline(self, post: Post, inputs: EntryInputs) -> Entry:
        """Return the entry of a post as far as its front matter tells."""
        known = self.outlines.get(post.path)
        if known and known[0] == inputs and known[1] is post:
            return known[2]
        entry = entry_of(post, inputs)
        self.outlines[post.path] = inputs, post, entry
        return entry

    def completed(
        self,
        entry: Entry,
        rendered: RenderedPost,
        published: PublishedPost | None,
        prefix: str,
        publication: Publication,
    ) -> Entry:
        """Return an entry with what is known of its rendered and converted post."""
        pictures = (rendered.head_picture, rendered.card_picture)
        shown = tuple(bool(each) and is_published(each, prefix, publication) for each in pictures if each)
        known = self.completions.get(entry.path)
        is_same = known and known.outline is entry and known.rendered is rendered and known.published is published
        if known and is_same and known.is_picture_published == shown:
            return known.entry
        complete = completed(entry, rendered, published, prefix, publication)
        self.completions[entry.path] = Completion(entry, rendered, published, shown, complete)
        return complete
