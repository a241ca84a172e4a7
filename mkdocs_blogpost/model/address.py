"""The URL of a document, page or static file: its template filled with its facts.

Follows https://jekyllrb.com/docs/permalinks/.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import unquote

from mkdocs_blogpost.model import permalink
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.converters import OUTPUT, converter_of
from mkdocs_blogpost.model.read_context import ReadContext
from mkdocs_blogpost.model.slug import slugify
from mkdocs_blogpost.problems import guess
from mkdocs_blogpost.ruby import to_s, truthy
from mkdocs_blogpost.source.front_matter import FrontMatter
from mkdocs_blogpost.text import lower
from mkdocs_blogpost.values import value_class

HTML = (".html", ".xhtml", ".htm")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MACHINE_FILES = (
    "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "404.html", "robots.txt", "objects.inv",
    "feed.xml", "rss.xml", "atom.xml", "feed.json", "redirects.json", "_redirects",
)  # fmt: skip
"""Files that programs read; no text for readers may replace one, or be a file below one."""
_FOR_MACHINES = tuple(f"{each}/" for each in MACHINE_FILES)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@value_class
class Named:
    """What of a document its URL is made of."""

    collection: str
    """The collection's label."""
    path: str
    """The path below the collection's folder, without the ending, as Jekyll names it."""
    name: str
    """The file's name without the ending."""
    ending: str
    """The file's ending, with its dot."""
    data: Mapping[str, Any]
    """The document's front matter, date and categories settled."""
    date: datetime
    """The document's date."""
    slugs_keep_marks: bool = True
    """Whether its slugs keep every combining mark."""


@value_class
class Address:
    """Where a document or page is published."""

    url: str
    """Its URL."""
    destination: str
    """The file, relative to the site folder, that is its page."""
    asked: str = ""
    """The URL that it asks for, if it cannot have that one; else empty."""
    reason: str = ""
    """Why it cannot; empty if it can."""


def document_address(named: Named, template: str | None, config: Config) -> Address:
    """Return a document's address: by its own `permalink`, else by its collection's template, else by its date."""
    own, placeholders = _own_permalink(named), _placeholders(named, document_ending(named, config))
    of_collection = collection_template(template, config)
    wanted = permalink.fill(of_collection if own is None else own, placeholders)
    url, reason = permalink.safe(wanted)
    place = destination(url, document_ending(named, config))
    if not is_of_machine(place, named, config):
        return Address(url, place, wanted if reason else "", reason)
    ending = output_ending(named.ending, None, config)
    placeholders = _placeholders(named, ending)
    others = [permalink.safe(permalink.fill(each, placeholders))[0] for each in (of_collection, _DATED)]
    url = next((each for each in others if not is_of_machine(destination(each, ending), named, config)), others[-1])
    return Address(url, destination(url, ending), wanted, "a file for programs is there")


_PLACEHOLDER_LEFT = re.compile(":[a-z_]")
_DATED = permalink.STYLES["date"]


def is_of_machine(place: str, named: Named, config: Config) -> bool:
    """Return whether a document would replace a file that programs read, or lie below it; one of that kind may."""
    if place == "404.html" or place.endswith(named.ending or " "):
        return place == "404.html" and named.collection == "posts"
    feed = to_s(config.plugin_settings("feed").get("path")).strip("/")
    return is_machine_file(place, feed)


def is_machine_file(place: str, feed: str = "") -> bool:
    """Return whether a path, relative to the site folder, is a file that programs read, or lies below one."""
    lowered = f"{place}/".lower()
    if lowered.startswith(".ht"):
        return True
    return lowered.startswith(_FOR_MACHINES) or bool(feed and lowered.startswith(f"{feed.lower()}/"))


def check_address(context: ReadContext, path: str, address: Address, parts: FrontMatter) -> None:
    """Report what is wrong with the address that a document or page asks for."""
    own = parts.data.get("permalink")
    reason = permalink.reason_against(to_s(own)) if truthy(own) else ""
    reason, line = reason or address.reason, parts.line("permalink")
    if reason:
        asked = to_s(own) if truthy(own) else address.asked
        context.problems.report("address-unsafe", path, line, asked=asked, reason=reason, url=address.url)
    part = permalink.not_on_windows(address.destination)
    if part and not (part == ":" and _PLACEHOLDER_LEFT.search(address.destination)):
        context.problems.report("address-windows", path, line, url=address.url, part=part)


def check_placeholders(context: ReadContext, path: str, template: str, line: int | None) -> None:
    """Report the placeholders of a document's own permalink that mean nothing."""
    unknown_ones = unknown_placeholders(template)
    for name in unknown_ones:
        context.problems.report("permalink-placeholder", path, line, name=name, guess=guess(name, PLACEHOLDERS))
    for name in later_placeholders(template, context.config):
        if name not in unknown_ones:
            context.problems.report("permalink-of-jekyll-4", path, line, name=name)


def document_ending(named: Named, config: Config) -> str:
    """Return the ending of the file that a document becomes."""
    return output_ending(named.ending, _own_permalink(named), config)


def _own_permalink(named: Named) -> str | None:
    own = named.data.get("permalink")
    return to_s(own) if truthy(own) else None


def collection_template(template: str | None, config: Config) -> str:
    """Return a collection's own template, or the one that the site's style makes."""
    return template or permalink.with_ending("/:collection/:path", config.permalink)


