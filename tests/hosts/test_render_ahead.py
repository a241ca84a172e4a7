"""Posts that other processes convert beside a build come out as the build itself would make them."""

import os
import subprocess
import sys

import pytest
from sites import Site

from mkdocs_blogpost.adapters.mkdocs.render_ahead import Worker
from mkdocs_blogpost.whole_files import read_range

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems do not copy a process")

HOOK = """
import os

from mkdocs_blogpost.adapters.mkdocs import pages, render_ahead
from mkdocs_blogpost.render import cache

render_ahead.FEWEST, render_ahead.FIRST, render_ahead._processors = 2, 1, lambda: {count} + 1
start, taken = render_ahead.Worker.start, []


def started(worker, *given):
    start(worker, *given)
    {then}
    os.waitid(os.P_PID, worker._pid, os.WEXITED | os.WNOWAIT)


def post_of(*given):
    taken.append(given)
    return cache.post_of(*given)


render_ahead.Worker.start, render_ahead.post_of = started, post_of


def on_env(env, **_):
    print(f"taken: {{len(taken)}}")
"""
REFUSED = """
def refuse():
    raise BlockingIOError("no more processes")

os.fork = refuse
"""
FAILS = """
def fail(page, *_):
    raise ValueError(page)

pages.PostPage.converted_ahead = fail
"""
COUNT = 9


def site_of(folder, hook=""):
    """Return a site of posts that link to each other, one of which has a fault."""
    site = Site(folder, options={"cache": None})
    for number in range(1, COUNT + 1):
        other = f"{{% post_url 2024-01-0{number % COUNT + 1}-post %}}"
        text = f"# Part\n\n[Next]({other}) ![a](/a.png)\n\n```python\nprint({number})\n```\n\n{{% if x %}}\n"
        site.write(f"_posts/2024-01-0{number}-post.md", f"---\ntitle: Post {number}\n---\n{text}")
    site.write("_posts/2024-02-01-odd.md", "---\ntitle: Odd\n---\n[a](/nowhere/)\n\n{% gone %}\n")
    if hook:
        site.write("ahead.py", hook).config["hooks"] = ["ahead.py"]
    return site


def files_of(result):
    return {str(each.relative_to(result.site)): each.read_bytes() for each in result.site.rglob("*") if each.is_file()}


def lines_of(result):
    return sorted(line for line in result.log.splitlines() if "_posts/" in line)


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    result = site_of(tmp_path_factory.mktemp("alone")).build(anew=True)
    assert result.code == 0
    assert any("2024-02-01-odd.md" in line for line in lines_of(result))
    return result


@pytest.mark.parametrize(
    ("hook", "taken"),
    [
        (HOOK.format(count=1, then=""), COUNT - 1),
        (HOOK.format(count=3, then=""), COUNT - 1),
        (HOOK.format(count=1, then="os.kill(worker._pid, 9)"), None),
        (HOOK.format(count=1, then="os.pwrite(worker.file.fileno(), bytes(99), 0)"), None),
        (HOOK.format(count=1, then="") + FAILS, 0),
        (HOOK.format(count=1, then="") + REFUSED, 0),
    ],
    ids=[
        "one process",
        "three",
        "one that is killed",
        "one whose file is damaged",
        "one that fails",
        "none, since the system refuses",
    ],
)
def test_the_site_is_the_same(alone, tmp_path, hook, taken):
    result = site_of(tmp_path, hook).build(anew=True)
    assert result.code == 0
    assert files_of(result) == files_of(alone)
    assert lines_of(result) == lines_of(alone)
    if taken is not None:
        assert f"taken: {taken}" in result.log


def test_what_is_not_written_to_its_end_is_not_taken():
    worker = Worker()
    for data in (b"first", b"second"):
        worker.file.write(len(data).to_bytes(8, "little") + data)
    worker.file.write((6).to_bytes(8, "little") + b"thi")
    assert [read_range(*part) for part in worker.new_parts()] == [b"first", b"second"]
    assert list(worker.new_parts()) == []
    worker.file.seek(0, os.SEEK_END)
    worker.file.write(b"rd.")
    assert [read_range(*part) for part in worker.new_parts()] == [b"third."]


def test_the_plugin_is_loaded_where_processes_are_not_copied():
    program = """
import os, signal, sys
del os.fork, os.pread, os.sched_getaffinity, signal.SIGKILL
sys.modules["fcntl"] = None  # as on Windows
import mkdocs_blogpost.adapters.mkdocs.plugin
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
