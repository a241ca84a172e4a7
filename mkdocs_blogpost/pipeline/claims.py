"""What the Jekyll site and its views want to answer, and what is reported about those that give way."""

from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

from mkdocs_blogpost.model.known_layouts import OF_LISTS
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.redirects import redirect_target
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.plain_files import is_plain
from mkdocs_blogpost.pipeline.publication import MADE, OWN, Claim, Publication, Rank
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.assemble import LISTS_POSTS
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.redirects import RedirectPage, is_of_file
from mkdocs_blogpost.views.registry import DEFAULT_URLS, LAYOUTS
from mkdocs_blogpost.views.urls import place_of, prefixed
from mkdocs_blogpost.views.view_file import ViewFile
from mkdocs_blogpost.views.view_page import ViewPage

Item = TypeVar("Item", bound=Post | Page | StaticFile)

PAGES = (".html", ".htm")
"""The endings of pages."""
TEXTS = (
    ".txt", ".xml", ".json", ".csv", ".tsv", ".js", ".css", ".yml", ".yaml", ".toml", ".ics", ".vcf", ".svg", ".rss",
    ".atom", ".opml", ".geojson", ".webmanifest", ".bib", ".tex", ".md",
)  # fmt: skip
"""The endings of the documents that are files by themselves."""


@value_class
class OwnItems:
    """The site's own items, by what becomes of them."""

    documents: tuple[Post, ...]
    """The documents that become pages of the host."""
    pages: tuple[Page, ...]
    """The pages that become pages of the host."""
    texts: tuple[Page | Post, ...]
    """The pages and documents that are files by themselves: feeds, scripts, pages without a layout."""
    static_files: tuple[StaticFile, ...]
    """The files that are copied."""

    def whole_pages(self) -> Iterator[str]:
        """Yield the URLs of the HTML pages that are files by themselves, without those that sitemaps leave out."""
        items: list[Page | Post | StaticFile] = [*self.texts, *self.static_files]
        for item in items:
            is_page = item.destination.endswith(PAGES) and item.destination != "404.html"
            if is_page and item.data.get("sitemap") is not False:
                yield item.url.removesuffix("index.html")

    def published_in(self, publication: Publication) -> "OwnItems":
        """Return the items that answer their URLs."""
        winners = {claim.source for claim in publication.answers.values() if claim.rank in OWN}

        def won(items: tuple[Item, ...]) -> tuple[Item, ...]:
            return tuple(item for item in items if item.path in winners)

        return OwnItems(won(self.documents), won(self.pages), won(self.texts), won(self.static_files))


def own_items(site: Site, of_host: Collection[str] = (), private: Collection[str] = ()) -> OwnItems:
    """Return the items of a site without those that the host publishes; `private` are the paths of hidden texts."""
    documents = [item for item in site.documents if not redirect_target(item.data)]
    texts = {item.path for item in documents if item.destination.endswith(TEXTS)}.difference(private)
    pages = [page for page in site.pages if page.written and page.path not in of_host]
    pages = [page for page in pages if not redirect_target(page.data)]
    files = (file for file in site.copied_files if file.path not in of_host)
    is_whole = site.config.path is not None
    return OwnItems(
        documents=tuple(item for item in documents if item.path not in texts),
        pages=tuple(page for page in pages if _is_shown(page)),
        texts=(
            *(page for page in pages if not _is_shown(page)),
            *(item for item in documents if item.path in texts),
        ),
        static_files=tuple(file for file in files if is_whole or is_plain(file.path)),
    )


def _is_shown(page: Page) -> bool:
    return page.destination.endswith(PAGES) and page.layout is not None


def claims_of(own: OwnItems, views: BlogViews, site: Site, prefix: str) -> Iterator[Claim]:
    """Yield every claim of a site; a page that introduces a view leaves the URL to the view."""
    view_urls = {page.url for page in views.pages}

    def site_claim(item: Post | Page | StaticFile) -> Claim:
        rank = Rank.PAGE if isinstance(item, Page) else Rank.SITE
        place = item.destination and prefixed(prefix, f"/{item.destination}").lstrip("/")
        is_text = isinstance(item, Post) and not place.endswith((".html", item.path[item.path.rfind(".") :]))
        return Claim(prefixed(prefix, item.url), rank, item.path, site.tree.absolute(item.path), place, is_text)

    items: list[Post | Page | StaticFile] = [*own.pages, *own.texts, *own.static_files, *own.documents]
    for item in items:
        url = prefixed(prefix, item.url).removesuffix("index.html")
        is_post = isinstance(item, Post) and item.collection == "posts"
        introduces = url in view_urls and not isinstance(item, StaticFile) and not is_post and is_introduction(item)
        if not introduces:
            yield site_claim(item)
    for page in views.pages:
        yield Claim(page.url, Rank.ASKED_VIEW if page.asked else Rank.VIEW, f"the view '{page.kind}'")
    for file in views.files:
        yield file_claim(file, views.blog.redirect_sources.get(file.url, ""))


