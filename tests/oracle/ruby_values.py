"""Ruby's own printing, casts and comparisons of the values in `cases/ruby/values.yml`."""

import subprocess
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "ruby"
VALUES = CASES / "values.yml"
RECORDED = CASES / "values.json"


def record() -> int:
    """Write what Ruby makes of each value."""
    command = ["ruby", str(Path(__file__).with_suffix(".rb")), str(VALUES)]
    text = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    RECORDED.write_text(text, encoding="utf-8")
    return text.count('"inspect"')
