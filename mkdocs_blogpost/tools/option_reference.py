"""What editors and the documentation know of the plugin's options, made from their schema."""

from collections.abc import Iterator
from typing import Any

from mkdocs_blogpost.model.jekyll_options import JEKYLL_KEYS
from mkdocs_blogpost.option_docs import OptionRow, json_schema, rows
from mkdocs_blogpost.pipeline.options import PluginOptions

NAME = "blogpost"
HOME = "https://pypi.org/project/mkdocs-blogpost/"
ENABLED = {"type": "boolean", "default": True, "markdownDescription": "Whether the plugin is on."}
"""The option that MkDocs gives every plugin."""


def plugin_schema() -> dict[str, Any]:
    """Return the JSON Schema of the plugin as an item of `plugins` in mkdocs.yml.

    It has the form of the schemas that Material for MkDocs collects: the plugin's name, or a table of its options.
    """
    options = json_schema(PluginOptions)
    options["properties"] = {"enabled": ENABLED, **options["properties"]}
    described = {"markdownDescription": HOME}
    no_options = {"type": "null"}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "MkDocs Blogpost",
        "oneOf": [
            {**described, "enum": [NAME]},
            {
                "type": "object",
                "properties": {NAME: {**described, "anyOf": [no_options, options]}},
                "required": [NAME],
                "additionalProperties": False,
            },
        ],
    }


def reference() -> Iterator[dict[str, str]]:
    """Yield the rows of the reference table: each option, and each setting below one.

    What several options have in common, such as the URL of a view, is there once.
    """
    seen: set[str] = set()
    for row in rows(PluginOptions):
        option, _, setting = row.name.partition(": ")
        if not (": " in setting and row.text in seen):
            yield _as_table("_config.yml" if option in JEKYLL_KEYS else option, setting or option, row)
        seen.add(row.text)


def _as_table(option: str, name: str, row: OptionRow) -> dict[str, str]:
    return {
        "option": option, "name": name, "type": row.type, "default": row.default, "text": row.text,
        "example": row.example,
    }  # fmt: skip
