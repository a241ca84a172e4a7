"""What a built site must hold: the checks of the table, and those that hold for every neighbour."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from project import Built, filled
from selectolax.lexbor import LexborHTMLParser, LexborNode

ORIGIN = "https://tide.example/"
ADDRESSES = ("href", "src", "content")


def page(built: Built, path: str) -> LexborHTMLParser:
    """Return a published page."""
    return LexborHTMLParser((built.site / path).read_text(encoding="utf-8"))


def misses(built: Built, checks: list[dict[str, Any]], places: dict[str, str]) -> Iterator[str]:
    """Yield the checks of the table that do not hold.

    A check is one of: `file` alone, which is published; `no_file`; `file` with `text`, `lacks` or `css`, and with
    `css` also `is` (the element's whole text), `has` (text in it), `leads` (where it leads), `count`; `log`; `no_log`.
    """
    for check in checks:
        one = {key: filled(value, places) if isinstance(value, str) else value for key, value in check.items()}
        if not _holds(built, one):
            yield str(one)


def _holds(built: Built, check: dict[str, Any]) -> bool:
    if "log" in check:
        return check["log"] in built.log
    if "no_log" in check:
        return check["no_log"] not in built.log
    if "no_file" in check:
        return not any(built.site.glob(check["no_file"]))
    found = [path for path in built.site.glob(check["file"]) if path.is_file()]
    if "lacks" in check:
        return not any(check["lacks"] in path.read_text("utf-8", "replace") for path in found)
    if "text" in check:
        return any(check["text"] in path.read_text("utf-8", "replace") for path in found)
    if "css" in check:
        return any(_selects(built, path, check) for path in found)
    return bool(found)


def _selects(built: Built, path: Path, check: dict[str, Any]) -> bool:
    name = path.relative_to(built.site).as_posix()
    found = [each for each in page(built, name).css(check["css"]) if _fits(name, each, check)]
    return len(found) == check["count"] if "count" in check else bool(found)


def _fits(name: str, element: LexborNode, check: dict[str, Any]) -> bool:
    text = " ".join(element.text().split())
    if "is" in check and text != check["is"]:
        return False
    if check.get("has", "") not in text:
        return False
    return "leads" not in check or check["leads"] in {place(name, each) for each in _addresses(element)}


def _addresses(element: LexborNode) -> list[str]:
    return [value for key in ADDRESSES if (value := element.attributes.get(key))]


def place(name: str, address: str) -> str | None:
    """Return the path in the site that an address on a page means; None if it leads elsewhere."""
    if address.startswith(ORIGIN):
        address = "/" + address.removeprefix(ORIGIN)
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return name
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), unquote(parts.path))).lstrip("/")
    return posixpath.join(path, "index.html").removeprefix("./") if parts.path.endswith(("/", "..", ".")) else path


def blog_misses(built: Built, places: dict[str, str], *, has_folders: bool = True) -> Iterator[str]:
    """Yield what the blog does not do, whatever is beside it."""
    kiln, ebb, index = places["kiln"], places["ebb"], places["index"]
    checks: list[dict[str, Any]] = [
        {"file": kiln, "css": "h1", "has": "Kiln & glaze: a first firing", "count": 1},
        {"file": kiln, "css": "p", "has": "The kiln is warm."},
        {"file": kiln, "css": "p", "has": "An \N{LEFT DOUBLE QUOTATION MARK}old\N{RIGHT DOUBLE QUOTATION MARK} one"},
        {"file": kiln, "css": "code", "is": "{{ config.site_name }}"},
        {"file": kiln, "css": "pre", "has": 'return "{{ x }}"'},
        {"file": kiln, "css": 'img[alt="pot"]', "leads": f"{places['prefix']}assets/pot.png"},
        {"file": kiln, "css": 'a[href="https://elsewhere.example/"] img[alt="jug"]'},
        {"file": kiln, "css": "a", "is": "the next post", "leads": ebb},
        {"file": kiln, "css": "#how-to-fire"},
        {"file": kiln, "css": "#cool-down"},
        {"file": kiln, "css": "td", "is": "600"},
        {"file": kiln, "css": "li", "has": "Bricks keep heat."},
        {"file": kiln, "css": 'meta[property="og:title"]', "count": 1},
        {"file": kiln, "css": 'script[type="application/ld+json"]', "has": "Kiln"},
        {"file": kiln, "css": 'link[rel="canonical"]', "leads": kiln, "count": 1},
        {"file": kiln, "css": 'meta[name="description"]', "count": 1},
        {"file": kiln, "css": 'link[rel="stylesheet"]', "leads": "assets/blogpost/blogpost.css"},
        {"file": ebb, "css": "code", "is": "{% include x %}"},
        {"file": ebb, "css": "code", "is": "${{ github.ref }}"},
        {"file": ebb, "css": "p", "has": "Liquid such as {{ page.title }} and"},
        {"file": ebb, "text": "The end."},
        {"file": ebb, "css": ".bp-body img, .bp-body svg, .bp-body .bp-banner"},
        {"file": index, "css": "a", "has": "Kiln & glaze", "leads": kiln},
        {"file": index, "css": "a", "has": "Ebb", "leads": ebb},
        {"file": index, "css": "h1"},
        {"file": f"{places['prefix']}tags/index.html", "css": "a", "has": "clay"},
        {"file": f"{places['prefix']}feed.xml", "text": "/kiln"},
        {"file": "sitemap.xml", "text": f"{ORIGIN}{kiln.removesuffix('index.html')}</loc>"},
        {"file": "assets/blogpost/blogpost.css"},
        {"file": "guide/index.html" if has_folders else "guide.html", "css": "h1", "has": "Guide"},
    ]
    yield from misses(built, checks, places)
    if "Traceback" in built.log:
        yield "a traceback"
    of_theme = set(_broken(built, "guide/index.html" if has_folders else "guide.html"))
    for path in (kiln, ebb, index):
        yield from (f"{path} leads to {each}, which is not published" for each in _broken(built, path) - of_theme)


def _broken(built: Built, path: str) -> set[str]:
    """Return the places that a page leads to and where nothing is published."""
    if not (built.site / path).is_file():
        return set()
    elements = page(built, path).css("a[href], link[href], img[src], script[src]")
    addresses = {(each.attributes.get("href") or each.attributes.get("src") or "") for each in elements}
    targets = {target for address in addresses if (target := place(path, address))}
    return {target for target in targets if not (built.site / target).exists()}


def warnings(built: Built, allowed: str) -> Iterator[str]:
    """Yield the ways in which a build did not end well; a warning that is allowed is none."""
    if built.code:
        yield f"the build ended with {built.code}"
    for line in built.log.splitlines():
        if line.startswith(("WARNING", "ERROR")) and not (allowed and allowed in line):
            yield line
