"""Ruby plugins that a site names: what of them is built in, and what is not.

Follows https://jekyllrb.com/docs/plugins/.
"""

from collections.abc import Iterator

from mkdocs_blogpost.model.config import FILES, Config
from mkdocs_blogpost.problems import Problem, problem

BUILT_IN = frozenset(
    (
        "github-pages",
        "jekyll-archives",
        "jekyll-avatar",
        "jekyll-feed",
        "jekyll-gist",
        "jekyll-include-cache",
        "jekyll-mentions",
        "jekyll-paginate",
        "jekyll-redirect-from",
        "jekyll-seo-tag",
        "jekyll-sitemap",
        "jekyll-toc",
        "jemoji",
        "kramdown-parser-gfm",
    )
)
"""Plugins whose features this project has itself."""
NEEDLESS = frozenset(
    (
        "html-proofer",
        "jekyll-admin",
        "jekyll-compose",
        "jekyll-compress-images",
        "jekyll-minifier",
        "jekyll-remote-theme",
        "jekyll-sass-converter",
        "jekyll-watch",
        "rouge",
        "webrick",
    )
)
"""Plugins that the site's author needs, or the theme, and no post does."""


def unknown_plugins(config: Config) -> Iterator[Problem]:
    """Yield a problem for each plugin that the site names and this project does not know."""
    for name in config.plugins:
        if name not in BUILT_IN and name not in NEEDLESS:
            yield problem("plugin-unknown", config.path or FILES[0], name=name)
