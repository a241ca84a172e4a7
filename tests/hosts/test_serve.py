"""`mkdocs serve` shows what the author sees, and follows every save."""

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from sites import RUNNERS, Site

PATIENCE = 60
"""Seconds that a busy machine may take for one build."""


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def text_at(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def eventually(address, words):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if words in text_at(address):
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(scope="module", params=RUNNERS)
def runner(request):
    return request.param


@pytest.fixture(scope="module")
def site(tmp_path_factory, runner):
    site = Site(tmp_path_factory.mktemp(f"served-by-{runner}"), theme="mkdocs")
    site.write("_config.yml", "title: Before\n")
    site.write("_posts/2024-01-01-first.md", "---\ntitle: First\n---\nAs it was. {% include note.html %}\n")
    site.write("_includes/note.html", "An old note.\n")
    site.write("_drafts/secret.md", "---\ntitle: A secret\n---\nNot yet said.\n")
    site.write("_posts/2999-01-01-later.md", "---\ntitle: Later\n---\nSome day.\n")
    site.configure()
    return site


@pytest.fixture(scope="module")
def address(site, runner):
    port = free_port()
    command = [sys.executable, "-m", runner, "serve", "-q", "-a", f"127.0.0.1:{port}"]
    server = subprocess.Popen([*command, "-f", str(site.root / "mkdocs.yml")])
    try:
        assert eventually(f"http://127.0.0.1:{port}/", "First")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=10)


def test_a_saved_post_is_shown(site, address):
    site.write("_posts/2024-01-01-first.md", "---\ntitle: First\n---\nAs it is. {% include note.html %}\n")
    assert eventually(f"{address}/2024/01/01/first.html", "As it is.")


def test_a_saved_include_is_shown(site, address):
    site.write("_includes/note.html", "A new note.\n")
    assert eventually(f"{address}/2024/01/01/first.html", "A new note.")


def test_a_new_post_is_shown(site, address):
    site.write("_posts/2024-01-02-second.md", "---\ntitle: Second\n---\nNew.\n")
    assert eventually(f"{address}/2024/01/02/second.html", "New.")


def test_drafts_and_future_posts_are_shown_and_marked(address):
    index = text_at(f"{address}/")
    draft = re.search(r'href="([^"]*secret\.html)"', index)
    assert draft
    page = text_at(f"{address}/{draft[1]}")
    assert "Not yet said." in page
    later = re.search(r'href="([^"]*later\.html)"', index)
    assert later
    assert "Scheduled" in text_at(f"{address}/{later[1]}")
    assert re.search(r'<p class="bp-meta">.*?Draft', page, re.DOTALL)


def test_a_new_folder_is_shown_and_followed(site, address):
    site.write("notes/_posts/2024-01-03-third.md", "---\ntitle: Third\n---\nIn a new folder.\n")
    third = f"{address}/notes/2024/01/03/third.html"
    assert eventually(third, "In a new folder.")
    site.write("notes/_posts/2024-01-03-third.md", "---\ntitle: Third\n---\nSaved again.\n")
    assert eventually(third, "Saved again.")


def test_a_file_that_an_editor_puts_in_the_place_of_another_is_shown(site, address):
    place = site.root / "_posts/2024-01-02-second.md"
    site.write("_posts/.second.md.tmp", "---\ntitle: Second\n---\nSaved at once.\n")
    (site.root / "_posts/.second.md.tmp").replace(place)
    assert eventually(f"{address}/2024/01/02/second.html", "Saved at once.")


def test_the_later_of_two_saves_is_shown(site, address):
    for text in ("One save.", "Two saves."):
        site.write("_posts/2024-01-02-second.md", f"---\ntitle: Second\n---\n{text}\n")
    assert eventually(f"{address}/2024/01/02/second.html", "Two saves.")


def test_a_folder_that_another_takes_the_place_of_is_followed(site, address):
    posts, other = site.root / "_posts", site.root / "other"
    shutil.copytree(posts, other)
    posts.rename(site.root / "taken")
    other.rename(posts)
    site.write("_posts/2024-01-04-fourth.md", "---\ntitle: Fourth\n---\nIn the other folder.\n")
    assert eventually(f"{address}/2024/01/04/fourth.html", "In the other folder.")
    shutil.rmtree(posts)
    assert eventually(f"{address}/", "Third")
    site.write("_posts/2024-01-05-fifth.md", "---\ntitle: Fifth\n---\nAfter all were gone.\n")
    assert eventually(f"{address}/2024/01/05/fifth.html", "After all were gone.")


@pytest.mark.parametrize(
    ("path", "broken", "good"),
    [
        ("mkdocs.yml", "site_name: [\n", "site_name: Repaired name\nplugins: [search, blogpost]\ntheme: mkdocs\n"),
        ("_config.yml", "title: [\n", "title: Repaired title\n"),
        ("_posts/2024-01-05-fifth.md", "---\ntitle: [\n---\nText.\n", "---\ntitle: Repaired post\n---\nText.\n"),
    ],
)
def test_what_was_broken_is_shown_again_when_it_is_repaired(site, address, path, broken, good):
    site.write(path, broken)
    time.sleep(1)  # let the server see it
    assert "bp-" in text_at(f"{address}/")
    site.write(path, good)
    assert eventually(f"{address}/", "Repaired")
