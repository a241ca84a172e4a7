"""Full disks, interrupted builds, and two builds at once: one line at most, and the next build is whole."""

import errno
import os
import resource
import shutil
import time
from pathlib import Path
from random import Random

import pytest
from host_process import begin_host
from mkdocs.utils import clean_directory
from PIL import Image
from sites import Site

from mkdocs_blogpost.whole_files import replace_file, whole_file

POSTS = 6
LIMIT = 3_000
"""How many bytes a file may have in the build whose disk is full."""


@pytest.fixture
def site(tmp_path):
    (tmp_path / "blog").mkdir()
    site = Site(tmp_path / "blog").write("_config.yml", "title: x\nurl: https://example.org\ntimezone: UTC\n")
    for number in range(1, POSTS + 1):
        text = f"---\ntitle: Post {number}\ntags: [t]\n---\nText {number}.\n\n![road](https://source.unsplash.com/800x110/?road)\n"
        site.write(f"_posts/2024-01-{number:02}-p{number}.md", text)
    return site


def pages_of(folder):
    files = (path for path in folder.rglob("*") if path.is_file() and "sitemap" not in path.name)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def started(site, folder, **more):
    site.configure()
    return begin_host("build", "-q", "-f", str(site.root / "mkdocs.yml"), "-d", str(folder), **more)


def built(site, folder):
    assert started(site, folder).wait()[0] == 0
    return pages_of(folder)


def test_a_build_after_a_kill_is_equal_to_a_clean_one(site, tmp_path):
    begun = time.monotonic()
    clean = built(site, tmp_path / "clean")
    whole, chance = time.monotonic() - begun, Random(1)
    for _ in range(6):
        run = started(site, tmp_path / "killed")
        time.sleep(chance.uniform(0.1, 1) * whole)
        run.kill()
    assert built(site, tmp_path / "killed") == clean


def test_the_next_build_takes_away_what_a_kill_leaves(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "replace", lambda *_: os._exit(1))
    child = os.fork()
    if not child:
        replace_file(tmp_path / ".nojekyll", b"text")
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
    assert len(list(tmp_path.iterdir())) == 1
    clean_directory(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_two_builds_at_once_do_not_hurt_each_other(site, tmp_path):
    runs = [started(site, tmp_path / name) for name in ("a", "b")]
    assert [run.wait()[0] for run in runs] == [0, 0]
    assert pages_of(tmp_path / "a") == pages_of(tmp_path / "b") == built(site, tmp_path / "c")
    assert not list(site.root.rglob("*.part"))


def jumping():
    """Let the clock of this process jump by months, forwards and backwards."""
    clock, chance = time.time, Random(3)
    time.time = lambda: clock() + chance.uniform(-10_000_000, 10_000_000)
    time.time_ns = lambda: int(1_000_000_000 * time.time())


def test_a_clock_that_jumps_changes_nothing(site, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1720000000")
    code, said = started(site, tmp_path / "first", before=jumping).wait()  # makes a cache
    assert code == 0, said
    assert pages_of(tmp_path / "first") == built(site, tmp_path / "second")
    site.write("_posts/2023-01-03-p3.md", "---\ntitle: Changed\n---\nNew text.\n")
    built(site, tmp_path / "third")
    site.write("_posts/2023-01-03-p3.md", "---\ntitle: Changed\n---\nOld text.\n")
    os.utime(site.root / "_posts/2023-01-03-p3.md", (1, 1))  # saved while the clock was set back
    code, said = started(site, tmp_path / "fourth", before=jumping).wait()
    assert code == 0, said
    assert "Old text." in (tmp_path / "fourth/2023/01/03/p3.html").read_text(encoding="utf-8")
    shutil.rmtree(site.root / ".cache")
    assert pages_of(tmp_path / "fourth") == built(site, tmp_path / "clean")


@pytest.mark.parametrize("becomes", ["nothing", "a folder"])
@pytest.mark.parametrize(
    "path", ["_posts/2024-01-01-p1.md", "_data/a.yml", "_includes/a.html", "a.txt", "p.md", "_config.yml"]
)
def test_a_file_that_vanishes_while_it_is_read_takes_only_itself(path, becomes, site, monkeypatch):
    site.write("_data/a.yml", "x: 1\n").write("_includes/a.html", "A").write("a.txt", "text").write(
        "p.md", "---\n---\nP\n"
    )
    site.write("_posts/2024-01-02-p2.md", "---\ntitle: Two\n---\n{% include a.html %} Two.\n")
    read, copyfile = Path.read_bytes, shutil.copyfile

    def checked(file):
        if str(file) == str(site.root / path):
            if Path(file).is_file():
                Path(file).unlink()
            if becomes == "a folder":
                Path(file).mkdir(exist_ok=True)
        return file

    monkeypatch.setattr(Path, "read_bytes", lambda file: read(checked(file)))
    monkeypatch.setattr(shutil, "copyfile", lambda file, *rest, **more: copyfile(checked(file), *rest, **more))
    result = site.build()
    assert "Traceback" not in result.log
    assert Path(path).name in result.log
    assert result.code == (1 if path == "_config.yml" else 0)
    if result.code == 0:
        assert "Text 5." in (result.site / "2024/01/05/p5.html").read_text(encoding="utf-8")
    else:
        assert "\nERROR" in f"\n{result.log}"


def test_a_full_disk_is_one_line(site, tmp_path):
    def full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))

    code, said = started(site, tmp_path / "full", before=full).wait()
    assert code == 1
    assert "cannot be written: File too large" in said
    assert "Traceback" not in said
    assert built(site, tmp_path / "full") == built(site, tmp_path / "clean")


