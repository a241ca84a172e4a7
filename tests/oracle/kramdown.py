"""The real kramdown, in one long-lived Ruby process, and the recorder of its cases."""

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parents[1] / "cases" / "kramdown"

JEKYLL = {
    "input": "GFM",
    "hard_wrap": False,
    "auto_ids": True,
    "toc_levels": "1..6",
    "entity_output": "as_char",
    "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
    "footnote_nr": 1,
    "syntax_highlighter": "rouge",
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}
"""The options Jekyll's converter gives to kramdown where `_config.yml` says nothing."""


class RubyError(Exception):
    """The real kramdown raised, or took too long."""


class Kramdown:
    """A Ruby process that renders one text after the other."""

    def __init__(self) -> None:
        self._ruby = subprocess.Popen(
            ["ruby", str(Path(__file__).with_suffix(".rb"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def to_html(self, text: str, options: dict[str, Any] | None = None) -> str:
        """Render as kramdown does with these options, or as Jekyll does where there are none."""
        return str(self.ask(text, options)["html"])

    def ask(self, text: str, options: dict[str, Any] | None = None, seconds: float = 20) -> dict[str, Any]:
        assert self._ruby.stdin
        assert self._ruby.stdout
        self._ruby.stdin.write(json.dumps({"text": text, "options": options, "seconds": seconds}) + "\n")
        self._ruby.stdin.flush()
        answer = json.loads(self._ruby.stdout.readline() or '{"error": "Ruby has ended"}')
        if "error" in answer:
            raise RubyError(answer["error"])
        return dict(answer)


@cache
def kramdown() -> Kramdown:
    """Start Ruby once for all who ask."""
    return Kramdown()


def options_of(case: Path) -> dict[str, Any] | None:
    """Read the options beside a text: kramdown's own names in YAML; no file means Jekyll's defaults."""
    path = case.with_suffix(".options")
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None


def read(path: Path) -> str:
    """Read a case's file as it is, carriage returns and all."""
    return path.read_bytes().decode("utf-8")


def record() -> int:
    """Write the `.html` of every case."""
    texts = sorted(CASES.glob("*/*.text"))
    for path in texts:
        html = kramdown().to_html(read(path), options_of(path))
        path.with_suffix(".html").write_bytes(html.encode("utf-8"))
    return len(texts)
