"""Names: the field's own terms, and none of the private words that this project once had."""

import ast
from pathlib import Path

import mkdocs_blogpost

PACKAGE = Path(mkdocs_blogpost.__file__).parent
NEVER = frozenset(
    (
        "Trip", "Edition", "Scene", "Gleanings", "Facts", "Memory", "Surroundings", "Answers", "Bodies", "Library",
        "Fault", "Failure", "TooMuch", "Wish", "Stretch", "Places", "Words", "People", "Chance", "stand", "goes",
        "heal", "mend", "tie", "dress", "notice", "tell", "told",
        "trip", "edition", "scene", "gleanings", "facts", "memory", "surroundings", "bodies", "library",
        "fault", "failure", "wish", "stretch", "places", "people", "chance",
        "util", "utils", "helper", "helpers", "manager", "process", "handle",
    )
)  # fmt: skip


def names_in(path: Path):
    """Yield every class, function, field and parameter of a module, with its line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.AnnAssign | ast.Assign):
            for target in [node.target] if isinstance(node, ast.AnnAssign) else node.targets:
                if isinstance(target, ast.Name):
                    yield target.id, node.lineno
                elif isinstance(target, ast.Attribute):
                    yield target.attr, node.lineno


def test_no_private_word_is_a_name():
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {name}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for name, line in names_in(path)
        if name.strip("_") in NEVER
    ]
    assert found == []
