"""Rendering: a post's text becomes a tree for the host, and a value that tells everything else about it.

    Liquid → kramdown → encoding → headings → code → callouts → images → banners → images → links

`render(inputs, lookups)` depends on nothing but its arguments, and every fact of the site that it looks at is in
the result's `reads`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.liquid.content_store import ContentStore
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problem, Problems
from mkdocs_blogpost.render import html_post
from mkdocs_blogpost.render.images.copies import Copy, plan
from mkdocs_blogpost.render.images.files import ImageFiles
from mkdocs_blogpost.render.images.post_picture import (
    PostPicture,
    card_picture,
    drawing_of,
    first_picture,
    head_picture,
)
from mkdocs_blogpost.render.options import RenderOptions
from mkdocs_blogpost.render.reading_time import amount_of
from mkdocs_blogpost.render.rendered_post import RenderedPost
from mkdocs_blogpost.render.slots import DrawingSlot, Slot, SlotTable, SlottedHtml, cut
from mkdocs_blogpost.render.step_context import StepContext
from mkdocs_blogpost.render.steps import encoding
from mkdocs_blogpost.render.steps.banners import separate_banners
from mkdocs_blogpost.render.steps.callouts import convert_callouts
from mkdocs_blogpost.render.steps.code import restore_code_blocks
from mkdocs_blogpost.render.steps.encoding import fix_mojibake
from mkdocs_blogpost.render.steps.headings import put_in_order
from mkdocs_blogpost.render.steps.images import prepare_images
from mkdocs_blogpost.render.steps.links import write_link_slots
from mkdocs_blogpost.render.steps.marks import mark
from mkdocs_blogpost.render.steps.media_folder import add_media_folder
from mkdocs_blogpost.render.steps.page_only import mark_page_only
from mkdocs_blogpost.render.steps.responsive import copies_in
from mkdocs_blogpost.render.summary import first_paragraph, headings_in, opening_image, prose_of
from mkdocs_blogpost.settings import Adapt
from mkdocs_blogpost.text import line_of, plain

Step = Callable[[Document, StepContext], None]

STEPS: tuple[tuple[str, Step], ...] = (
    ("encoding", fix_mojibake),
    ("headings", put_in_order),
    ("code", restore_code_blocks),
    ("callouts", convert_callouts),
    ("images", add_media_folder),
    ("banners", separate_banners),
    ("images", prepare_images),
)
"""The adaptations in order, each with the name that switches it in `adapt`."""
NOT_FOR_HTML = frozenset(("callouts", "code"))
"""The adaptations that a post which is HTML already does without: its blocks are not read."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """Everything that a rendering may look at, made once a build; each look is a recorded read."""

    site: SiteLookups
    """The facts of the site."""
    contents: ContentStore
    """The Liquid of the site, and what it knows of other posts."""
    images: ImageFiles
    """The image files of the site."""
    options: RenderOptions
    """How posts are rendered."""


def lookups_of(site: Site, options: RenderOptions, environment: str = "development") -> Lookups:
    """Return the lookups of a site."""
    facts = SiteLookups(site, environment)
    contents = ContentStore(facts, tags=options.tags, kramdown=options.kramdown)
    return Lookups(facts, contents, ImageFiles(facts), options)


@dataclass(frozen=True, slots=True)
class RenderInputs:
    """What is rendered."""

    item: Post | Page
    """The post or page."""
    text: str | None = None
    """Its body after Liquid, if plugins of the host have changed it."""


@dataclass(slots=True)
class PostTree:
    """The tree of a body; it lives until the host has converted it."""

    document: Document
    """The tree, adapted, with tokens in the place of slots."""
    text: str
    """The body after Liquid."""
    markup: str
    """`markdown`, or `html` for a body that is HTML already."""
    slots: tuple[Slot, ...] = field(default=())
    """The slots, by the numbers of their tokens."""

    def html(self) -> SlottedHtml:
        """Return the HTML without any host."""
        is_html = self.markup == "html"
        return cut(html_post.write(self.document.root) if is_html else self.document.to_html(), self.slots)


def render(inputs: RenderInputs, lookups: Lookups) -> tuple[PostTree, RenderedPost]:
    """Return the tree of a post, and everything else that there is to know about its body."""
    item, problems = inputs.item, Problems()
    with lookups.site.recorder.alone() as reads:
        lookups.site.read_source(item)
        text = inputs.text
        if text is None:
            text = lookups.contents.liquid(item.body, item, problems)
        tree, picture = _tree(item, text, lookups, problems)
        rendered = _rendered(item, tree, picture, lookups, problems)
    return tree, replace(rendered, problems=tuple(problems), reads=tuple(sorted(reads)))


def render_text(item: Page, lookups: Lookups) -> tuple[str, tuple[Problem, ...]]:
    """Return the content of a text file of the site, such as a feed: Liquid, and Markdown if it is that."""
    problems = Problems()
    text = lookups.contents.liquid(item.body, item, problems)
    return (lookups.contents.markdown(text) if item.markup == "markdown" else text), tuple(problems)


def excerpt_html(item: Post | Page, lookups: Lookups) -> str | None:
    """Return an excerpt as Jekyll has it; None if the site makes none."""
    return lookups.contents.excerpt(item)


def _tree(item: Post | Page, text: str, lookups: Lookups, problems: Problems) -> tuple[PostTree, PostPicture | None]:
    """Return the adapted tree of a text, and the first picture in it that can represent the post."""
    options = lookups.options
    is_html = item.markup == "html"
    document = kramdown.parse("" if is_html else text, options.kramdown)
    if is_html:
        document.root = html_post.read(text)
    problems.add(*_warnings(item, document, lookups.site.site))
    picture = first_picture(document, item, lookups.images)
    slots = SlotTable()
    context = StepContext(
        post=item,
        images=lookups.images,
        problems=problems,
        slots=slots,
        banner_rules=options.banners,
        image_rules=options.images,
        resolve_links=options.adapt.links,
    )
    for name, step in STEPS:
        if getattr(options.adapt, name) and not (is_html and name in NOT_FOR_HTML):
            step(document, context)
    if options.adapt != Adapt.none():
        mark(document, lookups.site.site.config)
    tree = PostTree(document, text, item.markup)
    write_link_slots(document, context)
    mark_page_only(document, context)
    tree.slots = tuple(slots.slots)
    return tree, picture


def _warnings(item: Post | Page, document: Document, site: Site) -> list[Problem]:
    """Return what kramdown warns about: options that it ignores and, with `show_warnings`, the text."""
    found = Problems()
    for warning in document.warnings:
        if not warning.line:
            found.report("kramdown-option", site.config.path or "mkdocs.yml", message=warning.message)
        elif site.config.kramdown.get("show_warnings"):
            found.report("kramdown-warning", item.path, item.body_line + warning.line - 1, message=warning.message)
    return list(found)


def _rendered(
    item: Post | Page, tree: PostTree, picture: PostPicture | None, lookups: Lookups, problems: Problems
) -> RenderedPost:
    """Return the value of a rendered post, still without its problems and reads."""
    options = lookups.options
    head = head_picture(item, lookups.images, options.banners)
    card = card_picture(item, lookups.images, options.banners)
    excerpt, summary = _excerpt(item, lookups)
    paragraph = first_paragraph(tree.document)
    in_text = (copy for copy in copies_in(tree.document))
    of_pictures = (copy for each in (head, card, picture) if each for copy in offered(each, lookups))
    return RenderedPost(
        path=item.path,
        title=_title(item, lookups, problems),
        excerpt=excerpt if plain(excerpt) else paragraph,
        summary=summary or plain(paragraph),
        first_paragraph=paragraph,
        minutes=amount_of(tree.document).minutes,
        headings=tuple(headings_in(tree.document)),
        head_picture=head,
        card_picture=card,
        text_picture=picture,
        opening_image=opening_image(tree.document, tree.slots),
        drawing=drawing_of(item, options.banners),
        drawings=tuple(slot.drawing for slot in tree.slots if isinstance(slot, DrawingSlot)),
        copies=tuple({copy.url: copy for copy in (*in_text, *of_pictures)}.values()),
        problems=(),
        reads=(),
    )


def offered(picture: PostPicture, lookups: Lookups) -> tuple[Copy, ...]:
    """Return the smaller copies of a post's picture, in one format."""
    file = lookups.images.find(picture.src, "/") if picture.path else None
    copies = plan(file, lookups.options.images) if file and lookups.options.adapt.images else ()
    return tuple(copy for copy in copies if copy.format == copies[-1].format)


