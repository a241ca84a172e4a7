"""Dates and times as feeds and metadata write them; one without a time zone is in UTC."""

from datetime import UTC, datetime
from email.utils import format_datetime


def rfc_3339(moment: datetime) -> str:
    """Return a date and time as RFC 3339 has it: `2024-01-30T12:30:00+00:00`."""
    return _with_zone(moment).isoformat(timespec="seconds")


def rfc_822(moment: datetime) -> str:
    """Return a date and time as RFC 822 has it: `Tue, 30 Jan 2024 12:30:00 +0000`."""
    return format_datetime(_with_zone(moment))


def _with_zone(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