def file_claim(file: ViewFile, source: str = "") -> Claim:
    """Return the claim of a file that is made of the blog; `source` is the file that asks for a redirect."""
    if isinstance(file, RedirectPage):
        return Claim(file.url, Rank.REDIRECT, source or "a redirect", is_text=True)
    rank = Rank.ASKED_VIEW if file.asked else Rank.GENERATED
    return Claim(file.url, rank, f"the generated file '{file.url}'")


def is_introduction(page: Post | Page) -> bool:
    """Return whether a page at a view's URL introduces the view: its layout is a view's, or it lists posts."""
    if isinstance(page, Page) and (page.is_text_in_layout or _is_list_of_its_own(page)):
        return False
    return page.layout in LAYOUTS or page.layout in OF_LISTS or bool(LISTS_POSTS.search(page.body))


def _is_list_of_its_own(page: Page) -> bool:
    """Return whether a page of a pagination lists other posts than the index, or writes its list itself."""
    if page.paginator is None:
        return False
    is_at_root = page.url in ("/", "/index.html") or bool(page.made_of and "/" not in page.made_of)
    return page.paginator.is_selection or (not is_at_root and bool(LISTS_POSTS.search(page.body)))


def replaced_by_host(publication: Publication) -> frozenset[str]:
    """Return the paths of the site's own items whose addresses pages of the host have."""
    return frozenset(lost.source for lost, won in publication.gave_way if lost.rank in OWN and won.rank is Rank.HOST)


def introduced_by_host(views: BlogViews, publication: Publication) -> Mapping[str, ViewPage]:
    """Return the views whose URLs a page of the host answers under the view's name, by the file that answers.

    The host's `tags.md` introduces the view of all tags, any page of its own at the index's URL the index.
    """
    found = {}
    for page in views.pages:
        claim = publication.answers.get(place_of(page.url))
        if claim and _is_page_of_host(claim) and _has_name_of_view(page):
            found[claim.destination] = page
    return found


def _is_page_of_host(claim: Claim) -> bool:
    return claim.rank is Rank.HOST and claim.file is not None and claim.file.suffix in (".md", ".markdown")


def _has_name_of_view(page: ViewPage) -> bool:
    if page.kind == "index":
        return page.url != "/" and not page.previous
    return page.url.strip("/").rpartition("/")[2] == DEFAULT_URLS[page.kind].strip("/")


def has_landing_page(site: Site) -> bool:
    """Return whether the site's home page is a page of its own, and no list of posts."""
    return any(page.url in ("/", "/index.html") and not is_introduction(page) for page in site.pages)


def problems_of_redirects(views: BlogViews) -> Iterator[Problem]:
    """Yield a problem for each old URL that no file can answer."""
    for old in views.blog.redirects:
        if not is_of_file(old):
            yield problem("redirect-without-file", views.blog.redirect_sources.get(old, ""), url=old)


def problems_of(publication: Publication, introduced: Collection[str] = ()) -> Iterator[Problem]:
    """Yield what is to be said about the claims that gave way, both sides named; `introduced` are views' files."""
    for lost, won in publication.gave_way:
        if won.destination in introduced and lost.rank in (Rank.ASKED_VIEW, Rank.VIEW):
            continue
        values = {"url": lost.url, "lost": lost.source, "won": won.source}
        if won.destination != lost.destination and lost.rank in (*OWN, Rank.REDIRECT):
            yield problem("address-below", lost.source, None, None, url=lost.url, other=won.source)
        elif lost.rank in OWN and won.rank in (Rank.HOST, *MADE):
            yield problem("address-taken", lost.source, None, None, url=lost.url, other=won.source)
        elif lost.rank is Rank.REDIRECT and won.rank in (Rank.HOST, Rank.SITE, *MADE):
            yield problem("redirect-hides-page", lost.source, None, None, **values)
        elif lost.rank is Rank.PAGE and won.rank is Rank.REDIRECT:
            yield problem("redirect-replaces-page", lost.source, None, None, **values)
        elif lost.rank in (Rank.ASKED_VIEW, Rank.VIEW) and won.rank in (Rank.HOST, Rank.REDIRECT, *OWN):
            yield problem("view-replaced", won.source, None, None, **values)
