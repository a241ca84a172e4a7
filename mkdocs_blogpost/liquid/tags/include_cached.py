"""`{% include_cached file.html %}` of the plugin jekyll-include-cache (https://github.com/benbalter/jekyll-include-cache)."""

from mkdocs_blogpost.liquid.tags.include import Include


class IncludeCached(Include):
    """Inserts a file, as `include` does."""

    name = "include_cached"
