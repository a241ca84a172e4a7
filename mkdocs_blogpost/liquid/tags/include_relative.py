"""`{% include_relative file.md %}` (https://jekyllrb.com/docs/includes/#including-files-relative-to-another-file)."""

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.tags.include import Include
from mkdocs_blogpost.liquid.template import Template


class IncludeRelative(Include):
    """Inserts a file beside or below the post."""

    name = "include_relative"

    def find(self, context: Context, name: str) -> Template:
        """Return the file of a name below the post's folder."""
        return context.environment.include_relative(context.path, name)
