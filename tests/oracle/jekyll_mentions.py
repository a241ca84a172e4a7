"""The recorder of the cases of `@mentions`: the real jekyll-mentions over the real Jekyll's Markdown."""

import subprocess
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "mentions"
BASE = "https://people.example"


def record() -> int:
    """Write the `.html` of every case."""
    texts = sorted(CASES.glob("*.text"))
    command = ["ruby", str(Path(__file__).with_suffix(".rb")), BASE]
    for path in texts:
        run = subprocess.run(command, input=path.read_bytes(), capture_output=True, check=True)
        path.with_suffix(".html").write_bytes(run.stdout)
    return len(texts)
