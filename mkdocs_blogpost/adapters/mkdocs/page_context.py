"""What the pages of a blog share."""

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_blogpost.adapters.mkdocs.converter import Converter
from mkdocs_blogpost.adapters.mkdocs.page_content import HeldText
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.values import value_class

if TYPE_CHECKING:
    from mkdocs_blogpost.adapters.mkdocs.direct_pages import DirectPages


@value_class(slots=False)
class PageContext:
    """What the pages of a blog share."""

    build: SiteBuild
    """The build that they are a part of."""
    sources: Mapping[str, str]
    """The source path of MkDocs' file for each destination."""
    converter: Converter
    """How MkDocs converts Markdown."""
    held: HeldText = field(default_factory=HeldText)
    """The page that holds its HTML as text."""

    @cached_property
    def direct(self) -> "DirectPages":
        """What converts posts without Python-Markdown, where it can."""
        from mkdocs_blogpost.adapters.mkdocs.direct_pages import DirectPages  # noqa: PLC0415  kept posts need none

        return DirectPages()
