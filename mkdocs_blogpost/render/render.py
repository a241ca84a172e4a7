"""Rendering: a post's text becomes a tree for the host, and a value with everything else about its body.

    Liquid → kramdown → the steps, in their order

`render(inputs, lookups)` depends on nothing but its arguments, and every fact of the site that it looks at is in
the `reads` of the result.
"""

from collections.abc import Callable

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.model.converters import textile
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reads import Read, Recording
from mkdocs_blogpost.model.source_line import line_in_file
from mkdocs_blogpost.problems import Problem
from mkdocs_blogpost.render import post_tree
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.emoji import has_emoji, with_emoji
from mkdocs_blogpost.render.excerpt import jekyll_excerpt, shown_excerpt
from mkdocs_blogpost.render.images.copies import Copy
from mkdocs_blogpost.render.images.post_picture import (
    PostPicture,
    card_picture,
    copies_of,
    drawing_of,
    first_picture,
    head_picture,
)
from mkdocs_blogpost.render.layouts import layout_chain, render_layouts, text_in_layouts
from mkdocs_blogpost.render.lookups import Lookups, lookups_of
from mkdocs_blogpost.render.other_steps import OTHER_STEPS
from mkdocs_blogpost.render.post_tree import PostTree
from mkdocs_blogpost.render.reading_time import amount_of, counted_text
from mkdocs_blogpost.render.rendered_post import RenderedPost
from mkdocs_blogpost.render.slots import MARK, DrawingSlot, SlotTable
from mkdocs_blogpost.render.step_context import StepContext
from mkdocs_blogpost.render.steps import encoding
from mkdocs_blogpost.render.steps.banners import separate_banners
from mkdocs_blogpost.render.steps.callouts import convert_callouts
from mkdocs_blogpost.render.steps.code import restore_code_blocks
from mkdocs_blogpost.render.steps.diagrams import mark_diagrams
from mkdocs_blogpost.render.steps.encoding import fix_mojibake
from mkdocs_blogpost.render.steps.headings import put_in_order
from mkdocs_blogpost.render.steps.images import prepare_images
from mkdocs_blogpost.render.steps.links import write_link_slots
from mkdocs_blogpost.render.steps.marks import mark_prose
from mkdocs_blogpost.render.steps.media_folder import add_media_folder
from mkdocs_blogpost.render.steps.page_only import mark_page_only
from mkdocs_blogpost.render.steps.responsive import copies_in
from mkdocs_blogpost.render.summary import as_paragraph, first_words, headings_in, opening_image
from mkdocs_blogpost.render.tree import Elements, shorten
from mkdocs_blogpost.values import value_class

__all__ = [
    "STEPS", "Lookups", "PostTree", "RenderInputs", "excerpt_html", "lookups_of", "render", "render_text",
]  # fmt: skip

Step = Callable[[Document, StepContext], None]

ANY = "any"
"""The switch of a step that runs if anything is adapted."""
ALWAYS = "always"
"""The switch of a step that runs for every post: it changes nothing that a reader sees."""

STEPS: tuple[tuple[str, Step], ...] = (
    ("encoding", fix_mojibake),
    ("headings", put_in_order),
    ("code", restore_code_blocks),
    ("code", mark_diagrams),
    ("callouts", convert_callouts),
    ("images", add_media_folder),
    ("banners", separate_banners),
    ("images", prepare_images),
    (ANY, mark_prose),
    *((ANY, step) for step in OTHER_STEPS.values),
    (ALWAYS, write_link_slots),
    (ALWAYS, mark_page_only),
)
"""The steps in order, each with the name that switches it in `adapt`."""
MOST_ELEMENTS = 100_000
"""How many elements a text may have; a long post has 2,000."""
NOT_FOR_HTML = frozenset(("callouts", "code"))
"""The adaptations that are not for a post which is HTML already: its blocks are not read."""


@value_class
class RenderInputs:
    """What is rendered."""

    item: Post | Page
    """The post or page."""
    text: str | None = None
    """Its body after Liquid, if plugins of the host have changed it."""


def render(inputs: RenderInputs, lookups: Lookups) -> tuple[PostTree, RenderedPost]:
    """Return the tree of a post, and everything else that there is to know about its body."""
    item = inputs.item
    with lookups.recorder.alone() as recording:
        lookups.site.record("source", item.path)
        lookups.site.record("options", "*")
        text, markup = _text_of(inputs, lookups)
        adapted = _adapted(item, text.replace(MARK, "\ufffd"), markup, lookups)
        return adapted.tree, _rendered(item, adapted, lookups, recording)


def render_text(item: Post | Page, lookups: Lookups) -> tuple[str, tuple[Problem, ...], tuple[Read, ...]]:
    """Return the content of a text file of the site, such as a feed: Liquid, and Markdown if it is that."""
    with lookups.recorder.alone() as recording:
        lookups.site.record("source", item.path)
        lookups.site.record("options", "*")
        text = _liquid(item, lookups)
        html = lookups.liquid.markdown(text) if item.markup == "markdown" else text
        html = render_layouts(layout_chain(item.layout, lookups), item, html, lookups)
    return html, _problems(item, recording), tuple(sorted(recording.reads))


def excerpt_html(item: Post | Page, lookups: Lookups) -> str | None:
    """Return an excerpt as Jekyll has it; None if the site makes none."""
    return jekyll_excerpt(item, lookups)


