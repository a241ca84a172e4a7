"""A project with a blog, pages of its own and one neighbour, built by a real runner."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from host_process import begin_host
from neighbours import HERE, Neighbour
from PIL import ImageFont

COMMIT = "git init -q . && git add -Af . && git -c user.name=Scribe -c user.email=scribe@tide.example commit -qm One"
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


@dataclass(frozen=True)
class Variant:
    """One way to publish the same posts."""

    name: str
    """`folders` or `files`: what the addresses of its posts are."""
    permalink: str
    """The value of `_config.yml`."""
    prefix: str
    """The folder of the blog in the site, with its slash."""
    ending: str
    """What follows the name of a post in the path of its file."""
    is_blog_first: bool
    """Whether the blog comes before its neighbour in `plugins:`."""

    def places(self) -> dict[str, str]:
        """Return what the words in braces of a check mean."""
        posts = f"{self.prefix}craft/2024/03"
        return {
            "prefix": self.prefix,
            "index": f"{self.prefix}index.html",
            "kiln": f"{posts}/01/kiln{self.ending}",
            "ebb": f"{posts}/02/ebb{self.ending}",
            "film": f"{self.prefix}2024/03/03/film{self.ending}",
            "vault": f"{self.prefix}2024/03/03/vault{self.ending}",
        }


VARIANTS = (
    Variant("folders", "pretty", "blog/", "/index.html", is_blog_first=True),
    Variant("files", "date", "", ".html", is_blog_first=False),
)


@dataclass(frozen=True)
class Built:
    """What a build wrote and said."""

    site: Path
    """The folder of the published site."""
    code: int
    """How it ended."""
    log: str
    """What it said."""


def build(neighbour: Neighbour, variant: Variant, root: Path) -> Built:
    """Write the project and build it; with `--strict`, unless the neighbour itself warns."""
    _write(neighbour, variant, root)
    if neighbour.git:
        subprocess.run(COMMIT, shell=True, cwd=root, check=True)
    strict = [] if neighbour.allows else ["--strict"]
    words = ["build", "-f", str(root / "mkdocs.yml"), *strict]
    if neighbour.venv == "main" and neighbour.runner == "mkdocs":
        run = begin_host(*words, before=partial(os.chdir, root))  # some plugins ask git about the current folder
        return Built(root / "site", *run.wait())
    command = [sys.executable, "-m", neighbour.runner, *words]
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, timeout=180, check=False, env=os.environ | QUIET
    )
    return Built(root / "site", done.returncode, done.stdout + done.stderr)


def _write(neighbour: Neighbour, variant: Variant, root: Path) -> None:
    shutil.copytree(HERE / "tree", root, dirs_exist_ok=True)
    with (root / "_config.yml").open("a", encoding="utf-8") as config:
        config.write(f"permalink: {variant.permalink}\n")
    if not variant.prefix:
        (root / "docs/index.md").unlink()
    for path, text in neighbour.files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_font() if text == "FONT" else filled(text, variant.places()).encode())
    (root / "mkdocs.yml").write_text(yaml.safe_dump(_config(neighbour, variant)), encoding="utf-8")


def _font() -> bytes:
    """Return a font file: the one that Pillow brings."""
    font = ImageFont.load_default(16)
    return font.font_bytes


def filled(text: str, places: dict[str, str]) -> str:
    """Return a text with the paths that words in braces mean: `{kiln}`."""
    for name, path in places.items():
        text = text.replace(f"{{{name}}}", path)
    return text


def _config(neighbour: Neighbour, variant: Variant) -> dict[str, Any]:
    options = {"prefix": variant.prefix.rstrip("/")} if variant.prefix else {}
    blog = [{"blogpost": {**options, **neighbour.options}}]
    is_blog_first = {"first": False, "last": True}.get(neighbour.order, variant.is_blog_first)
    plugins = [*blog, *neighbour.plugins] if is_blog_first else [*neighbour.plugins, *blog]
    theme = {"name": neighbour.theme} if isinstance(neighbour.theme, str) else neighbour.theme
    config = {
        "site_name": "Tide log",
        "site_url": "https://tide.example/",
        "theme": {**theme, **({"font": False} if theme["name"] == "material" else {})},
        "plugins": ["search", *plugins],
        **neighbour.config,
    }
    return yaml.safe_load(filled(yaml.safe_dump(config), variant.places()))
