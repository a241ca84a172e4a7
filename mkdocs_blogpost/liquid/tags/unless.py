"""`{% unless %}` (https://shopify.github.io/liquid/tags/control-flow/)."""

from mkdocs_blogpost.liquid.tags.if_ import If


class Unless(If):
    """Renders its first branch if its condition is false, else as `if` does."""

    name = "unless"
    expected = False
