"""A source tree becomes a site.

Follows https://jekyllrb.com/docs/structure/ and …/docs/rendering-process/.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.model import plugins
from mkdocs_blogpost.model.address import collection_file_url, page_url, static_url
from mkdocs_blogpost.model.collection import Collection
from mkdocs_blogpost.model.config import Config, read_config
from mkdocs_blogpost.model.data import read_data
from mkdocs_blogpost.model.documents import DATED, Facts, Unreadable, read_document, read_text
from mkdocs_blogpost.model.order import ordered
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.publish import Rules, reason_against
from mkdocs_blogpost.model.scopes import all_defaults, deep_merge
from mkdocs_blogpost.model.site import Site, Withheld
from mkdocs_blogpost.model.sorting import Sorted, files_below, join, sort_files
from mkdocs_blogpost.source.spelling import spell
from mkdocs_blogpost.source.tree import SourceTree


def read_site(
    tree: SourceTree,
    *,
    overrides: Mapping[str, Any] | None = None,
    now: datetime,
    drafts: bool = False,
    future: bool | None = None,
    problems: Problems,
) -> Site:
    """Return the site that a source tree holds, what is wrong with it told to `problems`."""
    zone = now.tzinfo
    if zone is None:
        raise ValueError("now needs a zone")
    config = read_config(tree, overrides or {}, zone, problems)
    tree = tree.below(_own_source(tree, config))
    plugins.tell(config, problems)
    facts = Facts(tree, config, now.astimezone(config.zone), problems)
    rules = Rules(
        drafts=drafts or config.is_on("show_drafts"),
        future=config.is_on("future") if future is None else future,
        unpublished=config.is_on("unpublished"),
    )
    return _assemble(facts, sort_files(tree, config), _Publisher(facts, rules))


def _own_source(tree: SourceTree, config: Config) -> str:
    """Return the folder that the configuration names as `source`, if it lies in the tree."""
    told = config.text("source").strip("/").removeprefix("./").strip(".")
    return told if told and tree.is_folder(told) else ""


def _assemble(facts: Facts, found: Sorted, publisher: "_Publisher") -> Site:
    posts = publisher.posts(found)
    others = [publisher.collection(label) for label in facts.config.collections if label != "posts"]
    collections = {collection.label: collection for collection in (posts, *others)}
    return Site(
        config=facts.config,
        time=facts.now,
        tree=facts.tree,
        collections=collections,
        pages=tuple(read_pages(facts, found.pages)),
        static_files=tuple(
            sorted(
                [
                    *(StaticFile(path, static_url(path)) for path in found.static),
                    *(file for item in others for file in item.files),
                ],
                key=lambda file: file.path,
            )
        ),
        data=read_data(facts.tree, facts.config, facts.problems),
        withheld=tuple(publisher.withheld),
    )


class _Publisher:
    """Reads documents, keeps those that are published and remembers why others are not."""

    def __init__(self, facts: Facts, rules: Rules) -> None:
        self._facts = facts
        self._rules = rules
        self.withheld: list[Withheld] = []

    def posts(self, found: Sorted) -> Collection:
        """Return the collection of posts, drafts among them where they are shown."""
        settings = self._facts.config.collections["posts"]
        template = str(settings["permalink"])
        dated = [path for path in found.posts if DATED.match(path)]
        docs = [
            *self._read(dated, "posts", template),
            *self._read(found.drafts, "posts", template, draft=True),
        ]
        found = sorted(docs, key=lambda post: (post.date, post.path))
        limit = self._facts.config.data.get("limit_posts")
        if isinstance(limit, int) and limit > 0:
            found = found[-limit:]
        return _collection("posts", settings, found, ())

    def collection(self, label: str) -> Collection:
        """Return a collection other than the posts."""
        facts, settings = self._facts, self._facts.config.collections[label]
        folder = join(facts.config.collections_dir, f"_{label}")
        files = files_below(facts.tree, facts.config, folder)
        with_matter = [path for path in files if facts.tree.has_front_matter(path)]
        told = settings.get("permalink")
        template = None if told is None else str(told)
        docs = self._read(with_matter, label, template)
        known = set(with_matter)
        static = tuple(
            StaticFile(path, collection_file_url(path[len(folder) + 1 :], label, template, facts.config), label)
            for path in files
            if path not in known
        )
        return _collection(label, settings, ordered(docs, settings, f"_{label}"), static)

    def _read(
        self, paths: Iterable[str], label: str, template: str | None, *, draft: bool = False
    ) -> list[Post]:
        docs = []
        for path in paths:
            try:
                post = read_document(self._facts, path, label, template, draft=draft)
            except Unreadable as error:
                self._facts.problems.warn(error.reason, path, error.line)
                self.withheld.append(Withheld(path, error.reason))
                continue
            reason = reason_against(post, self._rules, self._facts.now)
            if reason is not None:
                self.withheld.append(Withheld(path, reason, post.title, post.date))
            if reason is None:
                docs.append(post)
            elif reason == "future" and label != "posts":
                docs.append(replace(post, written=False))
        return docs


def _collection(
    label: str, settings: Mapping[str, Any], docs: list[Post], files: tuple[StaticFile, ...]
) -> Collection:
    places = {post.path: place for place, post in enumerate(docs)}
    return Collection(label, settings, tuple(docs), files, places)


def read_pages(facts: Facts, paths: Iterable[str]) -> list[Page]:
    """Return the pages that files with front matter are, by name; what cannot be read is told and left out."""
    pages = []
    for path in paths:
        try:
            page = _page(facts, path)
        except Unreadable as error:
            facts.problems.warn(error.reason, path, error.line)
            continue
        if facts.config.is_on("unpublished") or page.data.get("published", True) not in (None, False):
            pages.append(page)
    return sorted(pages, key=lambda page: page.name)


def _page(facts: Facts, path: str) -> Page:
    parts = read_text(facts, path)
    data = deep_merge(all_defaults(facts.config.scopes, path, "pages"), parts.data)
    told = data.get("permalink")
    permalink = None if told in (None, False) else spell(told)
    layout = data.get("layout")
    ending = "." + path.rpartition(".")[2].lower()
    return Page(
        path=path,
        url=page_url(path, permalink, facts.config),
        title=spell(data.get("title")),
        data=data,
        body=parts.body,
        body_line=parts.body_line,
        markup="markdown" if ending in facts.config.markdown_extensions else "html",
        layout=None if layout in (None, False, "none") else spell(layout),
        permalink=permalink,
    )
