"""Where a link into the site leads: found late, once everything that is published is known."""

from collections.abc import Mapping
from os.path import normpath
from pathlib import Path
from posixpath import dirname
from urllib.parse import unquote, urlsplit

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.publication import Claim, Publication, Rank
from mkdocs_blogpost.render.images.files import site_url
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.urls import prefixed


@value_class
class LinkTargets:
    """What the addresses in posts and pages mean."""

    root: Path
    """The folder of the source tree."""
    own: tuple[str, ...]
    """The beginnings of addresses that mean this site: its full address with `baseurl`, `baseurl` alone."""
    prefix: str
    """Where the blog is in the site, without slashes around it."""
    publication: Publication
    """Who answers each URL."""
    by_source: Mapping[str, Claim]
    """The claims by the absolute path of their source file."""

    def find(self, item: Post | Page, address: str) -> Claim | None:
        """Return what an address in an item's text leads to, be it a URL or a path to a source file."""
        url = site_url(address, item.url, self.own)
        if url is None:
            return None
        found = self.publication.at(prefixed(self.prefix, url))
        return found or self.by_source.get(self._beside(item, address)) or self._of_host(url)

    def _of_host(self, url: str) -> Claim | None:
        """Return the host's own file at a URL: a blog below a prefix leads to pages and pictures beside it."""
        claim = self.publication.at(url) if self.prefix else None
        return claim if claim is not None and claim.rank is Rank.HOST else None

    def _beside(self, item: Post | Page, address: str) -> str:
        return normpath(f"{self.root}/{dirname(item.path)}/{unquote(urlsplit(address).path)}")


def link_targets(site: Site, prefix: str, publication: Publication) -> LinkTargets:
    """Return the link targets of a site."""
    url, base = site.config.text("url").rstrip("/"), site.config.baseurl.rstrip("/")
    own = (f"{url}{base}" if url else "", url, base)
    claims = publication.answers.values()
    by_source = {normpath(claim.file): claim for claim in claims if claim.file is not None}
    return LinkTargets(site.tree.root, own, prefix, publication, by_source)


def suffix_of(address: str) -> str:
    """Return the query and the fragment of an address."""
    path = address.partition("#")[0].partition("?")[0]
    return address[len(path) :]
