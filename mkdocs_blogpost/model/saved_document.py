"""One document is read again after it was saved: the site with it, without reading the tree."""

from dataclasses import replace

from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.moment import dated
from mkdocs_blogpost.model.order import ordered
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.publisher import Publisher
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problems


def saved_document(site: Site, path: str, problems: Problems) -> Post | None:
    """Return the document that a file is now; None if it is no published document of the site."""
    place = _place(site, path)
    tree = site.tree.again()
    if place is None or not tree.is_file(path):
        return None
    context = ReadContext(tree, site.config, site.time, problems)
    label, is_draft = place
    return Publisher(context, site.rules, DocumentCache()).document(path, label, draft=is_draft)


def _place(site: Site, path: str) -> tuple[str, bool] | None:
    """Return the collection of a file, and whether it lies among the drafts; None if the whole tree must tell."""
    known = site.by_path.get(path)
    if isinstance(known, Post):
        return known.collection, known.collection == "posts" and "/_drafts/" in f"/{path}"
    folder, _, name = path.rpartition("/")
    if dated(name, site.config.dialect) is None:
        return None
    beside = (doc for doc in site.collections["posts"].docs if doc.path.rpartition("/")[0] == folder)
    return ("posts", False) if f"/{folder}".endswith("/_posts") and next(beside, None) else None


def with_document(site: Site, post: Post) -> Site:
    """Return the site with a document in the place of the one that the same file was before, or as a new one."""
    before = site.by_path.get(post.path)
    if isinstance(before, Post) and before.date == post.date and before.dated == post.dated:
        return site.with_documents({post.path: post})
    collection = site.collections[post.collection]
    docs = [doc for doc in collection.docs if doc.path != post.path]
    is_ordered = post.collection != "posts" and site.config.dialect.orders_collections
    settings = collection.settings if is_ordered else {}
    found = ordered([*docs, post], settings, collection.folder)
    positions = {doc.path: position for position, doc in enumerate(found)}
    changed = replace(collection, docs=tuple(found), positions=positions)
    return replace(site, collections={**site.collections, post.collection: changed})
