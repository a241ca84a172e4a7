"""How often Python searches all objects of a build for garbage."""

import gc
import subprocess
import sys

from mkdocs_blogpost.adapters.mkdocs.garbage import SELDOM
from mkdocs_blogpost.adapters.mkdocs.plugin import BlogpostPlugin


def test_all_objects_are_searched_seldom() -> None:
    before = gc.get_threshold()
    try:
        BlogpostPlugin().on_startup(command="build", dirty=False)
        assert gc.get_threshold() == (*before[:2], SELDOM)
    finally:
        gc.set_threshold(*before)


def test_objects_are_not_searched_when_python_ends() -> None:
    program = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() == 0))
from mkdocs_blogpost.adapters.mkdocs.garbage import search_seldom
search_seldom()
search_seldom()
atexit.register(lambda: print(gc.get_freeze_count() == 0))
"""
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert printed.split() == ["True", "False"]
