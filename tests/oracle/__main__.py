"""Record every expected file anew: `python -m tests.oracle [NAME…]`."""

import sys
from importlib import import_module

RECORDERS = [
    "ruby_values",
    "kramdown",
    "jekyll_feed",
    "jekyll_site",
    "jekyll_liquid",
    "liquid_errors",
    "jekyll_mentions",
    "jekyll_commonmark",
]


def main(names: list[str]) -> None:
    for name in names or RECORDERS:
        count = import_module(f".{name}", __package__).record()
        print(f"{name}: {count} expected files recorded")  # noqa: T201  a command speaks


if __name__ == "__main__":
    main(sys.argv[1:])
