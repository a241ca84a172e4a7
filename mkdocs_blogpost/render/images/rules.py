"""The setting `images`: which sizes and formats of local images are made."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from mkdocs_blogpost.problems import SettingsError, guess

FORMATS = ("avif", "webp")


@dataclass(frozen=True, slots=True)
class ImageRules:
    """Which sizes and formats of local images are made."""

    responsive: bool = True
    """Whether smaller copies are made, if Pillow is installed."""
    widths: tuple[int, ...] = (480, 800, 1200, 1600)
    """The copies' widths in pixels; none wider than the original."""
    formats: tuple[str, ...] = ("webp",)
    """The copies' formats, the preferred one first."""
    quality: int = 80
    """The copies' quality, of 100."""
    sizes: str = "(min-width: 48em) 44rem, 100vw"
    """How wide the column is, for the browser's choice."""
    placeholder: bool = True
    """Whether the colour of an image is shown until the image is loaded."""
    folder: str = "assets/blogpost/images"
    """The folder of the copies in the site."""


def read(settings: Mapping[str, Any]) -> ImageRules:
    """Return the rules that the setting `images` gives; raises SettingsError."""
    known = [each.name for each in fields(ImageRules)]
    for name in settings:
        if name not in known:
            raise SettingsError(f"'images' knows no '{name}'.{guess(str(name), known)}")
    default = ImageRules()
    return ImageRules(
        responsive=_switch("responsive", settings.get("responsive", default.responsive)),
        widths=_widths(settings.get("widths", default.widths)),
        formats=_formats(settings.get("formats", default.formats)),
        quality=_number("quality", settings.get("quality", default.quality), 1, 100),
        sizes=_text("sizes", settings.get("sizes", default.sizes)),
        placeholder=_switch("placeholder", settings.get("placeholder", default.placeholder)),
        folder=_folder(settings.get("folder", default.folder)),
    )


def _switch(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise SettingsError(f"'images: {name}' is true or false, not {value!r}")


def _number(name: str, value: object, least: int, most: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
        return value
    raise SettingsError(f"'images: {name}' is a number from {least} to {most}, not {value!r}")


def _text(name: str, value: object) -> str:
    if isinstance(value, str) and value:
        return value
    raise SettingsError(f"'images: {name}' is a text, not {value!r}")


def _widths(value: object) -> tuple[int, ...]:
    if not isinstance(value, list | tuple):
        raise SettingsError(f"'images: widths' is a list of widths in pixels, not {value!r}")
    return tuple(sorted({_number("widths", width, 16, 8192) for width in value}))


def _formats(value: object) -> tuple[str, ...]:
    formats = (value,) if isinstance(value, str) else value
    if not isinstance(formats, list | tuple):
        raise SettingsError(f"'images: formats' is a list of {' and '.join(FORMATS)}, not {value!r}")
    for each in formats:
        if each not in FORMATS:
            raise SettingsError(f"'images: formats' knows no {each!r}.{guess(str(each), FORMATS)}")
    return tuple(str(each) for each in formats)


def _folder(value: object) -> str:
    folder = _text("folder", value).strip("/")
    if ".." in folder.split("/"):
        raise SettingsError(f"'images: folder' stays inside the site: {value!r} does not")
    return folder
