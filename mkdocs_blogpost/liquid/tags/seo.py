"""`{% seo %}`, as the plugin jekyll-seo-tag writes it (https://github.com/jekyll/jekyll-seo-tag)."""

from collections.abc import Iterator
from typing import Any

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.filters.conversions import jsonify
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.seo import PageFacts
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.ruby import to_s, truthy

_VERIFICATIONS = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}


class SeoNode(Construct):
    """Writes what a page's head says of it."""

    __slots__ = ("markup",)

    def __init__(self, token: Token, markup: str) -> None:
        super().__init__(token)
        self.markup = markup

    def write(self, context: Context, out: Sink) -> None:
        """Write the tags."""
        facts = PageFacts(context)
        lines = list(_lines(facts))
        if facts.title and "title=false" not in self.markup.lower():
            lines.insert(0, f"<title>{facts.title}</title>")
        data = jsonify(facts.linked_data())
        out.write("\n".join(lines) + f'\n<script type="application/ld+json">\n{data}</script>\n')


def _lines(facts: PageFacts) -> Iterator[str]:
    yield from _property("og:title", facts.headline)
    yield from _name("author", facts.author.get("name"))
    yield from _property("og:locale", facts.locale)
    yield from _name("description", facts.description)
    yield from _property("og:description", facts.description)
    if truthy(facts.site.get("url")):
        yield f'<link rel="canonical" href="{facts.url}" />'
        yield from _property("og:url", facts.url)
    yield from _property("og:site_name", facts.site_title)
    yield from _image(facts)
    yield from _property("og:type", "article" if facts.published else "website")
    yield from _property("article:published_time", facts.published)
    yield from _twitter(facts)
    yield from _facebook(facts)
    yield from _verifications(facts)


def _name(name: str, value: Any) -> Iterator[str]:
    if truthy(value):
        yield f'<meta name="{name}" content="{to_s(value)}" />'


def _property(name: str, value: Any) -> Iterator[str]:
    if truthy(value):
        yield f'<meta property="{name}" content="{to_s(value)}" />'


def _image(facts: PageFacts) -> Iterator[str]:
    yield from _property("og:image", facts.image.get("path"))
    for part in ("height", "width", "alt"):
        yield from _property(f"og:image:{part}", facts.image.get(part) if facts.image else None)


def _twitter(facts: PageFacts) -> Iterator[str]:
    site = facts.settings("twitter")
    own = facts.page("twitter")
    card = (own.get("card") if isinstance(own, dict) else None) or site.get("card") or "summary_large_image"
    yield from _name("twitter:card", card if facts.image else "summary")
    yield from _property("twitter:image", facts.image.get("path"))
    yield from _name("twitter:image:alt", facts.image.get("alt") if facts.image else None)
    yield from _property("twitter:title", facts.headline)
    if truthy(facts.site.get("twitter")):
        yield from _name("twitter:site", "@" + to_s(site.get("username")).replace("@", ""))
        creator = facts.author.get("twitter") or facts.author.get("name")
        yield from _name("twitter:creator", f"@{to_s(creator).replace('@', '')}" if creator else None)


def _facebook(facts: PageFacts) -> Iterator[str]:
    told = facts.settings("facebook")
    yield from _property("fb:admins", told.get("admins"))
    yield from _property("article:publisher", told.get("publisher"))
    yield from _property("fb:app_id", told.get("app_id"))


def _verifications(facts: PageFacts) -> Iterator[str]:
    told = facts.settings("webmaster_verifications")
    for key, name in _VERIFICATIONS.items():
        yield from _name(name, told.get(key))
    if not told:
        yield from _name(_VERIFICATIONS["google"], facts.site.get("google_site_verification"))


class Seo(MarkupTag):
    """Tells search engines what a page is."""

    name = "seo"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that writes the tags."""
        return SeoNode(token, markup)
