"""What one build knows of the run of MkDocs that it is a part of."""

from dataclasses import field

from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.pipeline.entries import EntryCache
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.cache import PostCache
from mkdocs_blogpost.values import value_class


@value_class
class Run:
    """What one build is told about the run of MkDocs that it is a part of."""

    preview: bool = False
    """Whether only the author sees the result."""
    documents: DocumentCache = field(default_factory=DocumentCache)
    """The documents that the builds before it have read."""
    posts: PostCache = field(default_factory=PostCache)
    """The posts that the builds before it have rendered and converted."""
    entries: EntryCache = field(default_factory=EntryCache)
    """The entries of the builds before it."""
    problems: Problems = field(default_factory=Problems)
    """What the author should know."""
    left_out: tuple[str, ...] = ()
    """The paths in the source tree that another plugin takes out of the build."""
