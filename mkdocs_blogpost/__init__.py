"""A Jekyll blog's posts, unchanged, as MkDocs pages."""

__version__ = "0.1.0"