def test_a_cache_that_cannot_be_written_is_done_without(site):
    site.write(".cache", "a file where the folder would be")
    result = site.build("--strict")
    assert result.code == 0, result.log
    assert result.exists(f"2024/01/{POSTS:02}/p{POSTS}.html")


def test_a_damaged_cache_is_done_without(site):
    first = pages_of(site.build().site)
    kept = [path for path in (site.root / ".cache").rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        if path.suffix != ".png":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    second = site.build("--strict")
    assert second.code == 0, second.log
    assert pages_of(second.site) == first


def test_a_site_folder_that_cannot_be_written_is_one_line(site):
    result = site.write("site", "a file where the folder would be").build()
    assert result.code == 1
    assert result.log.count("cannot be written") == 1
    assert "Traceback" not in result.log


def test_what_cannot_be_read_is_named(site, monkeypatch):
    site.write("a.txt", "text")
    read, access, copyfile = Path.read_bytes, os.access, shutil.copyfile
    closed = {str(site.root / path) for path in ("a.txt", "_posts/2024-01-01-p1.md")}

    def checked(path):
        if str(path) in closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return path

    # Whoever runs the tests may read everything, so that the rights of the files would not show it.
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(checked(path)))
    monkeypatch.setattr(shutil, "copyfile", lambda path, *rest, **more: copyfile(checked(path), *rest, **more))
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) not in closed and access(path, mode))
    result = site.build()
    assert result.code == 0, result.log
    assert "_posts/2024-01-01-p1.md: the file cannot be read: Permission denied" in result.log
    assert "a.txt: the file cannot be read: Permission denied" in result.log
    assert result.exists("2024/01/02/p2.html")


def test_what_a_kill_leaves_in_the_cache_is_removed_but_not_what_is_being_written(site, tmp_path):
    cache = site.root / ".cache/blogpost"
    built(site, tmp_path / "first")
    left = [
        cache / name for name in ("posts-a.bin.abcd_123.part", "art/a.png.abcdefgh.part", "images/a.webp.12345678.part")
    ]
    for place in left:
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(b"half")
    other = cache / "mine.part"
    other.write_bytes(b"not ours")
    with whole_file(cache / "posts-b.bin") as file:
        file.write(b"half")
        site.write("_posts/2024-02-01-new.md", "---\ntitle: New\n---\n")
        built(site, tmp_path / "second")
    assert (cache / "posts-b.bin").read_bytes() == b"half"
    assert list(cache.rglob("*.part")) == [other]


def test_a_cache_on_a_full_disk_loses_no_picture(site, tmp_path):
    picture = Image.effect_noise((1400, 700), 80).convert("RGB")
    (site.root / "assets").mkdir()
    picture.save(site.root / "assets/p.jpg", quality=70)
    site.write("_posts/2024-02-01-p.md", "---\ntitle: P\n---\n![p](/assets/p.jpg)\n")
    clean = built(site, tmp_path / "clean")
    shutil.rmtree(site.root / ".cache")

    def full():
        usual = os.open

        def limited(path, flags, *more, **named):
            if str(site.root / ".cache") in str(path) and flags & os.O_CREAT:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
            return usual(path, flags, *more, **named)

        os.open = limited

    code, said = started(site, tmp_path / "full", before=full).wait()
    assert (code, said) == (0, "")
    assert not [path for path in (site.root / ".cache").rglob("*") if path.is_file()]
    assert pages_of(tmp_path / "full") == clean
