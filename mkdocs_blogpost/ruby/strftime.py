"""Times as Ruby's `strftime` writes them (https://docs.ruby-lang.org/en/3.1/strftime_formatting_rdoc.html)."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

_DIRECTIVE = re.compile(r"%([-0^#_]*+)(\d*+)(:{0,3}z|[EO]?[a-zA-Z%+])")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_WIDEST = 1000

Number = tuple[Callable[[datetime], int], int, str]
"""A number in a time, its width and what fills it up."""

_NUMBERS: dict[str, Number] = {
    "Y": (lambda at: at.year, 1, "0"),
    "C": (lambda at: at.year // 100, 2, "0"),
    "y": (lambda at: at.year % 100, 2, "0"),
    "m": (lambda at: at.month, 2, "0"),
    "d": (lambda at: at.day, 2, "0"),
    "e": (lambda at: at.day, 2, " "),
    "j": (lambda at: at.timetuple().tm_yday, 3, "0"),
    "H": (lambda at: at.hour, 2, "0"),
    "k": (lambda at: at.hour, 2, " "),
    "I": (lambda at: (at.hour - 1) % 12 + 1, 2, "0"),
    "l": (lambda at: (at.hour - 1) % 12 + 1, 2, " "),
    "M": (lambda at: at.minute, 2, "0"),
    "S": (lambda at: at.second, 2, "0"),
    "u": (lambda at: at.isoweekday(), 1, "0"),
    "w": (lambda at: at.isoweekday() % 7, 1, "0"),
    "G": (lambda at: at.isocalendar()[0], 1, "0"),
    "g": (lambda at: at.isocalendar()[0] % 100, 2, "0"),
    "V": (lambda at: at.isocalendar()[1], 2, "0"),
    "U": (lambda at: (at.timetuple().tm_yday + 6 - at.isoweekday() % 7) // 7, 2, "0"),
    "W": (lambda at: (at.timetuple().tm_yday + 6 - at.weekday()) // 7, 2, "0"),
    "s": (lambda at: int(at.timestamp()), 1, "0"),
}
_TEXTS: dict[str, Callable[[datetime], str]] = {
    "B": lambda at: _MONTHS[at.month - 1],
    "b": lambda at: _MONTHS[at.month - 1][:3],
    "h": lambda at: _MONTHS[at.month - 1][:3],
    "A": lambda at: _DAYS[at.isoweekday() % 7],
    "a": lambda at: _DAYS[at.isoweekday() % 7][:3],
    "p": lambda at: "AM" if at.hour < 12 else "PM",
    "P": lambda at: "am" if at.hour < 12 else "pm",
    "Z": lambda at: zone_name(at),  # noqa: PLW0108  it is defined below
    "n": lambda _: "\n",
    "t": lambda _: "\t",
    "%": lambda _: "%",
}
_SHORTHANDS = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "v": "%e-%^b-%Y",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "+": "%a %b %e %H:%M:%S %Z %Y",
}


def zone_name(moment: datetime) -> str:
    """Return the zone's short name; one without a name has none."""
    name = moment.tzname() or "UTC"
    return "" if name.startswith(("UTC+", "UTC-", "+", "-")) else name


def strftime(moment: date, form: str) -> str:
    """Return a moment, or a day at midnight, in the given form; what is no directive stays."""
    if isinstance(moment, datetime):
        return _DIRECTIVE.sub(lambda found: _written(moment, found), form)
    midnight = datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
    return _DIRECTIVE.sub(lambda found: _written(midnight, found, day=True), form)


def _written(moment: datetime, found: re.Match[str], *, day: bool = False) -> str:
    flags, width, name = found[1], min(int(found[2] or 0), _WIDEST), found[3]
    if name.endswith("z"):
        return _offset(moment, flags, width, name.count(":"))
    name = name[1:] if len(name) == 2 else name
    if name in ("L", "N"):
        digits = width or (3 if name == "L" else 9)
        return f"{moment.microsecond:06d}000".ljust(digits, "0")[:digits]
    if name in _NUMBERS:
        return _number(moment, _NUMBERS[name], flags, width)
    if name in _SHORTHANDS:
        return _padded(strftime(moment, _SHORTHANDS[name]), flags, width)
    if name == "Z" and day:
        return _padded("+00:00", flags, width)
    if name in _TEXTS:
        return _padded(_cased(_TEXTS[name](moment), flags, name), flags, width)
    return found[0]


def _number(moment: datetime, number: Number, flags: str, width: int) -> str:
    read, least, fill = number
    for flag in flags:
        fill = {"0": "0", "_": " "}.get(flag, fill)
    if "-" in flags:
        return str(read(moment))
    return str(read(moment)).rjust(width or least, fill)


def _cased(text: str, flags: str, name: str) -> str:
    if "^" in flags:
        return text.upper()
    if "#" in flags:
        return text.lower() if name in "pZ" else text.upper()
    return text


def _padded(text: str, flags: str, width: int) -> str:
    text = text.upper() if "^" in flags else text
    return text if "-" in flags else text.rjust(width, "0" if "0" in flags else " ")


def _offset(moment: datetime, flags: str, width: int, colons: int) -> str:
    seconds = int((moment.utcoffset() or timedelta()).total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    tail = {0: f"{minutes:02d}", 1: f":{minutes:02d}"}.get(colons, f":{minutes:02d}:{rest:02d}")
    sign = "-" if seconds < 0 else "+"
    if "-" in flags:
        return f"{sign}{hours}{tail}"
    if "_" in flags:
        return f"{sign}{hours}{tail}".rjust(max(width, len(tail) + 3))
    return sign + f"{hours:02d}{tail}".rjust(width - 1, "0")
