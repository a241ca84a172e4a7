"""What MkDocs' own files and settings say to the blog: who answers which address, and about the whole site."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_blogpost.adapters.mkdocs.files import BlogFile, path_from, path_inside
from mkdocs_blogpost.adapters.mkdocs.language import is_language_set
from mkdocs_blogpost.pipeline.page_meta import HostTheme, is_off
from mkdocs_blogpost.pipeline.publication import Claim, Publication, Rank
from mkdocs_blogpost.views.assemble import SiteInfo
from mkdocs_blogpost.views.urls import prefixed

SEARCH_INDEX = "search/search_index.json"
"""The file that MkDocs' search writes."""


def claims_of_host(config: MkDocsConfig, files: Files) -> Iterator[Claim]:
    """Yield what MkDocs' own files answer; the theme's are the weakest."""
    themes = tuple(str(Path(folder)) for folder in config.theme.dirs)
    for file in files:
        rank = Rank.THEME if file.src_dir and str(Path(file.src_dir)) in themes else Rank.HOST
        place = Path(file.abs_src_path) if file.abs_src_path else None
        url = f"/{file.url.removeprefix('./')}" if file.is_documentation_page() else f"/{file.dest_uri}"
        yield Claim(url, rank, _named(config, file), place, file.dest_uri)
    for name in config.theme.static_templates:
        yield Claim(f"/{name}", Rank.THEME, f"the theme's {name}", place=name)
    if "search" in config.plugins or "material/search" in config.plugins:
        yield Claim(f"/{SEARCH_INDEX}", Rank.HOST, "the search's index", place=SEARCH_INDEX)


def sources_in(root: Path, files: Files, config: MkDocsConfig, hidden: Collection[str]) -> dict[str, File]:
    """Return MkDocs' own files that lie in a source tree, by their paths there; without those that are hidden in it."""
    own = [file for file in files if not isinstance(file, BlogFile) and file.src_dir == config.docs_dir]
    found = ((path_inside(file.abs_src_path, root), file) for file in own if file.abs_src_path)
    return {path: file for path, file in found if path and not _is_below(path, hidden)}


def _is_below(path: str, folders: Collection[str]) -> bool:
    return any(f"{path}/".startswith(f"{each}/") for each in folders)


def _named(config: MkDocsConfig, file: File) -> str:
    """Return the path by which a message names a file; a file of another blog by where it really is."""
    if isinstance(file, BlogFile):
        return path_from(str(file.abs_src_path), config.docs_dir)
    return file.src_uri


def drop_replaced(config: MkDocsConfig, files: Files, publication: Publication) -> None:
    """Take out the theme's files, and its templates, whose URL something else answers."""
    for file in list(files):
        claim = publication.answers.get(file.dest_uri)
        if claim is not None and claim.rank not in (Rank.HOST, Rank.THEME):
            files.remove(file)
    static_templates = config.theme.static_templates
    static_templates -= {name for name in static_templates if _is_replaced(name, publication)}


def _is_replaced(name: str, publication: Publication) -> bool:
    claim = publication.answers.get(name)
    return claim is None or claim.rank is not Rank.THEME


def site_info(config: MkDocsConfig, prefix: str, claims: Iterable[Claim], *, is_preview: bool) -> SiteInfo:
    """Return what MkDocs says about the whole site."""
    theme, home = config.theme, prefixed(prefix, "/")
    return SiteInfo(
        name=config.site_name,
        description=config.site_description or "",
        origin=config.site_url or "",
        is_preview=is_preview,
        language=str(theme.get("language") or theme.get("locale") or ""),
        is_language_set=is_language_set(config),
        has_home=any(
            claim.rank is Rank.HOST
            and claim.url.removesuffix("index.html") == home
            and (home == "/" or not str(claim.file).endswith(".md"))
            for claim in claims
        ),
    )


def host_theme(config: MkDocsConfig, site: Mapping[str, Any]) -> HostTheme:
    """Return what MkDocs' theme offers to front matter; `site` is the configuration of the Jekyll site."""
    statuses = config.extra.get("status")
    return HostTheme(
        folders=tuple(config.theme.dirs),
        statuses=frozenset(map(str, statuses)) if isinstance(statuses, Mapping) else frozenset(),
        has_contents=not is_off(site.get("toc")),
    )


def last_days(moment: datetime | None, today: str) -> tuple[str, str]:
    """Return the day of a page's last change as MkDocs writes it, today at most: for MkDocs, and for readers.

    If it is unknown, it is today for MkDocs, which needs one, and empty for readers.
    """
    day = min(f"{moment:%Y-%m-%d}", today) if moment else ""
    return day or today, day


def card_meta(file: File, *, is_index: bool) -> dict[str, Any]:
    """Return the meta that Material's plugin `social` obeys if it could not name the card of a page."""
    ending = "/index.html" if file.use_directory_urls and not is_index else ".html"
    return {} if file.dest_uri.endswith(ending) else {"social": {"cards": False}}
