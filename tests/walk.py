"""Follows one post from its file to its page and its card, and prints the modules that it meets.

python tests/walk.py            the modules in order, and the two figures that a test watches
"""

# ruff: noqa: T201 (a command prints)

import contextlib
import io
import sys
import tempfile
from pathlib import Path
from types import FrameType
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_blogpost.adapters.mkdocs.pages import PostPage
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.render.published_post import PublishedPost
from mkdocs_blogpost.render.render import PostTree
from mkdocs_blogpost.render.rendered_post import RenderedPost
from mkdocs_blogpost.views.entry import Entry

LAYERS = ("adapters", "tools", "pipeline", "views", "render", "liquid", "model", "kramdown", "source", "art")
"""The packages, the highest first; what is below them all is the ground."""
SIDE = ("kramdown", "liquid", "art", "render.steps", "adapters.python_markdown")
"""What a reader may skip: how Markdown and Liquid are read, how drawings are drawn, the single steps."""
CARRIERS = (Post, PostTree, RenderedPost, PublishedPost, Entry, PostPage)
"""The values that a post is on its way: a function that takes one of them is met."""
POST = "---\ntitle: A post\n---\nOne *paragraph* with a [link](/about/).\n\n## A heading\n\nAnother one.\n"
CONFIG = "site_name: Walk\nsite_url: https://walk.example/\ntheme: mkdocs\nplugins:\n- blogpost: {feeds: false}\n"


class Walk:
    """Notes every module of the package that is entered, and every call that leads up."""

    def __init__(self) -> None:
        self.modules: dict[str, None] = {}
        self.upward: dict[str, None] = {}

    def note_call(self, frame: FrameType, event: str, _argument: Any) -> None:
        """Note a call; the profile function of the interpreter."""
        if event != "call" or frame.f_code.co_name.startswith(("<", "__")):
            return
        here = module_of(frame)
        if here is None or here.startswith(SIDE):
            return
        if any(isinstance(value, CARRIERS) for value in frame.f_locals.values()):
            self.modules[here] = None
        caller = next((found for each in callers(frame) if (found := module_of(each))), None)
        if caller is not None and not caller.startswith(SIDE) and layer(here) < layer(caller):
            self.upward[f"{caller} → {here}.{frame.f_code.co_name}"] = None


def callers(frame: FrameType):
    """Yield the frames around a frame, the nearest first; generators run where they are read, so they are left out."""
    found = frame.f_back
    while found is not None:
        if not found.f_code.co_name.startswith("<"):
            yield found
        found = found.f_back


def module_of(frame: FrameType) -> str | None:
    """Return a frame's module below the package, or None for foreign code."""
    name = str(frame.f_globals.get("__name__", ""))
    return name.removeprefix("mkdocs_blogpost.") if name.startswith("mkdocs_blogpost.") else None


def layer(module: str) -> int:
    """Return the place of a module's layer, 0 for the highest."""
    name = module.partition(".")[0]
    place = LAYERS.index(name) if name in LAYERS else len(LAYERS)
    return min(place, LAYERS.index("kramdown")) if name in ("kramdown", "source", "art") else place


def walk() -> Walk:
    """Build a site of one post and return what was met."""
    found = Walk()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in {"_posts/2024-01-31-a.md": POST, "mkdocs.yml": CONFIG, "docs/about.md": "# About\n"}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, "utf-8")
        config = load_config(str(root / "mkdocs.yml"))
        sys.setprofile(found.note_call)
        try:
            with contextlib.redirect_stderr(io.StringIO()):
                build(config)
        finally:
            sys.setprofile(None)
    return found


def on_the_way(found: Walk) -> list[str]:
    """Return the modules whose functions a post passes through, those of the side left out."""
    return list(found.modules)


def main() -> None:
    """Print the walk."""
    found = walk()
    for name in on_the_way(found):
        print(name)
    print(f"{len(on_the_way(found))} modules, {len(found.upward)} calls that lead up")
    for call in found.upward:
        print(f"  {call}")


if __name__ == "__main__":
    main()
