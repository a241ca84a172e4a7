"""The file of the search index under serve is what the plugin writes itself; each entry is encoded once."""

import json
from pathlib import Path

import pytest
from mkdocs.config import load_config

from mkdocs_blogpost.adapters.mkdocs.preview import search_index

ENTRIES = [{"location": f"{name}/", "title": name, "text": "<p>“Text” & more</p>"} for name in ("a", "b", "c")]


@pytest.fixture(params=["mkdocs", "material"])
def config(request, tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A\nplugins: [search]\ntheme: {request.param}\n", "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    return config


def written(config):
    return json.loads((Path(config.site_dir) / "search/search_index.json").read_text("utf-8"))


def test_the_file_is_that_of_the_plugin(config, monkeypatch):
    plugin = search_index._plugin(config)
    entries = next(
        found for name in search_index.LISTS if isinstance(found := getattr(plugin.search_index, name, 0), list)
    )
    entries += ENTRIES
    plugin.on_post_build(config=config)
    expected = written(config)
    assert [each["title"] for each in expected["docs"]] == ["a", "b", "c"]
    encoded, new = {}, []
    monkeypatch.setattr(
        search_index, "_json", lambda entry, usual=search_index._json: new.append(entry) or usual(entry)
    )
    search_index.write_index(config, encoded)
    assert written(config) == expected
    assert new == ENTRIES
    search_index.forget(config, {"b/"})
    entries.append({**ENTRIES[1], "text": "Another."})
    search_index.write_index(config, encoded)
    assert [each["title"] for each in written(config)["docs"]] == ["a", "c", "b"]
    assert [each["text"] for each in new[3:]] == ["Another."]
