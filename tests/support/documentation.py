"""The documentation's posts, the programs in them, and the blog that they are."""

import re
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from mkdocs_blogpost.render.renderer import Links

from mkdocs_blogpost import settings
from mkdocs_blogpost.pipeline.build import Host, Trip
from mkdocs_blogpost.problems import Problems

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


def example_blog(problems: Problems) -> Trip:
    """Return the example blog without adaptations, as a host with no links of its own would see it."""
    host = Host(
        now=datetime(2026, 11, 24, tzinfo=UTC),
        preview=False,
        hidden=("mkdocs.yml", "docs"),
        links=Links(checked=lambda _item, _url: None, address=lambda _item, _url: None),
        content=lambda _post: "",
    )
    answers = {name: f"{name}.html" for name in ("youtube", "figure", "twitter")}
    return Trip(SITE, settings.load({"tags": answers, "adapt": "none"}), host, problems)
