"""Files of collections become the documents that are published, and the reasons why others are not.

Follows https://jekyllrb.com/docs/posts/, …/docs/collections/ and …/docs/configuration/options/.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from mkdocs_blogpost.model.collection import Collection
from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.documents import read_document
from mkdocs_blogpost.model.moment import dated
from mkdocs_blogpost.model.order import ordered
from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.post_names import better_name
from mkdocs_blogpost.model.read_context import ReadContext, Unreadable
from mkdocs_blogpost.model.rules import Rules
from mkdocs_blogpost.model.site import Withheld
from mkdocs_blogpost.model.sorting import Sorted, files_below, join
from mkdocs_blogpost.model.statics import collection_files
from mkdocs_blogpost.problems import Problems, problem


class Publisher:
    """Reads documents, keeps those that are published and remembers why others are not."""

    def __init__(self, context: ReadContext, rules: Rules, cache: DocumentCache) -> None:
        self._context = context
        self._rules = rules
        self._cache = cache
        self.withheld: list[Withheld] = []

    def posts(self, found: Sorted) -> Collection:
        """Return the collection of posts, drafts among them where they are shown."""
        settings = self._context.config.collections["posts"]
        template = str(settings["permalink"])
        paths = [path for path in found.posts if self._is_dated(path)]
        self._report_names([path for path in found.posts if not self._is_dated(path)])
        docs = [*self._read(self._context, paths, "posts", template), *self._drafts(found.drafts, template)]
        docs = ordered(docs, {}, "_posts")
        limit = self._context.config.data.get("limit_posts")
        newest = docs[-limit:] if isinstance(limit, int) and limit > 0 else docs
        return _collection("posts", settings, newest, ())

    def document(self, path: str, label: str, *, draft: bool) -> Post | None:
        """Return the document of one file of a collection; None if it is not published."""
        settings = self._context.config.collections[label]
        permalink = settings.get("permalink")
        template = None if permalink is None else str(permalink)
        return next(iter(self._read(self._context, [path], label, template, draft=draft)), None)

    def _is_dated(self, path: str) -> bool:
        """Return whether a file below `_posts` has a date in its name, as its path there."""
        _, _, entry = f"/{path}".partition("/_posts/")
        return dated(entry, self._context.config.dialect) is not None

    def _report_names(self, paths: Iterable[str]) -> None:
        """Report files that look like posts but have no date in their names."""
        for path in paths:
            name = better_name(self._context, path)
            if name is not None:
                found = problem("post-name", path, name=name)
                self._context.problems.add(found)
                self.withheld.append(Withheld(path, found.message))

    def collection(self, label: str) -> Collection:
        """Return a collection other than the posts."""
        context, settings = self._context, self._context.config.collections[label]
        folder = join(context.config.collections_dir, f"_{label}")
        files = files_below(context.tree, context.config, folder)
        with_matter = [path for path in files if context.tree.has_front_matter(path)]
        permalink = settings.get("permalink")
        template = None if permalink is None else str(permalink)
        docs = self._read(context, with_matter, label, template)
        known = set(with_matter)
        static = collection_files(context, [path for path in files if path not in known], folder, label, settings)
        order = settings if context.config.dialect.orders_collections else {}
        return _collection(label, settings, ordered(docs, order, f"_{label}"), tuple(static))

    def _drafts(self, paths: Iterable[str], template: str) -> list[Post]:
        """Return the drafts; nothing is reported of hidden ones, which are work in progress."""
        context = self._context if self._rules.drafts else replace(self._context, problems=Problems())
        docs = self._read(context, paths, "posts", template, draft=True)
        # Jekyll asks for the last change where it weighs what lies in the future, and sorts by it only then.
        return docs if self._rules.future else [replace(post, dated=True) for post in docs]

    def _read(
        self,
        context: ReadContext,
        paths: Iterable[str],
        label: str,
        template: str | None,
        *,
        draft: bool = False,
    ) -> list[Post]:
        docs = []
        for path in paths:
            try:
                post = self._document(context, path, label, template, draft=draft)
            except Unreadable as error:
                context.problems.add(error.problem(path))
                self.withheld.append(Withheld(path, error.reason))
            else:
                docs.extend(self._published(post))
        return docs

    def _document(self, context: ReadContext, path: str, label: str, template: str | None, *, draft: bool) -> Post:
        """Return the post that a file is, as it was read before where nothing it is made of has changed."""
        key, stamp, before = (path, label, draft), context.tree.stamp(path), len(context.problems)
        known = self._cache.recall(key, stamp)
        if known is not None:
            return known
        post = read_document(context, path, label, template, draft=draft)
        if post.dated and len(context.problems) == before:
            self._cache.keep(key, stamp, post)
        return post

    def _published(self, post: Post) -> list[Post]:
        """Return the post as far as it is published, and remember why it is not."""
        reason = reason_against(post, self._rules, self._context.now)
        if reason is None:
            return [post]
        self.withheld.append(Withheld(post.path, reason, post.title, post.date))
        # Other collections list what lies in the future, and give it no page.
        return [replace(post, written=False)] if reason == "future" and post.collection != "posts" else []


def _collection(label: str, settings: Mapping[str, Any], docs: list[Post], files: tuple[StaticFile, ...]) -> Collection:
    positions = {post.path: place for place, post in enumerate(docs)}
    return Collection(label, settings, tuple(docs), files, positions)


def reason_against(post: Post, rules: Rules, now: datetime) -> str | None:
    """Return why a post is not published, or None if it is."""
    if post.draft and not rules.drafts:
        return "draft"
    if _is_unpublished(post) and not rules.unpublished:
        return "published: false"
    if post.date > now and not rules.future:
        return "future"
    return None


def _is_unpublished(post: Post) -> bool:
    """Return whether a post says that it is not published; in other collections a null does not."""
    value = post.data.get("published", True)
    return value is False or (value is None and post.collection == "posts")
