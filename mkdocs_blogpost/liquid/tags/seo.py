"""`{% seo %}`, as the plugin jekyll-seo-tag writes it (https://github.com/jekyll/jekyll-seo-tag)."""

from collections.abc import Iterator
from typing import Any

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.filters.conversions import jsonify
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.seo import PageMetadata
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.ruby import to_s, truthy

_VERIFICATIONS = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}


class Seo(Tag):
    """Writes what a page's head says about the page to search engines."""

    name = "seo"

    def parse(self, markup: str) -> None:
        """Read whether the title is left out."""
        self.has_title = "title=false" not in markup.lower()

    def render(self, context: Context, out: Sink) -> None:
        """Write the elements."""
        page = PageMetadata(context)
        lines = list(_lines(page))
        if page.title and self.has_title:
            lines.insert(0, f"<title>{_quoted(page.title)}</title>")
        data = jsonify(context, page.linked_data())
        out.write("\n".join(lines) + f'\n<script type="application/ld+json">\n{data}</script>\n')


def _lines(page: PageMetadata) -> Iterator[str]:
    yield from _property("og:title", page.headline)
    yield from _name("author", page.author.get("name"))
    yield from _property("og:locale", page.locale)
    yield from _name("description", page.description)
    yield from _property("og:description", page.description)
    if truthy(page.site.get("url")):
        yield f'<link rel="canonical" href="{_quoted(page.url)}" />'
        yield from _property("og:url", page.url)
    yield from _property("og:site_name", page.site_title)
    yield from _image(page)
    yield from _property("og:type", "article" if page.published else "website")
    yield from _property("article:published_time", page.published)
    yield from _twitter(page)
    yield from _facebook(page)
    yield from _verifications(page)


def _quoted(value: Any) -> str:
    """Return a value that ends neither the attribute nor the element that it is in; entities stay as they are."""
    return to_s(value).replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")


def _name(name: str, value: Any) -> Iterator[str]:
    if truthy(value):
        yield f'<meta name="{name}" content="{_quoted(value)}" />'


def _property(name: str, value: Any) -> Iterator[str]:
    if truthy(value):
        yield f'<meta property="{name}" content="{_quoted(value)}" />'


def _image(page: PageMetadata) -> Iterator[str]:
    yield from _property("og:image", page.image.get("path"))
    for part in ("height", "width", "alt"):
        yield from _property(f"og:image:{part}", page.image.get(part) if page.image else None)


def _twitter(page: PageMetadata) -> Iterator[str]:
    site = page.settings("twitter")
    own = page.page("twitter")
    card = (own.get("card") if isinstance(own, dict) else None) or site.get("card") or "summary_large_image"
    yield from _name("twitter:card", card if page.image else "summary")
    yield from _property("twitter:image", page.image.get("path"))
    yield from _name("twitter:image:alt", page.image.get("alt") if page.image else None)
    yield from _property("twitter:title", page.headline)
    if truthy(page.site.get("twitter")):
        yield from _name("twitter:site", "@" + to_s(site.get("username")).replace("@", ""))
        creator = page.author.get("twitter") or page.author.get("name")
        yield from _name("twitter:creator", f"@{to_s(creator).replace('@', '')}" if creator else None)


def _facebook(page: PageMetadata) -> Iterator[str]:
    settings = page.settings("facebook")
    yield from _property("fb:admins", settings.get("admins"))
    yield from _property("article:publisher", settings.get("publisher"))
    yield from _property("fb:app_id", settings.get("app_id"))


def _verifications(page: PageMetadata) -> Iterator[str]:
    settings = page.settings("webmaster_verifications")
    for key, name in _VERIFICATIONS.items():
        yield from _name(name, settings.get(key))
    if not settings:
        yield from _name(_VERIFICATIONS["google"], page.site.get("google_site_verification"))