def _liquid(item: Post | Page, lookups: Lookups) -> str:
    """Return the body after Liquid; Textile becomes HTML here, as it has no tree."""
    text = lookups.liquid.render(item.body, item, path=item.path, line=item.body_line)
    if item.markup != "textile":
        return text
    converted = textile(text)
    if converted.error:
        lookups.recorder.problems.report("textile-unreadable", item.path, item.body_line, reason=converted.error)
    return converted.html


def _text_of(inputs: RenderInputs, lookups: Lookups) -> tuple[str, str]:
    """Return a body after Liquid, inside the layouts that hold text of it, and its markup."""
    item, text = inputs.item, _liquid(inputs.item, lookups)
    inside = text_in_layouts(item, text, lookups)
    markup = "markdown" if item.markup == "markdown" and inside is None else "html"
    if inputs.text is not None:
        return inputs.text, markup
    return text if inside is None else inside, markup


@value_class
class _Adapted:
    """A tree after all steps."""

    tree: PostTree
    """The tree."""
    elements: list[Element]
    """Its elements."""
    picture: PostPicture | None
    """The first picture in it that can represent the post."""


def _adapted(item: Post | Page, text: str, markup: str, lookups: Lookups) -> _Adapted:
    """Return the adapted tree of a text."""
    document = post_tree.read(text, markup, lookups.options.read_kramdown)
    _report_warnings(item, document, lookups)
    if len(text) > MOST_ELEMENTS // 2 and shorten(document, MOST_ELEMENTS):
        lookups.recorder.problems.report("text-cut", item.path, item.body_line, most=f"{MOST_ELEMENTS:,}")
    slots, found = SlotTable(), Elements(document)
    picture = first_picture(found.images, item, lookups.images)
    context = StepContext(item, lookups, lookups.recorder.problems, slots, found)
    for name, step in STEPS:
        if _is_on(name, lookups.options.adapt) and not (markup == "html" and name in NOT_FOR_HTML):
            step(document, context)
            if step in OTHER_STEPS.values:
                found.forget()
    tree = PostTree(document, text, markup, tuple(slots.slots), counted_text(document))
    return _Adapted(tree, found.all, picture)


def _is_on(name: str, adapt: Adapt) -> bool:
    if name in (ANY, ALWAYS):
        return name == ALWAYS or adapt != Adapt.none()
    return bool(getattr(adapt, name))


def _report_warnings(item: Post | Page, document: Document, lookups: Lookups) -> None:
    """Report what kramdown warns about: options that it ignores and, with `show_warnings`, the text."""
    config, problems = lookups.site.site.config, lookups.recorder.problems
    for warning in document.warnings:
        if not warning.line:
            problems.report("kramdown-option", config.path or "mkdocs.yml", message=warning.message)
        elif lookups.options.warnings:
            line = item.body_line + warning.line - 1
            problems.report("kramdown-warning", item.path, line, message=warning.message)


def _rendered(item: Post | Page, adapted: _Adapted, lookups: Lookups, recording: Recording) -> RenderedPost:
    """Return the value of a rendered post."""
    options, tree, found, text_picture = lookups.options, adapted.tree, adapted.elements, adapted.picture
    head = head_picture(item, lookups.images, options.banners)
    card = card_picture(item, lookups.images, options.banners)
    pictures = [picture for picture in (head, card, text_picture) if picture]
    words = first_words(tree.document)
    paragraph = as_paragraph(words)
    excerpt, summary = shown_excerpt(item, lookups)
    title = _title(item, lookups)
    return RenderedPost(
        path=item.path,
        title=title,
        excerpt=excerpt or paragraph,
        summary=summary or words,
        first_paragraph=paragraph,
        minutes=amount_of(tree.counted, found).minutes,
        headings=tuple(headings_in(found, tree.document.options.header_offset)),
        head_picture=head,
        card_picture=card,
        text_picture=text_picture,
        opening_image=opening_image(found, tree.slots),
        drawing=drawing_of(item, options.banners),
        drawings=tuple(dict.fromkeys(slot.drawing for slot in tree.slots if isinstance(slot, DrawingSlot))),
        copies=_copies(found, pictures, lookups),
        problems=_problems(item, recording),
        reads=tuple(sorted(recording.reads)),
    )


def _copies(found: list[Element], pictures: list[PostPicture], lookups: Lookups) -> tuple[Copy, ...]:
    """Return the smaller copies that a body and the pictures of its post offer."""
    rules, images = lookups.options.images, lookups.images
    of_pictures = (copy for picture in pictures for copy in copies_of(picture, images, rules))
    offered = of_pictures if lookups.options.adapt.images else ()
    return tuple(dict.fromkeys((*copies_in(found), *offered)))


def _problems(item: Post | Page, recording: Recording) -> tuple[Problem, ...]:
    """Return what was wrong, in the order of the lines; the problems of other files last."""
    return tuple(sorted(recording.problems, key=lambda each: (each.path != item.path, each.path, each.line or 0)))


def _title(item: Post | Page, lookups: Lookups) -> str:
    """Return a title, with its emoji, and with its mojibake repaired and reported."""
    title = _repaired_title(item, lookups)
    return with_emoji(title) if lookups.options.adapt != Adapt.none() and has_emoji(_plugins(lookups)) else title


def _plugins(lookups: Lookups) -> frozenset[str]:
    return frozenset(lookups.site.plugins)


def _repaired_title(item: Post | Page, lookups: Lookups) -> str:
    if not lookups.options.adapt.encoding or encoding.fixed(item.title) == item.title:
        return item.title
    line = line_in_file(item, item.title, lookups.site.site)
    return encoding.MojibakeFixer(item, lookups.recorder.problems, line).fixed(item.title)
