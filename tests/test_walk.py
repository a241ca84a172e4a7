"""A newcomer can follow one post from its file to its page and its card."""

import subprocess
import sys
from pathlib import Path


def test_a_post_passes_through_few_modules_and_no_call_leads_up():
    # In a process of its own, because a profile function is set.
    command = [sys.executable, str(Path(__file__).with_name("walk.py"))]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    *modules, figures = printed.splitlines()
    assert len(modules) <= 30
    assert {"pipeline.build", "render.render", "views.entry", "adapters.mkdocs.pages"} <= set(modules)
    assert figures == f"{len(modules)} modules, 0 calls that lead up"
