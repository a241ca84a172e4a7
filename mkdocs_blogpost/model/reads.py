"""What a post's rendering looked at: each fact of the site by its kind and name, with a digest of its value.

A result that knows what it read can be kept and checked later: it is valid as long as every fact has the same
digest (Mokhov, Mitchell, Peyton Jones: Build Systems à la Carte, 2018, "verifying traces").
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Read:
    """One fact of the site that a rendering looked at."""

    kind: str
    """What it is: `include`, `document`, `content`, `list`, `config`, `image`, `time`, …"""
    name: str
    """Its name within its kind: a path, a URL, a key."""
    digest: str
    """A digest of its value when it was read; empty if it was not there."""
