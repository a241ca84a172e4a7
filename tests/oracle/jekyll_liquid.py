"""The real Jekyll's Liquid, in one long-lived Ruby process, and the recorder of its cases.

A case is a text `TAG_OR_FILTER/NAME.liquid`. Beside it `NAME.yml` may give the `page`'s front matter, its
`path`, settings over `_config.yml` as `config`, Ruby `plugins`, and `files` over those of `shared/`, the
source tree that all cases stand in.
"""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

CASES = Path(__file__).parents[1] / "cases" / "liquid"
SHARED = CASES / "shared"
NOW = datetime(2024, 6, 15, 12, 0, 0, tzinfo=UTC)
"""The moment at which every case is rendered."""
CHANGED = datetime(2024, 3, 2, 10, 20, 30, tzinfo=UTC)
"""When every file of a case was last changed."""


class JekyllLiquid:
    """A Ruby process that renders one text after the other."""

    def __init__(self) -> None:
        self._ruby = subprocess.Popen(
            ["ruby", str(Path(__file__).with_suffix(".rb"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def render(self, source: Path, told: dict[str, Any]) -> dict[str, str]:
        """Return the `text` of a page of a source tree after Liquid, or the `error` that stops Jekyll."""
        return dict(self._ask(source, told))

    def render_all(self, source: Path, told: dict[str, Any], texts: list[str]) -> list[dict[str, str]]:
        """Return the same for many texts in the place of one page."""
        return list(self._ask(source, {**told, "texts": texts}))

    def _ask(self, source: Path, told: dict[str, Any]) -> Any:
        assert self._ruby.stdin
        assert self._ruby.stdout
        settings = {"time": f"{NOW:%Y-%m-%d %H:%M:%S %z}", **told["config"]}
        request = {key: told.get(key) for key in ("path", "plugins", "texts")}
        self._ruby.stdin.write(json.dumps({**request, "source": str(source), "settings": settings}) + "\n")
        self._ruby.stdin.flush()
        return json.loads(self._ruby.stdout.readline() or '{"error": "Ruby has ended"}')


@cache
def jekyll_liquid() -> JekyllLiquid:
    """Start Ruby once for all who ask."""
    return JekyllLiquid()


def surroundings_of(case: Path) -> dict[str, Any]:
    """Read what stands beside a case's text."""
    path = case.with_suffix(".yml")
    told = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {"path": "case.md", "page": {}, "config": {}, "files": {}, "plugins": [], **told}


def laid_out(text: str, told: dict[str, Any], folder: Path) -> Path:
    """Write a case's source tree to a folder and return it."""
    source = folder / "source"
    shutil.copytree(SHARED, source, symlinks=True)
    front_matter = yaml.safe_dump(told["page"], allow_unicode=True) if told["page"] else ""
    files = {**told["files"], told["path"]: f"---\n{front_matter}---\n{text}"}
    for name, content in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes(content.encode("utf-8"))
    for path in source.rglob("*"):
        os.utime(path, (CHANGED.timestamp(), CHANGED.timestamp()), follow_symlinks=False)
    return source


def read(path: Path) -> str:
    """Read a case's file as it is, carriage returns and all."""
    return path.read_bytes().decode("utf-8")


def record() -> int:
    """Write the `.html` of every case; where Jekyll stops, no case can be made of it."""
    texts = sorted(CASES.glob("*/*.liquid"))
    for path in texts:
        told = surroundings_of(path)
        with TemporaryDirectory() as folder:
            source = laid_out(read(path), told, Path(folder))
            answer = jekyll_liquid().render(source, told)
        if "error" in answer:
            raise LookupError(f"{path}: {answer['error']}")
        path.with_suffix(".html").write_bytes(answer["text"].encode("utf-8"))
    return len(texts)
