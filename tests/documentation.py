"""The documentation's posts, and the programs in them."""

import re
from pathlib import Path
from types import ModuleType

SITE = Path(__file__).parents[1] / "example_site"

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
