"""The plugins that add to a site or change it, in the order in which they run.

Follows https://jekyllrb.com/docs/plugins/generators/: each one sees what those before it left.
"""

from collections.abc import Callable

from mkdocs_blogpost.model.plugins import (
    default_layout,
    optional_front_matter,
    paginate,
    paginate_v2,
    readme_index,
    relative_links,
    titles_from_headings,
)
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.site import Site

GENERATORS: tuple[tuple[str, Callable[[Site, ReadContext], Site]], ...] = (
    ("jekyll-optional-front-matter", optional_front_matter.generate),
    ("jekyll-readme-index", readme_index.generate),
    ("jekyll-titles-from-headings", titles_from_headings.generate),
    ("jekyll-default-layout", default_layout.generate),
    ("jekyll-relative-links", relative_links.generate),
    ("jekyll-paginate", paginate.generate),
    (paginate_v2.NAME, paginate_v2.generate),
)
"""Each plugin by its name, in order."""


def generated(site: Site, context: ReadContext) -> Site:
    """Return a site as the plugins that it names, or that are always on, leave it."""
    for name, generate in GENERATORS:
        if site.config.has_plugin(name):
            site = generate(site, context)
    return site
