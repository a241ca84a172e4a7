"""Chance that is the same for the same words, on every machine and in every version of Python."""

import math
from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")
_MASK = (1 << 64) - 1


class SeededRandom:
    """A stream of numbers from a text: https://prng.di.unimi.it/splitmix64.c, seeded by its SHA-256."""

    def __init__(self, text: str) -> None:
        self._state = int.from_bytes(sha256(text.encode()).digest()[:8], "big")

    def unit(self) -> float:
        """Return the next number from 0 to 1."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return ((mixed ^ (mixed >> 31)) >> 11) / (1 << 53)

    def between(self, least: float, most: float) -> float:
        """Return a number between two."""
        return least + (most - least) * self.unit()

    def whole(self, least: int, most: int) -> int:
        """Return a whole number from one to another, both included."""
        return least + int(self.unit() * (most - least + 1))

    def happens(self, share: float) -> bool:
        """Return true in that share of cases."""
        return self.unit() < share

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of several."""
        return choices[self.whole(0, len(choices) - 1)]

    def angle(self) -> float:
        """Return an angle, in radians."""
        return self.between(0, math.tau)
