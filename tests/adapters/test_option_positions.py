"""Where an option is: the line of its key, in the file that has it."""

import pytest
import yaml

from mkdocs_blogpost.adapters.config_file import configured_blogs
from mkdocs_blogpost.adapters.mkdocs.plugin import BlogpostPlugin
from mkdocs_blogpost.adapters.option_positions import OptionPositions

CONFIG = """\
site_name: Rye
theme:
  custom_dir: !relative theme
shared: &shared
  shar: true
plugins:
  - search
  - blogpost:
      source: a
      enabled: true
      post: {related: 3}
  - blogpost:
      source: b
      post:
        <<: *shared
        related: many
      banners:
        art: {palett: []}
"""


@pytest.fixture
def positions(tmp_path, monkeypatch):
    """Return the positions of the options of the second instance."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "mkdocs.yml"
    path.write_text(CONFIG, encoding="utf-8")
    return OptionPositions(path, configured_blogs(path)[1].options)


@pytest.mark.parametrize(
    ("path", "position"),
    [
        (("source",), "mkdocs.yml:13"),
        (("post", "related"), "mkdocs.yml:16"),
        (("post", "shar"), "mkdocs.yml:5"),
        (("banners", "art", "palett"), "mkdocs.yml:18"),
        (("banners", "art", "missing"), "mkdocs.yml:18"),
        (("views",), ""),
    ],
)
def test_an_option_has_the_line_of_its_key(positions, path, position):
    assert positions.position(path) == position


def test_each_instance_has_its_own_lines(positions):
    first = OptionPositions(positions.file, {"source": "a", "post": {"related": 3}})
    assert first.position(("post", "related")) == "mkdocs.yml:11"


def test_an_inherited_option_is_in_the_other_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base").mkdir()
    base = "plugins:\n  blogpost:\n    views: {tagg: true}\n    prefix: a\n"
    (tmp_path / "base/mkdocs.yml").write_text(base, encoding="utf-8")
    own = "INHERIT: base/mkdocs.yml\nplugins:\n  blogpost:\n    prefix: b\n"
    (tmp_path / "mkdocs.yml").write_text(own, encoding="utf-8")
    (blog,) = configured_blogs(tmp_path / "mkdocs.yml")
    assert blog.options == {"views": {"tagg": True}, "prefix": "b"}
    positions = OptionPositions(tmp_path / "mkdocs.yml", blog.options)
    assert positions.position(("views", "tagg")) == "base/mkdocs.yml:3"
    assert positions.position(("prefix",)) == "mkdocs.yml:4"


@pytest.mark.parametrize("text", ["a: [\n", "- a\n", "", "INHERIT: mkdocs.yml\n", "plugins: {blogpost: \n"])
def test_a_file_that_has_no_options_gives_no_place(tmp_path, text):
    path = tmp_path / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    assert OptionPositions(path, {"a": 1}).position(("a",)) == ""


def test_the_plugin_reports_every_mistake_with_its_line(positions):
    options = yaml.safe_load("{source: b, post: {shar: true, related: many}, banners: {art: {palett: []}}}")
    errors, warnings = BlogpostPlugin().load_config(options, str(positions.file))
    assert [(name, str(error)) for name, error in errors] == [
        ("post: shar", "is not an option. Did you mean 'share'? (mkdocs.yml:5)"),
        ("post: related", "is a number or true or false, not 'many' (mkdocs.yml:16)"),
        ("banners: art: palett", "is not an option. Did you mean 'palette'? (mkdocs.yml:18)"),
    ]
    assert warnings == []


def test_without_a_file_mistakes_have_no_line():
    errors, _ = BlogpostPlugin().load_config({"prefx": "a"}, None)
    assert [(name, str(error)) for name, error in errors] == [("prefx", "is not an option. Did you mean 'prefix'?")]
