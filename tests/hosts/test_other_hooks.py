"""Hooks that do with files and pages what other people's plugins do: none fails, and nothing of the blog is lost."""

import subprocess

import pytest
from sites import Site

READING = """
import copy
import os
import pickle
from html.parser import HTMLParser

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

seen = []


def read(file):
    assert file.content_string is not None and isinstance(file.content_bytes, bytes), file
    assert file.src_path and file.dest_path and file.url and file.name is not None, file
    assert ".." not in file.src_uri and not os.path.isabs(file.src_uri), file
    assert file.abs_src_path is None or os.path.isfile(file.abs_src_path), file
    assert os.path.isabs(file.abs_dest_path), file
    assert repr(file) and file == file and file.url_relative_to("guide/"), file
    file.is_modified(), file.edit_uri, file.generated_by, file.src_dir, file.inclusion
    copy.copy(file)


def on_files(files, config):
    for file in files:
        if file.is_documentation_page():
            read(file)
        assert files.get_file_from_path(file.src_uri) is file
    assert set(files.src_uris) >= {file.src_uri for file in files.documentation_pages()}
    files.css_files(), files.javascript_files(), files.media_files(), files.static_pages()
    return Files(sorted(files, key=lambda file: file.src_uri))


def on_nav(nav, config, files):
    assert [page.url for page in nav.pages if page.is_homepage] in ([], ["./"], [""])
    for item in nav:
        str(item)
    for page in nav.pages:
        look(page, config)
    for file in files.documentation_pages():
        look(file.page, config)


def look(page, config):
    assert isinstance(page, Page) and page.file.page is page
    assert isinstance(page.ancestors, list) and page.is_link is False and page.is_section is False
    assert str(page) and page.url is not None and page.abs_url and page.canonical_url
    page.is_homepage, page.is_index, page.is_top_level, page.edit_url, page.active, page.parent, page.children
    for other in (page.next_page, page.previous_page):
        assert other is None or other.url is not None


def on_pre_page(page, config, files):
    look(page, config)
    read(page.file)


def on_page_markdown(markdown, page, config, files):
    assert markdown is not None and page.markdown is not None and isinstance(page.meta, dict)
    assert page.title
    page.meta["seen"] = True


def on_page_content(html, page, config, files):
    assert html.strip() and page.toc is not None
    parser = HTMLParser()
    parser.feed(html)
    parser.close()
    seen.append(page.file.src_uri)


def on_env(env, config, files):
    env.filters["shout"] = str.upper
    env.globals["seen"] = seen
    for file in files.documentation_pages():
        assert file.page.content is not None and file.page.meta["seen"]
    return env


def on_page_context(context, page, config, nav):
    look(page, config)
    assert context["page"] is page and page.meta["seen"]
    for item in page.toc:
        assert item.title and item.url and item.level and item.children is not None
    return context


def on_post_page(output, page, config):
    assert "</body>" in output
    return output.replace("</body>", "<footer>Read by a hook</footer></body>")


def on_post_build(config):
    assert len(seen) == len(set(seen))
"""
OUTSIDE = """
import copy
import json
import os
import subprocess
from datetime import date, datetime
from pathlib import Path

from mkdocs.utils import get_relative_url

LOG = ["git", "log", "-1", "--format=%at", "--"]


def look(page, files, config):
    place = Path(page.file.abs_src_path)
    assert place.is_absolute() and place.read_bytes() is not None
    assert os.path.getmtime(place) <= datetime.now().timestamp()
    found = subprocess.run([*LOG, place.name], cwd=place.parent, capture_output=True, text=True, check=True)
    assert datetime.fromtimestamp(int(found.stdout)).year > 2000, place
    assert date.fromisoformat(page.update_date) and files.get_file_from_path(page.file.src_path) is page.file
    assert page.edit_url is None or page.edit_url.startswith("https://code.example/")
    if "_posts" in page.file.src_uri and not page.file.src_uri.startswith("blog/"):
        assert Path(page.file.src_dir, page.file.src_path) == place
    assert Path(page.file.src_dir).is_dir()
    assert page.url == page.file.url.removeprefix("./")
    assert Path(page.file.abs_dest_path).is_relative_to(config.site_dir)
    assert isinstance(copy.copy(page).title, str) and copy.deepcopy(page.file).src_uri == page.file.src_uri
    assert [each.title for each in page.ancestors] is not None
    json.dumps(page.meta, default=str)


def on_page_markdown(markdown, page, config, files):
    look(page, files, config)
    assert markdown.split() and [tag.lower() for tag in page.meta.get("tags", [])] is not None
    return markdown + f"\\n\\n*{page.title}*\\n"


def on_env(env, config, files):
    pages = [file.page for file in files.documentation_pages()]
    for page in pages:
        look(page, files, config)
        assert [get_relative_url(page.url, other.url) for other in pages]
    assert sorted(pages, key=lambda page: page.title) and sorted(pages, key=lambda page: page.update_date)
    assert sorted((page for page in pages if page.meta.get("date")), key=lambda page: page.meta["date"])
    assert len({file.dest_uri for file in files}) == len(list(files)) == len(files.src_uris)
    copy.deepcopy(files)


def on_post_page(output, page, config):
    Path(config.site_dir, "seen.txt").open("a").write(page.file.src_uri + " ")
"""
CHANGING = """
import re


def on_page_content(html, page, config, files):
    html = re.sub(r"<img[^>]*>", r'<a class="zoom" href="#">\\g<0></a>', html)
    return f"<html><head></head><body>{html}</body></html>"
"""
FIRST = "---\ntitle: First\ntags: [a, '{{ b }}']\n---\n![wide](/wide.png)\n\n# One\n"
PIXELS = (1000, 500)
THEMES = ("material", "mkdocs", "readthedocs")


