"""What is known of the themes that GitHub Pages knows: their layouts, and the style sheet among their pages.

Follows https://pages.github.com/themes/ and https://github.com/jekyll/minima. The themes themselves are not read.
"""

from collections.abc import Mapping

from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.source.tree import SourceTree

_WHOLE = frozenset(("default", "home", "page", "post"))
_WITH_POST = frozenset(("default", "post"))
_DEFAULT = frozenset(("default",))
LAYOUTS: Mapping[str, frozenset[str]] = {
    "minima": _WHOLE,
    "jekyll-theme-primer": _WHOLE,
    "jekyll-theme-minimal": _WITH_POST,
    "jekyll-theme-hacker": _WITH_POST,
    **{
        f"jekyll-theme-{name}": _DEFAULT
        for name in (
            "architect", "cayman", "dinky", "leap-day", "merlot", "midnight", "modernist", "slate", "tactile",
            "time-machine",
        )
    },
}  # fmt: skip
"""The layouts of each theme."""


def theme_of(config: Config) -> str:
    """Return the name of the gem that the site's theme is in, or the address of a remote one; empty for none."""
    remote = config.text("remote_theme") if config.has_plugin("jekyll-remote-theme") else ""
    if not remote:
        return config.text("theme")
    owner, _, name = remote.partition("@")[0].partition("/")
    if (owner, name) == ("jekyll", "minima"):
        return "minima"
    return f"jekyll-theme-{name}" if owner == "pages-themes" else remote


def layout_names(tree: SourceTree, config: Config) -> frozenset[str]:
    """Return the names of the layouts of the tree and, as far as they are known, of its theme."""
    folder = (config.text("layouts_dir") or "_layouts").strip("/")
    kept = config.entries.keep(tree.walk(folder), folder)
    paths = (entry.path[len(folder) + 1 :] for entry in kept if not entry.is_folder and "." in entry.name)
    return frozenset(path.rpartition(".")[0] for path in paths) | LAYOUTS.get(theme_of(config), frozenset())


def theme_pages(config: Config) -> tuple[Page, ...]:
    """Return the pages that the default themes of GitHub Pages add to `site.pages`: they are not published here."""
    theme = theme_of(config)
    if not config.dialect.lists_theme_pages or theme not in LAYOUTS:
        return ()
    path, url = ("assets/main.scss", "/assets/main.css") if theme == "minima" else _STYLE
    return (
        Page(
            path=path,
            url=url,
            title="",
            data={},
            body="",
            body_line=1,
            markup="html",
            layout=None,
            permalink=None,
            written=False,
        ),
    )


_STYLE = ("assets/css/style.scss", "/assets/css/style.css")
