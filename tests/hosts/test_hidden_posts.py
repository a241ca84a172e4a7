"""What another plugin hides, no list of the blog shows: texts behind a password, and posts that it takes out."""

import json
from pathlib import Path

import pytest
from sites import Site

# A stand-in for mkdocs-encryptcontent-plugin: takes the keys out of the meta, marks the page, and hides the content.
ENCRYPT = """
from mkdocs.plugins import BasePlugin

SHOWN = []


class Encrypt(BasePlugin):
    def on_page_markdown(self, markdown, *, page, config, files):
        assert "Quartz" not in markdown + str(page.markdown) + str({**page.meta, "password": ""})
        password = str(page.meta.pop("password", "") or page.meta.pop("obfuscate", "") or page.meta.pop("level", ""))
        if password:
            page.encryptcontent = {"password": password}

    def on_page_content(self, html, *, page, config, files):
        return "<p>Locked.</p>" if hasattr(page, "encryptcontent") else html
"""
SECRET = """---
title: Vault
{key}: "long-and-salty-91"
description: Quartz described.
subtitle: Quartz below.
excerpt: Quartz in short.
image: /quartz-picture.png
seo: {{name: Quartz}}
tags: [stone]
---
Quartz is first.

## Quartz heading

Quartz is {{{{ page.title }}}} second. {{{{ page.excerpt }}}}
"""
HOME = """---
layout: page
title: Own list
permalink: /own/
---
{% for post in site.posts %}
- [{{ post.title }}]({{ post.url }}): {{ post.excerpt }} {{ post.content | strip_html }} {{ post.description }}
  {{ post.password }}
{% endfor %}
"""
FEED = """---
layout: null
permalink: /own.json
---
{{ site.posts | jsonify }}
"""


def with_plugin(site, monkeypatch, text, name, value):
    """Install a plugin in the site's own folder."""
    site.write("plug/own_plugin.py", text)
    site.write("plug/own_plugin-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: own-plugin\nVersion: 1\n")
    site.write("plug/own_plugin-1.dist-info/entry_points.txt", f"[mkdocs.plugins]\n{name} = own_plugin:{value}\n")
    paths = [str(site.root / "plug"), str(Path(__file__).parents[2])]
    monkeypatch.setenv("PYTHONPATH", ":".join(paths))
    return site


def texts_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8", "replace")
        for path in folder.rglob("*")
        if path.suffix in (".html", ".xml", ".json", ".js", ".txt", ".md", ".svg")
    }


@pytest.mark.parametrize(("theme", "key"), [("material", "password"), ("mkdocs", "obfuscate")])
def test_a_post_with_a_password_shows_title_and_date_alone(tmp_path, monkeypatch, theme, key):
    plugins = ["search", "blogpost", "encryptcontent"]
    site = Site(tmp_path, theme=theme, config={"plugins": plugins})
    with_plugin(site, monkeypatch, ENCRYPT, "encryptcontent", "Encrypt")
    site.write("_config.yml", "exclude: [plug]\nplugins: [jekyll-feed]\n")
    site.write(
        "_posts/2024-03-01-kiln.md",
        "---\ntitle: Kiln\ntags: [stone]\nsearch: {exclude: true}\n---\nThe kiln is warm.\n",
    )
    site.write("_posts/2024-03-02-vault.md", SECRET.format(key=key)).write("own.md", HOME).write("own-feed.md", FEED)
    site.write("quartz-picture.png", "")
    for _ in range(2):  # cold, and from the cache
        result = site.build(anew=True)
        assert result.code == 0, result.log
        texts = texts_of(result.site)
        own = texts["2024/03/02/vault.html"]
        assert "Locked." in own
        assert [path for path, text in texts.items() if "uartz" in text] == []
        assert [path for path, text in texts.items() if "salty" in text] == []
        for path in ("index.html", "tag/stone/index.html", "own/index.html", "own.json", "feed.xml", "feed.json"):
            assert "Vault" in texts[path], path
        assert "The kiln is warm." in texts["own/index.html"]
        assert "The kiln is warm." in texts["feed.xml"]
        entry = next(each for each in json.loads(texts["feed.json"])["items"] if each["title"] == "Vault")
        assert entry["date_published"].startswith("2024-03-02")
        places = [each["location"] for each in json.loads(texts["search/search_index.json"])["docs"]]
        assert not [place for place in places if "kiln" in place or "vault" in place]


def test_without_the_plugin_the_key_hides_nothing(tmp_path):
    site = Site(tmp_path, theme="mkdocs").write("_posts/2024-03-02-vault.md", SECRET.format(key="level"))
    result = site.write("quartz-picture.png", "").build()
    assert "Quartz" in (result.site / "index.html").read_text("utf-8")


OUT = """
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, InclusionLevel


def on_files(files, config):
    if HOW == "new":
        return Files([file for file in files if "vault" not in file.src_uri])
    for file in list(files):
        if "vault" in file.src_uri:
            if HOW == "draft":
                file.inclusion = InclusionLevel.DRAFT
            elif HOW == "remove":
                files.remove(file)


def on_page_markdown(markdown, page, config, files):
    if HOW == "late" and "vault" in page.file.src_uri:
        page.file.inclusion = InclusionLevel.EXCLUDED
"""


@pytest.mark.parametrize("how", ["new", "remove", "draft", "late"])
def test_a_post_that_is_taken_out_of_the_build_is_in_no_list(tmp_path, how):
    site = Site(tmp_path, theme="mkdocs", config={"hooks": ["out.py"]})
    site.write("out.py", f"HOW = {how!r}\n{OUT}").write("_config.yml", "exclude: [out.py]\nplugins: [jekyll-feed]\n")
    for day, name in ((1, "kiln"), (2, "vault"), (3, "ebb")):
        text = f"---\ntitle: {name.title()}\ntags: [stone, of-{name}]\n---\nThe {name} is quartz.\n"
        site.write(f"_posts/2024-03-0{day}-{name}.md", text)
    if how != "late":  # templates have read it before
        site.write("own.md", HOME)
    result = site.build("--strict")
    assert result.code == 0, result.log
    texts = texts_of(result.site)
    assert [path for path, text in texts.items() if "vault" in text.lower()] == []
    assert not [path for path in texts if "vault" in path]
    assert "Kiln" in texts["index.html"]
    assert "Ebb" in texts["2024/03/01/kiln.html"]


EXCLUDE = """
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files


class Exclude(BasePlugin):
    def on_files(self, files, *, config):
        return Files([file for file in files if "vault" not in file.src_path])
"""


@pytest.mark.parametrize("plugins", [["exclude", "blogpost"], ["blogpost", "exclude"]])
def test_the_plugin_exclude_may_be_before_or_behind(tmp_path, monkeypatch, plugins):
    site = Site(tmp_path, theme="mkdocs", config={"plugins": ["search", *plugins]})
    with_plugin(site, monkeypatch, EXCLUDE, "exclude", "Exclude")
    site.write("_config.yml", "exclude: [plug]\n").write("_posts/2024-03-01-kiln.md", "---\ntitle: Kiln\n---\nK.\n")
    site.write("_posts/2024-03-02-vault.md", "---\ntitle: Vault\ntags: [of-vault]\n---\nV.\n")
    result = site.build("--strict", anew=True)
    assert result.code == 0, result.log
    texts = texts_of(result.site)
    assert [path for path, text in texts.items() if "vault" in text.lower() + path] == []
    assert "Kiln" in texts["index.html"]
