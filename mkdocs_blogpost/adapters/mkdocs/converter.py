"""How MkDocs converts Markdown in one build: which extensions a post needs, and what its conversion depends on."""

import sys
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import markdown
import pygments
import pymdownx.__meta__
from mkdocs.config.defaults import MkDocsConfig

import mkdocs_blogpost
from mkdocs_blogpost.model.reads import digest_of
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.values import value_class

ONLY_READING = frozenset(
    (
        "abbr", "admonition", "attr_list", "def_list", "legacy_attrs", "legacy_em", "md_in_html", "meta",
        "nl2br", "sane_lists", "smarty", "tables", "wikilinks", "pymdownx.betterem",
        "pymdownx.blocks.admonition", "pymdownx.blocks.caption", "pymdownx.blocks.definition",
        "pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.blocks.tab", "pymdownx.caret",
        "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall",
        "pymdownx.fancylists", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink",
        "pymdownx.mark", "pymdownx.progressbar", "pymdownx.saneheaders", "pymdownx.smartsymbols",
        "pymdownx.snippets", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
    )
)  # fmt: skip
"""Extensions that only read Markdown, which kramdown does here. To set them up would take longer than to
convert a post (`pymdownx.emoji` copies its whole index)."""

FENCES = "pymdownx.superfences"
"""An extension that a post needs only for the fences that its settings add."""


def needed_extensions(config: MkDocsConfig, adapt: Adapt) -> list[Any]:
    """Return the extensions of MkDocs' configuration that a post needs; the others would only be set up for it."""
    names = list(config.markdown_extensions)
    if adapt.material:
        return names
    own_fences = (config.mdx_configs.get(FENCES) or {}).get("custom_fences")
    unneeded = {FENCES} if "pymdownx.highlight" in names and not own_fences else frozenset()
    return [name for name in names if name not in ONLY_READING and name not in unneeded]


PURE = ("codehilite", "footnotes", "markdown.extensions.", "pymdownx.", "toc", "fenced_code", "material.extensions.")
"""How the names of extensions begin that change nothing but the page that they convert."""
IMPURE = frozenset(("pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter"))
"""Extensions that read files."""


@value_class
class Converter:
    """How MkDocs converts Markdown in one build."""

    fingerprint: str
    """A digest of the extensions, their settings, and all versions."""
    is_pure: bool
    """Whether every extension is known to do nothing but convert, so that its result can be kept."""


def converter(config: MkDocsConfig, adapt: Adapt) -> Converter:
    """Return how a configuration converts Markdown."""
    names = list(map(str, needed_extensions(config, adapt)))
    versions = (markdown.__version__, pymdownx.__meta__.__version__, pygments.__version__, sys.version_info[:2])
    settings = {name: named(config.mdx_configs.get(name)) for name in names}
    digest = digest_of(versions, names, settings, config.use_directory_urls, code_stamp())
    return Converter(digest, all(_is_pure(name) for name in names))


def _is_pure(name: str) -> bool:
    return name not in IMPURE and (name in ONLY_READING or name.startswith(PURE))


def named(value: Any) -> Any:
    """Return settings with functions by their names, whose representation is the same in every run."""
    if isinstance(value, Mapping):
        return {key: named(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [named(each) for each in value]
    if isinstance(value, partial):
        return [named(value.func), named(value.args), named(value.keywords)]
    if not callable(value):
        return value
    kind = value if hasattr(value, "__qualname__") else type(value)
    return f"{kind.__module__}.{kind.__qualname__}"


@cache
def code_stamp() -> str:
    """Return a digest of when this project's own code was changed."""
    files = sorted(Path(mkdocs_blogpost.__file__).parent.rglob("*.py"))
    return digest_of([(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files])
