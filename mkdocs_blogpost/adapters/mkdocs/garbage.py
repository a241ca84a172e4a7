"""Python's search for garbage: most objects of a build live as long as the build, and the search looks at each of them.

Follows https://docs.python.org/3/library/gc.html.
"""

import gc

SELDOM = 1_000
"""How often the younger objects are searched before all objects are: a build of 10,000 posts searches all once."""


def search_seldom() -> None:
    """Search all objects seldom: a build makes hardly any garbage that is not found while it is young."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, SELDOM)


def leave_out_all() -> None:
    """Let the search leave out all that there is now: with thousands of posts, it takes seconds."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
