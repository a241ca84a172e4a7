"""Ruby plugins that a site names: what of them is built in, and what is not.

Follows https://jekyllrb.com/docs/plugins/.
"""

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.model.config import FILES, Config

BUILT_IN = frozenset(
    (
        "jekyll-archives",
        "jekyll-avatar",
        "jekyll-default-layout",
        "jekyll-feed",
        "jekyll-gist",
        "jekyll-include-cache",
        "jekyll-mentions",
        "jekyll-optional-front-matter",
        "jekyll-paginate",
        "jekyll-paginate-v2",
        "jekyll-readme-index",
        "jekyll-redirect-from",
        "jekyll-relative-links",
        "jekyll-seo-tag",
        "jekyll-sitemap",
        "jekyll-titles-from-headings",
        "jekyll-toc",
        "jemoji",
        "kramdown-parser-gfm",
    )
)
"""Plugins whose features this project has itself."""
NEEDLESS = frozenset(
    (
        "jekyll-admin",
        "jekyll-compose",
        "jekyll-remote-theme",
        "jekyll-sass-converter",
        "jekyll-watch",
        "webrick",
        "github-pages",
    )
)
"""Plugins that change nothing of what is published here."""


def tell(config: Config, problems: Problems) -> None:
    """Name each plugin once that the site uses and this project does not know."""
    for name in config.plugins:
        if name not in BUILT_IN and name not in NEEDLESS:
            problems.note(
                f"the plugin '{name}' is unknown: what it does is missing here", config.path or FILES[0]
            )
