"""Where the source tree is, and when its drafts and future posts are shown."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs_blogpost.model.config import FILES
from mkdocs_blogpost.pipeline.settings import When
from mkdocs_blogpost.problems import SettingsError


def find_source(option: str | None, folders: Iterable[Path]) -> Path:
    """Return the folder of the Jekyll site: the one named, else the first with `_posts/` or a `_config.yml`.

    A name is relative to the first folder. Raises SettingsError if there is no such folder.
    """
    candidates = list(folders)
    if option is not None:
        named = (candidates[0] / option).resolve()
        if named.is_dir():
            return named
        raise SettingsError(f"there is no folder '{option}', which the option 'source' names")
    for place in candidates:
        if (place / "_posts").is_dir() or any((place / name).is_file() for name in FILES):
            return place.resolve()
    raise SettingsError("there is no folder '_posts' beside mkdocs.yml or in docs_dir: let 'source' name its parent")


def shown(when: When | None, *, preview: bool) -> bool | None:
    """Return whether drafts, or future posts, are shown now; None leaves it to the site's configuration."""
    if when is None:
        return True if preview else None
    return when == "always" or (when == "serve" and preview)
