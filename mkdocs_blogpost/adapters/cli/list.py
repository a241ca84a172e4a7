"""`mkdocs-blogpost list`: every post with its URL, date and neighbours."""

# ruff: noqa: T201 (a command prints)

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs_blogpost.adapters.cli.terminal import has_unicode
from mkdocs_blogpost.adapters.config_file import ConfiguredBlog, config_file, configured_blogs
from mkdocs_blogpost.adapters.option_positions import OptionPositions
from mkdocs_blogpost.dialect import AUTO, dialect_name
from mkdocs_blogpost.model.site import Site, Withheld
from mkdocs_blogpost.options import OptionsError
from mkdocs_blogpost.pipeline.build import BuildContext, read
from mkdocs_blogpost.pipeline.settings import Settings, load
from mkdocs_blogpost.pipeline.source import find_source
from mkdocs_blogpost.problems import Problems, SettingsError, grouped
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.options import RenderOptions, kramdown_options
from mkdocs_blogpost.render.render import lookups_of
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source.dates import moment_of_build
from mkdocs_blogpost.tools.listing import row, table, withheld_row


def add(commands: Any) -> None:
    """Add the sub-command and its options."""
    what = "every post that is published, newest first, with its address"
    command = commands.add_parser("list", help=what, description=f"Show {what}.")
    command.add_argument("--source", type=Path, metavar="DIR", help="the Jekyll site (this folder)")
    command.add_argument("-f", "--config-file", type=Path, metavar="FILE", help="the mkdocs.yml to read options from")
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.add_argument("--all", action="store_true", help="also what is not published, and why")
    versions = "which Jekyll builds the site: 3, 4 or github-pages (the site decides)"
    command.add_argument("--jekyll", metavar="VERSION", default=AUTO, help=versions)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the posts, newest first, and the problems on the error stream."""
    problems = Problems()
    for source, settings in _blogs(options):
        context = BuildContext(moment_of_build(os.environ), variables=os.environ)
        # As JSON, the posts are those that Jekyll publishes: it writes two to one address, and lists both.
        adapt = Adapt.none() if options.json else settings.adapt
        site = read(source, replace(settings, render=replace(settings.render, adapt=adapt)), context, problems)
        withheld = site.withheld if options.all else ()
        if options.json:
            _print_json(site, withheld)
        else:
            for line in table(site, withheld, settings.prefix):
                print(line)
            count = len(site.posts)
            print(f"{count} post{'' if count == 1 else 's'}, {len(site.withheld)} not published")
    for _level, message in grouped(problems):
        print(message, file=sys.stderr)
    return 0


def _blogs(options: argparse.Namespace) -> list[tuple[Path, Settings]]:
    """Return the source and the settings of each blog; drafts and future posts count as in a build."""
    dialect = dialect_name(options.jekyll)
    if dialect is None:
        raise SettingsError(f"no Jekyll '{options.jekyll}': write --jekyll 3, --jekyll 4 or --jekyll github-pages")
    found = _found(options)
    if dialect == AUTO:
        return found
    return [(source, replace(settings, dialect=dialect)) for source, settings in found]


def _found(options: argparse.Namespace) -> list[tuple[Path, Settings]]:
    if options.source is not None:
        if not options.source.is_dir():
            raise SettingsError(f"no folder '{options.source}': name the Jekyll site with --source DIR")
        return [(options.source.resolve(), Settings(source=str(options.source)))]
    path = config_file(options.config_file, Path())
    blogs = configured_blogs(path) if path else []
    return [_configured(blog) for blog in blogs] or [(path.resolve().parent if path else Path.cwd(), Settings())]


def _configured(blog: ConfiguredBlog) -> tuple[Path, Settings]:
    try:
        settings = load(blog.options)
    except OptionsError as error:
        raise SettingsError(OptionPositions(blog.file, blog.options).explain(error)) from None
    return find_source(settings.source, (blog.folder, blog.docs_dir)), settings


def _print_json(site: Site, withheld: Sequence[Withheld]) -> None:
    # As Jekyll has it: without any adaptation.
    options = RenderOptions(adapt=Adapt.none(), kramdown=kramdown_options(site, Adapt.none()))
    lookups = lookups_of(site, options, site.environment)
    for post in site.posts:
        print(json.dumps(row(post, site, lookups), ensure_ascii=not has_unicode(), default=to_s))
    for one in withheld:
        print(json.dumps(withheld_row(one), ensure_ascii=not has_unicode()))
