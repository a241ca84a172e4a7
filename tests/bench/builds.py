"""Whole builds beside each other, as ratios of CPU seconds in one run.

python tests/bench/builds.py [POSTS ...] [--rounds N]      a table for each number of posts, and the growth
python tests/bench/builds.py --check                       whether a ratio to Material's build is worse than recorded
python tests/bench/builds.py --record                      writes these ratios to ratios.json

The same posts are built by this plugin, without a cache (`cold`), with the cache of the build before (`warm`) and
after one post has changed (`edited`), by Material for MkDocs with the posts as pages of its nav, by its blog plugin,
and by Jekyll, Hugo and Zensical where they are installed. Each round runs every system once, in turn.
"""

# ruff: noqa: T201 (a command prints)

import argparse
import json
import math
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

import yaml

RECORDED = Path(__file__).with_name("ratios.json")
CHECKED = 60
WORSE = 1.25
LOOKS = 3
WORDS = [
    "a",
    "build",
    "of",
    "many",
    "small",
    "posts",
    "takes",
    "its",
    "time",
    "in",
    "code",
    "lists",
    "tables",
    "links",
    "and",
    "templates",
    "that",
    "every",
    "page",
    "has",
]
CODE = "```python\ndef total(rows):\n    return sum(row['value'] for row in rows if row)\n```\n"
TABLE = "| name | value |\n|------|-------|\n| one | 1 |\n| two | 2 |\n"
EXTENSIONS = [
    "attr_list",
    "footnotes",
    "tables",
    {"toc": {"permalink": True}},
    "pymdownx.highlight",
    "pymdownx.superfences",
]
HUGO = "{{ .Content }}{{ range .Site.RegularPages }}{{ end }}"


@dataclass(frozen=True)
class Figures:
    """What one run took."""

    cpu: float
    """CPU seconds."""
    peak: float
    """The largest memory in MiB."""


def post(number: int) -> tuple[str, str]:
    """Return a post's file name and its text below the front matter."""
    chance = random.Random(number)
    sections = []
    for part in range(5):
        text = " ".join(chance.choice(WORDS) for _ in range(150))
        extra = (CODE, TABLE, "- one\n- *two*\n- `three`\n")[part % 3]
        sections.append(f"## Part {part}\n\n{text.capitalize()} and **more**.\n\n{extra}\n")
    day = date(2010, 1, 1) + timedelta(days=number)
    return f"{day}-post-{number}.md", "\n".join(sections)


def write(folder: Path, posts: int) -> None:
    """Write the posts for each system."""

    def put(path: str, text: str) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")

    theme = {
        "site_name": "B",
        "site_url": "https://example.org/",
        "theme": "material",
        "markdown_extensions": EXTENSIONS,
    }
    for number in range(posts):
        name, text = post(number)
        front = {
            "title": f"Post {number}",
            "date": name[:10],
            "tags": [f"tag{number % 20}"],
            "categories": [f"c{number % 5}"],
        }
        head = f"---\n{yaml.safe_dump(front)}---\n"
        for place in ("ours/_posts", "jekyll/_posts", "blog/docs/blog/posts"):
            put(f"{place}/{name}", head.replace("'", "") + text)
        put(f"material/docs/{name}", f"---\ntitle: Post {number}\n---\n{text}")
        put(f"hugo/content/{name}", head + text)
    for system, plugin in {"ours": {"blogpost": {"source": "."}}, "material": None, "blog": {"blog": {}}}.items():
        put(f"{system}/docs/about.md", "# About\n")
        put(f"{system}/mkdocs.yml", yaml.safe_dump({**theme, "plugins": ["search", *filter(None, [plugin])]}))
    put("jekyll/_config.yml", "title: B\n")
    put("jekyll/_layouts/post.html", "<html><body>{{ content }}</body></html>\n")
    put("hugo/hugo.toml", 'title = "B"\nbaseURL = "https://example.org/"\n')
    for name in ("single", "list"):
        put(f"hugo/layouts/_default/{name}.html", HUGO)


