"""What a page says to search engines and social networks, as the plugin jekyll-seo-tag writes it.

Follows https://github.com/jekyll/jekyll-seo-tag/blob/master/docs/usage.md.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from mkdocs_blogpost.liquid import uri
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.filters.conversions import normalize_whitespace
from mkdocs_blogpost.liquid.filters.dates import date_to_xmlschema
from mkdocs_blogpost.liquid.filters.text import escape_once, strip_html
from mkdocs_blogpost.ruby import to_s

_HOME = re.compile(r"/(?:about/)?(?:index.html?)?")


class PageMetadata:
    """What a page says about itself."""

    def __init__(self, context: Context) -> None:
        self.context = context
        lookups = context.site
        self.site: Mapping[str, Any] = lookups.configuration
        self._url, self._baseurl = lookups.config_text("url"), lookups.config_text("baseurl")

    def page(self, name: str) -> Any:
        """Return a value of the page, or None."""
        return self.context.page(name)

    def settings(self, name: str) -> Mapping[str, Any]:
        """Return a table of the site's settings, empty if there is none."""
        value = self.site.get(name)
        return value if isinstance(value, Mapping) else {}

    def plain_text(self, value: Any) -> str | None:
        """Return a value as plain text, or None for nothing."""
        html = self.context.environment.markdown(to_s(value))
        return escape_once(normalize_whitespace(strip_html(html))) or None

    def absolute(self, value: Any) -> str:
        """Return an address with the site's before it."""
        return uri.absolute(to_s(value), self._url, self._baseurl)

    @cached_property
    def is_home(self) -> bool:
        """Return whether it is the home page, or the page about the site."""
        return bool(_HOME.fullmatch(to_s(self.page("url"))))

    @cached_property
    def site_title(self) -> str | None:
        """Return the site's title."""
        return self.plain_text(self.site.get("title") or self.site.get("name"))

    @cached_property
    def headline(self) -> str | None:
        """Return the page's title, else the site's."""
        return self.plain_text(self.page("title")) or self.site_title

    @cached_property
    def title(self) -> str | None:
        """Return the title for the browser."""
        site = self.site_title
        about = self.plain_text(self.site.get("description"))
        if site and self.headline != site:
            return f"{self.headline} | {site}"
        if site and about:
            return f"{site} | {self.plain_text(self.site.get('tagline')) or about}"
        return self.headline

    @cached_property
    def description(self) -> str | None:
        """Return the page's description, else its excerpt, else the site's description."""
        own = self.plain_text(self.page("description") or self.page("excerpt"))
        return own or self.plain_text(self.site.get("description"))

    @cached_property
    def url(self) -> str:
        """Return the page's one address."""
        own = to_s(self.page("canonical_url"))
        return own or re.sub(r"/index\.html$", "/", self.absolute(self.page("url")))

    @cached_property
    def locale(self) -> str:
        """Return the page's language and country."""
        language = self.page("lang") or self.site.get("lang") or "en_US"
        return to_s(self.page("locale") or self.site.get("locale") or language).replace("-", "_")

    @cached_property
    def author(self) -> Mapping[str, Any]:
        """Return what is known of the page's author."""
        authors = self.page("authors")
        several = authors[:1] if isinstance(authors, list) else []
        found = next((one for one in (self.page("author"), *several, self.site.get("author")) if to_s(one)), None)
        if isinstance(found, Mapping):
            return found
        if not isinstance(found, str):
            return {}
        known = self.context.site.data.get("authors")
        own = known.get(found) if isinstance(known, Mapping) else None
        return {"name": found, **(own if isinstance(own, Mapping) else {})}

    @cached_property
    def image(self) -> Mapping[str, Any]:
        """Return the page's picture, its address under `path`."""
        value = self.page("image")
        image = dict(value) if isinstance(value, Mapping) else {"path": value}
        path = image.get("path") or image.get("facebook") or image.get("twitter")
        return {**image, "path": uri.escaped(self.absolute(path))} if path else {}

    @cached_property
    def published(self) -> str | None:
        """Return when the page was published."""
        return self._moment(self.page("date"))

    @cached_property
    def modified(self) -> str | None:
        """Return when the page was changed."""
        return self._moment(self._own("date_modified") or self.page("last_modified_at") or self.page("date"))

    def _moment(self, value: Any) -> str | None:
        return to_s(date_to_xmlschema(self.context, value)) if value else None

    def _own(self, name: str) -> Any:
        table = self.page("seo")
        return table.get(name) if isinstance(table, Mapping) else None

    @cached_property
    def kind(self) -> str:
        """Return what schema.org calls such a page."""
        if own := self._own("type"):
            return to_s(own)
        if self.is_home:
            return "WebSite"
        return "BlogPosting" if self.page("date") else "WebPage"

    def linked_data(self) -> dict[str, Any]:
        """Return what the page says, as schema.org names it."""
        found = {
            "@context": "https://schema.org",
            "@type": self.kind,
            "author": self._person(),
            "dateModified": self.modified,
            "datePublished": self.published,
            "description": self.description,
            "headline": self.headline,
            "image": self._picture(),
            "mainEntityOfPage": self._entity(),
            "name": self._name(),
            "publisher": self._publisher(),
            "sameAs": self._own("links") or (self.settings("social").get("links") if self.is_home else None),
            "url": self.url,
        }
        return {key: value for key, value in found.items() if value is not None}

    def _person(self) -> dict[str, Any] | None:
        name, kind = self.author.get("name"), self.author.get("type")
        if not name or kind not in (None, "Organization", "Person"):
            return None
        url = self.author.get("url")
        return {"@type": kind or "Person", "name": name, **({"url": url} if url else {})}

    def _picture(self) -> Any:
        if len(self.image) < 2:
            return self.image.get("path")
        others = {key: value for key, value in self.image.items() if key != "path"}
        return {**others, "url": self.image["path"], "@type": "imageObject"}

    def _entity(self) -> dict[str, str] | None:
        return {"@type": "WebPage", "@id": self.url} if self.kind in ("BlogPosting", "CreativeWork") else None

    def _name(self) -> str | None:
        if own := self._own("name"):
            return self.plain_text(own)
        social = self.settings("social").get("name")
        return (self.plain_text(social) if social else self.site_title) if self.is_home else None

    def _publisher(self) -> dict[str, Any] | None:
        logo = self.site.get("logo")
        if not logo:
            return None
        image = {"@type": "ImageObject", "url": uri.escaped(self.absolute(logo))}
        name = self.author.get("name")
        return {"@type": "Organization", "logo": image, **({"name": name} if name else {})}
