"""Whole pages are kept between builds: what a warm build writes is what a cold build would write."""

import shutil

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from sites import Site

from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.render.kept_pages import KeptPages

POSTS = {
    f"_posts/2024-01-0{number}-p{number}.md": (
        f"---\ntitle: Post {number}\ntags: [x, y]\ncategories: [c{number % 2}]\n---\n"
        f"Text {number}.\n\n## Part {number}\n"
    )
    for number in range(1, 6)
}
HOOK = """
from pathlib import Path

def on_page_context(context, page, config, nav):
    context["note"] = Path(__file__).with_name("note").read_text()
"""
POST_PAGE = """
from pathlib import Path

def on_post_page(output, page, config):
    return output.rstrip() + Path(__file__).with_name("note").read_text()
"""
MAIN = '{% extends "base.html" %}\n{% block content %}{{ super() }}<p>{{ note }}</p>{% endblock %}\n'


def site(folder, theme="material"):
    made = Site(folder)
    made.config = {"theme": {"name": theme}}
    for path, text in {**POSTS, "_config.yml": "title: T\n", "docs/page.md": "# A page\n\nText.\n"}.items():
        made.write(path, text)
    return made


def files(made):
    """Build a site, and return what is written."""
    made.configure()
    config = load_config(str(made.root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    found = {path.relative_to(config.site_dir).as_posix(): path for path in (made.root / "site").rglob("*")}
    return {name: path.read_bytes() for name, path in found.items() if path.is_file() and path.suffix != ".gz"}


def without_cache(made):
    """Return what a build writes that finds no cache."""
    shutil.rmtree(made.root / ".cache")
    return files(made)


def kept(made):
    return list((made.root / ".cache" / "blogpost").glob("pages-*.bin"))


@pytest.fixture(autouse=True)
def _same_day(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_a_second_build_writes_the_same_bytes_and_keeps_the_same_file(tmp_path, theme):
    made = site(tmp_path, theme)
    cold = files(made)
    [place] = kept(made)
    before = place.stat().st_ino, place.read_bytes()
    assert files(made) == cold
    assert (place.stat().st_ino, place.read_bytes()) == before


def test_a_second_build_renders_no_post_and_no_page(tmp_path, monkeypatch):
    made, rendered = site(tmp_path), []
    files(made)
    monkeypatch.setattr(SiteBuild, "render_item", lambda _build, item, _text=None: rendered.append(item.path))
    monkeypatch.setattr(KeptPages, "keep", lambda _pages, key, _content, _text: rendered.append(key))
    files(made)
    assert rendered == []


CHANGES = {
    "text of a post": ("material", "_posts/2024-01-02-p2.md", POSTS["_posts/2024-01-02-p2.md"] + "\nMore.\n"),
    "title of a post": (
        "mkdocs",
        "_posts/2024-01-03-p3.md",
        POSTS["_posts/2024-01-03-p3.md"].replace("Post 3", "Another"),
    ),
    "tags of a post": (
        "readthedocs",
        "_posts/2024-01-03-p3.md",
        POSTS["_posts/2024-01-03-p3.md"].replace("x, y", "X, z"),
    ),
    "a new post": ("material", "_posts/2024-02-01-new.md", "---\ntitle: New\ntags: [x]\n---\nNew.\n"),
    "a page of MkDocs": ("mkdocs", "docs/page.md", "# Renamed\n\nText.\n"),
    "a new page of MkDocs": ("material", "docs/more.md", "# More\n\nText.\n"),
    "the site's settings": ("mkdocs", "_config.yml", "title: T\ndescription: Words.\nauthor: Ann\n"),
    "a template of the author's": ("readthedocs", "over/blogpost/partials/tags.html", "<p>tags</p>\n"),
}


@pytest.mark.parametrize(("theme", "path", "text"), CHANGES.values(), ids=CHANGES)
def test_after_a_change_a_warm_build_equals_a_cold_one(tmp_path, theme, path, text):
    made = site(tmp_path, theme)
    made.config["theme"]["custom_dir"] = "over"
    made.write("over/empty.html", "")
    before = files(made)
    made.write(path, text)
    after = files(made)
    assert after != before
    assert after == without_cache(made)


@pytest.mark.parametrize("setting", [{"copyright": "Me"}, {"extra": {"a": 1}}, {"extra_css": ["a.css"]}])
def test_another_setting_is_seen(tmp_path, setting):
    made = site(tmp_path, "mkdocs")
    files(made)
    made.config |= setting
    assert files(made) == without_cache(made)


def test_templates_that_show_other_posts_see_them_change(tmp_path):
    made = site(tmp_path)
    made.config["theme"]["custom_dir"] = "over"
    show = "{% for each in (blogpost.blog.entries if blogpost else []) %}{{ each.body.body.chunks[0] }}{% endfor %}"
    made.write("over/main.html", '{% extends "base.html" %}{% block footer %}' + show + "{% endblock %}")
    files(made)
    made.write("_posts/2024-01-01-p1.md", "---\ntitle: Post 1\n---\nText 1.\n\nQuite new.\n")
    after = files(made)
    assert all(b"Quite new." in after[name] for name in after if name.endswith("p5.html"))
    assert after == without_cache(made)


def test_what_an_unknown_plugin_shows_is_never_stale(tmp_path):
    made = site(tmp_path)
    made.config |= {"hooks": ["hook.py"], "theme": {"name": "material", "custom_dir": "over"}}
    for path, text in {"hook.py": HOOK, "note": "first", "over/main.html": MAIN}.items():
        made.write(path, text)
    assert "<p>first</p>" in files(made)["page/index.html"].decode()
    made.write("note", "second")
    assert "<p>second</p>" in files(made)["page/index.html"].decode()
    assert not kept(made)


@pytest.mark.parametrize("text", ["{{ build_date_utc }}", "{{ pages | length }}", "{{ [1, 2] | random }}"])
def test_templates_that_show_something_else_each_time_keep_nothing(tmp_path, text):
    made = site(tmp_path)
    made.config["theme"]["custom_dir"] = "over"
    made.write("over/main.html", '{% extends "base.html" %}{% block footer %}' + text + "{% endblock %}")
    files(made)
    assert not kept(made)


def test_hooks_on_finished_pages_run_on_kept_pages(tmp_path):
    made = site(tmp_path)
    made.config["hooks"] = ["hook.py"]
    made.write("hook.py", POST_PAGE).write("note", "first")
    assert files(made)["page/index.html"].endswith(b"first")
    assert kept(made)
    made.write("note", "second")
    assert files(made)["page/index.html"].endswith(b"second")
