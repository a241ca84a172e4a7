"""The picture that represents a post: at its head, on its card, in feeds and when a reader shares it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from mkdocs_blogpost.art import size
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.art.themes import kind_for
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.banner_words import words_of
from mkdocs_blogpost.render.images.copies import Copy, plan
from mkdocs_blogpost.render.images.dead_hosts import SIZED_BY_FOLDERS, host_of, is_one_of
from mkdocs_blogpost.render.images.files import ImageFiles
from mkdocs_blogpost.render.images.hero import Hero, addresses, hero_of, thumbnail_of
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.values import value_class

CARD = Size(1200, 630)
"""The box of a drawing for a card: what OpenGraph's readers crop to."""


@value_class
class PostPicture:
    """The picture that represents a post."""

    src: str
    """A URL of this site with a leading slash, or a full address; empty for one that is drawn."""
    size: Size | None
    """Its box, or None if it is unknown; for a drawing, the box of the drawing."""
    alt: str = ""
    """What it shows, for readers who cannot see it."""
    caption: str = ""
    """The words below it."""
    drawing: DrawingSpec | None = None
    """What is drawn in its place; None for a picture that exists."""
    path: str | None = None
    """The file in the source tree, if it is one."""


def head_picture(post: Post | Page, pictures: ImageFiles, rules: BannerRules) -> PostPicture | None:
    """Return the picture for a post's head, or None if its front matter names none."""
    hero = hero_of(post.data)
    if hero is None or (rules.dead == "drop" and is_one_of(hero.src, rules.dead_hosts)):
        return None
    return _settled(hero, post, pictures, rules)


def card_picture(post: Post | Page, pictures: ImageFiles, rules: BannerRules) -> PostPicture | None:
    """Return the picture that a post's front matter names for its card, or None if it names none."""
    hero = thumbnail_of(post.data)
    return _settled(hero, post, pictures, rules) if hero else None


def first_picture(images: Iterable[Element], post: Post | Page, pictures: ImageFiles) -> PostPicture | None:
    """Return the first picture of this site among the images of a post's own text, before its links are resolved.

    A picture of another host is only loaded on the pages where its author put it.
    """
    for image in images:
        picture = pictures.find(image.attr.get("src", ""), post.url)
        if picture and _is_shown(picture.size):
            return PostPicture(picture.url, picture.size, image.attr.get("alt", ""), path=picture.path)
    return None


def _is_shown(box: Size | None) -> bool:
    """Return whether a picture of this box can represent a post: it is no icon, no badge, no thin banner."""
    return box is None or (box.width >= 240 and box.height >= 120 and box.ratio < 4)


def drawing_of(post: Post | Page, rules: BannerRules) -> DrawingSpec:
    """Return the drawing that a post's title, tags and categories make."""
    labels: Mapping[str, Any] = {
        "tags": getattr(post, "tags", ()),
        "categories": getattr(post, "categories", ()),
    }
    words = " ".join([post.title, *(str(label) for group in labels.values() for label in group)])
    kind = kind_for(words.lower(), rules.art.styles)
    return DrawingSpec(words, CARD, replace(rules.art, styles=(kind,)))


def _settled(hero: Hero, post: Post | Page, pictures: ImageFiles, rules: BannerRules) -> PostPicture:
    if rules.dead != "keep" and is_one_of(hero.src, rules.dead_hosts):
        box = size.from_address(hero.src, folders=is_one_of(hero.src, SIZED_BY_FOLDERS)) or CARD
        drawing = DrawingSpec(words_of(hero.src, hero.alt) or post.title, box, rules.art)
        return PostPicture("", box, hero.alt, hero.caption, drawing)
    for address in addresses(hero):
        found = _found(hero, address, "/", pictures)
        if found:
            return found
    return PostPicture(_rooted(hero.src), None, hero.alt, hero.caption)


def _found(hero: Hero, address: str, page_url: str, pictures: ImageFiles) -> PostPicture | None:
    picture = pictures.find(address, page_url)
    if picture:
        return PostPicture(picture.url, picture.size, hero.alt, hero.caption, path=picture.path)
    if host_of(address):
        box = size.from_address(address, folders=is_one_of(address, SIZED_BY_FOLDERS))
        return PostPicture(address, box, hero.alt, hero.caption)
    return None


def _rooted(src: str) -> str:
    return src if host_of(src) or src.startswith("/") else f"/{src.removeprefix('./')}"


def copies_of(picture: PostPicture, images: ImageFiles, rules: ImageRules) -> tuple[Copy, ...]:
    """Return the smaller copies of a post's picture, in one format."""
    file = images.find(picture.src, "/") if picture.path else None
    copies = plan(file, rules) if file else ()
    return tuple(copy for copy in copies if copy.format == copies[-1].format)