def _excerpt(item: Post | Page, lookups: Lookups) -> tuple[str, str]:
    """Return an excerpt as HTML, and its prose."""
    given = lookups.contents.given_excerpt(item)
    text = lookups.contents.excerpt_text(item) if given is None else None
    if text is None:
        html = _repaired(given or "", lookups)
        return html, plain(html)
    is_html = item.markup == "html"
    document = kramdown.parse("" if is_html else text, lookups.options.kramdown)
    if is_html:
        document.root = html_post.read(text)
    html = _repaired(text if is_html else document.to_html(), lookups)
    return html, _repaired(prose_of(document), lookups)


def _repaired(html: str, lookups: Lookups) -> str:
    return encoding.fixed_html(html) if lookups.options.adapt.encoding else html


def _title(item: Post | Page, lookups: Lookups, problems: Problems) -> str:
    """Return a title, with its mojibake repaired and reported."""
    if not lookups.options.adapt.encoding or encoding.fixed(item.title) == item.title:
        return item.title
    return encoding.MojibakeFixer(item, problems, line_in_file(item, item.title, lookups.site.site)).fixed(item.title)


def line_in_file(item: Post | Page, text: str, site: Site) -> int | None:
    """Return the line of an item's file on which a piece of its front matter is, or None."""
    try:
        file = site.tree.read_text(item.path, site.config.encoding)
    except (OSError, UnicodeError):
        return None
    position = file.find(text)
    return line_of(file, position) if position >= 0 else None
