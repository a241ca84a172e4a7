"""The zone that a configuration's `timezone` names.

Follows https://jekyllrb.com/docs/configuration/options/ (`timezone`).
"""

import re
from datetime import UTC, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.tz import tzstr


def zone_of(name: Any, machine: tzinfo) -> tzinfo:
    """Return the zone of a name, UTC for one that is none, and the machine's if none is given."""
    return (_named(str(name)) or UTC) if name else machine


def is_zone(name: Any) -> bool:
    """Return whether a zone is called by the name."""
    return _named(str(name)) is not None


def _named(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return _posix(name)


def _posix(name: str) -> tzinfo | None:
    """Return the zone of a name with its offset, such as CET-1CEST, where a minus means east."""
    if not re.fullmatch(r"[A-Za-z]{3,}[-+]?\d.*", name):
        return None
    try:
        return tzstr(name, posix_offset=True)
    except (KeyError, ValueError):
        return None
