"""What other plugins hide: texts behind a password, and pages that they take out of the build."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from mkdocs_blogpost.adapters.mkdocs.hook_text import names_of
from mkdocs_blogpost.pipeline.privacy import NO_PRIVACY, Privacy, public_data

SEEN = frozenset(
    (
        "delete_id", "encryption_info_message", "encryption_summary", "hide", "icon", "inject_id", "level", "obfuscate",
        "password", "sharelink", "status", "template",
    )
)  # fmt: skip
"""The keys of a page's meta, beside the public ones, that say nothing of the text: a plugin may need them."""


def _of_encryptcontent(plugin: Any) -> Privacy:
    """Return the keys that mkdocs-encryptcontent-plugin reads, and those that its own options set for every page."""
    config: Mapping[str, Any] = getattr(plugin, "config", {})
    setup: Mapping[str, Any] = getattr(plugin, "setup", {})
    levels = setup.get("level_keys") or config.get("password_inventory") or {}
    usual = {"password": bool(config.get("global_password")), "level": "_global" in levels}
    return Privacy(("password", "level", "obfuscate"), tuple(key for key, is_set in usual.items() if is_set))


PLUGINS: Mapping[str, Callable[[Any], Privacy]] = {"encryptcontent": _of_encryptcontent}
"""The plugins that hide texts. Each leaves an attribute of its own name at the pages whose text it hides."""


FILTERING = (
    "exclude", "excluder", "file-filter", "file_filter", "conditional_include", "include_exclude_files",
    "publish-control",
)  # fmt: skip
"""Plugins that only leave files out, by patterns of their paths or by what is written in them."""


def privacy_of(config: MkDocsConfig) -> Privacy:
    """Return what hides the text of an item, by the plugin that is configured."""
    found = (PLUGINS[each](plugin) for name, plugin in config.plugins.items() for each in names_of(name) & set(PLUGINS))
    return next(found, NO_PRIVACY)


def is_hidden(attributes: Collection[str]) -> bool:
    """Return whether the attributes of a page say that a plugin hides its text."""
    return any(name in attributes for name in PLUGINS)


def public_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Return the meta of a page whose text is hidden: nothing that themes show of it, and no search entry."""
    seen = public_data(meta) | {key: value for key, value in meta.items() if key in SEEN}
    social = meta.get("social", {})
    return seen | {"search": {"exclude": True}, "social": {key: social[key] for key in social if key == "cards"}}


def filtered(files: Files, config: MkDocsConfig) -> Files:
    """Return what plugins that only leave files out make of a collection: they may have run before the blog's came."""
    for plugin in (config.plugins[name] for name in FILTERING if name in config.plugins):
        files = plugin.on_files(files, config=config) or files
    return files


def excluded_by_meta(pages: Mapping[str, Page], config: MkDocsConfig) -> set[str]:
    """Return the paths of the pages that a plugin will leave out by their meta, as late as when they are written."""
    is_excluded = getattr(config.plugins.get("mkdocs_exclude_tagged_files"), "is_page_excluded", None)
    return {path for path, page in pages.items() if is_excluded(page.meta)} if is_excluded else set()


def built_paths(files: Files, *, is_preview: bool) -> set[str]:
    """Return the source paths of the files that are built."""
    levels = (each.inclusion for each in files)
    built = (level.is_in_serve() if is_preview else level.is_included() for level in levels)
    return {file.src_uri for file, is_built in zip(files, built, strict=True) if is_built}


def gone_paths(own: Iterable[File], built: Collection[str]) -> set[str]:
    """Return the source paths of those of the blog's files that are not built.

    A list that another plugin has left out because of its source, a post that is left out too, is none of them.
    """
    gone = [file for file in own if file.src_uri not in built]
    sources = {file.abs_src_path for file in gone if file.edit_uri is not None}
    return {file.src_uri for file in gone if file.edit_uri is not None or file.abs_src_path not in sources}


def leave_out(pages: Iterable[Page]) -> None:
    """Take pages out of the build, and out of the links between neighbours."""
    for page in pages:
        page.file.inclusion = InclusionLevel.EXCLUDED
        older, newer = page.previous_page, page.next_page
        if older:
            older.next_page = newer
        if newer:
            newer.previous_page = older


def take_files(files: Files, own: Iterable[File]) -> None:
    """Take files out of a collection, as far as they are there."""
    paths = {file.src_uri for file in own}
    for file in [file for file in files if file.src_uri in paths]:
        files.remove(file)
