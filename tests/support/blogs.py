"""Small blogs for the tests of views, made without a source tree."""

from datetime import UTC, datetime, timedelta
from typing import Any

from mkdocs_blogpost.views.edition import Edition, edition_of
from mkdocs_blogpost.views.people import People

from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.views.blog import Author, Blog, Entry
from mkdocs_blogpost.views.card import drawn_card

FIRST = datetime(2024, 1, 10, 12, 30, tzinfo=UTC)
ADA = Author("Ada Lane", "ada", url="https://ada.example", avatar="/assets/ada.png", bio="Writes about tools.")
BEN = Author("Ben Ito", "ben")


def entry(number: int, **facts: Any) -> Entry:
    """Return the entry of that number: the higher, the later, one every twenty days."""
    slug = facts.pop("slug", f"post-{number}")
    usual: dict[str, Any] = {
        "url": f"/2024/{slug}/",
        "id": f"/2024/{slug}",
        "title": f"Post {number}",
        "date": FIRST + timedelta(days=20 * number),
        "render_excerpt": lambda: f"<p>What post {number} is <em>about</em>.</p>",
        "render_content": lambda: f'<p>The text of post {number}, with a <a href="../other/">link</a>.</p>',
        "count_minutes": lambda: 3,
    }
    return Entry(**{**usual, **facts})


def blog(*entries: Entry, **facts: Any) -> Blog:
    """Return a blog of entries, which come newest first."""
    usual: dict[str, Any] = {
        "name": "Field Notes",
        "description": "Slow essays & fast machines",
        "origin": "https://field.example/base",
        "entries": tuple(sorted(entries, key=lambda each: each.date, reverse=True)),
        "author": ADA,
        "card": drawn_card("Field Notes"),
        "time": FIRST,
    }
    return Blog(**{**usual, **facts})


def varied(**facts: Any) -> Blog:
    """Return a blog with something of everything."""
    return blog(
        entry(1, categories=("AI",), tags=("llama", "Open Source"), authors=(ADA,), series="Slow tools"),
        entry(2, categories=("Craft",), tags=("tools",), authors=(ADA, BEN), series="Slow tools"),
        entry(3, categories=("craft", "Essays"), tags=("tools", "open source"), language="de", title="Grüße"),
        entry(4, title='A <em>bold</em> "claim" & <script>', tags=("llama",), pinned=True, authors=(BEN,)),
        entry(5, title="日本語で書く", language="ja", tags=("日本",), updated=FIRST + timedelta(days=300)),
        entry(6, hidden=True, categories=("AI",)),
        entry(7, draft=True, description="Not yet."),
        **facts,
    )


def edition(of: Blog | None = None) -> Edition:
    """Return a blog made ready to be shown."""
    return edition_of(of or varied(), Problems())


def people(**known: Any) -> People:
    """Return people known by key."""
    return People(known, "ada")
