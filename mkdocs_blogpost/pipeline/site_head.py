"""What the head of the site's own pages has for others: icons, feeds, the owner's codes; and who counts its readers.

The outer layout of the tree is read as it is rendered; where a gem has it, the includes that themes leave to the site.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline.publication import Publication, Rank
from mkdocs_blogpost.pipeline.site_links import local_place
from mkdocs_blogpost.pipeline.theme_includes import HEAD, include_paths
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.render.html_outline import Node, outline
from mkdocs_blogpost.render.lookups import Lookups
from mkdocs_blogpost.views.head_parts import HeadLink, HeadParts
from mkdocs_blogpost.views.urls import is_elsewhere, prefixed

ICONS = ("icon", "shortcut icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "manifest")
OWNERS = ("me", "webmention", "pingback", "authorization_endpoint", "token_endpoint", "indieauth-metadata", "micropub")
FEEDS = ("application/atom+xml", "application/rss+xml", "application/feed+json")
CODES = ("msvalidate.01", "p:domain_verify", "google-adsense-account")
"""The names of codes that do not say what they are."""
ICON_SETTINGS = ("favicon", "favicon_ico", "favicon-ico", "site_favicon", "site_icon", "favicon_path", "icon")
ICON_SIZES = ("ico", "svg", "medium", "small", "path", "image", "url", "icon", "src")
"""The keys of a table of icons, as NexT has it: the best one first."""
ICON_FOLDERS = (
    "", "assets/img/favicons/", "assets/img/", "assets/images/", "assets/favicon/", "assets/favicons/", "assets/icons/",
    "assets/", "images/", "img/", "favicon/", "favicons/", "public/",
)  # fmt: skip
"""Where themes have the icon."""
ICON_FILES = (
    "favicon.ico", "favicon.svg", "favicon.png", "favicon-96x96.png", "favicon-32x32.png", "favicon-16x16.png",
)  # fmt: skip
"""The names that browsers look for, and that services for icons give."""
COUNTERS = {
    "googletagmanager.com/gtm": "Google Tag Manager",
    "googletagmanager.com/gtag": "Google Analytics",
    "google-analytics.com": "Google Analytics",
    "plausible": "Plausible",
    "matomo": "Matomo",
    "piwik": "Matomo",
    "goatcounter": "GoatCounter",
    "gc.zgo.at": "GoatCounter",
    "umami": "Umami",
    "cloudflareinsights.com": "Cloudflare Web Analytics",
    "usefathom.com": "Fathom",
    "simpleanalytics": "Simple Analytics",
    "hm.baidu.com": "Baidu Tongji",
    "mc.yandex.ru": "Yandex Metrica",
    "clarity.ms": "Microsoft Clarity",
    "hotjar.com": "Hotjar",
    "statcounter.com": "StatCounter",
    "busuanzi": "Busuanzi",
}
"""What the script of a service that counts readers contains, and the service's name."""
COUNTER_SETTINGS = {
    "google_analytics": "Google Analytics",
    "google-analytics": "Google Analytics",
    "googleanalytics": "Google Analytics",
    "ga_tracking": "Google Analytics",
    "ga_tracking_id": "Google Analytics",
    "google_tag_manager": "Google Tag Manager",
    "gtag": "Google Analytics",
    "plausible": "Plausible",
    "matomo": "Matomo",
    "goatcounter": "GoatCounter",
    "umami": "Umami",
    "cloudflare_analytics": "Cloudflare Web Analytics",
    "ba_track_id": "Baidu Tongji",
    "baidu_analytics": "Baidu Tongji",
    "ga_track_id": "Google Analytics",
    "gtm": "Google Tag Manager",
    "fathom": "Fathom",
    "clarity": "Microsoft Clarity",
    "hotjar": "Hotjar",
    "busuanzi": "Busuanzi",
    "pirsch_analytics": "Pirsch",
    "openpanel_analytics": "OpenPanel",
    "cronitor_analytics": "Cronitor",
    "simple_analytics": "Simple Analytics",
}
"""The settings of `_config.yml` by which themes load such a service; also below `analytics`."""


BELOW_ANALYTICS = {"google": "Google Analytics", "cloudflare": "Cloudflare Web Analytics", "baidu": "Baidu Tongji"}
"""The settings that name such a service only below `analytics` (Chirpy, TeXt)."""


def head_html(site: Site, pages: Mapping[str, str], lookups: Lookups) -> str:
    """Return the HTML that is read: that of the outer layout, else of the includes that the tree has for a gem."""
    if pages:
        return pages.get("home") or pages.get("post") or ""
    home = next((page for page in site.pages if page.url in ("/", "/index.html")), None)
    item: Page | Post | None = home or next(iter(site.posts), None)
    texts = []
    for path in include_paths(HEAD, lookups) if item else ():
        if item:
            with lookups.recorder.alone():
                texts.append(lookups.liquid.render(lookups.site.text(path) or "", item, path=path, line=1))
    return "\n".join(texts)


