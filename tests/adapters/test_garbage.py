"""How often Python searches all objects of a build for garbage."""

import gc

from mkdocs_blogpost.adapters.mkdocs.garbage import SELDOM
from mkdocs_blogpost.adapters.mkdocs.plugin import BlogpostPlugin


def test_all_objects_are_searched_seldom() -> None:
    before = gc.get_threshold()
    try:
        BlogpostPlugin().on_startup(command="build", dirty=False)
        assert gc.get_threshold() == (*before[:2], SELDOM)
    finally:
        gc.set_threshold(*before)
