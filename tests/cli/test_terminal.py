"""The command on any terminal: characters that it does not have, closed pipes, and ways to call it."""

import json
import os
import subprocess
import sys

import pytest

from mkdocs_blogpost import __version__

pytestmark = pytest.mark.slow

COMMAND = [sys.executable, "-m", "mkdocs_blogpost"]


@pytest.fixture
def site(tmp_path):
    (tmp_path / "_posts").mkdir()
    for number in range(60):
        (tmp_path / f"_posts/2024-01-03-p{number}.md").write_text('---\ntitle: "日本 – é"\n---\nÄ.\n', "utf-8")
    (tmp_path / "_posts/2024-01-02-ä.md").write_text('---\ntitle: "日本 – é"\ndate: "né"\n---\nÄ.\n', "utf-8")
    return tmp_path


def run(site, *words, encoding="utf-8"):
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "NO_COLOR": "1"}
    return subprocess.run([*COMMAND, *words], cwd=site, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("encoding", "title"), [("ascii", "\\u65e5\\u672c \\u2013 \\xe9"), ("cp1252", "\\u65e5\\u672c – é")]
)
def test_what_a_terminal_does_not_have_is_escaped(site, encoding, title):
    result = run(site, "list", encoding=encoding)
    out, errors = result.stdout.decode(encoding), result.stderr.decode(encoding)
    assert result.returncode == 0
    assert title in out
    assert "Traceback" not in errors
    assert "\x1b[" not in out + errors


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_is_json_on_every_terminal(site, encoding):
    lines = run(site, "list", "--json", encoding=encoding).stdout.decode(encoding).splitlines()
    assert {json.loads(line)["title"] for line in lines} == {"日本 – é"}
    assert json.loads(run(site, "schema", encoding=encoding).stdout.decode(encoding))


@pytest.mark.parametrize("words", [("list",), ("list", "--json"), ("schema",), ("--help",)])
def test_a_closed_pipe_ends_the_command_in_silence(site, words):
    for errors in (subprocess.PIPE, subprocess.STDOUT):
        process = subprocess.Popen([*COMMAND, *words], cwd=site, stdout=subprocess.PIPE, stderr=errors)
        assert process.stdout is not None
        process.stdout.read(1)
        process.stdout.close()
        said = process.stderr.read().decode() if process.stderr else ""
        process.wait(60)
        assert "Traceback" not in said
        assert "BrokenPipe" not in said


def test_the_module_is_the_command_and_says_its_version(site):
    assert run(site, "--version").stdout.decode().split() == ["mkdocs-blogpost", __version__]
    assert run(site, "list", "--source", "missing").returncode == 1
