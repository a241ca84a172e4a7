"""When Python looks for garbage: the search looks at every object that is not left out of it.

In a build most objects live to its end, so all of them are searched seldom. Under serve, with thousands of posts, a
search takes a second, in which nothing else runs and no page is served. So what an update has made is left out, too,
and what the states before it have left is looked for while the author pauses.

Follows https://docs.python.org/3/library/gc.html.
"""

import atexit
import gc
import threading

SELDOM = 1_000
"""How often the younger objects are searched before all objects are: a build of 10,000 posts searches all once."""
PAUSE = 10.0
"""Seconds without a save after which the author pauses."""
MOST = 12
"""After how many updates the search is made without a pause, so that memory does not grow without end."""


def search_seldom() -> None:
    """Search all objects seldom: a build makes hardly any garbage that is not found while it is young.

    Python searches them once more when it ends, though the system takes back all memory then. That search is left out.
    """
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, SELDOM)
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


class Garbage:
    """What updates have left."""

    def __init__(self) -> None:
        self._updates = 0

    def leave(self) -> None:
        """Leave out of the search what an update has made; what it has replaced is garbage now."""
        self._updates += 1
        gc.freeze()

    def collect(self) -> None:
        """Look for garbage among all objects, and leave out of later searches those that are in use."""
        self._updates = 0
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def collect_in_pause(self, is_over: threading.Event) -> None:
        """Look for garbage, if there is some, unless the pause is over before."""
        if self._updates and (self._updates >= MOST or not is_over.wait(PAUSE)):
            self.collect()
