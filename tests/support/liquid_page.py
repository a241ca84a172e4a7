"""A page with some Liquid, rendered in a source tree of a few files, and what its author is told."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mkdocs_blogpost.dialect import JEKYLL_4
from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.source.tree import SourceTree

NOW = datetime(2024, 6, 15, 12, 0, 0, tzinfo=UTC)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


class Blog:
    """A source tree, read."""

    def __init__(self, folder: Path, files: dict[str, str], *, dialect: str = JEKYLL_4.name, **options: Any) -> None:
        self.problems = Problems()
        self.site = read_site(SourceTree(write(folder, files)), now=NOW, dialect=dialect, problems=Problems())
        self.engine = engine_of(self.site, self.problems, **options)

    def render(self, path: str) -> str:
        documents = [document for collection in self.site.collections.values() for document in collection.docs]
        item = next(item for item in [*self.site.pages, *documents] if item.path == path)
        return self.engine.render(item.body, item, path=item.path, line=item.body_line)

    @property
    def told(self) -> list[str]:
        return [str(problem) for problem in self.problems]


def rendered(folder: Path, text: str, files: dict[str, str] | None = None, **options: Any) -> tuple[str, list[str]]:
    """Return a page's text after Liquid, and the problems."""
    blog = Blog(folder, {**(files or {}), "page.md": f"---\ntitle: Page\n---\n{text}"}, **options)
    return blog.render("page.md"), blog.told
