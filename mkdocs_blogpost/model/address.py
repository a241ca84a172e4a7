"""The URL of a document, page or static file: its template filled with its facts.

Follows https://jekyllrb.com/docs/permalinks/.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from mkdocs_blogpost.model import permalink
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.slug import slugify
from mkdocs_blogpost.source.spelling import spell


@dataclass(frozen=True, slots=True)
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
    date: Callable[[], datetime]
    """The document's date."""


def document_url(named: Named, template: str | None, config: Config) -> str:
    """Return a document's URL: by its own `permalink`, else by its collection's template."""
    own = named.data.get("permalink")
    given = None if own in (None, False) else spell(own)
    chosen = collection_template(template, config) if given is None else given
    return permalink.fill(chosen, _placeholders(named, output_ending(named.ending, given, config)))


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
    return ".html" if ending.lower() in config.markdown_extensions else ending


def _placeholders(named: Named, output: str) -> Mapping[str, Callable[[], str]]:
    data, date = named.data, named.date
    slug = data.get("slug")
    base = named.name if slug is None else spell(slug)
    categories = dict.fromkeys(spell(item) for item in data.get("categories") or ())
    return {
        "collection": lambda: named.collection,
        "path": lambda: named.path,
        "output_ext": lambda: output,
        "name": lambda: slugify(named.name),
        "title": lambda: slugify(base, "pretty", cased=True),
        "slug": lambda: slugify(base),
        "categories": lambda: "/".join(dict.fromkeys(name.lower() for name in categories)),
        "slugified_categories": lambda: "/".join(dict.fromkeys(slugify(name) for name in categories)),
        "year": lambda: f"{date().year:04}",
        "month": lambda: f"{date():%m}",
        "day": lambda: f"{date():%d}",
        "hour": lambda: f"{date():%H}",
        "minute": lambda: f"{date():%M}",
        "second": lambda: f"{date():%S}",
        "i_day": lambda: str(date().day),
        "i_month": lambda: str(date().month),
        "short_month": lambda: MONTHS[date().month - 1][:3],
        "long_month": lambda: MONTHS[date().month - 1],
        "short_year": lambda: f"{date():%y}",
        "y_day": lambda: f"{date():%j}",
        "week": lambda: f"{date():%V}",
        "w_year": lambda: f"{date():%G}",
        "w_day": lambda: f"{date():%u}",
        "short_day": lambda: DAYS[date().weekday()][:3],
        "long_day": lambda: DAYS[date().weekday()],
    }


HTML = (".html", ".xhtml", ".htm")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def page_url(path: str, own_permalink: str | None, config: Config) -> str:
    """Return a page's URL: by its own `permalink`, else by its path and the site's style."""
    folder, _, name = path.rpartition("/")
    stem, ending = split_name(name)
    output = output_ending(ending, own_permalink, config)
    template = own_permalink or _page_template(stem, output, config)
    return permalink.fill(
        template,
        {
            "path": lambda: f"{folder}/" if folder else "",
            "basename": lambda: stem,
            "output_ext": lambda: output,
        },
    )


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


def static_url(path: str) -> str:
    """Return the URL of a file that is copied."""
    return f"/{path}"


def collection_file_url(below: str, label: str, template: str | None, config: Config) -> str:
    """Return the URL of a file without front matter in a collection's folder; `below` is its path there."""
    stem, ending = split_name(below)
    facts = {
        "collection": label,
        "path": stem,
        "name": stem.rpartition("/")[2],
        "title": "",
        "output_ext": "",
    }
    placeholders = {name: partial(str, value) for name, value in facts.items()}
    return permalink.fill(collection_template(template, config), placeholders).removesuffix("/") + ending