def commands(folder: Path) -> Mapping[str, list[str]]:
    """Return the command of each system that is installed."""
    build = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
    ours = [*build, str(folder / "ours/mkdocs.yml")]
    found = dict.fromkeys(("cold", "warm", "edited"), ours)
    found |= {name: [*build, str(folder / name / "mkdocs.yml")] for name in ("material", "blog")}
    others = {
        "jekyll": ["-q", "--disable-disk-cache", "-s", str(folder / "jekyll"), "-d", str(folder / "jekyll-out")],
        "hugo": ["--quiet", "-s", str(folder / "hugo"), "-d", str(folder / "hugo-out")],
        "zensical": ["build", "--clean", "-f", str(folder / "material/mkdocs.yml")],
    }
    for name, options in others.items():
        program = shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))
        if program:
            found[name] = [program, *(["build"] if name == "jekyll" else []), *options]
    return found


def run(command: list[str]) -> Figures:
    """Run a command, and return what it took."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "CI": "1"}
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed")
    return Figures(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure(folder: Path, rounds: int, only: tuple[str, ...] = ()) -> dict[str, list[Figures]]:
    """Return what each system took in each round."""
    figures: dict[str, list[Figures]] = {}
    for number in range(rounds):
        for name, command in commands(folder).items():
            if only and name not in only:
                continue
            if name == "cold":
                shutil.rmtree(folder / "ours/.cache", ignore_errors=True)
            if name == "edited":
                with next((folder / "ours/_posts").iterdir()).open("a", encoding="utf-8") as file:
                    file.write(f"\nAn edit, number {number}.\n")
            figures.setdefault(name, []).append(run(command))
    return figures


def ratios(figures: Mapping[str, list[Figures]], name: str) -> float:
    """Return the median over the rounds of a system's CPU seconds divided by Material's."""
    pairs = zip(figures[name], figures["material"], strict=True)
    return round(statistics.median(one.cpu / other.cpu for one, other in pairs), 3)


def table(posts: list[int], rounds: int) -> None:
    """Print a table for each number of posts."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material"))
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {packages}")
    cpu: dict[str, list[float]] = {}
    for number in posts:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), number)
            figures = measure(Path(folder), rounds)
        print(f"\n| {number} posts | CPU s | of Material | peak MiB |\n|---|---|---|---|")
        for name, rows in figures.items():
            median = statistics.median(row.cpu for row in rows)
            cpu.setdefault(name, []).append(median)
            peak = statistics.median(row.peak for row in rows)
            print(f"| {name} | {median:.2f} | {ratios(figures, name):.2f} | {peak:.0f} |")
    if len(posts) > 1:
        steps = math.log(posts[-1] / posts[0])
        print("\nGrowth (exponent):", {name: round(math.log(row[-1] / row[0]) / steps, 2) for name, row in cpu.items()})


def look(rounds: int) -> dict[str, float]:
    """Return the ratios to Material's build of small builds."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), CHECKED)
        figures = measure(Path(folder), rounds, only=("cold", "warm", "edited", "material"))
    return {name: ratios(figures, name) for name in ("cold", "warm", "edited")}


def check(rounds: int, *, record: bool) -> None:
    """Compare the ratios of small builds with those that are recorded, or record them.

    What is slower is so each time; on a busy machine one look can be wrong.
    """
    if record:
        RECORDED.write_text(json.dumps(look(rounds), indent=2) + "\n", encoding="utf-8")
        return
    recorded, worse = json.loads(RECORDED.read_text(encoding="utf-8")), {"cold", "warm", "edited"}
    for _ in range(LOOKS):
        found = look(rounds)
        print(found, "recorded:", recorded)
        worse &= {name for name, ratio in found.items() if ratio > WORSE * recorded[name]}
        if not worse:
            return
    sys.exit(f"slower than recorded by more than a quarter: {', '.join(sorted(worse))}")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("posts", nargs="*", type=int, default=[250, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    if options.check or options.record:
        check(options.rounds, record=options.record)
    else:
        table(options.posts, options.rounds)


if __name__ == "__main__":
    main()
