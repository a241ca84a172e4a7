"""A source tree becomes a site.

Follows https://jekyllrb.com/docs/structure/ and …/docs/rendering-process/.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from mkdocs_blogpost.model.address import PLACEHOLDERS, unknown_placeholders
from mkdocs_blogpost.model.config import FILES, Config, read_config
from mkdocs_blogpost.model.conflicts import shared_addresses
from mkdocs_blogpost.model.data import read_data
from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.pages import read_pages
from mkdocs_blogpost.model.plugins import unknown_plugins
from mkdocs_blogpost.model.publish import Rules
from mkdocs_blogpost.model.publisher import Publisher
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.model.sorting import Sorted, sort_files
from mkdocs_blogpost.model.statics import static_files
from mkdocs_blogpost.problems import Problem, Problems, guess, problem
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import dates
from mkdocs_blogpost.source.tree import SourceTree


def read_site(  # noqa: PLR0913 (each is one fact of the build)
    tree: SourceTree,
    *,
    overrides: Mapping[str, Any] | None = None,
    now: datetime,
    drafts: bool | None = None,
    future: bool | None = None,
    follow_source: bool = True,
    cache: DocumentCache | None = None,
    problems: Problems,
) -> Site:
    """Return the site that a source tree holds, what is wrong with it told to `problems`.

    `drafts` and `future` decide over the configuration unless None. As with Jekyll's `--source`, the
    configuration's own `source` counts only where the author has not named the tree: `follow_source`.
    A preview hands the same `memory` in again, and only what was saved is read anew.
    """
    if now.tzinfo is None:
        raise ValueError("now needs a zone")
    config = read_config(tree, overrides or {}, now, problems)
    tree = _source(tree, config, problems, follow=follow_source)
    context = ReadContext(tree, config, _moment(config, now, problems), problems)
    cache = cache or DocumentCache()
    cache.begin(tree, config)
    rules = Rules(
        drafts=config.is_on("show_drafts") if drafts is None else drafts,
        future=config.is_on("future") if future is None else future,
        unpublished=config.is_on("unpublished"),
    )
    site = _assemble(context, sort_files(tree, config), Publisher(context, rules, cache))
    problems.add(*_problems_of(site))
    return site


def _problems_of(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with a site as a whole."""
    yield from unknown_plugins(site.config)
    for collection in site.collections.values():
        for name in unknown_placeholders(collection.permalink or ""):
            near = guess(name, PLACEHOLDERS)
            yield problem("permalink-placeholder", site.config.path or FILES[0], name=name, guess=near)
    yield from shared_addresses(site)
    for path in site.tree.unread:
        yield problem("entry-unreadable", path or ".")
    for path in site.tree.outside:
        if path.startswith("_") or "/_" in path:
            yield problem("link-outside", path)


def _source(tree: SourceTree, config: Config, problems: Problems, *, follow: bool) -> SourceTree:
    """Return the tree that holds the site: below the folder that the configuration names, if told to."""
    told = config.text("source").strip("/").removeprefix("./").strip(".")
    if not told or not tree.is_folder(told):
        return tree
    if follow:
        return tree.below(told)
    problems.report("config-source", config.path or FILES[0], folder=told)
    return tree


def _moment(config: Config, now: datetime, problems: Problems) -> datetime:
    """Return the moment of the build: the configuration's `time`, else now."""
    told = config.data.get("time")
    if not told:
        return dates.in_zone(now, config.zone)
    try:
        return dates.parse(to_s(told), config.zone, now)
    except (ValueError, OverflowError):
        problems.report("config-time", config.path or FILES[0], value=to_s(told))
        return dates.in_zone(now, config.zone)


def _assemble(context: ReadContext, found: Sorted, publisher: Publisher) -> Site:
    posts = publisher.posts(found)
    others = [publisher.collection(label) for label in context.config.collections if label != "posts"]
    files = static_files(context, found.static)
    files += [file for collection in others if collection.output for file in collection.files]
    return Site(
        config=context.config,
        time=context.now,
        tree=context.tree,
        collections={collection.label: collection for collection in (posts, *others)},
        pages=tuple(read_pages(context, found.pages)),
        static_files=tuple(sorted(files, key=lambda file: file.path)),
        data=read_data(context.tree, context.config, context.problems),
        withheld=tuple(publisher.withheld),
    )
