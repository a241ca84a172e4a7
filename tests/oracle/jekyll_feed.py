"""What Jekyll's plugins for feeds, metadata, redirects and sitemaps make of a site, and their recorder."""

import json
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
from selectolax.lexbor import LexborHTMLParser

CASES = Path(__file__).parents[1] / "cases" / "feeds"

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
METAS = (
    "author", "description", "og:title", "og:description", "og:url", "og:site_name", "og:image",
    "og:image:height", "og:image:width", "og:image:alt", "og:type", "article:published_time", "twitter:card",
    "twitter:image", "twitter:title", "twitter:site", "twitter:creator", "og:locale", "google-site-verification",
    "msvalidate.01", "alexaVerifyID", "yandex-verification", "baidu-site-verification",
    "facebook-domain-verification", "fb:admins", "fb:app_id", "article:publisher",
)  # fmt: skip
"""What is compared of a post's head."""
LINKED = ("@type", "headline", "datePublished", "dateModified", "description", "url", "mainEntityOfPage")
"""What is compared of a post's structured data."""


def record() -> int:
    """Write the `expected.json` of every case."""
    cases = sorted(path.parent for path in CASES.glob("*/source"))
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder, "site")
            command = [
                "jekyll",
                "build",
                "--quiet",
                "--source",
                str(case / "source"),
                "--destination",
                str(site),
            ]
            subprocess.run([*command, "--disable-disk-cache"], check=True, capture_output=True)
            text = json.dumps(read_output(site), ensure_ascii=False, indent=1, sort_keys=True)
        (case / "expected.json").write_text(text + "\n", encoding="utf-8")
    return len(cases)


def read_output(site: Path) -> dict[str, Any]:
    """Return what a built site has for feed readers, search engines and old links."""
    moved = site / "redirects.json"
    feeds = {
        path.relative_to(site).as_posix(): feed(path) for path in site.rglob("*.xml") if "<feed" in path.read_text()
    }
    return {
        "addresses": sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")),
        "feeds": feeds,
        "pages": {path.relative_to(site).as_posix(): head(path) for path in site.rglob("*.html") if is_post(path)},
        "redirects": dict(redirect(site, path) for path in site.rglob("*.html") if is_redirect(path)),
        "redirects.json": json.loads(moved.read_text()) if moved.is_file() else {},
        "sitemap": sitemap(site / "sitemap.xml"),
    }


def feed(path: Path) -> dict[str, Any]:
    """Return a feed's facts."""
    parsed = feedparser.parse(path.read_bytes())
    return {
        "id": parsed.feed.id,
        "language": parsed.feed.get("language"),
        "links": sorted([link.rel, link.href] for link in parsed.feed.links),
        "entries": [_entry(each) for each in parsed.entries],
    }


def _entry(entry: Any) -> dict[str, Any]:
    return {
        "id": entry.id,
        "link": entry.link,
        "title": entry.title,
        "published": entry.published,
        "updated": entry.updated,
        "authors": [author.get("name") for author in entry.get("authors", [])],
        "categories": [tag.term for tag in entry.get("tags", [])],
        "summary": entry.get("summary"),
        "picture": next((each["url"] for each in entry.get("media_content", [])), None),
        "text": " ".join(LexborHTMLParser(_content(entry)).text().split()),
    }


def _content(entry: Any) -> str:
    return str(entry.content[0].value) if "content" in entry else ""


def is_post(path: Path) -> bool:
    """Tell whether a page says that it is an article."""
    return 'content="article"' in path.read_text(encoding="utf-8")


def head(path: Path) -> dict[str, Any]:
    """Return what is in the head of a post."""
    page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    named = [meta.attributes for meta in page.css("meta[content]")]
    metas = {each.get("property") or each.get("name"): each["content"] for each in named}
    links = {link.attributes["rel"]: link.attributes["href"] for link in page.css("link[rel=canonical]")}
    data = json.loads(page.css_first('script[type="application/ld+json"]').text())
    posting = data[0] if isinstance(data, list) else data
    return {
        "metas": {name: metas[name] for name in METAS if name in metas},
        "canonical": links["canonical"],
        "linked": {name: posting[name] for name in LINKED if name in posting},
    }


def is_redirect(path: Path) -> bool:
    """Tell whether a page only leads to another."""
    return 'http-equiv="refresh"' in path.read_text(encoding="utf-8")


def redirect(site: Path, path: Path) -> tuple[str, str]:
    """Return where a page is and where it leads."""
    page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    content = page.css_first('meta[http-equiv="refresh"]').attributes["content"] or ""
    return path.relative_to(site).as_posix(), re.sub(r"^0; url=", "", content)


def sitemap(path: Path) -> dict[str, str | None]:
    """Return each address and when it changed."""
    urls = ElementTree.parse(path).iter(f"{MAP}url")
    return {str(url.findtext(f"{MAP}loc")): url.findtext(f"{MAP}lastmod") for url in urls}
