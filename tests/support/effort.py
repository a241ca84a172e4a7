"""How hard the random tests try: `MKDOCS_BLOGPOST_EXAMPLES=20000` tries long, and anew each time.

By default they try the same few hundred texts each time, so that a run speaks of the change it tests.
"""

import os

from hypothesis import HealthCheck, settings

ASKED = os.environ.get("MKDOCS_BLOGPOST_EXAMPLES")

effort = settings(
    max_examples=int(ASKED or 200),
    derandomize=ASKED is None,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
