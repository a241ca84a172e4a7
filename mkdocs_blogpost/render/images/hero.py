"""A post's picture, from its front matter in every spelling that the big themes use."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_blogpost.values import value_class

PICTURES = (
    # spelling, and whose it is
    "article_header",  # TeXt: image.src, background_image.src
    "image",  # jekyll-seo-tag, Chirpy, So Simple, Jekyll's own example
    "header",  # Minimal Mistakes: image, overlay_image
    "cover",  # PaperMod, Ghost exports
    "cover-img", "cover_img", "cover_image", "cover-image", "coverImage",  # Beautiful Jekyll; Dev.to; Hexo
    "hero", "hero_image", "hero-image", "heroImage", "hero_img",  # Bulma Clean Theme, Astro
    "banner", "banner_image", "banner-image", "banner_img",  # Forestry, al-folio's kin
    "header-img", "header_image", "header-image", "header_img", "headerImage",  # Clean Blog, Hux
    "background", "background_image", "background-image", "bgimg",  # Clean Blog of today, Startbootstrap
    "feature_image", "feature-image", "feature-img", "feature_img",  # Alembic, Type
    "featured_image", "featured-image", "featured_img", "featured-img", "featuredImage",  # WordPress exports
    "image_feature", "image-feature", "post_image", "post-image", "main_image", "title_image", "splash_image",
    "img", "picture", "photo", "figure",  # Agency, Pixyll
    "share-img", "share_img", "og_image", "og-image", "social_image", "preview", "preview_image",
    "featuredImg", "image_path", "image-path", "photos", "images",  # NexT
)  # fmt: skip
"""The keys of a post's own picture, the most certain first."""

SMALL = (
    "thumbnail-img", "thumbnail_img", "thumbnail", "thumb", "thumbnail_image", "teaser", "image_thumbnail",
    "image-thumb", "card_image", "card-image", "list_image",
)  # fmt: skip
"""The keys of a small picture for cards and lists."""

SOURCES = ("path", "src", "url", "image", "feature", "overlay_image", "background_image", "file", "source", "href")
"""The keys of a table for the address of the picture."""
SMALL_SOURCES = ("teaser", "thumbnail", "thumb", "small", "og_image")
"""The keys of a table for the address of a small picture."""
SWITCHES = ("image", "overlay_image", "src", "path", "show")
"""The keys of such a table that hide the picture at the head if they are false."""
HIDING = ("hide_image", "hide-image", "hideImage", "hide_cover", "hide_hero", "no_cover", "no_image")
"""The keys beside a picture that hide it at the head if they are true (Hydejack)."""
SHOWING = ("show_image", "show-image", "showImage", "show_cover", "show_hero")
"""The keys beside a picture that hide it at the head if they are false."""
ALTS = ("alt", "image_description", "description", "alt_text", "title")
"""The keys of a table for the alternative text."""
CAPTIONS = ("caption", "credit", "attribution", "overlay_caption")
"""The keys of a table for the words below the picture."""
FOLDERS = ("", "/images", "/assets/images", "/assets/img", "/img", "/assets", "/uploads")
"""Where themes look for a picture that is named without its folder."""

_ADDRESS = re.compile(
    r"(?:https?:)?//|.*\.(?:avif|bmp|gif|jpe?g|jfif|png|svg|webp)(?:[?#].*)?\Z", re.IGNORECASE | re.DOTALL
)
_LISTED = re.compile(r"\A\s*['\"]?(?P<src>\S+?\.\w{3,4})['\"]?\s*:\s*['\"]?(?P<caption>.+?)['\"]?\s*\Z")


@value_class
class Hero:
    """A post's picture."""

    src: str
    """Its address as the front matter has it, `img_path` or `media_subpath` before it."""
    alt: str = ""
    """What it shows, for readers who cannot see it."""
    caption: str = ""
    """The words below it."""


def hero_of(data: Mapping[str, Any]) -> Hero | None:
    """Return the picture that a post's front matter names for its head, a small one if there is no other.

    Return None if the front matter says that the pictures it names are for cards only.
    """
    if any(_is_hidden(data[key]) for key in PICTURES if key in data) or _hides(data):
        return None
    return _first(data, (PICTURES, SOURCES), (SMALL, (*SMALL_SOURCES, *SOURCES)), (PICTURES, SMALL_SOURCES))


