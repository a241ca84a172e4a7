"""`mkdocs-blogpost list`: every post with its address, date and neighbours."""

# ruff: noqa: T201 (a command prints)

import argparse
import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from dateutil.tz import tzlocal

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.liquid.engine import Engine
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.model.site import Site, Withheld
from mkdocs_blogpost.problems import Problems, SettingsError, grouped
from mkdocs_blogpost.render.excerpt import Excerpts
from mkdocs_blogpost.render.renderer import kramdown_options
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.settings import Adapt
from mkdocs_blogpost.source.tree import SourceTree

WIDEST = 60
"""Columns that one field of the table takes at most."""


def add(commands: Any) -> None:
    """Add the sub-command and its options."""
    words = "every post that is published, newest first, with its address"
    told = commands.add_parser("list", help=words, description=f"Show {words}.")
    told.add_argument("--source", type=Path, metavar="DIR", help="the Jekyll site (this folder)")
    told.add_argument("--json", action="store_true", help="one JSON object a line")
    told.add_argument("--all", action="store_true", help="also what is not published, and why")
    told.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the posts, newest first, and the problems on the error stream."""
    problems = Problems()
    site = _site(options.source, problems)
    withheld = site.withheld if options.all else ()
    if options.json:
        _print_json(site, excerpts_of(site, problems), withheld)
    else:
        _print_table(site.posts, withheld)
        count = len(site.posts)
        print(f"{count} post{'' if count == 1 else 's'}, {len(site.withheld)} not published")
    _print_problems(problems)
    return 0


def _site(source: Path | None, problems: Problems) -> Site:
    folder = source or Path()
    if not folder.is_dir():
        raise SettingsError(f"no folder '{folder}': name the Jekyll site with --source DIR")
    tree, now = SourceTree(folder.resolve()), datetime.now(tzlocal())
    return read_site(tree, now=now, follow_source=source is None, problems=problems)


def excerpts_of(site: Site, problems: Problems) -> Excerpts:
    """Return the excerpts of a site as Jekyll makes them, without any adaptation."""
    markdown = partial(kramdown.to_html, options=kramdown_options(site, Adapt.none()))
    excerpts = Excerpts(markdown)
    excerpts.engine = Engine(site, problems, excerpt=excerpts.html, markdown=markdown)
    return excerpts


def _print_problems(problems: Problems) -> None:
    for _level, message in grouped(problems):
        print(message, file=sys.stderr)


def _print_json(site: Site, excerpts: Excerpts, withheld: Iterable[Withheld]) -> None:
    for post in site.posts:
        print(json.dumps(row(site, post, excerpts), ensure_ascii=False, default=to_s))
    for one in withheld:
        print(json.dumps(_withheld_row(one), ensure_ascii=False))


def row(site: Site, post: Post, excerpts: Excerpts) -> dict[str, Any]:
    """Return a post's facts by the names that Jekyll has for them."""
    previous, following = site.previous(post), site.next(post)
    return {
        "path": post.relative_path,
        "url": post.url,
        "title": post.data.get("title"),
        "date": post.date.isoformat(),
        "categories": post.data["categories"],
        "tags": post.data["tags"],
        "layout": post.data.get("layout"),
        "excerpt": excerpts.html(post),
        "previous": previous.url if previous else None,
        "next": following.url if following else None,
    }


def _withheld_row(one: Withheld) -> dict[str, Any]:
    date = one.date.isoformat() if one.date else None
    return {"path": one.path, "title": one.title, "date": date, "withheld": one.reason}


def _print_table(posts: Iterable[Post], withheld: Sequence[Withheld]) -> None:
    lines = [(f"{post.date:%Y-%m-%d}", post.url, post.title, "") for post in posts]
    lines += [(f"{one.date:%Y-%m-%d}" if one.date else "", one.path, one.title, f"({one.reason})") for one in withheld]
    widths = [max((_width(_cut(line[place])) for line in lines), default=0) for place in range(3)]
    for line in lines:
        cells = [_pad(_cut(cell), width) for cell, width in zip(line, widths, strict=False)]
        print("  ".join([*cells, line[3]]).rstrip())


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Return the columns that a text takes in a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
