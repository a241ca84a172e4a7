"""What is known to differ from the real Jekyll and kramdown: strict expected failures, each with a reason."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parents[1] / "cases"


def marked(suite: str, names: Iterable[str]) -> list[Any]:
    """Turn the names of a suite's cases into parameters, the known differences marked as such."""
    reasons = tomllib.loads((CASES / "known_differences.toml").read_text(encoding="utf-8")).get(suite, {})
    found = sorted(names)
    if stale := set(reasons) - set(found):
        raise LookupError(f"known_differences.toml names no case of {suite}: {', '.join(sorted(stale))}")
    return [pytest.param(name, marks=_marks(reasons.get(name)), id=name) for name in found]


def _marks(reason: str | None) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
