"""The messages that the post about messages shows are the ones that authors get."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from documentation import text_of

from mkdocs_blogpost.pipeline import settings
from mkdocs_blogpost.liquid.engine import engine_of
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.problems import Problems, SettingsError
from mkdocs_blogpost.source.tree import SourceTree

POST = text_of("it-says-file-line-and-column-*")
SHOWN = {
    line
    for block in re.findall(r"^```text\n(.*?)^```$", POST, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
}

LLAMA = """\
---
title: Llama
---

First.

{% highligt ruby %}

Second.

{% include nota.html %} and {% include note.html %}

[a]({% post_url 2023-07-21-alpacca %})

{{ "x" | upcas }}
"""
SOURCE = {
    "_config.yml": "plugins: [jekyll-spaceship]\n",
    "_includes/note.html": "x {% includ a %}\n",
    "_posts/2023-07-20-llama.md": LLAMA,
    "_posts/2023-07-21-alpaca.md": "---\ntitle: Alpaca\n---\n",
    "_posts/2023-07-22-vicuna.md": "---\ntitle: Vicuna\ndate: yesterday or so\n---\n",
    "_posts/2023-07-23-falcon.md": "---\ntitle: Falcon: a bird\n---\n",
}


def messages(folder: Path) -> set[str]:
    """Return what is said about a blog with one mistake of each kind."""
    for path, text in SOURCE.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    problems = Problems()
    site = read_site(SourceTree(folder), now=datetime(2026, 11, 24, tzinfo=UTC), problems=problems)
    engine = engine_of(site, problems)
    for post in site.posts:
        engine.render(post.body, post, path=post.path, line=post.body_line)
    return {str(problem) for problem in problems}


def test_what_the_post_shows_is_said(tmp_path: Path) -> None:
    """Every message of the post is one of the build's, sign by sign."""
    said = messages(tmp_path)
    with pytest.raises(SettingsError) as stopped:
        settings.load({"prefx": "blog"})
    assert SHOWN - said - {str(stopped.value)} == set()
