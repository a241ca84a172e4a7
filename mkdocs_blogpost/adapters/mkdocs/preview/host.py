"""What the preview needs of the plugin."""

from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.blog import MkDocsBlog
from mkdocs_blogpost.adapters.mkdocs.preview.built import Built


class Host(Protocol):
    """The plugin, as far as the preview needs it."""

    @property
    def built(self) -> Built | None:
        """The last finished build of everything; None if there is none."""

    def read_again(self, config: MkDocsConfig) -> MkDocsBlog:
        """Return the blog, its source tree read again."""

    def show(self, built: Built) -> None:
        """Let the templates see a build."""
