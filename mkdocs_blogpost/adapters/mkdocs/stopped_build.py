"""Which plugin stopped a build, and at which post: MkDocs names neither the plugin nor the post's own file."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import FrameType
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage, PostPage
from mkdocs_blogpost.whole_files import OF_DISK


def reason_of(error: Exception, config: MkDocsConfig, plugin: object) -> str:
    """Return a sentence about another plugin's event that stopped a build; empty if that is not what happened.

    Of several plugins of one kind, the first gets the sentence.
    """
    own = [each for each in config.plugins.values() if type(each) is type(plugin)]
    if own[0] is not plugin:
        return ""
    frames = list(_frames(error))
    name, event = next(_events(frames, config, own), ("", ""))
    if not name:
        return ""
    page = next(_pages(frames), None)
    path = page.item.path if isinstance(page, PostPage) else page.file.src_uri if page else ""
    place = f"{path}: " if path else ""
    reason = f"{type(error).__name__}: {error}".replace("\n", " ")
    return f"{place}{name} stopped the build in its event '{event}' ({reason})"


def unwritable(error: Exception, site: Path) -> str:
    """Return a sentence about a file that cannot be written; empty if that is not what happened."""
    if not isinstance(error, OSError):
        return ""
    place = Path(str(error.filename2 or error.filename or site))
    is_of_site = place != site and place.is_relative_to(site)
    return f"{place} cannot be written: {error.strerror}" if is_of_site or error.errno in OF_DISK else ""


def _frames(error: BaseException) -> Iterator[FrameType]:
    traceback = error.__traceback__
    while traceback is not None:
        yield traceback.tb_frame
        traceback = traceback.tb_next


def _events(frames: list[FrameType], config: MkDocsConfig, own: Collection[Any]) -> Iterator[tuple[str, str]]:
    """Yield the plugin and event of each call into another plugin or hook, the outermost first."""
    plugins = {id(plugin): f"the plugin '{name}'" for name, plugin in config.plugins.items() if plugin not in own}
    modules = cast("Mapping[str, Any]", config.hooks)
    hooks = {str(getattr(module, "__file__", "")): f"the hook '{name}'" for name, module in modules.items()}
    hooks = {path: name for path, name in hooks.items() if path}
    for frame in frames:
        name = plugins.get(id(frame.f_locals.get("self"))) or hooks.get(frame.f_code.co_filename)
        if name:
            yield name, frame.f_code.co_name


def _pages(frames: list[FrameType]) -> Iterator[BlogPage]:
    for frame in frames:
        for value in (frame.f_locals.get("page"), getattr(frame.f_locals.get("file"), "page", None)):
            if isinstance(value, BlogPage):
                yield value
