"""From a saved post to its new page: seconds of wall and CPU for each edit under the server of each system.

python tests/bench/preview.py [POSTS] [--edits N] [--systems NAME ...]

The posts are those of `builds.py`. The systems are this plugin, Material for MkDocs with the posts as pages of its nav,
and Jekyll (`--incremental`) and Hugo where they are installed.
"""

# ruff: noqa: T201 (a command prints)

import argparse
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from builds import post, write

FIRST_BUILD = 600
"""How many seconds the first build of a server may take."""
EDIT = 300
"""How many seconds an edit may take."""
PAUSE = 1.5
"""How many seconds a server has after an edit for what it builds behind the page."""


@dataclass(frozen=True)
class System:
    """A server, and the post that is edited."""

    command: list[str]
    """How it is started."""
    file: Path
    """The file of the post."""
    url: str
    """The path of its page."""


def systems(folder: Path, number: int, port: int) -> Mapping[str, System]:
    """Return the systems that are installed, with the post of a number."""
    name, _text = post(number)
    day, slug = name[:10].replace("-", "/"), f"post-{number}"
    serve = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}", "-f"]
    source, out = str(folder / "jekyll"), str(folder / "jekyll-served")
    found = {
        "ours": System(
            [*serve, str(folder / "ours/mkdocs.yml")],
            folder / "ours/_posts" / name,
            f"c{number % 5}/{day}/{slug}.html",
        ),
        "material": System(
            [*serve, str(folder / "material/mkdocs.yml")],
            folder / "material/docs" / name,
            f"{name.removesuffix('.md')}/",
        ),
        "jekyll": System(
            ["jekyll", "serve", "--incremental", "-q", "-s", source, "-d", out, "-P", str(port)],
            folder / "jekyll/_posts" / name,
            f"c{number % 5}/{day}/{slug}.html",
        ),
        "hugo": System(
            ["hugo", "server", "-s", str(folder / "hugo"), "-p", str(port), "--bind", "127.0.0.1"],
            folder / "hugo/content" / name,
            f"{name.removesuffix('.md')}/",
        ),
    }
    return {name: system for name, system in found.items() if shutil.which(system.command[0])}


@contextmanager
def served(system: System) -> Iterator[int]:
    """Run the server of a system, and give its process group."""
    process = subprocess.Popen(
        system.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def seconds_until(url: str, text: str, limit: float) -> float:
    """Return how long it takes until a page shows a text; stop the program if it never does."""
    begin = time.monotonic()
    while text not in page(url):
        if time.monotonic() - begin > limit:
            sys.exit(f"{url} does not show the edit within {limit} seconds.")
        time.sleep(0.004)
    return time.monotonic() - begin


def page(url: str) -> str:
    """Return a page; nothing while there is none."""
    try:
        with urllib.request.urlopen(url, timeout=EDIT) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def cpu_of(group: int) -> float:
    """Return how many CPU seconds the processes of a group have used."""
    listing = subprocess.run(["ps", "-o", "pid=", "-g", str(group)], capture_output=True, text=True, check=False)
    ticks = 0
    for process in listing.stdout.split():
        try:
            fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def measure(system: System, address: str, edits: int) -> tuple[list[float], list[float]]:
    """Return the wall and CPU seconds of each edit."""
    wall, cpu = [], []
    before = system.file.read_text(encoding="utf-8")
    with served(system) as group:
        seconds_until(address, "Part 4", FIRST_BUILD)
        time.sleep(2 * PAUSE)
        for number in range(edits):
            used, mark = cpu_of(group), f"edit number {number}."
            system.file.write_text(f"{before}\n\nThis is {mark}\n", encoding="utf-8")
            wall.append(seconds_until(address, mark, EDIT))
            time.sleep(PAUSE)
            cpu.append(cpu_of(group) - used)
    return wall, cpu


def main() -> None:
    """Read the command line and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("posts", nargs="?", type=int, default=250)
    parser.add_argument("--edits", type=int, default=10)
    parser.add_argument("--systems", nargs="*")
    options = parser.parse_args()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    print(f"| {options.posts} posts | seconds, median | worst | CPU s |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        write(Path(place), options.posts)
        for name, system in systems(Path(place), options.posts // 2, port).items():
            if not options.systems or name in options.systems:
                wall, cpu = measure(system, f"http://127.0.0.1:{port}/{system.url}", options.edits)
                print(f"| {name} | {statistics.median(wall):.3f} | {max(wall):.3f} | {statistics.median(cpu):.2f} |")


if __name__ == "__main__":
    main()
