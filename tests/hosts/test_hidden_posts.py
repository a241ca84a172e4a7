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


def test_that_no_post_is_left_is_reported(tmp_path):
    site = Site(tmp_path, theme="mkdocs", config={"hooks": ["out.py"]}).write("_posts/2024-03-01-vault.md", "V.\n")
    result = site.write("out.py", f"HOW = 'remove'\n{OUT}").build("--strict")
    assert result.code == 0, result.log
    assert "another plugin leaves every post out of the build" in result.log


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


LATE = """
from mkdocs.structure.files import InclusionLevel


def out(file, files):
    if HOW == "level":
        file.inclusion = InclusionLevel.EXCLUDED
    elif file in list(files):
        files.remove(file)


def on_nav(nav, config, files):
    if WHEN == "nav":
        [out(file, files) for file in list(files) if "vault" in file.src_uri]


def on_env(env, config, files):
    if WHEN == "env":
        [out(file, files) for file in list(files) if "vault" in file.src_uri]


def of_page(name):
    def event(text=None, *, page, config, files):
        if WHEN == name and page.meta.get("vault", name == "pre_page" and "vault" in page.file.src_uri):
            out(page.file, files)

    return event


on_pre_page = lambda page, config, files: of_page("pre_page")(page=page, config=config, files=files)
on_page_markdown, on_page_content = of_page("page_markdown"), of_page("page_content")
"""
LISTS = "{% for post in site.posts %}[{{ post.title }}]({{ post.url }}) {{ post.excerpt }}{% endfor %}"


def late_site(root, hook):
    """Return a site whose pages and posts show the post that the hook takes out."""
    site = Site(root, theme="mkdocs", config={"hooks": ["out.py"]})
    site.write("out.py", hook).write(
        "_config.yml", "exclude: [out.py]\nplugins: [jekyll-feed, jekyll-paginate]\npaginate: 1\n"
    )
    for day, name in ((1, "kiln"), (2, "vault"), (3, "ebb")):
        text = f"---\ntitle: {name.title()}\n{name}: true\ntags: [stone, of-{name}]\n---\nThe {name} word.\n\nMore.\n"
        site.write(f"_posts/2024-03-0{day}-{name}.md", text)
    site.write("_posts/2024-03-04-all.md", f"---\ntitle: All\n---\n{LISTS}\n\n{{{{ page.previous.title }}}}\n")
    site.write("docs/guide.md", "# Guide\n\n<!-- blogpost: latest 9 -->\n")
    return site.write("own.md", HOME).write("own-feed.md", FEED)


@pytest.mark.parametrize("when", ["nav", "pre_page", "page_markdown", "page_content", "env"])
@pytest.mark.parametrize("how", ["level", "remove"])
def test_a_post_that_is_taken_out_while_pages_are_read_is_in_no_list(tmp_path, when, how):
    site = late_site(tmp_path, f"HOW, WHEN = {how!r}, {when!r}\n{LATE}")
    for _ in range(2 if when == "page_markdown" else 1):  # cold, and from the cache
        result = site.build("--strict")
        assert result.code == 0, result.log
        texts = texts_of(result.site)
        assert [path for path, text in texts.items() if "vault" in text.lower() + path] == []
        for path in ("own/index.html", "own.json", "2024/03/04/all.html", "guide/index.html", "feed.xml"):
            assert "Kiln" in texts[path], path
            assert "Ebb" in texts[path], path
        assert "page/4" not in "".join(texts)
    assert "Ebb" in texts["2024/03/01/kiln.html"]


EMPTY = """
def on_page_markdown(markdown, page, config, files):
    if page.meta.get("vault") == "shut":
        return ""
"""


@pytest.mark.parametrize("adapt", [{}, {"material": True}])
def test_a_post_whose_text_a_plugin_takes_away_shows_its_title_alone(tmp_path, adapt):
    site = late_site(tmp_path, EMPTY)
    site.options = {"adapt": adapt} if adapt else {}
    site.write("_posts/2024-03-02-vault.md", "---\ntitle: Vault\nvault: shut\n---\nThe vault word.\n")
    for _ in range(2):
        result = site.build("--strict")
        assert result.code == 0, result.log
        texts = texts_of(result.site)
        assert [path for path, text in texts.items() if "vault word" in text] == []
        for path in ("index.html", "own/index.html", "own.json", "feed.xml", "2024/03/02/vault.html"):
            assert "Vault" in texts[path], path
        assert "a plugin has taken the text of this page away" in result.log


def test_a_post_whose_page_is_never_written_is_reported_and_in_no_feed(tmp_path):
    hook = "def on_post_page(output, page, config):\n    return '' if page.meta.get('vault') else output\n"
    result = late_site(tmp_path, hook).build()
    assert "_posts/2024-03-02-vault.md: another plugin has left its page out" in result.log
    assert "<title>Kiln" in (result.site / "feed.xml").read_text("utf-8")
    assert "<title>Vault" not in (result.site / "feed.xml").read_text("utf-8")


EXCLUDE = """
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files


class Exclude(BasePlugin):
    def on_files(self, files, *, config):
        return Files([file for file in files if "vault" not in file.src_path])
"""


# A plugin that reads what is written in each file; a list has the file of its newest post.
CONTROL = """
from pathlib import Path

from mkdocs.plugins import BasePlugin


class Control(BasePlugin):
    def on_files(self, files, *, config):
        for file in list(files):
            if file.src_path.endswith(".md") and "of-vault" in Path(file.abs_src_path).read_text():
                files.remove(file)
"""


@pytest.mark.parametrize("is_blog_first", [True, False])
@pytest.mark.parametrize("plugin", [("exclude", EXCLUDE, "Exclude"), ("publish-control", CONTROL, "Control")])
def test_a_plugin_that_leaves_files_out_may_be_before_or_behind(tmp_path, monkeypatch, is_blog_first, plugin):
    name, text, value = plugin
    plugins = ["blogpost", name] if is_blog_first else [name, "blogpost"]
    site = Site(tmp_path, theme="mkdocs", config={"plugins": ["search", *plugins]})
    with_plugin(site, monkeypatch, text, name, value)
    site.write("_config.yml", "exclude: [plug]\n").write("_posts/2024-03-01-kiln.md", "---\ntitle: Kiln\n---\nK.\n")
    site.write("_posts/2024-03-02-vault.md", "---\ntitle: Vault\ntags: [of-vault]\n---\nV.\n")
    result = site.build("--strict", anew=True)
    assert result.code == 0, result.log
    texts = texts_of(result.site)
    assert [path for path, text in texts.items() if "vault" in text.lower() + path] == []
    assert "Kiln" in texts["index.html"]
