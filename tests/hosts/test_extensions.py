"""Packages that add tags, views and steps by entry points."""

import os
import shutil
import tomllib
from pathlib import Path

import pytest
from sites import Site

PACKAGE = Path(__file__).parents[1] / "example_package"
POST = "---\ntitle: Kiln\nfeatured: true\n---\n{% shout hello there %}\n\n[Away](https://elsewhere.example/) [b](/b/)\n"


def install(folder, points):
    """Put the example package and its entry points on Python's path, as an installer does."""
    info = folder / "blogpost_example-1.0.dist-info"
    info.mkdir(parents=True)
    shutil.copy(PACKAGE / "blogpost_example.py", folder)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: blogpost-example\nVersion: 1.0\n", "utf-8")
    lines = [f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in each.items()) for group, each in points]
    (info / "entry_points.txt").write_text("\n".join(lines), "utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    paths = [str(tmp_path / "installed"), str(Path(__file__).parents[2])]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(paths))
    return tmp_path / "installed"


def site_of(tmp_path, **options):
    site = Site(tmp_path / "site", theme="mkdocs", options=options)
    return site.write("_posts/2024-03-01-kiln.md", POST).write(
        "_posts/2024-03-02-ebb.md", "---\ntitle: Ebb\n---\nEbb.\n"
    )


def test_the_example_package_adds_a_tag_a_view_and_a_step(tmp_path, folder):
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text("utf-8"))["project"]
    install(folder, project["entry-points"].items())
    result = site_of(tmp_path, views={"featured": "/best/"}).build(anew=True)
    assert result.code == 0, result.log
    body = result.page("2024/03/01/kiln.html").css_first(".bp-body")
    assert body.css_first("strong").text() == "HELLO THERE"
    assert [link.attributes.get("target") for link in body.css("a")] == ["_blank", None]
    page = result.page("best/index.html")
    assert page.css_first("h1").text().strip() == "Featured"
    assert "Kiln" in page.css_first("main, body").text()
    assert (
        "Ebb" not in page.css_first(".bp-body, .bp-archive, body").text().partition("Featured")[2].partition("Next")[0]
    )


@pytest.mark.parametrize(
    ("group", "value", "message"),
    [
        ("views", "blogpost_example:Nothing", "cannot be loaded (AttributeError"),
        ("views", "blogpost_example:Shout", "is no object of a subclass of mkdocs_blogpost.views.view.View"),
        ("steps", "blogpost_example_missing:step", "cannot be loaded (ModuleNotFoundError"),
        ("steps", "blogpost_example:__doc__", "is no function of a document and a context"),
        ("tags", "blogpost_example:Nothing", "shout"),
    ],
)
def test_a_wrong_entry_point_stops_with_one_line(tmp_path, folder, group, value, message):
    install(folder, [(f"mkdocs_blogpost.{group}", {"shout": value})])
    result = site_of(tmp_path).build(anew=True)
    assert result.code == 1
    assert "Traceback" not in result.log
    assert len([line for line in result.log.splitlines() if message in line]) == 1
