"""MkDocs and ProperDocs, run in a process of their own; that of MkDocs has loaded it already.

A fork of the tests' process begins with every module that it needs: it spares a build the second that Python takes
to load them, and leaves nothing behind, as any other process. ProperDocs puts modules of its own in the place of
MkDocs', so that one process cannot have both.
"""

import gc
import importlib
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO, NoReturn

FORKED = "mkdocs"
LOADED = (
    "mkdocs.__main__",
    "mkdocs.commands.build",
    "mkdocs.contrib.search",
    "material.plugins.search.plugin",
    "material.extensions.emoji",
    "pymdownx.superfences",
    "mkdocs_blogpost.adapters.mkdocs.plugin",
)
THEMES = ("material", "mkdocs", "readthedocs")
SECONDS = 120


@dataclass
class HostRun:
    """A fork that is MkDocs."""

    process: int
    """Its number."""
    printed: BinaryIO
    """What it prints."""

    def wait(self) -> tuple[int, str]:
        """Return its exit code and all that it printed."""
        _, status = os.waitpid(self.process, 0)
        with self.printed:
            self.printed.seek(0)
            return os.waitstatus_to_exitcode(status), self.printed.read().decode("utf-8")

    def kill(self) -> None:
        """End it wherever it is."""
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)
        self.wait()


def begin_host(*words: str, before: Callable[[], None] = lambda: None) -> HostRun:
    """Begin to run a command of MkDocs; `before` runs first in its process.

    All such processes have the same order of sets.
    """
    _load()
    printed = tempfile.TemporaryFile()  # noqa: SIM115  the run closes it
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        _become(words, printed, before)
    return HostRun(child, printed)


def run_host(runner: str, *words: str) -> tuple[int, str]:
    """Run a host's command; return its exit code and all that it printed."""
    return begin_host(*words).wait() if runner == FORKED else run_host_anew(runner, *words)


def run_host_anew(runner: str, *words: str) -> tuple[int, str]:
    """Do the same in a process of its own, which has its own order of sets."""
    command = [sys.executable, "-m", runner, *words]
    run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    return run.returncode, run.stdout + run.stderr


@cache
def _load() -> None:
    for name in LOADED:
        importlib.import_module(name)
    _compile_templates()
    gc.freeze()


def _compile_templates() -> None:
    """Compile the themes' templates once: it takes half of the time in which a small site is built."""
    from jinja2 import Environment, TemplateAssertionError
    from mkdocs.theme import Theme

    from mkdocs_blogpost.adapters.mkdocs.blog import TEMPLATES

    usual, known = Environment.compile, {}

    def compiled(env, source, *more, **named):
        if not isinstance(source, str) or named:
            return usual(env, source, *more, **named)
        key = (source, *more, *sorted(env.extensions), env.undefined)
        if key not in known:
            known[key] = usual(env, source, *more)
        return known[key]

    Environment.compile = compiled
    for theme in THEMES:
        env = Theme(name=theme, custom_dir=str(TEMPLATES)).get_env()
        for name in env.list_templates(extensions=("html", "xml")):
            with suppress(TemplateAssertionError):  # a template for another plugin's filters
                env.get_template(name)


def _become(words: tuple[str, ...], printed: BinaryIO, before: Callable[[], None]) -> NoReturn:
    """Be MkDocs, and end."""
    code = 1
    try:
        signal.alarm(SECONDS)
        before()
        os.dup2(printed.fileno(), 1)
        os.dup2(printed.fileno(), 2)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
        sys.path[:0] = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
        sys.argv = [FORKED, *words]
        importlib.import_module(f"{FORKED}.__main__").cli.main(words, prog_name=FORKED)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # the process ends here, whatever happened
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
