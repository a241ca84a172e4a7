"""Which of the changed files matter, and whether a part of the site can be built again for them."""

import re
from collections.abc import Collection, Iterable
from pathlib import Path

from mkdocs_blogpost.adapters.mkdocs.places import written_site_dir
from mkdocs_blogpost.adapters.mkdocs.preview.built import Built
from mkdocs_blogpost.adapters.mkdocs.preview.observer import NOT_FOLLOWED
from mkdocs_blogpost.values import value_class

_OF_EDITORS = re.compile(r"(?:\.#.*|#.*#|.*~|\..*\.sw[a-z]|\.goutputstream.*|\..*\.tmp)")
"""The names of the files that editors write beside a file; Jekyll publishes none of them."""
_FOR_A_MOMENT = re.compile(r"(?:4913|.*\.(?:tmp|part|crswap))")
"""The names of the files that editors take away again at once; one that stays is a file of the site."""
KNOWN_PLUGINS = frozenset(("material/search", "search", "blogpost"))
"""The plugins whose part in a page is known; others may need the whole site."""


@value_class
class Saved:
    """The files that were saved."""

    paths: tuple[Path, ...] = ()
    """Those of the source tree."""
    reason: str = ""
    """Why everything must be built; empty if a part is enough."""


def saved_files(changed: Iterable[str], built: Built | None) -> Saved:
    """Return the files that were saved, those of editors and other tools left out."""
    if built is None:
        paths = tuple(place for each in changed if not _is_of_tool(place := Path(each), Path("/"), ()))
        return Saved(paths, "the last build has failed" if paths else "")
    root, site = built.blog.site.tree.root, written_site_dir(built.config)
    own = (place for place in map(Path, changed) if not place.is_relative_to(site))
    paths = tuple(place for place in own if not _is_of_tool(place, root, built.blog.site.by_path))
    if not paths:
        return Saved()
    unknown = sorted({name for name in built.config.plugins if name.partition(" ")[0] not in KNOWN_PLUGINS})
    if unknown:
        return Saved(reason=f"the plugin {unknown[0]} may need the whole site")
    if built.config.hooks:
        return Saved(reason="a hook may need the whole site")
    if not built.config.theme.get("hide_source_files", True):
        return Saved(reason="the theme publishes the sources of pages")
    if len([name for name in built.config.plugins if "blogpost" in name]) > 1:
        return Saved(reason="there are several blogs")
    outside = next((place for place in paths if not _is_of_blog(place, built)), None)
    if outside is not None:
        return Saved(reason=f"{outside.name} was saved")
    return Saved(paths)


def _is_of_tool(place: Path, root: Path, known: Collection[str]) -> bool:
    parts = place.relative_to(root).parts if place.is_relative_to(root) else ()
    if _OF_EDITORS.fullmatch(place.name) or ".git" in parts or (parts and parts[0] in NOT_FOLLOWED):
        return True
    return bool(_FOR_A_MOMENT.fullmatch(place.name)) and "/".join(parts) not in known and not place.exists()


def _is_of_blog(place: Path, built: Built) -> bool:
    """Return whether a file belongs to the source tree and not to MkDocs."""
    tree, docs = built.blog.site.tree, Path(built.config.docs_dir)
    if not place.is_relative_to(tree.root) or (place.is_relative_to(docs) and docs != tree.root):
        return False
    path = place.relative_to(tree.root).as_posix()
    return not any(f"{path}/".startswith(f"{each}/") for each in built.blog.context.hidden)
