"""A source tree becomes a site.

Follows https://jekyllrb.com/docs/structure/ and …/docs/rendering-process/.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from mkdocs_blogpost.dialect import DIALECTS, JEKYLL_4, environment_of
from mkdocs_blogpost.model.address import PLACEHOLDERS, later_placeholders, unknown_placeholders
from mkdocs_blogpost.model.config import FILES, Config, read_config, read_file, unreadable
from mkdocs_blogpost.model.conflicts import shared_addresses, with_one_at_each_address
from mkdocs_blogpost.model.data import read_data
from mkdocs_blogpost.model.dialect_of_tree import Decision, decide
from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.layout_problems import problems_of_layouts
from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.pages import read_pages
from mkdocs_blogpost.model.plugins import github_metadata
from mkdocs_blogpost.model.plugins.generate import generated
from mkdocs_blogpost.model.plugins.known import other_converters, themes_not_read, unknown_plugins
from mkdocs_blogpost.model.publisher import Publisher
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.redirects import settled_redirects
from mkdocs_blogpost.model.rules import Rules
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.model.sorting import Sorted, sort_files
from mkdocs_blogpost.model.statics import static_files
from mkdocs_blogpost.model.theme import theme_pages
from mkdocs_blogpost.model.undated import undated_have_dates
from mkdocs_blogpost.problems import Problem, Problems, guess, problem
from mkdocs_blogpost.ruby import to_s
from mkdocs_blogpost.source import dates
from mkdocs_blogpost.source.tree import Entry, SourceTree

_DATES_IN_ADDRESSES = ("%Y/%m", "%Y-%m", "%m/%d", "%m-%d", "%Y/%j")


def read_site(  # noqa: PLR0913 (each is one fact of the build)
    tree: SourceTree,
    *,
    overrides: Mapping[str, Any] | None = None,
    now: datetime,
    drafts: bool | None = None,
    future: bool | None = None,
    follow_source: bool = True,
    cache: DocumentCache | None = None,
    dialect: str = JEKYLL_4.name,
    one_at_each_address: bool = False,
    variables: Mapping[str, str] | None = None,
    problems: Problems,
) -> Site:
    """Return the site that a source tree holds, and report what is wrong with it to `problems`.

    `drafts` and `future` decide over the configuration unless None. As with Jekyll's `--source`, the
    configuration's own `source` counts only if the author has not named the tree: `follow_source`.
    A preview passes the same `cache` again, and only what was saved is read anew. `dialect` is the name of one,
    or `auto`; `variables` are those of the process, which may name the repository and the environment. Jekyll
    lists a document whose address a later one has; with `one_at_each_address` no list holds it.
    """
    if now.tzinfo is None:
        raise ValueError("now needs a zone")
    variables = variables or {}
    path = next((name for name in FILES if tree.is_file(name)), None)
    decision = _decision(tree, dialect, variables, problems)
    config = read_config(tree, overrides or {}, now, problems, decision.dialect)
    if path and not config.path and not tree.is_file(path):
        raise unreadable(path, FileNotFoundError("it is there no more"))
    tree = _source(tree, config, problems, follow=follow_source)
    data = read_data(tree, config, problems)
    if config.has_plugin(github_metadata.NAME):
        config = github_metadata.configured(config, tree, variables, data.get(github_metadata.SNAPSHOT))
    context = ReadContext(tree, config, _moment(config, now, problems), problems)
    cache = cache or DocumentCache()
    cache.begin(tree, config)
    rules = Rules(
        drafts=config.is_on("show_drafts") if drafts is None else drafts,
        future=config.is_on("future") if future is None else future,
        unpublished=config.is_on("unpublished"),
    )
    site = _assemble(context, sort_files(tree, config), Publisher(context, rules, cache), data)
    site, found = settled_redirects(generated(with_one_at_each_address(site) if one_at_each_address else site, context))
    problems.add(*found)
    environment = environment_of(config.dialect, variables)
    site = replace(site, environment=environment, undated_have_dates=undated_have_dates(site), rules=rules)
    problems.add(*_problems_of(site))
    return site


def settings_of_tree(tree: SourceTree) -> Mapping[str, Any] | None:
    """Return what a tree's configuration holds, nothing of it checked; None if there is no configuration."""
    path = next((name for name in FILES if tree.is_file(name)), None)
    return read_file(tree, path, Problems()) if path else None


