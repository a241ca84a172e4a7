"""The command `mkdocs-blogpost`: each sub-command translates its words and prints what the house says."""

import argparse
import sys
from collections.abc import Sequence

from mkdocs_blogpost import __version__
from mkdocs_blogpost.adapters.cli import list as listing
from mkdocs_blogpost.adapters.cli import schema
from mkdocs_blogpost.adapters.cli.terminal import ClosedPipe, any_terminal
from mkdocs_blogpost.problems import BlogpostError

COMMANDS = (listing, schema)
"""The sub-commands as `--help` shows them: modules with `add(commands)`, which sets `run`."""


def parser() -> argparse.ArgumentParser:
    """Return the reader of the command line."""
    command_line = argparse.ArgumentParser(prog="mkdocs-blogpost", description="Publish a Jekyll blog with MkDocs.")
    command_line.add_argument("--version", action="version", version=f"mkdocs-blogpost {__version__}")
    commands = command_line.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return command_line


def main(words: Sequence[str] | None = None) -> int:
    """Run one sub-command and return its exit code."""
    try:
        with any_terminal():
            options = parser().parse_args(words)
            return int(options.run(options))
    except BlogpostError as error:
        print(f"mkdocs-blogpost: {error}", file=sys.stderr)  # noqa: T201 (a command prints)
        return 1
    except ClosedPipe:
        return 1


if __name__ == "__main__":
    sys.exit(main())
