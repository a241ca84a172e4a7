"""What a test needs beside Python, and what to do where it is missing.

A test that needs Ruby or a browser and does not find it is skipped by name; with
`MKDOCS_BLOGPOST_SKIP=never` in the environment it runs and fails instead.
"""

import os
import shutil
import subprocess
from functools import cache

import pytest

NEVER = os.environ.get("MKDOCS_BLOGPOST_SKIP") == "never"
BROWSER = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)


@cache
def has_ruby() -> bool:
    """Return whether the real Jekyll and kramdown with its GFM parser are installed; they are not loaded."""
    if not shutil.which("ruby"):
        return False
    probe = ["ruby", "-e", "gem 'jekyll'; gem 'kramdown-parser-gfm'"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


ruby = [
    pytest.mark.ruby,
    pytest.mark.skipif(not NEVER and not has_ruby(), reason="the real Jekyll is not installed"),
]
browser = [
    pytest.mark.browser,
    pytest.mark.skipif(not NEVER and not BROWSER, reason="no Chromium is installed"),
]
