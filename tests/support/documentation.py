"""The documentation's posts, the programs in them, and the blog that they are."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.pipeline import settings
from mkdocs_blogpost.pipeline.build import BuildContext, read
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.options import with_site
from mkdocs_blogpost.render.render import RenderInputs, lookups_of, render

SITE = Path(__file__).parents[2] / "example_site"

_RAW = re.compile(r"\{% (?:end)?raw %\}")
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text_of(name: str) -> str:
    """Return the source of a post, by its name without the date."""
    (path,) = (SITE / "_posts").glob(f"????-??-??-{name}.md")
    return path.read_text("utf-8")


def programs_in(name: str) -> list[str]:
    """Return the Python programs that a post shows, as its readers see them."""
    return [_RAW.sub("", program) for program in _PYTHON.findall(text_of(name))]


def module_of(program: str, package: str) -> ModuleType:
    """Return a program as if it were a module of a package."""
    module = ModuleType(f"{package}.shown")
    module.__package__ = package
    exec(compile(program, package, "exec"), module.__dict__)
    return module


def example_blog(problems: Problems) -> ExampleBlog:
    """Return the example blog without adaptations, as it is on a day of its own."""
    answers = {name: f"{name}.html" for name in ("youtube", "figure", "twitter")}
    options = settings.load({"tags": answers, "adapt": "none"})
    context = BuildContext(datetime(2026, 11, 24, tzinfo=UTC), hidden=("mkdocs.yml", "docs"))
    return ExampleBlog(read(SITE, options, context, problems), options, problems)


class ExampleBlog:
    """The example blog, read; its posts are rendered when a test asks for them."""

    def __init__(self, site: Site, options: settings.Settings, problems: Problems) -> None:
        self.site = site
        self.lookups = lookups_of(site, with_site(options.render, site))
        self._problems = problems

    def html(self, item: Post | Page) -> str:
        """Return a body as Jekyll has it."""
        tree, rendered = render(RenderInputs(item), self.lookups)
        self._problems.add(*rendered.problems)
        return tree.document.to_html() if tree.markup == "markdown" else tree.text

    def markdown(self, item: Post | Page) -> str:
        """Return a body after Liquid."""
        tree, rendered = render(RenderInputs(item), self.lookups)
        self._problems.add(*rendered.problems)
        return tree.text
