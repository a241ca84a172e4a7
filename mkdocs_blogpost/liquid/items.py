"""A post, a page and a static file as templates see them.

Follows https://jekyllrb.com/docs/variables/#page-variables.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import PurePosixPath
from typing import Any

from mkdocs_blogpost.balance import balanced
from mkdocs_blogpost.liquid.drop_services import DropServices
from mkdocs_blogpost.liquid.lazy import FrontMatter
from mkdocs_blogpost.model.excerpt import given
from mkdocs_blogpost.model.page import Page, StaticFile
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.ruby import to_s

_LOCAL_UTC = timezone(timedelta(0), "UTC")
_NESTED = ("content", "output", "excerpt", "next", "previous")


def local(moment: datetime) -> datetime:
    """Return a moment of the site's zone, which prints `+0000` even where that zone is UTC."""
    return moment.replace(tzinfo=_LOCAL_UTC) if moment.tzinfo is UTC else moment


class DocumentDrop(FrontMatter):
    """A post, or a document of another collection."""

    own: tuple[str, ...] = (
        "name", "collection", "id", "output", "excerpt", "title", "relative_path", "categories", "previous",
        "tags", "next", "url", "date", "path", "content",
    )  # fmt: skip

    def __init__(self, post: Post, services: DropServices, *, has_date: bool = True) -> None:
        super().__init__(post.data)
        self.post = post
        self._has_date = has_date
        self._services = services

    def order(self) -> tuple[Any, ...]:
        """Return what documents are put in order by."""
        return self.post.date, self._path()

    def __str__(self) -> str:
        return self._services.content(self.post)

    def __repr__(self) -> str:
        return f"#<Jekyll::Document {self._path()} collection={self.post.collection}>"

    def as_json(self, depth: int) -> Mapping[str, Any]:
        """Return what `jsonify` shows: deep inside, neighbours without what would lead on and on."""
        short = _short if depth >= 2 else _whole
        values = {key: self.get(key) for key in self.keys()}
        return {key: short(value) if key in ("previous", "next") else value for key, value in values.items()}

    def _id(self) -> str:
        return self.post.id

    def _url(self) -> str:
        return self.post.url

    def _path(self) -> str:
        return self.post.relative_path or self.post.path

    _relative_path = _path

    def _date(self) -> datetime | None:
        return local(self.post.date) if self._has_date else None

    def _title(self) -> Any:
        value = self.data.get("title")
        return self.post.title if value is None else value

    def _categories(self) -> list[Any]:
        return list(self.post.data["categories"])

    def _tags(self) -> list[Any]:
        return list(self.post.data["tags"])

    def _collection(self) -> str:
        return self.post.collection

    def _name(self) -> Any:
        return self.data.get("name") or PurePosixPath(self.post.path).name

    def _content(self) -> str:
        return self._services.content(self.post)

    def _output(self) -> str | None:
        return self._services.output(self.post)

    def _excerpt(self) -> str:
        own = given(self.post)
        return to_s(self._services.excerpt(self.post)) if own is None else balanced(to_s(own))

    def _previous(self) -> Any:
        return self._services.previous(self.post)

    def _next(self) -> Any:
        return self._services.next(self.post)


class NamelessDocumentDrop(DocumentDrop):
    """A document of which templates do not see the file's name."""

    own = tuple(name for name in DocumentDrop.own if name != "name")


def _whole(drop: Any) -> Any:
    return drop


def _short(drop: DocumentDrop | None) -> Any:
    return None if drop is None else {key: drop.get(key) for key in list(drop.keys()) if key not in _NESTED}


class PageDrop(Mapping[str, Any]):
    """A page: to templates a table of its front matter and a few values of its own."""

    own = ("content", "dir", "excerpt", "name", "path", "url")

    def __init__(self, page: Page, services: DropServices) -> None:
        self.page = page
        self._services = services

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*self.page.data, *self.own]))

    def __contains__(self, key: object) -> bool:
        return key in self.own or key in self.page.data

    def __getitem__(self, key: str) -> Any:
        return getattr(self, f"_{key}")() if key in self.own else self.page.data[key]

    def _content(self) -> str:
        return self._services.content(self.page)

    def _dir(self) -> str:
        url = self.page.url
        return url if url.endswith("/") else url.rpartition("/")[0].removesuffix("/") + "/"

    def _excerpt(self) -> str | None:
        own = self.page.data.get("excerpt")
        return balanced(to_s(own)) if own else self._services.excerpt(self.page)

    def _name(self) -> str:
        return self.page.name

    def _path(self) -> Any:
        return self.page.data.get("path") or self.page.path

    def _url(self) -> str:
        return self.page.url


class StaticFileDrop(FrontMatter):
    """A file that is copied as it is."""

    ruby_name = "Jekyll::Drops::StaticFileDrop"
    own = ("name", "extname", "modified_time", "basename", "path", "collection")

    def __init__(self, file: StaticFile, services: DropServices) -> None:
        super().__init__({})
        self.file = file
        self._services = services

    def _name(self) -> str:
        return self.file.name

    def _extname(self) -> str:
        return PurePosixPath(self.file.name).suffix

    def _basename(self) -> str:
        return self.file.name.removesuffix(self._extname())

    def _path(self) -> str:
        return f"/{self.file.path}"

    def _collection(self) -> str | None:
        return self.file.collection

    def _modified_time(self) -> datetime:
        return local(self._services.modified(self.file))
