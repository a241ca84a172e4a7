"""The real Jekyll reading source trees, in one long-lived Ruby process, and the recorder of its cases."""

import json
import os
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

CASES = Path(__file__).parents[1] / "cases" / "site"

NOW = datetime(2024, 6, 15, 12, 0, 0, tzinfo=UTC)
"""The moment at which every case is read."""
CHANGED = datetime(2024, 3, 2, 10, 20, 30, tzinfo=UTC)
"""When every file of a case was last changed."""


class JekyllSite:
    """A Ruby process that reads one tree after the other."""

    def __init__(self) -> None:
        self._ruby = subprocess.Popen(
            ["ruby", str(Path(__file__).with_suffix(".rb"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def read(self, source: Path, settings: dict[str, Any]) -> dict[str, Any]:
        """Return all that Jekyll knows of a tree."""
        assert self._ruby.stdin
        assert self._ruby.stdout
        request = {"source": str(source), "settings": {"time": f"{NOW:%Y-%m-%d %H:%M:%S %z}", **settings}}
        self._ruby.stdin.write(json.dumps(request) + "\n")
        self._ruby.stdin.flush()
        return dict(json.loads(self._ruby.stdout.readline() or '{"error": "Ruby has ended"}'))


@cache
def jekyll_site() -> JekyllSite:
    """Start Ruby once for all who ask."""
    return JekyllSite()


def settings_of(case: Path) -> dict[str, Any]:
    """Read what a case sets over its `_config.yml`: `show_drafts`, `future` and the like."""
    path = case / "settings.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}


def laid_out(case: Path, folder: Path) -> Path:
    """Copy a case's tree to a folder, every file changed at the same moment, and return the copy.

    A name that some file system cannot hold is written with `%`: `a%3Ab.md` is laid out as `a:b.md`.
    """
    source = Path(shutil.copytree(case / "source", folder / "source", symlinks=True))
    for path in sorted(source.rglob("*%*"), reverse=True):
        path.rename(path.with_name(unquote(path.name)))
    for path in source.rglob("*"):
        os.utime(path, (CHANGED.timestamp(), CHANGED.timestamp()), follow_symlinks=False)
    return source


def record() -> int:
    """Write the `expected.json` of every case."""
    cases = sorted(path.parent for path in CASES.glob("*/source"))
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            told = jekyll_site().read(laid_out(case, Path(folder)), settings_of(case))
        text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
        (case / "expected.json").write_text(text + "\n", encoding="utf-8")
    return len(cases)
