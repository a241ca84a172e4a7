"""The file of the search index under serve is what the plugin writes itself; each entry is encoded once."""

import json
from pathlib import Path
from threading import Lock

import pytest
from mkdocs.config import load_config

from mkdocs_blogpost.adapters.mkdocs import search_entries
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
    entries = search_index._entries(config)
    entries += ENTRIES
    search_entries.search_plugin(config).on_post_build(config=config)
    expected = written(config)
    assert [each["title"] for each in expected["docs"]] == ["a", "b", "c"]
    known, new = {}, []
    monkeypatch.setattr(
        search_entries, "_encoded", lambda entries, usual=search_entries._encoded: new.extend(entries) or usual(entries)
    )
    search_index.write_index(config, known, Lock())
    assert written(config) == expected
    assert new == ENTRIES
    search_index.forget(config, known, {"b/"})
    entries.append({**ENTRIES[1], "text": "Another."})
    search_index.write_index(config, known, Lock())
    assert [each["title"] for each in written(config)["docs"]] == ["a", "c", "b"]
    assert [each["text"] for each in new[3:]] == ["Another."]


def test_a_plugin_that_makes_more_of_its_entries_sees_all_of_them(config, monkeypatch):
    usual, known = search_entries.search_plugin(config).on_post_build, {}

    def count(*, config):
        usual(config=config)
        place = Path(config.site_dir) / "search/search_index.json"
        found = json.loads(place.read_text("utf-8"))
        place.write_text(json.dumps({**found, "index": len(found["docs"])}))

    monkeypatch.setattr(search_entries.search_plugin(config), "on_post_build", count)
    for number in range(2):
        search_index._entries(config).append(ENTRIES[number])
        search_index.write_index(config, known, Lock())
        assert written(config)["docs"] == ENTRIES[: number + 1]
        assert written(config)["index"] == number + 1
