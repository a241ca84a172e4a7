"""What the real Jekyll says about templates at which it stops: `cases/liquid_errors/`."""

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from .jekyll_liquid import jekyll_liquid, laid_out

CASES = Path(__file__).parents[1] / "cases" / "liquid_errors"
TEMPLATES = CASES / "templates.yml"
MESSAGES = CASES / "messages.json"
PAGE = {"path": "case.md", "page": {"title": "A page", "nav": 3}, "config": {}, "files": {}, "plugins": []}

_CLASS = re.compile(r"^[\w:]+: ")
_LINE = re.compile(r" \(line \d+\)(?=: )")
_REST = re.compile(r" with regexp: .*| in any of \[.*| while parsing the following markup:$|[.:]$")
"""What depends on Ruby or on the machine, and what follows in the lines that are not recorded."""


def templates() -> list[str]:
    """Return the templates."""
    return list(yaml.safe_load(TEMPLATES.read_text(encoding="utf-8")))


def record() -> int:
    """Write the first line of each message, without its class and the line's number."""
    texts = templates()
    with TemporaryDirectory() as folder:
        answers = jekyll_liquid().render_all(laid_out("", PAGE, Path(folder)), PAGE, texts)
    messages = [_REST.sub("", _LINE.sub("", _CLASS.sub("", answer["error"]))) for answer in answers]
    MESSAGES.write_text(json.dumps(messages, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(messages)
