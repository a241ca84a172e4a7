"""Drawing a picture from words: as SVG in a page, as a PNG file."""

from hashlib import sha256

from mkdocs_blogpost.art import svg
from mkdocs_blogpost.art.canvas import Canvas
from mkdocs_blogpost.art.kinds.catalog import draw_kind
from mkdocs_blogpost.art.palette import MOODS, Palette
from mkdocs_blogpost.art.rules import ArtRules
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.art.themes import Theme, theme_of
from mkdocs_blogpost.values import value_class

LARGEST = 4000
"""The longest side of a box that is drawn as asked for."""


@value_class
class Drawing:
    """A picture: what is painted, and in which colours."""

    canvas: Canvas
    """What is painted."""
    palette: Palette
    """In which colours."""


def draw(words: str, size: Size, rules: ArtRules | None = None) -> Drawing:
    """Return the picture that some words make in a box: the same for the same words."""
    rules = rules or ArtRules()
    text = " ".join(words.lower().split())
    theme = theme_of(text, rules.styles)
    canvas = Canvas(min(size.width, LARGEST), min(size.height, LARGEST))
    draw_kind(theme.kind, canvas, SeededRandom(f"{theme.kind} {text}"))
    return Drawing(canvas, _palette(text, theme, rules))


def inline_svg(words: str, size: Size, rules: ArtRules | None = None, *, label: str | None = None) -> str:
    """Return a picture as an `svg` element in the theme's colours; without a label it is decoration."""
    drawing = draw(words, size, rules)
    return svg.inline(drawing.canvas, drawing.palette, words, label)


def png_file(words: str, size: Size, rules: ArtRules | None = None) -> bytes:
    """Return a picture as a PNG file."""
    from mkdocs_blogpost.art import raster  # noqa: PLC0415  a build that keeps its drawings need not load Pillow

    drawing = draw(words, size, rules)
    return raster.png(drawing.canvas, drawing.palette)


def file_name(words: str, size: Size, suffix: str, rules: ArtRules | None = None) -> str:
    """Return the name of a picture's file: the same for the same words, box and rules."""
    parts = (*rules.palette, *rules.styles) if rules else ()
    text = " ".join([*words.lower().split(), *parts])
    return f"{sha256(text.encode()).hexdigest()[:12]}-{size.width}x{size.height}.{suffix}"


def _palette(text: str, theme: Theme, rules: ArtRules) -> Palette:
    rng = SeededRandom(f"palette {text}")
    if len(rules.palette) > 1:
        return Palette(rng.pick(rules.palette[1:]), rules.palette[0])
    second = MOODS[theme.mood] if theme.mood else rng.pick(tuple(MOODS.values()))
    return Palette(second, rules.palette[0] if rules.palette else None)
