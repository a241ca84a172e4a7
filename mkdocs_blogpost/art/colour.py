"""Mixing colours as CSS's `color-mix(in oklab, …)` does (https://bottosson.github.io/posts/oklab/)."""

Triple = tuple[float, float, float]


def mix(first: str, second: str, share: int) -> str:
    """Return the hex value of so many per cent of a colour in another, both hex values."""
    a, b = _oklab(rgb(first)), _oklab(rgb(second))
    part = share / 100
    return _hex(_srgb((
        a[0] * part + b[0] * (1 - part),
        a[1] * part + b[1] * (1 - part),
        a[2] * part + b[2] * (1 - part),
    )))  # fmt: skip


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the three bytes of a hex value, `#abc` or `#aabbcc`."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _hex(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _oklab(colour: tuple[int, int, int]) -> Triple:
    r, g, b = (_linear(byte / 255) for byte in colour)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _srgb(lab: Triple) -> tuple[int, int, int]:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _byte(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _byte(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _byte(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _byte(value: float) -> int:
    curved = value * 12.92 if value <= 0.0031308 else 1.055 * max(value, 0.0) ** (1 / 2.4) - 0.055
    return round(min(max(curved, 0.0), 1.0) * 255)
