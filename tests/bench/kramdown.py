"""Our kramdown beside Python-Markdown and Ruby's kramdown: CPU seconds on the same posts, in one run.

python tests/bench/kramdown.py [FOLDER] [--rounds N]

FOLDER is searched for posts (`*.md`, `*.markdown`); without it the example site's posts and the texts of the
test cases are taken. Python-Markdown has the extensions that Material for MkDocs recommends, and, as MkDocs
does, a new `Markdown` instance for each page. Ruby's kramdown (where installed) runs as Jekyll sets it up,
with rouge. Highlighting is included everywhere; reading the files and the front matter is not. Each round
times every system on every post, in turn; the median post and the sum of each post's best round are shown.
"""

import argparse
import json
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import markdown

from mkdocs_blogpost.kramdown import to_html

ROOT = Path(__file__).parents[2]
JEKYLL = {
    "input": "GFM",
    "hard_wrap": False,
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}
MATERIAL = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": True},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.betterem": {"smart_enable": "all"},
    "pymdownx.caret": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {},
    "pymdownx.highlight": {"anchor_linenums": True, "line_spans": "__span", "pygments_lang_class": True},
    "pymdownx.inlinehilite": {},
    "pymdownx.keys": {},
    "pymdownx.mark": {},
    "pymdownx.smartsymbols": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.tilde": {},
}
RUBY = r"""
require "json"; require "jekyll"; require "kramdown-parser-gfm"
jekyll = Jekyll::Converters::Markdown::KramdownParser.new(Jekyll.configuration("quiet" => true))
clock = -> { Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) }
$stdin.each_line do |line|
  text = JSON.parse(line)
  start = clock.call
  jekyll.convert(text) rescue nil
  $stdout.puts(clock.call - start)
  $stdout.flush
end
"""


def posts(folder: Path | None) -> list[str]:
    """Read the posts' bodies."""
    if folder:
        paths = [path for pattern in ("*.md", "*.markdown") for path in folder.rglob(pattern)]
    else:
        paths = [
            *(ROOT / "example_site").rglob("_posts/*.md"),
            *(ROOT / "tests/cases").glob("kramdown/*/*.text"),
        ]
    return [body(path.read_text(encoding="utf-8", errors="replace")) for path in sorted(paths) if path.is_file()]


def body(text: str) -> str:
    """Cut off the front matter."""
    return re.sub(r"\A---\s*\n.*?^---\s*$\n?", "", text, count=1, flags=re.DOTALL | re.MULTILINE)


def timed(render: Callable[[str], object]) -> Callable[[str], float]:
    """Make a function that tells the CPU seconds of rendering one text."""

    def seconds(text: str) -> float:
        start = time.process_time()
        render(text)
        return time.process_time() - start

    return seconds


def ours(text: str) -> None:
    to_html(text, JEKYLL)


def python_markdown(text: str) -> None:
    """Render as MkDocs renders a page: with a new instance."""
    markdown.Markdown(extensions=list(MATERIAL), extension_configs=MATERIAL).convert(text)


def ruby() -> Callable[[str], float]:
    """Start Ruby's kramdown, which times itself."""
    process = subprocess.Popen(
        ["ruby", "-e", RUBY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", bufsize=1
    )
    asked, answers = process.stdin, process.stdout
    assert asked
    assert answers

    def seconds(text: str) -> float:
        asked.write(json.dumps(text) + "\n")
        asked.flush()
        return float(answers.readline())

    return seconds


def table(texts: list[str], systems: dict[str, Callable[[str], float]], rounds: int) -> list[str]:
    """Time every system, and write the figures as lines."""
    best = {name: [float("inf")] * len(texts) for name in systems}
    for _ in range(rounds):
        for index, text in enumerate(texts):
            for name, seconds in systems.items():
                best[name][index] = min(best[name][index], seconds(text))
    first = sum(best["mkdocs-blogpost"])
    lines = [f"{len(texts)} posts, {sum(map(len, texts)):,} characters, best of {rounds} rounds, CPU time"]
    lines.append(f"{'':32}{'all, s':>9}{'median, ms':>12}{'ours / it':>11}")
    for name, taken in best.items():
        total = sum(taken)
        lines.append(f"{name:32}{total:9.3f}{statistics.median(taken) * 1000:12.3f}{first / total:11.2f}")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    systems = {"mkdocs-blogpost": timed(ours), "Python-Markdown with Material's": timed(python_markdown)}
    if shutil.which("ruby"):
        systems["Ruby's kramdown with rouge"] = ruby()
    print("\n".join(table(posts(arguments.folder), systems, arguments.rounds)))  # noqa: T201


if __name__ == "__main__":
    main()