def head_parts(site: Site, html: str, prefix: str, publication: Publication) -> HeadParts:
    """Return what is carried into the head of every page; `html` is that of the site's own pages."""
    nodes = list(outline(html).walk())
    links = [link for node in nodes if node.tag == "link" and (link := _link(node, site, prefix, publication))]
    icon = next((link.url for link in links if link.rel in ICONS[:2]), "") or _icon(site, prefix, publication)
    metas = dict(_codes(nodes))
    return HeadParts(tuple(metas.items()), tuple(dict.fromkeys(links)), icon)


def _link(node: Node, site: Site, prefix: str, publication: Publication) -> HeadLink | None:
    own = node.attributes
    rel = " ".join(own.get("rel", "").lower().split())
    is_feed = rel == "alternate" and own.get("type", "").lower() in FEEDS
    if not (is_feed or rel in ICONS or rel in OWNERS):
        return None
    url = _target(own.get("href", "").strip(), site, prefix, publication)
    kept = ("type", "title", "sizes", "color", "media") if url else ()
    return HeadLink(rel, url, tuple((name, own[name]) for name in kept if own.get(name))) if url else None


def _target(href: str, site: Site, prefix: str, publication: Publication) -> str:
    """Return where an address leads: empty if nothing of the site's own is there."""
    place = local_place(href, site)
    if not place or is_elsewhere(place):
        return "" if place.startswith("data:,") else place
    url = prefixed(prefix, "/" + place.lstrip("/"))
    claim = publication.at(url)
    return url if claim is not None and claim.rank < Rank.GENERATED else ""


def _icon(site: Site, prefix: str, publication: Publication) -> str:
    """Return the icon that the configuration names, else the one that browsers look for."""
    named = [name for key in ICON_SETTINGS for name in _icon_names(site.config.data.get(key))]
    usual = [folder + name for folder in ICON_FOLDERS for name in ICON_FILES]
    for name in named:
        paths = [name] if is_elsewhere(name) else [name, *(folder + name.lstrip("/") for folder in ICON_FOLDERS)]
        if found := next((url for path in paths if (url := _target(path, site, prefix, publication))), ""):
            return found
    return next((url for place in usual if (url := _target(place, site, prefix, publication))), "")


def _icon_names(value: Any) -> list[str]:
    """Return the files of icons that a setting names."""
    values = [value.get(key) for key in ICON_SIZES] if isinstance(value, Mapping) else [value]
    return [name for name in values if isinstance(name, str) and "." in name]


def _codes(nodes: list[Node]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        name, content = node.attributes.get("name", ""), node.attributes.get("content", "").strip()
        if node.tag == "meta" and content and ("verif" in name.lower() or name.lower() in CODES):
            yield name, content


def problems_of_head(site: Site, html: str) -> Iterator[Problem]:
    """Yield what is to be said about the services that count the site's readers: no other host is asked unasked."""
    names = _counters(site, html)
    if names:
        yield problem("analytics-not-copied", site.config.path or "_config.yml", names=", ".join(names))


def _counters(site: Site, html: str) -> list[str]:
    """Return the names of the services that count the site's readers."""
    scripts = (node for node in outline(html).walk() if node.tag == "script")
    texts = [f"{each.attributes.get('src', '')} {''.join(child.text for child in each.children)}" for each in scripts]
    loaded = (name for part, name in COUNTERS.items() if any(part in text.lower() for text in texts))
    config = site.config.data
    below = config.get("analytics")
    below_it = below if isinstance(below, dict) else {}
    own = {**config, **below_it}
    asked = [name for key, name in COUNTER_SETTINGS.items() if _is_set(own.get(key)) and not _is_off(config, key)]
    if not isinstance(below_it.get("provider"), str | bool):
        asked += [name for key, name in BELOW_ANALYTICS.items() if _is_set(below_it.get(key))]
    return list(dict.fromkeys((*loaded, *asked, *_provider(below))))


def _provider(analytics: Any) -> Iterator[str]:
    """Yield the service that Minimal Mistakes' `analytics: {provider: …}` names."""
    name = analytics.get("provider") if isinstance(analytics, dict) else None
    if isinstance(name, str) and name.strip() and name != "false":
        yield "Google Analytics" if name.startswith("google") else name


def _is_off(config: Mapping[str, Any], key: str) -> bool:
    """Return whether a service is switched off: by `enable_google_analytics: false` (al-folio), or in its table."""
    value = config.get(key)
    return config.get(f"enable_{key}") is False or (isinstance(value, dict) and value.get("enable") is False)


def _is_set(value: Any) -> bool:
    """Return whether a setting has a value, itself or in its table."""
    if isinstance(value, dict):
        return any(_is_set(each) for each in value.values())
    return isinstance(value, str | int) and not isinstance(value, bool) and bool(str(value).strip())