def output_ending(ending: str, own_permalink: str | None, config: Config) -> str:
    """Return the ending of the file that is published."""
    if own_permalink and not own_permalink.endswith("/"):
        name = own_permalink.rpartition("/")[2]
        stem, dot, last = name.rpartition(".")
        if stem and last:
            return dot + last
    made = OUTPUT.get(converter_of(ending), ending)
    return ".html" if ending.lower() in config.markdown_extensions else made


def destination(url: str, ending: str) -> str:
    """Return the file, relative to the site folder, that Jekyll writes for a URL of an item with an ending."""
    clean = "/".join(part for part in unquote(url).split("/") if part not in ("", ".", ".."))
    if not clean or url.endswith("/"):
        return f"{clean}/index{ending or '.html'}".lstrip("/")
    return clean if clean.endswith(ending) else clean + ending


def _placeholders(named: Named, output: str) -> permalink.Placeholders:
    context = {name: partial(fact, named) for name, fact in _FACTS.items()}
    dates = {name: partial(form, named.date) for name, form in _DATES.items()}
    return {**context, **dates, "output_ext": lambda: output}


def unknown_placeholders(template: str) -> list[str]:
    """Return the placeholders in a document's template that mean nothing."""
    return permalink.unknown(template, PLACEHOLDERS)


def later_placeholders(template: str, config: Config) -> list[str]:
    """Return the placeholders in a template that stop the build of the site's own Jekyll, which is older."""
    return permalink.unknown(template, PLACEHOLDERS - config.dialect.unknown_placeholders)


def _base(named: Named) -> str:
    slug = named.data.get("slug")
    return named.name if slug is None else to_s(slug)


def _slug(named: Named, text: str, mode: str = "default", *, cased: bool = False) -> str:
    return slugify(text, mode, cased=cased, marks=named.slugs_keep_marks)


def _categories(named: Named) -> str:
    return "/".join(dict.fromkeys(lower(to_s(name)) for name in named.data.get("categories") or ()))


def _slugified_categories(named: Named) -> str:
    return "/".join(dict.fromkeys(_slug(named, to_s(name)) for name in named.data.get("categories") or ()))


_FACTS: Mapping[str, Callable[[Named], str]] = {
    "collection": lambda named: named.collection,
    "path": lambda named: named.path,
    "name": lambda named: _slug(named, named.name),
    "title": lambda named: _slug(named, _base(named), "pretty", cased=True),
    "slug": lambda named: _slug(named, _base(named)),
    "categories": _categories,
    "slugified_categories": _slugified_categories,
}
_DATES: Mapping[str, Callable[[datetime], str]] = {
    "year": lambda date: f"{date.year:04}",
    "short_year": lambda date: f"{date:%y}",
    "month": lambda date: f"{date:%m}",
    "i_month": lambda date: str(date.month),
    "short_month": lambda date: MONTHS[date.month - 1][:3],
    "long_month": lambda date: MONTHS[date.month - 1],
    "day": lambda date: f"{date:%d}",
    "i_day": lambda date: str(date.day),
    "y_day": lambda date: f"{date:%j}",
    "short_day": lambda date: DAYS[date.weekday()][:3],
    "long_day": lambda date: DAYS[date.weekday()],
    "week": lambda date: f"{date:%V}",
    "w_year": lambda date: f"{date:%G}",
    "w_day": lambda date: f"{date:%u}",
    "hour": lambda date: f"{date:%H}",
    "minute": lambda date: f"{date:%M}",
    "second": lambda date: f"{date:%S}",
}
PLACEHOLDERS = frozenset((*_FACTS, *_DATES, "output_ext"))
"""Every placeholder of a document's permalink."""


def page_url(path: str, own_permalink: str | None, config: Config) -> str:
    """Return a page's URL: by its own `permalink`, else by its path and the site's style."""
    folder, _, name = path.rpartition("/")
    stem, ending = split_name(name)
    output = output_ending(ending, own_permalink, config)
    template = own_permalink or _page_template(stem, output, config)
    return permalink.fill(
        template,
        {
            "path": lambda: folder,
            "basename": lambda: _stripped(stem, config),
            "output_ext": lambda: output,
        },
    )


def _stripped(name: str, config: Config) -> str:
    """Return a name without its ending, and without dots at its end where those do not count."""
    return name.rstrip(".") if config.dialect.strips_dots else name


def _page_template(stem: str, output: str, config: Config) -> str:
    if output not in HTML:
        return "/:path/:basename:output_ext"
    if stem == "index":
        return "/:path/"
    return permalink.with_ending("/:path/:basename", config.permalink)


def split_name(name: str) -> tuple[str, str]:
    """Return a file name without its ending, and the ending with its dot, as Ruby's File.extname sees it."""
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if stem.strip(".") and ending else (name, "")


def static_url(path: str, config: Config) -> str:
    """Return the URL of a file that is copied."""
    stem, ending = split_name(path)
    return f"/{_stripped(stem, config)}{ending}" if ending else f"/{path}"


def collection_file_url(below: str, label: str, template: str | None, config: Config) -> str:
    """Return the URL of a file without front matter in a collection's folder; `below` is its path there."""
    stem, ending = split_name(below)
    context = {
        "collection": label,
        "path": _stripped(stem, config),
        "name": stem.rpartition("/")[2],
        "title": "",
        "output_ext": "",
    }
    placeholders = {name: partial(str, value) for name, value in context.items()}
    return permalink.fill(collection_template(template, config), placeholders).removesuffix("/") + ending
