"""Where MkDocs has its own files, and where things are kept between builds."""

import warnings
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.files import path_from, path_inside
from mkdocs_blogpost.model.reads import digest_of
from mkdocs_blogpost.pipeline.image_files import FOLDERS
from mkdocs_blogpost.pipeline.settings import Settings
from mkdocs_blogpost.render.cache import PostCache, load
from mkdocs_blogpost.views.view_page import ViewPage
from mkdocs_blogpost.whole_files import remove_unfinished


def virtual_path(view: ViewPage) -> str:
    """Return the source path of a view, as a nav names it: `blog/index.md` for an index, `tags.md` for another view."""
    if view.kind == "index" and view.url.endswith("/"):
        return f"{view.url}index.md".lstrip("/")
    return (view.url.strip("/").removesuffix(".html") or "index") + ".md"


def view_source(view: ViewPage, root: Path, templates: Path) -> Path:
    """Return a file that exists: the view's own page, else the newest post that it lists, else its template."""
    path = view.intro.path if view.intro else view.newest.path if view.newest else ""
    return root / path if path else templates / view.template


def cache_folder(config: MkDocsConfig, settings: Settings) -> Path | None:
    """Return the folder in which things are kept between builds, or None."""
    return Path(config.config_file_path or "").parent / settings.cache if settings.cache else None


def remove_unfinished_files(cache: Path) -> None:
    """Remove what a killed build has left in the cache."""
    for folder in (cache, *(cache / name for name in FOLDERS)):
        remove_unfinished(folder)


def posts_file(cache: Path, source: Path) -> Path:
    """Return the file of one blog's kept posts; its name is the same wherever the project lies."""
    return cache / f"posts-{digest_of(path_from(source, cache))}.bin"


def kept_posts(config: MkDocsConfig, settings: Settings, source: Path) -> PostCache:
    """Return the posts that earlier builds have kept."""
    cache = cache_folder(config, settings)
    return load(posts_file(cache, source)) if cache else PostCache()


def own_paths(config: MkDocsConfig, source: Path) -> Iterator[str]:
    """Yield the paths in the source tree that belong to MkDocs, or to another blog of the same site."""
    own: list[str | Path | None] = [config.config_file_path, config.site_dir, config.theme.custom_dir]
    own += [written_site_dir(config), *other_sources(config, source)]
    if Path(config.docs_dir) != source:
        own.append(config.docs_dir)
    for place in own:
        path = path_inside(place, source) if place else ""
        if path:
            yield path


def written_site_dir(config: MkDocsConfig) -> Path:
    """Return the site folder that mkdocs.yml names: `mkdocs serve` has another one, and older pages lie in this."""
    with warnings.catch_warnings():  # MkDocs does not need them itself, and says so
        warnings.simplefilter("ignore", DeprecationWarning)
        written = config.user_configs[0].get("site_dir") if config.user_configs else None
    return Path(config.config_file_path or "").parent / str(written or "site")


def other_sources(config: MkDocsConfig, source: Path) -> Iterator[str]:
    """Yield the source folders of the site's other blogs."""
    for plugin in config.plugins.values():
        if isinstance(getattr(plugin, "settings", None), Settings):
            other = getattr(plugin, "source", source)
            if other != source:
                yield str(other)
