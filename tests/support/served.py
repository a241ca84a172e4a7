"""A site under `mkdocs serve` without its server: a save is reported, and everything that it touches is awaited."""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from mkdocs_blogpost.adapters.mkdocs.preview.preview import Preview

ADDRESS = "http://127.0.0.1:8000/"
FRESH = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config(sys.argv[1], site_dir=sys.argv[2])
config.plugins.on_startup(command="serve", dirty=False)
config.site_url = "http://127.0.0.1:8000/"
build(config, serve_url=config.site_url)
"""
"""A whole build as `mkdocs serve` makes it first, in a process of its own: nothing is known from before."""


class Served:
    """A site that is served."""

    def __init__(self, config_file: Path) -> None:
        self.config_file = config_file
        self._temporary = tempfile.TemporaryDirectory(prefix="served-")
        self.folder = Path(self._temporary.name)
        self.site = self.folder / "site"
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        self.server = LiveReloadServer(self._build, "127.0.0.1", 8000, str(self.site))
        build(config, serve_url=ADDRESS)
        self.server.watch(config.docs_dir)
        self.server.watch(str(config_file))
        config.plugins.on_serve(self.server, config=config, builder=self._build)
        self.builds = 0
        self.server.server_close()

    def _config(self):
        config = load_config(str(self.config_file), site_dir=str(self.site))
        config.site_url = ADDRESS
        return config

    def _build(self) -> None:
        self.builds += 1
        build(self._config(), serve_url=ADDRESS)

    @property
    def preview(self) -> Preview:
        return self.server.builder.__self__

    def save(self, *paths: Path) -> None:
        """Report that files were changed, and wait for everything that follows from it."""
        self.server.observer.add(*(str(path) for path in paths))
        self.server.builder()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing more is to be built."""
        self.preview.wait()
        while self.preview.is_asked:
            self.server.builder()
            self.preview.wait()

    def difference(self) -> list[str]:
        """Return the files in which the served site and one that is built anew differ."""
        fresh = self.folder / "fresh"
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", FRESH, str(self.config_file), str(fresh)],
            env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        served, expected = contents(self.site), contents(fresh)
        return sorted(
            f"{'missing' if name not in served else 'left' if name not in expected else 'differs'}: {name}"
            for name in served.keys() | expected.keys()
            if served.get(name) != expected.get(name)
        )


def contents(folder: Path) -> dict[str, object]:
    """Return what every file of a site holds: search entries without their order, archives unpacked."""
    return {place.relative_to(folder).as_posix(): _content(place) for place in folder.rglob("*") if place.is_file()}


def _content(place: Path) -> object:
    if place.name == "search_index.json":
        found = json.loads(place.read_text())
        documents = found.pop("docs")
        return found, sorted(json.dumps(each, sort_keys=True) for each in documents)
    return gzip.decompress(place.read_bytes()) if place.suffix == ".gz" else place.read_bytes()
