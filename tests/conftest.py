"""What all tests share."""

import gc


def pytest_collection_finish() -> None:
    """Leave the collected tests out of later collections of garbage, which would walk through thousands of them."""
    gc.collect()
    gc.freeze()
