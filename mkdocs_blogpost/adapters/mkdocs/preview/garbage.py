"""When Python looks for garbage under serve.

The search looks at every object that is not left out of it. With thousands of posts that takes a second, in which
nothing else runs and no page is served. So what an update has made is left out, too, and what the states before it
have left is looked for while the author pauses.
"""

import gc
import threading

from mkdocs_blogpost.adapters.mkdocs.garbage import leave_out_all

PAUSE = 10.0
"""Seconds without a save after which the author pauses."""
MOST = 12
"""After how many updates the search is made without a pause, lest memory grow for ever."""


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
        leave_out_all()

    def collect_in_pause(self, is_over: threading.Event) -> None:
        """Look for garbage, if there is some, unless the pause is over before."""
        if self._updates and (self._updates >= MOST or not is_over.wait(PAUSE)):
            self.collect()
