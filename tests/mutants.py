"""Mutants: changes one place of the code at a time, and looks whether a test notices.

    python tests/mutants.py --seed 7 --count 30
    python tests/mutants.py --seed 7 --count 30 --packages render views pipeline --jobs 2

Each mutant is a copy of the package with one small change, chosen by the seed. It dies if the tests of its
package, or the tests of the hosts, fail. A mutant that lives is printed with its place and its change.
"""

# ruff: noqa: T201 (a command prints)

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "mkdocs_blogpost"
COMPARISONS = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
TESTS = (
    "tests/{package}",
    "tests/test_values.py",
    "tests/views",
    "tests/render",
    "tests/pipeline",
    "tests/hosts/test_site.py",
    "tests/hosts/test_views.py",
    "tests/hosts/test_pictures.py",
    "tests/example_site",
)
"""What is run against a mutant, the likeliest first."""


@dataclass(frozen=True)
class Mutant:
    """One change of one file."""

    path: Path
    line: int
    what: str
    source: str


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Yield every mutant of a file."""
    tree = ast.parse(path.read_text("utf-8"))
    decorators = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        for decorator in node.decorator_list
        for part in ast.walk(decorator)
    }
    for number, node in enumerate(ast.walk(tree)):
        if id(node) in decorators:  # the size of a cache, or slots: no result depends on them
            continue
        for change, what in _changes(node):
            mutated = copy.deepcopy(tree)
            target = next(each for at, each in enumerate(ast.walk(mutated)) if at == number)
            change(target)
            yield Mutant(path, getattr(node, "lineno", 0), what, ast.unparse(ast.fix_missing_locations(mutated)))


def _changes(node: ast.AST):
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARISONS:
        other = COMPARISONS[type(node.ops[0])]
        yield (lambda each: each.ops.__setitem__(0, other())), f"{ast.unparse(node)}: the comparison is reversed"
    if isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield (lambda each: setattr(each, "op", other())), f"{ast.unparse(node)}: and/or are swapped"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield (lambda each: setattr(each, "op", ast.UAdd()) or _bool(each)), f"{ast.unparse(node)}: not is left out"
    if isinstance(node, ast.IfExp):
        yield _swapped, f"{ast.unparse(node)}: the branches are swapped"
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        yield (lambda each: setattr(each, "value", not each.value)), f"{node.value} is turned round"
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield (lambda each: setattr(each, "value", each.value + 1)), f"{node.value} is one more"
    if isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        yield (lambda each: setattr(each, "value", ast.Constant(None))), f"{ast.unparse(node)}: None is returned"
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        other = ast.Sub if isinstance(node.op, ast.Add) else ast.Add
        yield (lambda each: setattr(each, "op", other())), f"{ast.unparse(node)}: plus/minus are swapped"


def _bool(each: ast.UnaryOp) -> None:
    each.operand = ast.Call(ast.Name("bool", ast.Load()), [each.operand], [])


def _swapped(each: ast.IfExp) -> None:
    each.body, each.orelse = each.orelse, each.body


def chosen(packages: list[str], seed: int, count: int) -> list[Mutant]:
    """Return the mutants that a seed chooses."""
    files = sorted(path for package in packages for path in (PACKAGE / package).rglob("*.py"))
    found = [mutant for path in files for mutant in mutants_of(path)]
    return random.Random(seed).sample(found, min(count, len(found)))


def survives(mutant: Mutant) -> bool:
    """Return whether no test notices a mutant."""
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder, "mkdocs_blogpost")
        shutil.copytree(PACKAGE, copied, ignore=shutil.ignore_patterns("__pycache__"))
        relative = mutant.path.relative_to(PACKAGE)
        (copied / relative).write_text(mutant.source, "utf-8")
        tests = [name.format(package=relative.parts[0]) for name in TESTS]
        known = [name for name in dict.fromkeys(tests) if (ROOT / name).exists()]
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *known]
        environment = {**os.environ, "PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONSAFEPATH": "1"}
        try:
            done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=600, check=False)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


def main() -> None:
    """Run the mutants and print how many died."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--packages", nargs="*", default=["render", "views", "pipeline"])
    options = parser.parse_args()
    mutants = chosen(options.packages, options.seed, options.count)
    with ThreadPoolExecutor(options.jobs) as pool:
        lives = 0
        for mutant, alive in zip(mutants, pool.map(survives, mutants), strict=True):
            lives += alive
            word = "lives" if alive else "died"
            print(f"{word}: {mutant.path.relative_to(ROOT)}:{mutant.line}: {mutant.what}", flush=True)
    print(f"{len(mutants) - lives} of {len(mutants)} mutants died")


if __name__ == "__main__":
    main()