def thumbnail_of(data: Mapping[str, Any]) -> Hero | None:
    """Return the picture for a post's card: the small one, else the one for its head."""
    return _first(data, (SMALL, (*SMALL_SOURCES, *SOURCES)), (PICTURES, SMALL_SOURCES), (PICTURES, SOURCES))


def _hides(data: Mapping[str, Any]) -> bool:
    """Return whether a key beside the picture hides it; Hux writes `header-style: text`."""
    is_text = data.get("header-style") == "text"
    return is_text or any(data.get(key) is True for key in HIDING) or any(data.get(key) is False for key in SHOWING)


def _is_hidden(value: object) -> bool:
    """Return whether a value means that a post has no picture at its head: Indigo's `headerImage: false`."""
    if isinstance(value, Mapping):
        return (
            value.get("hidden") is True or value.get("hide") is True or any(value.get(key) is False for key in SWITCHES)
        )
    return value is False


def addresses(hero: Hero) -> Iterator[str]:
    """Yield the addresses that a picture may have: as written, from the root, in the usual folders."""
    yield hero.src
    if "://" in hero.src or hero.src.startswith(("//", "/")):
        return
    for folder in FOLDERS:
        yield f"{folder}/{hero.src.removeprefix('./')}"


def _first(data: Mapping[str, Any], *groups: tuple[tuple[str, ...], tuple[str, ...]]) -> Hero | None:
    for keys, sources in groups:
        for key in keys:
            found = _read(data[key], sources) if key in data else None
            if found:
                return _settled(found, key, data)
    return None


def _read(value: object, sources: tuple[str, ...]) -> Hero | None:
    if isinstance(value, list | tuple):
        return next((found for each in value if (found := _read(each, sources))), None)
    if isinstance(value, Mapping):
        return _from_table(value, sources)
    if not isinstance(value, str) or SOURCES[0] not in sources:
        return None
    listed = _LISTED.match(value)
    if listed:
        return Hero(listed["src"], caption=listed["caption"])
    return Hero(value.strip()) if _ADDRESS.match(value.strip()) else None


def _from_table(table: Mapping[Any, Any], sources: tuple[str, ...]) -> Hero | None:
    for source in sources:
        src = table.get(source)
        if isinstance(src, Mapping):
            return _from_table(src, sources)
        if isinstance(src, str) and _ADDRESS.match(src.strip()):
            return Hero(src.strip(), _text(table, ALTS), _text(table, CAPTIONS))
    return _captioned(table) if len(table) == 1 else None


def _captioned(table: Mapping[Any, Any]) -> Hero | None:
    """Return the picture of Beautiful Jekyll's `- "/a.jpg" : "Caption"`."""
    ((src, caption),) = table.items()
    if isinstance(src, str) and isinstance(caption, str) and _ADDRESS.match(src):
        return Hero(src, caption=caption)
    return None


def _settled(hero: Hero, key: str, data: Mapping[str, Any]) -> Hero:
    """Return a picture with the alternative text and caption of the keys beside it, below its folder."""
    names = tuple(f"{key}{joint}" for joint in ("_", "-"))
    alts = tuple(f"{name}{word}" for name in names for word in ("alt", "alt_text", "description"))
    captions = tuple(f"{name}{word}" for name in names for word in ("caption", "credit", "attribution"))
    alt = hero.alt or _text(data, (*alts, "image_alt", "image-alt", "cover_alt", "img_alt", "alt"))
    caption = hero.caption or _text(data, (*captions, "image_caption", "image-caption", "caption"))
    return Hero(below_folder(hero.src, data), alt, caption)


def below_folder(src: str, data: Mapping[str, Any]) -> str:
    """Return an address below the folder that posts for Chirpy name once for all their pictures."""
    folder = folder_of(data)
    if folder is None or "//" in src or src.startswith("/"):
        return src
    return f"{folder.rstrip('/')}/{src}"


def folder_of(data: Mapping[str, Any]) -> str | None:
    """Return the folder that posts for Chirpy name once for all their pictures; None if a post names none."""
    folder = data.get("media_subpath") or data.get("img_path")
    return folder if isinstance(folder, str) else None


def _text(table: Mapping[Any, Any], names: tuple[str, ...]) -> str:
    texts = (table.get(name) for name in names)
    return next((text.strip() for text in texts if isinstance(text, str) and text.strip()), "")
