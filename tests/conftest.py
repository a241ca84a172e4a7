"""What all tests share."""

import gc


def pytest_collection_finish() -> None:
    """Leave the thousands of collected tests out of every later collection of garbage: it would walk through them all."""
    gc.collect()
    gc.freeze()
