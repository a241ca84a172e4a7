"""The URL of a document, page or static file: its template filled with its facts.

Follows https://jekyllrb.com/docs/permalinks/.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import unquote

from mkdocs_blogpost.model import permalink
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.converters import OUTPUT, converter_of
from mkdocs_blogpost.model.slug import slugify
from mkdocs_blogpost.ruby import to_s, truthy
from mkdocs_blogpost.text import lower

HTML = (".html", ".xhtml", ".htm")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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
    date: datetime
    """The document's date."""
    slugs_keep_marks: bool = True
    """Whether its slugs keep every combining mark."""


def document_url(named: Named, template: str | None, config: Config) -> str:
    """Return a document's URL: by its own `permalink`, else by its collection's template."""
    given = _own_permalink(named)
    chosen = collection_template(template, config) if given is None else given
    return permalink.fill(chosen, _placeholders(named, document_ending(named, config)))


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
