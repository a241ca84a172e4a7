"""A file of a collection becomes a post: front matter, date, title, categories and URL settled.

Follows https://jekyllrb.com/docs/posts/, …/docs/front-matter/ and …/docs/collections/.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mkdocs_blogpost.dialect import Dialect
from mkdocs_blogpost.model.address import (
    Named,
    check_address,
    check_placeholders,
    document_address,
    split_name,
)
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.converters import markup_of
from mkdocs_blogpost.model.excerpt import separator, source_of
from mkdocs_blogpost.model.layout import layout_of
from mkdocs_blogpost.model.moment import date_of, dated, updated_of
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.read_context import ReadContext, read_text, shown_name
from mkdocs_blogpost.model.scopes import all_defaults, deep_merge
from mkdocs_blogpost.model.slug import titleize
from mkdocs_blogpost.model.taxonomy import folders_above, unique, with_categories, words
from mkdocs_blogpost.ruby import to_s, truthy
from mkdocs_blogpost.source import dates


def read_document(context: ReadContext, path: str, label: str, template: str | None, *, draft: bool = False) -> Post:
    """Return the post that a file is; raise Unreadable if it is none."""
    parts = read_text(context, path)
    relative = _relative(path, context.config)
    special = "_drafts" if draft else f"_{label}"
    data = _merged(context, path, label, special, parts.data)
    data["draft"] = data["draft"] if truthy(data.get("draft")) else draft
    written = data.get("date")
    moves = isinstance(written, datetime) or (truthy(written) and dates.is_moment(to_s(written)))
    own_date = date_of(context, path, relative, data, parts)
    changed = context.tree.modified(path) if data["draft"] else context.now
    date = own_date or dates.in_zone(changed, context.config.zone)
    data["date"] = date
    _name(relative, data, context.config.dialect)
    _classify(data)
    named = _named(relative, label, data, date, context.config.dialect)
    ends_excerpt = separator(context.config, data)
    address = document_address(named, template, context.config)
    check_placeholders(context, path, to_s(data.get("permalink")), parts.line("permalink"))
    check_address(context, path, address, parts)

    def names(key: str) -> tuple[str, ...]:
        found = dict.fromkeys(to_s(name) for name in data[key])
        return tuple(shown_name(context, path, key, name, parts) for name in found)

    return Post(
        path=path,
        relative_path=relative,
        collection=label,
        url=address.url,
        id=_identity(address.url, to_s(data["slug"])),
        title=shown_name(context, path, "title", to_s(data["title"]), parts),
        slug=to_s(data["slug"]),
        date=date,
        updated=updated_of(context, path, data, parts),
        categories=tuple(filter(None, names("categories"))),
        tags=names("tags"),
        layout=layout_of(data),
        data=data,
        body=parts.body,
        body_line=parts.body_line,
        markup=markup_of(named.ending, context.config.markdown_extensions),
        draft=draft,
        excerpt_separator=ends_excerpt,
        excerpt_source=source_of(parts.body, ends_excerpt, context.config),
        dated=own_date is not None,
        moves=moves,
        destination=address.destination,
    )


def _identity(url: str, slug: str) -> str:
    """Return Jekyll's `page.id`: the URL's folder and the slug."""
    return f"{url.rstrip('/').rpartition('/')[0]}/{slug}"


def _relative(path: str, config: Config) -> str:
    return path.removeprefix(f"{config.collections_dir}/") if config.collections_dir else path


def _merged(context: ReadContext, path: str, label: str, special: str, own: Mapping[str, Any]) -> dict[str, Any]:
    """Return the folders' categories, the site's defaults and the front matter, each over the one before."""
    relative = _relative(path, context.config)
    data: dict[str, Any] = {"categories": folders_above(relative, special)}
    for layer in (all_defaults(context.config.scopes, path, label, relative), own):
        data = deep_merge(data, with_categories(data, layer))
    return data


def _name(relative: str, data: dict[str, Any], dialect: Dialect) -> None:
    """Settle title, slug and ending from the file name where the front matter leaves them out."""
    found = dated(relative, dialect)
    stem, ending = (found[2], found[3]) if found else split_name(relative.rpartition("/")[2])
    slug = stem.rstrip(".") if dialect.strips_dots else stem
    for key, value in (("title", titleize(slug)), ("slug", slug), ("ext", ending or None)):
        if not truthy(data.get(key)):
            data[key] = value


def _classify(data: dict[str, Any]) -> None:
    """Settle categories and tags; categories that are no text are kept beside their spelling, as in Jekyll."""
    value = data.get("categories")
    listed = value if isinstance(value, list) else [] if value is None else [value]
    spelt = [to_s(name) for name in [*listed, *words(data, "category", "categories")]]
    data["categories"] = unique([*(value if isinstance(value, list) else ()), *spelt])
    data["tags"] = words(data, "tag", "tags")


def _named(relative: str, label: str, data: Mapping[str, Any], date: datetime, dialect: Dialect) -> Named:
    stem, ending = split_name(relative.rpartition("/")[2])
    below = relative[: len(relative) - len(ending)].replace(f"_{label}", "", 1).lstrip("/")
    path = below.rstrip(".") if dialect.strips_dots else below
    return Named(label, path, stem, ending, data, date, slugs_keep_marks=dialect.slugs_keep_marks)
