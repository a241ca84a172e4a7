"""Ruby plugins that a site names, its converter and its theme: what of them is built in, and what is not.

Follows https://jekyllrb.com/docs/plugins/.
"""

from collections.abc import Iterator

from mkdocs_blogpost.kramdown.commonmark import settings as commonmark
from mkdocs_blogpost.model.config import FILES, Config
from mkdocs_blogpost.problems import Problem, problem

BUILT_IN = frozenset(
    (
        "github-pages",
        "jekyll-archives",
        "jekyll-avatar",
        "jekyll-commonmark",
        "jekyll-commonmark-ghpages",
        "jekyll-default-layout",
        "jekyll-feed",
        "jekyll-gist",
        "jekyll-github-metadata",
        "jekyll-include-cache",
        "jekyll-last-modified-at",
        "jekyll-mentions",
        "jekyll-mermaid",
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
        "html-proofer",
        "jekyll-admin",
        "jekyll-coffeescript",
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
    """Yield a problem for each plugin that the site names and that does not run here."""
    path = config.path or FILES[0]
    for name in config.plugins:
        if not _may_run(config, name):
            yield problem("plugin-not-allowed", path, name=name)
        elif name not in BUILT_IN and name not in NEEDLESS:
            yield problem("plugin-unknown", path, name=name)


def _may_run(config: Config, name: str) -> bool:
    allowed = config.dialect.allowed
    return allowed is None or name in allowed or name in config.dialect.always_on or name == "github-pages"


def other_converters(config: Config) -> Iterator[Problem]:
    """Yield a problem if the site's Markdown is not kramdown's."""
    name = config.text("markdown")
    if config.is_commonmark:
        if not commonmark.is_installed():
            yield problem("commonmark-not-installed", config.path or FILES[0], name=name)
    elif name.lower() not in ("", "kramdown"):
        yield problem("markdown-converter", config.path or FILES[0], name=name)


def themes_not_read(config: Config) -> Iterator[Problem]:
    """Yield a problem for a theme that the site names: it is not in the tree."""
    name = config.text("remote_theme") or config.text("theme")
    if name and name != config.dialect.default_settings.get("theme"):
        yield problem("theme-not-read", config.path or FILES[0], name=name)
