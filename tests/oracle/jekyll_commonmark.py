"""The recorder of the cases of CommonMark: the real jekyll-commonmark (Debian's ruby-jekyll-commonmark)."""

import subprocess
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "commonmark"


def record() -> int:
    """Write the `.html` of every case; a `.yml` beside it holds what `_config.yml` says under `commonmark`."""
    texts = sorted(CASES.glob("*.text"))
    for path in texts:
        command = ["ruby", str(Path(__file__).with_suffix(".rb")), str(path.with_suffix(".yml"))]
        run = subprocess.run(command, input=path.read_bytes(), capture_output=True, check=True)
        path.with_suffix(".html").write_bytes(run.stdout)
    return len(texts)