def _decision(tree: SourceTree, option: str, variables: Mapping[str, str], problems: Problems) -> Decision:
    """Return which Jekyll builds a tree, and report what was decided if the tree was asked."""
    path = next((name for name in FILES if tree.is_file(name)), None)
    decision = decide(tree, option, settings_of_tree(tree) or {}, variables)
    if option not in DIALECTS:
        code = "dialect" if decision.is_sure else "dialect-in-doubt"
        problems.report(code, path or "", title=decision.dialect.title, reason=decision.reason)
    return decision


def _problems_of(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with a site as a whole."""
    yield from unknown_plugins(site.config)
    yield from other_converters(site.config)
    yield from themes_not_read(site.config)
    yield from _placeholders(site)
    yield from shared_addresses(site)
    yield from _zone_of_machine(site)
    yield from problems_of_layouts(site)
    for path in site.tree.unread:
        yield problem("entry-unreadable", path or ".")
    yield from _refused_links(site)


def _zone_of_machine(site: Site) -> Iterator[Problem]:
    """Yield what is to be said of addresses that another machine would make otherwise."""
    if site.config.timezone:
        return
    for post in site.documents:
        if post.moves and any(f"{post.date:{form}}" in post.url for form in _DATES_IN_ADDRESSES):
            yield problem("timezone-unset", site.config.path or FILES[0], url=post.url, post=post.path)
            return


def _refused_links(site: Site) -> Iterator[Problem]:
    """Yield the links of the site that are not followed; those of includes and layouts are looked for first."""
    for key in ("includes_dir", "layouts_dir"):
        deque(site.tree.walk(site.config.text(key).strip("/") or "_includes"), maxlen=0)
    for path, code in site.tree.refused.items():
        if _belongs(site.config, path):
            yield problem(code, path)


def _belongs(config: Config, path: str) -> bool:
    """Return whether a path is one that the site would have."""
    entry = Entry(path, is_folder=True)
    hidden = any(part.startswith((".", "#", "~")) for part in path.split("/"))
    return config.entries.includes(path, entry) or not (hidden or config.entries.excludes(entry))


def _placeholders(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the permalinks of collections."""
    path = site.config.path or FILES[0]
    for collection in site.collections.values():
        template = collection.permalink or ""
        unknown = unknown_placeholders(template)
        for name in unknown:
            yield problem("permalink-placeholder", path, name=name, guess=guess(name, PLACEHOLDERS))
        for name in later_placeholders(template, site.config):
            if name not in unknown:
                yield problem("permalink-of-jekyll-4", path, name=name)


def _source(tree: SourceTree, config: Config, problems: Problems, *, follow: bool) -> SourceTree:
    """Return the tree that holds the site: the folder that the configuration names, if that is followed."""
    folder = config.text("source").strip("/").removeprefix("./").strip(".")
    if not folder or not tree.is_folder(folder):
        return tree
    if follow:
        return tree.below(folder)
    problems.report("config-source", config.path or FILES[0], folder=folder)
    return tree


def _moment(config: Config, now: datetime, problems: Problems) -> datetime:
    """Return the moment of the build: the configuration's `time`, else now."""
    value = config.data.get("time")
    if not value:
        return dates.in_zone(now, config.zone)
    try:
        return dates.parse(to_s(value), config.zone, now)
    except (ValueError, OverflowError):
        problems.report("config-time", config.path or FILES[0], value=to_s(value))
        return dates.in_zone(now, config.zone)


def _assemble(context: ReadContext, found: Sorted, publisher: Publisher, data: Mapping[str, Any]) -> Site:
    posts = publisher.posts(found)
    others = [publisher.collection(label) for label in context.config.collections if label != "posts"]
    listed, unlisted = static_files(context, found.static), []
    if context.config.dialect.lists_files_of_collections:
        listed += [file for collection in others for file in collection.files]
    else:
        unlisted = [file for collection in others for file in collection.files]
    return Site(
        config=context.config,
        time=context.now,
        tree=context.tree,
        collections={collection.label: collection for collection in (posts, *others)},
        pages=(*read_pages(context, found.pages), *theme_pages(context.config)),
        static_files=_by_path(listed),
        unlisted_files=_by_path(unlisted),
        data=data,
        withheld=tuple(publisher.withheld),
    )


def _by_path(files: Iterable[StaticFile]) -> tuple[StaticFile, ...]:
    return tuple(sorted(files, key=lambda file: file.path))
