"""Items whose text another plugin hides behind a password: only their titles and dates are seen elsewhere."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.values import value_class

PUBLIC = frozenset(
    (
        "author", "authors", "canonical_url", "categories", "category", "collection", "lang", "language",
        "layout", "license", "locale", "permalink", "ref", "redirect_from", "redirect_to", "series", "slug",
        "tag", "tags", "title",
    )
)  # fmt: skip
"""The texts of a front matter that are seen; numbers, dates and switches are seen as well."""


@value_class
class Privacy:
    """What hides the text of an item."""

    keys: tuple[str, ...] = ()
    """The keys of the front matter that hide it, unless their value is empty."""
    usual: tuple[str, ...] = ()
    """Those of the keys that hide it too where the front matter does not have them."""
    paths: frozenset[str] = frozenset()
    """The paths of items that are hidden whatever their front matter says."""

    def hides(self, data: Mapping[str, Any]) -> bool:
        """Return whether the text of an item with this front matter is hidden."""
        given = {key: data[key] for key in self.keys if data.get(key) is not None}
        return any(str(value) for value in given.values()) or any(key not in given for key in self.usual)


NO_PRIVACY = Privacy()


def private_paths(site: Site, privacy: Privacy) -> frozenset[str]:
    """Return the paths of the items whose text is hidden."""
    if not privacy.keys:
        return privacy.paths
    items: list[Post | Page] = [*site.documents, *site.pages]
    return privacy.paths.union(item.path for item in items if privacy.hides(item.data))


def public_site(site: Site, private: Collection[str], privacy: Privacy) -> Site:
    """Return the site as everything sees it but the private items' own pages."""
    if not private:
        return site
    changed = {item.path: _public_post(item, privacy) for item in site.documents if item.path in private}
    pages = tuple(_public_page(page, privacy) if page.path in private else page for page in site.pages)
    return replace(site.with_documents(changed), pages=pages)


def _public_post(post: Post, privacy: Privacy) -> Post:
    data = public_data(post.data, privacy)
    return replace(post, data=data, body="", excerpt_separator="", excerpt_source=None)


def _public_page(page: Page, privacy: Privacy) -> Page:
    return replace(page, data=public_data(page.data, privacy), body="", excerpt_separator="")


def public_data(data: Mapping[str, Any], privacy: Privacy = NO_PRIVACY) -> dict[str, Any]:
    """Return a front matter without its texts about the item's text, and without the password."""
    shown = {key: value for key, value in data.items() if key in PUBLIC or isinstance(value, bool | int | float | date)}
    return {key: value for key, value in shown.items() if key not in privacy.keys}
