"""The site's menu with its targets found: what a host's navigation is made of."""

from collections.abc import Iterator

from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.links import suffix_of
from mkdocs_blogpost.pipeline.menu import MenuEntry
from mkdocs_blogpost.pipeline.publication import Claim, Publication, Rank
from mkdocs_blogpost.pipeline.site_links import local_place
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.urls import is_elsewhere, prefixed


@value_class
class NavEntry:
    """An entry of a navigation."""

    title: str
    """Its words."""
    destination: str = ""
    """The file of a page, relative to the site folder; empty if it is no page of the site."""
    url: str = ""
    """Where it leads, if that is no page of the site."""
    children: tuple["NavEntry", ...] = ()
    """The entries below it."""


class SiteMenu:
    """Finds the targets of a menu's entries, and keeps the entries that lead nowhere."""

    def __init__(self, site: Site, prefix: str, publication: Publication, views: BlogViews) -> None:
        self._site = site
        self._prefix = prefix
        self._publication = publication
        self._views = views
        self._seen: set[str] = set()
        self.lost: list[MenuEntry] = []

    def entries(self, menu: tuple[MenuEntry, ...]) -> tuple[NavEntry, ...]:
        """Return the navigation of a menu: the way home, the entries, and the index of posts wherever it is."""
        found = tuple(self._found(menu))
        if not found:
            return ()
        home = self._view("/", self._views.translations.text("home"))
        index = self._views.urls.get("index", "")
        return (*home, *found, *(self._view(index, self._views.translations.text("blog"), prefix="") if index else ()))

    def _view(self, url: str, title: str, *, prefix: str | None = None) -> tuple[NavEntry, ...]:
        claim = self._publication.at(prefixed(self._prefix if prefix is None else prefix, url))
        if claim is None or claim.destination in self._seen:
            return ()
        self._seen.add(claim.destination)
        return (NavEntry(title, claim.destination),)

    def _found(self, menu: tuple[MenuEntry, ...]) -> Iterator[NavEntry]:
        for entry in menu:
            children = tuple(self._found(entry.children))
            own = self._entry(entry)
            if children and own:
                yield NavEntry(entry.title, children=(own, *children))
            elif children:
                yield NavEntry(entry.title, children=children)
            elif own:
                yield own

    def _entry(self, entry: MenuEntry) -> NavEntry | None:
        """Return an entry without its children; None if it leads nowhere, or where another one leads."""
        place = local_place(entry.url, self._site)
        if not place:
            return None
        if is_elsewhere(place):
            return None if place in self._seen else self._kept(place, NavEntry(entry.title, url=place))
        suffix = suffix_of(place)
        path = "/" + place.removesuffix(suffix).strip("/")
        claim = self._claim(path + ("/" if place.removesuffix(suffix).endswith("/") and path != "/" else ""))
        if claim is None:
            self.lost.append(entry)
            return None
        key = f"{claim.destination}{suffix}"
        if key in self._seen:
            return None
        is_page = claim.destination.endswith(".html") and not suffix
        url = "" if is_page else claim.url + suffix
        return self._kept(key, NavEntry(entry.title, claim.destination if is_page else "", url))

    def _kept(self, key: str, entry: NavEntry) -> NavEntry:
        self._seen.add(key)
        return entry

    def _claim(self, path: str) -> Claim | None:
        """Return what answers a path, after the redirects."""
        url, redirects = prefixed(self._prefix, path), self._views.blog.redirects
        for _ in range(5):
            claim = self._publication.at(url) or self._publication.at(url.rstrip("/"))
            if claim is None or claim.rank is not Rank.REDIRECT:
                return claim
            url = redirects.get(claim.url, "")
        return None
