"""What the head of every page has because the Jekyll site's own pages had it."""

from mkdocs_blogpost.values import value_class


@value_class
class HeadLink:
    """A `link` element: an icon, a feed, or an address by which other services know the site's owner."""

    rel: str
    """What the link is for."""
    url: str
    """Where it leads: site-absolute with the prefix, or with a host."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Its other attributes."""


@value_class
class HeadParts:
    """The elements that are carried into the head of every page."""

    metas: tuple[tuple[str, str], ...] = ()
    """The names and contents of `meta` elements: codes by which other services know the site's owner."""
    links: tuple[HeadLink, ...] = ()
    """The `link` elements."""
    icon: str = ""
    """The address of the site's icon: site-absolute with the prefix, or with a host; empty if it has none."""
