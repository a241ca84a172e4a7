"""Which documents are published beside those that are ready."""

from mkdocs_blogpost.values import value_class


@value_class
class Rules:
    """What is let through beside what is ready."""

    drafts: bool = False
    """Whether drafts are."""
    future: bool = False
    """Whether posts with a date after the build's are."""
    unpublished: bool = False
    """Whether what says `published: false` is."""
