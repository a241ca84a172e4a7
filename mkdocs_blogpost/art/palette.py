"""The colours of a picture: mixed from the theme's own in a page, from fixed ones in a file."""

from collections.abc import Collection, Mapping

from mkdocs_blogpost.art.canvas import Paint
from mkdocs_blogpost.art.colour import mix, rgb
from mkdocs_blogpost.values import value_class

THEME = "var(--md-typeset-a-color,var(--bs-link-color,#3f63d8))"
"""A colour that reads on the page's ground: Material's and Bootstrap's names for it."""
GROUND = "var(--md-default-bg-color,var(--bs-body-bg,#fff))"
"""The page's ground, by the same themes' names."""

MIXES: Mapping[Paint, tuple[str, int, str]] = {
    "sky": ("base", 15, "ground"),
    "haze": ("second", 30, "ground"),
    "far": ("blend", 36, "ground"),
    "mid": ("blend", 66, "ground"),
    "near": ("blend", 82, "#0d1430"),
    "ink": ("blend", 46, "#0a0f26"),
    "glow": ("second", 58, "#fffdf2"),
    "spark": ("second", 90, "base"),
    "sun": ("#ffc857", 84, "second"),
    "night": ("base", 26, "#0b1024"),
}
"""Paint: how many per cent of the first colour in the other. `blend` is the base with some of the second."""
WARM, COLD = 88, 64
"""How many per cent of the base in `blend`: a warm second colour would turn a cold base grey."""


@value_class
class Palette:
    """The colours that a picture is mixed from."""

    second: str
    """The second colour, a hex value: warm by the sea's cold, and so on."""
    base: str | None = None
    """The first colour, a hex value; None takes the theme's."""

    def declarations(self, paints: Collection[Paint]) -> str:
        """Return CSS that declares some paints as custom properties, from the theme's colours."""
        base = f"--b:var(--blogpost-art-1,{self.base or THEME});"
        second = f"--s:var(--blogpost-art-2,{self.second});"
        ground = f"--g:var(--blogpost-art-ground,{GROUND});"
        blend = f"--m:color-mix(in oklab,var(--b) {self._share}%,var(--s));"
        return base + second + ground + blend + "".join(_mixed(paint) for paint in MIXES if paint in paints)

    @property
    def _share(self) -> int:
        red, _green, blue = rgb(self.second)
        return WARM if red > blue else COLD

    def colours(self) -> Mapping[Paint, str]:
        """Return every paint as a hex value, for files that know no theme."""
        base = self.base or "#3f63d8"
        known = {"base": base, "second": self.second, "ground": "#ffffff"}
        known["blend"] = mix(base, self.second, self._share)
        return {
            paint: mix(known.get(first, first), known.get(other, other), share)
            for paint, (first, share, other) in MIXES.items()
        }


def _mixed(paint: Paint) -> str:
    first, share, other = MIXES[paint]
    return f"--{paint}:color-mix(in oklab,{NAMES.get(first, first)} {share}%,{NAMES.get(other, other)});"


NAMES = {"base": "var(--b)", "second": "var(--s)", "ground": "var(--g)", "blend": "var(--m)"}
"""How a page calls the colours that the paints are mixed from."""


MOODS: Mapping[str, str] = {
    "dawn": "#ff9a5a",
    "gold": "#f2b63c",
    "rose": "#f0628f",
    "sea": "#17b4c4",
    "leaf": "#3fb37a",
    "violet": "#9a6bff",
    "sky": "#4fb3ff",
    "clay": "#d9764a",
}
"""Second colours by the name of what they feel like."""
