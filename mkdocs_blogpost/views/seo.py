"""The settings of jekyll-seo-tag: of the site in `_config.yml`, of a post or page in `seo` of its front matter.

Follows https://github.com/jekyll/jekyll-seo-tag/blob/master/docs/usage.md; Minimal Mistakes names the codes of
search engines by one key each.
"""

import re
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
VERIFICATION_TABLES = (
    "webmaster_verifications",
    "site_verification",
    "site_verifications",
    "verification",
    "verifications",
)
"""The tables of `_config.yml` that have these codes by the engine's name."""
VERIFICATION_ENDINGS = ("site_verification", "verification", "domain_verification", "verify")
"""How keys of `_config.yml` end that are one such code, behind the engine's name."""
_CODE = re.compile(r"([a-z0-9]+)_site_verification\Z")
_META = re.compile(r"""<meta\b[^>]*\bcontent\s*=\s*["']?([^"'>\s]+)""", re.IGNORECASE)
"""A whole element where a code was asked for."""
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
    tables = [table(config, key) for key in VERIFICATION_TABLES]
    spelled = {str(key).lower().replace("-", "_"): str(key) for key in config}
    others = [str(engine) for own in tables for engine in own] + [
        found[1] for key in spelled if (found := _CODE.match(key))
    ]
    for engine in dict.fromkeys((*VERIFICATIONS, *others)):
        if config.get(f"enable_{engine}_verification") is False:  # al-folio
            continue
        own = (text(config, spelled.get(f"{engine}_{end}", "")) for end in VERIFICATION_ENDINGS)
        code = next((code for code in (*(text(each, engine) for each in tables), *own) if code), "")
        if code:
            meta = _META.search(code)
            yield VERIFICATIONS.get(engine, f"{engine}-site-verification"), meta[1] if meta else code


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
    if isinstance(value, str):
        value = _moment(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    if isinstance(value, datetime):
        return rfc_3339(value if value.tzinfo else value.replace(tzinfo=UTC))
    return value if isinstance(value, str) else ""


def _moment(value: str) -> datetime | str:
    """Return a date that is written as a text; the text itself if it is none."""
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        return value
