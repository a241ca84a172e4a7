"""With `SOURCE_DATE_EPOCH` and `timezone`, the same tree gives the same bytes anywhere and on any day."""

import os

import pytest
from sites import Site

FILES = {
    "_config.yml": "title: x\nurl: https://example.org\ntimezone: Europe/Berlin\n",
    "_posts/2024-01-01-a.md": "---\ntitle: A\ntags: [x, y]\n---\n{{ 'now' | date: '%s %c' }} {{ site.time }} "
    "{% for tag in site.tags %}{{ tag[0] }}{% endfor %}\n\n![road](https://source.unsplash.com/800x110/?road)\n",
    "_posts/2024-03-31-b.md": "---\ntitle: B\ndate: 2024-03-31 23:30:00\nauthor: Eve\n---\n{{ page.date }}\n",
    "_posts/2024-02-02-Über-c.md": "---\ntitle: C\ncategories: [k]\n---\n```python\nx = 1\n```\n",
    "about.md": "---\ntitle: About\n---\n{% for file in site.static_files %}{{ file.modified_time }}{% endfor %}\n",
    "a.txt": "text",
}
ELSEWHERE = [
    {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "5"},
    {"TZ": "America/Los_Angeles", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "77"},
]


def built(folder, monkeypatch, variables=()):
    site = Site(folder)
    for path, text in FILES.items():
        site.write(path, text)
    for name, value in {"SOURCE_DATE_EPOCH": "1700000000", **dict(variables)}.items():
        monkeypatch.setenv(name, value)
    return pages_of(site.build("--strict"))


def pages_of(result):
    assert result.code == 0, result.log
    return {str(path.relative_to(result.site)): path.read_bytes() for path in result.site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        return built(tmp_path_factory.mktemp("here"), patch)


@pytest.mark.parametrize("variables", ELSEWHERE)
def test_another_machine_gives_the_same_bytes(here, variables, tmp_path, monkeypatch):
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    assert built(folder, monkeypatch, variables) == here
    for path in folder.rglob("*"):
        os.utime(path, (1e9, 1e9))
    assert built(folder, monkeypatch, {"PYTHONHASHSEED": "9"}) == here  # another day, a warm cache


def test_an_address_that_depends_on_the_machine_asks_for_the_zone(tmp_path):
    site = Site(tmp_path).write("_posts/2024-03-31-b.md", FILES["_posts/2024-03-31-b.md"])
    site.write("_posts/2024-03-30-a.md", "---\ndate: 2024-03-30 23:30:00\n---\n").write("_config.yml", "title: x\n")
    log = site.build("--strict").log
    assert log.count("no `timezone` is set") == 1
    assert "INFO    -  blogpost: _config.yml: no `timezone` is set" in log
    log = site.write("_config.yml", "title: x\ntimezone: Asia/Tokyo\n").build().log
    assert "`timezone`" not in log


DAYS = {
    "2024-01-01 00:00:00 +0100": 1,
    "2024-01-01 00:00:00": 1,
    "2024-01-01T00:00:00Z": 1,
    "2024-01-01": 0,
    "Jan 1, 2024 10:30": 0,
}


@pytest.mark.parametrize(("date", "asks"), list(DAYS.items()))
def test_a_day_that_a_zone_decides_asks_for_the_zone(date, asks, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    site = (
        Site(tmp_path).write("_posts/2024-01-01-a.md", f"---\ndate: {date}\n---\n").write("_config.yml", "title: x\n")
    )
    assert site.build(anew=True).log.count("no `timezone` is set") == asks


def test_dates_of_file_names_need_no_zone(tmp_path):
    site = Site(tmp_path).write("_posts/2024-03-31-b.md", "---\ntitle: B\n---\n").write("_config.yml", "title: x\n")
    assert "`timezone`" not in site.build().log
