"""The settings of jekyll-seo-tag: of the site in `_config.yml`, of a post or page in `seo` of its front matter.

Follows https://github.com/jekyll/jekyll-seo-tag/blob/master/docs/usage.md; Minimal Mistakes names the codes of
search engines by one key each.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from mkdocs_blogpost.views.moments import rfc_3339

VERIFICATIONS = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
    "naver": "naver-site-verification",
    "pinterest": "p:domain_verify",
}
"""The name of a search engine in `webmaster_verifications`, and the name of its `meta` element."""
CARDS = frozenset(("summary", "summary_large_image", "app", "player"))
"""The kinds of Twitter's cards."""


def table(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Return a table of front matter or configuration; an empty one if there is none."""
    value = data.get(key)
    return value if isinstance(value, Mapping) else {}


def text(data: Mapping[str, Any], key: str) -> str:
    """Return a text, also one that is written as a number; empty if there is none."""
    value = data.get(key)
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def texts(data: Mapping[str, Any], key: str) -> list[str]:
    """Return a list of texts; a single text is a list of one."""
    value = data.get(key)
    values = value if isinstance(value, list | tuple) else [value]
    return [str(each).strip() for each in values if isinstance(each, str | int) and str(each).strip()]


def verifications(config: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the names and contents of the `meta` elements by which search engines know the site's owner."""
    own = table(config, "webmaster_verifications")
    for engine, name in VERIFICATIONS.items():
        if content := text(own, engine) or text(config, f"{engine}_site_verification"):
            yield name, content


def facebook(config: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the properties and contents of Facebook's `meta` elements."""
    own = table(config, "facebook")
    names = {"admins": "fb:admins", "publisher": "article:publisher", "app_id": "fb:app_id"}
    yield from ((name, text(own, key)) for key, name in names.items() if text(own, key))


def twitter_card(config: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Return the kind of Twitter's card for a page that has a picture."""
    card = text(table(data, "twitter"), "card") or text(table(config, "twitter"), "card")
    return card if card in CARDS else "summary_large_image"


def type_of(data: Mapping[str, Any], usual: str) -> str:
    """Return the type of a page in structured data: `seo: {type: …}` of its front matter, else the usual one."""
    kind = text(table(data, "seo"), "type")
    return kind if kind.isalpha() else usual


def own_values(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what `seo` of a front matter says for structured data."""
    seo = table(data, "seo")
    values = {"name": text(seo, "name"), "dateModified": modified(data), "sameAs": texts(seo, "links")}
    return {key: value for key, value in values.items() if value}


def modified(data: Mapping[str, Any]) -> str:
    """Return `seo: {date_modified: …}` of a front matter as structured data have it; empty if there is none."""
    value = table(data, "seo").get("date_modified")
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    if isinstance(value, datetime):
        return rfc_3339(value if value.tzinfo else value.replace(tzinfo=UTC))
    return value if isinstance(value, str) else ""