def blog(root, theme, hook, encoding="utf-8"):
    Image = pytest.importorskip("PIL.Image")  # noqa: N806
    site = Site(root, theme=theme, config={"hooks": ["hook.py"]})
    site.write("hook.py", hook)
    site.write("docs/guide.md", "# Guide\n\n[A post](../_posts/2024-01-02-second.md)\n")
    site.write("_config.yml", f"title: A blog\nlang: en\nencoding: {encoding}\n")
    site.write("_posts/2024-01-01-first.md", FIRST)
    site.write("_posts/2024-01-02-second.md", "---\ntitle: Second & <last>\n---\nText.\n")
    site.write("_posts/2024-01-03-empty.md", "---\ntitle: Empty\n---\n")
    site.write("about.md", "---\nlayout: page\ntitle: About\n---\nAbout us.\n")
    site.write("404.html", "---\ntitle: Nothing\n---\n<p>Nothing here.</p>\n")
    (root / "_posts/2024-01-04-old.md").write_bytes("---\ntitle: Old\n---\nThe café.\n".encode(encoding))
    Image.new("RGB", PIXELS, "teal").save(root / "wide.png")
    return site


@pytest.mark.parametrize("theme", THEMES)
def test_hooks_that_read(tmp_path, theme):
    result = blog(tmp_path, theme, READING, encoding="iso-8859-1").build("--strict")
    assert result.code == 0, result.log
    assert "Traceback" not in result.log
    paths = ("2024/01/01/first.html", "2024/01/04/old.html", "index.html", "archive/index.html", "guide/index.html")
    for path in paths:
        assert result.page(path).css("footer")[-1].text() == "Read by a hook"
    assert result.page("2024/01/04/old.html").css_first(".bp-body p").text() == "The café."
    # A collection that the hook has made finds posts by their real paths still.
    assert result.page("guide/index.html").css_first('a[href="../2024/01/02/second.html"]')


@pytest.mark.parametrize(
    ("folder", "urls", "site_url"), [("docs", True, "https://a.example/b/"), ("beside", False, ""), ("", False, None)]
)
def test_hooks_that_read_the_history_and_the_files_of_pages(tmp_path, folder, urls, site_url):
    options = {"source": "beside", "prefix": "blog"} if folder == "beside" else {}
    config = {
        "hooks": ["hook.py"],
        "use_directory_urls": urls,
        "site_url": site_url,
        "repo_url": "https://code.example/a",
    }
    site = Site(tmp_path, theme="mkdocs", options=options, config={**config, "plugins": [{"blogpost": options}]})
    site.write("docs/guide.md", "# Guide\n").write("hook.py", OUTSIDE)
    blog = Site(tmp_path / folder).write("_config.yml", "title: A blog\nexclude: [hook.py]\n")
    blog.write("_posts/2024-01-01-first.md", "---\ntags: [2024, b]\n---\n").write(
        "about.html", "---\n---\n<p>About.</p>\n"
    )
    blog.write("_posts/2024-01-02-second.html", "---\ntitle: [a]\ndate: 2024-01-02\n---\n<p>Second.</p>\n")
    site.configure()
    (tmp_path / ".gitignore").write_text("site\n.cache\n")
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "One"]):
        subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@a.example", *words], cwd=tmp_path, check=True)
    result = site.build()
    assert result.code == 0, result.log
    assert "Traceback" not in result.log
    seen = (result.site / "seen.txt").read_text().split()
    assert len(seen) > 8
    assert sum("_posts" in path for path in seen) == 2


def test_hooks_that_change_the_html(tmp_path):
    result = blog(tmp_path, "material", CHANGING).build("--strict")
    assert result.code == 0, result.log
    page = result.page("2024/01/01/first.html")
    assert page.css_first(".bp-body a.zoom > picture > source[srcset]")
    assert page.css_first('.bp-body a.zoom > picture > img[alt="wide"]')
    assert len(page.css(".bp-body img")) == 1
    assert page.css_first("#one")
    view = result.page("archive/index.html")
    assert [each.text() for each in view.css("h1")] == ["Archive"]
    assert not view.css(".bp-body")


def test_a_hook_that_fails_before_the_blog_is_set_up(tmp_path):
    hook = "from mkdocs.plugins import event_priority\n\n\n@event_priority(100)\ndef on_config(config):\n    1 / 0\n"
    result = blog(tmp_path, "mkdocs", hook).build()
    assert result.code == 1
    assert "ZeroDivisionError" in result.log
    assert "During handling" not in result.log
