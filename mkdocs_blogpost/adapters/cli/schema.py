"""`mkdocs-blogpost schema`: the JSON Schema of the plugin's options, for editors, or their reference table."""

# ruff: noqa: T201 (a command prints)

import argparse
import json
from typing import Any

import yaml

from mkdocs_blogpost.adapters.cli.terminal import has_unicode
from mkdocs_blogpost.tools.option_reference import plugin_schema, reference


def add(commands: Any) -> None:
    """Add the sub-command and its options."""
    what = "the JSON Schema of the plugin's options, for editors"
    command = commands.add_parser("schema", help=what, description=f"Print {what}.")
    command.add_argument("--table", action="store_true", help="the reference table of all options as YAML instead")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the schema or the table."""
    if options.table:
        print(yaml.safe_dump(list(reference()), allow_unicode=has_unicode(), sort_keys=False, width=120), end="")
    else:
        print(json.dumps(plugin_schema(), indent=2, ensure_ascii=not has_unicode()))
    return 0
