"""Under `mkdocs serve` the served site is what a new build of the same tree gives, whatever was saved before."""

import os
import random
from pathlib import Path

import pytest
from served import Served

from mkdocs_blogpost.adapters.mkdocs.preview.preview import Preview
from mkdocs_blogpost.adapters.mkdocs.preview.update import Cancelled, Update

SEED = int(os.environ.get("PREVIEW_SEED", "7"))
STEPS = int(os.environ.get("PREVIEW_STEPS", "16"))
COMPARED = 8
"""After how many changes the sites are compared."""
TAGS = ("stone", "iron ore", "C++", "c")


class Author:
    """Writes, changes and deletes what a site is made of, as a seed decides."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.chance = random.Random(seed)
        self.count = 0

    def write(self, path: str, text: str) -> Path:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
        return place

    def posts(self) -> list[Path]:
        return sorted((self.root / "_posts").rglob("*.md"))

    def new_post(self, path: str = "") -> list[Path]:
        self.count += 1
        pick = self.chance.randint
        day = f"20{pick(10, 24)}-{pick(1, 12):02d}-{pick(1, 28):02d}"
        tags = self.chance.sample(TAGS, pick(0, 2))
        series = self.chance.choice(("", "Walks"))
        text = f'---\ntitle: "Title {pick(0, 99)}"\ntags: {tags}\nseries: {series}\n---\nOpening {pick(0, 999)}.\n'
        known = self.posts()
        pieces = [
            "{% include note.html %}",
            "{{ site.data.links | join: ', ' }}",
            "{{ page.previous.title }} and {{ page.next.title }}",
            "{% for post in site.posts limit: 3 %}{{ post.title }}{{ post.excerpt }}{% endfor %}",
            f"[There](/2015/01/post-{pick(1, 20)}/)",
        ]
        if known:
            pieces.append(f"[Then]({{% post_url {self.chance.choice(known).stem} %}})")
        for piece in self.chance.sample(pieces, pick(0, 2)):
            text += f"\n## Part {pick(0, 9)}\n\n{piece}\n"
        return [self.write(path or f"_posts/{day}-post-{self.count}.md", text)]

    def edit_body(self) -> list[Path]:
        return self._edit(lambda text: f"{text}\nMore {self.chance.randint(0, 999)}.\n")

    def edit_opening(self) -> list[Path]:
        return self._edit(lambda text: text.replace("Opening", "Another opening", 1))

    def edit_title(self) -> list[Path]:
        return self._edit(lambda text: text.replace('title: "', 'title: "New ', 1))

    def edit_tags(self) -> list[Path]:
        return self._edit(lambda text: text.replace("tags: [", f"tags: [new{self.chance.randint(0, 2)}, ", 1))

    def set_date(self) -> list[Path]:
        year = self.chance.randint(10, 24)
        return self._edit(lambda text: text.replace("---\n", f"---\ndate: 20{year}-03-04\n", 1))

    def hide(self) -> list[Path]:
        return self._edit(
            lambda text: (
                text.replace("published: false\n", "")
                if "published" in text
                else text.replace("---\n", "---\npublished: false\n", 1)
            )
        )

    def redirect(self) -> list[Path]:
        return self._edit(lambda text: text.replace("---\n", f"---\naliases: /old{self.chance.randint(0, 9)}/\n", 1))

    def break_front_matter(self) -> list[Path]:
        return self._edit(lambda text: text.replace('title: "', 'title: ["', 1))

    def repair_front_matter(self) -> list[Path]:
        broken = [place for place in self.posts() if 'title: ["' in place.read_text()]
        for place in broken:
            place.write_text(place.read_text().replace('title: ["', 'title: "'))
        return broken

    def delete(self) -> list[Path]:
        place = self.chance.choice(self.posts())
        if len(self.posts()) > 5:
            place.unlink()
        return [place]

    def rename(self) -> list[Path]:
        place = self.chance.choice(self.posts())
        return [place, place.rename(place.with_name(f"{place.name[:11]}renamed-{self.chance.randint(0, 99)}.md"))]

    def make_draft(self) -> list[Path]:
        place, folder = self.chance.choice(self.posts()), self.root / "_drafts"
        folder.mkdir(exist_ok=True)
        return [place, place.rename(folder / place.name[11:])] if len(self.posts()) > 5 else []

    def publish_draft(self) -> list[Path]:
        for draft in sorted((self.root / "_drafts").glob("*.md"))[:1]:
            return [draft, draft.rename(self.root / f"_posts/2012-05-05-{draft.name}")]
        return []

    def new_folder(self) -> list[Path]:
        return self.new_post(f"_posts/below/2013-02-0{self.chance.randint(1, 9)}-below.md")

    def edit_include(self) -> list[Path]:
        return [self.write("_includes/note.html", f"A note {self.chance.randint(0, 99)}\n")]

    def edit_data(self) -> list[Path]:
        return [self.write("_data/links.yml", f"- one\n- link {self.chance.randint(0, 99)}\n")]

    def edit_configuration(self) -> list[Path]:
        link = self.chance.choice(("/:year/:month/:title/", "/:title.html"))
        return [
            self.write("_config.yml", f"title: Site {self.chance.randint(0, 3)}\npermalink: {link}\ntimezone: UTC\n")
        ]

    def edit_page(self) -> list[Path]:
        number = self.chance.randint(0, 2)
        text = f"---\nlayout: page\ntitle: Page {number}\n---\n{{{{ site.posts.size }}}} {self.chance.randint(0, 99)}\n"
        return [self.write(f"page-{number}.md", text)]

    def write_file(self) -> list[Path]:
        return [self.write(f"assets/{self.chance.randint(0, 3)}.txt", str(self.chance.random()))]

    def delete_file(self) -> list[Path]:
        for place in sorted((self.root / "assets").glob("*.txt"))[1:2]:
            place.unlink()
            return [place]
        return []

    def edit_docs(self) -> list[Path]:
        text = f"# Docs {self.chance.randint(0, 9)}\n\n<!-- blogpost: latest 3 -->\n\n"
        links = (f"[A post](../{place.relative_to(self.root)})\n" for place in self.posts()[:3])
        return [self.write("docs/docs.md", text + "".join(links))]

    def _edit(self, change) -> list[Path]:
        place = self.chance.choice(self.posts())
        place.write_text(change(place.read_text()))
        return [place]


CHANGES = [name for name in vars(Author) if not name.startswith("_") and name not in ("write", "posts")]


@pytest.fixture
def author(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    author = Author(tmp_path, SEED)
    author.write("mkdocs.yml", "site_name: Served\nplugins:\n- search\n- blogpost: {cache: false, dialect: jekyll-4}\n")
    author.write("docs/docs.md", "# Docs\n\n<!-- blogpost: latest 3 -->\n")
    author.edit_configuration()
    author.edit_include()
    author.edit_data()
    author.write("assets/first.txt", "first")
    author.write(
        "all.xml", "---\n---\n{% for post in site.posts %}{{ post.content | size }},{% endfor %}\n" * (SEED % 2)
    )
    for _ in range(12):
        author.new_post()
    return author


def test_any_changes_lead_to_the_site_of_a_new_build(author):
    served = Served(author.root / "mkdocs.yml")
    done = []
    for step in range(1, STEPS + 1):
        change = author.chance.choice(CHANGES)
        done.append(change)
        served.save(*getattr(author, change)())
        if not step % COMPARED:
            assert served.difference() == [], done[-COMPARED:]
    assert served.builds < STEPS / 2


def test_only_the_page_and_search_are_written_for_a_new_sentence(author):
    served = Served(author.root / "mkdocs.yml")
    place = author.posts()[0]  # the oldest: no feed has it
    before = {each: each.stat().st_mtime_ns for each in served.site.rglob("*.html")}
    place.write_text(place.read_text() + "\nA new sentence.\n")
    served.save(place)
    written = [
        each
        for each, time in before.items()
        if each.stat().st_mtime_ns != time and not {"docs", "404.html"} & {each.parent.name, each.name}
    ]
    assert len(written) == 1
    assert "A new sentence." in written[0].read_text()
    assert "A new sentence." in (served.site / "search/search_index.json").read_text()
    assert served.builds == 0


def test_the_page_of_a_new_post_is_there_before_anything_else_is_built(author, monkeypatch):
    author.write("_config.yml", "permalink: /:year/:title/\n")
    served = Served(author.root / "mkdocs.yml")
    page, moved = served.site / "2020/fresh/index.html", served.site / "2021/fresh/index.html"
    with monkeypatch.context() as patch:
        patch.setattr(Preview, "_start_update", lambda _self: None)
        place = author.write("_posts/2020-05-06-fresh.md", "---\ntitle: Fresh\ntags: [c]\n---\nFresh text.\n")
        served.save(place)
        assert "Fresh text." in page.read_text()
        place.write_text("---\ntitle: Fresh\ndate: 2021-07-08\n---\nMoved text.\n")
        served.save(place)
        assert "Moved text." in moved.read_text()
    place.unlink()
    served.save(place)
    assert not page.exists()
    assert not moved.exists()
    assert served.builds == 0
    assert served.difference() == []


def cancel(*_):
    """Do what an update does when another save comes."""
    raise Cancelled


def with_other_title(text):
    return text.replace('title: "', 'title: "Changed ')


def test_what_a_cancelled_update_has_written_is_written_again(author, monkeypatch):
    served = Served(author.root / "mkdocs.yml")
    place = author.posts()[0]
    before = place.read_text()
    with monkeypatch.context() as patch:
        patch.setattr(Update, "_finish", cancel)
        place.write_text(with_other_title(before))
        served.save(place)
    assert any("Changed" in page.read_text() for page in (served.site / "archive").rglob("*.html"))
    place.write_text(before)
    served.save(place)
    assert served.builds == 0
    assert served.difference() == []


@pytest.mark.parametrize("is_deleted", [False, True])
@pytest.mark.parametrize("moment", ["before its pages", "at its end"])
def test_what_a_late_update_has_written_or_taken_away_is_there_again(author, monkeypatch, moment, is_deleted):
    served = Served(author.root / "mkdocs.yml")
    place = author.posts()[0]
    before = place.read_text()
    with monkeypatch.context() as patch:
        patch.setattr("mkdocs_blogpost.adapters.mkdocs.preview.preview.quick.with_page", lambda *_: None)
        if moment == "at its end":
            patch.setattr(Preview, "_end", cancel)
        else:
            patch.setattr("mkdocs_blogpost.adapters.mkdocs.preview.update.write_page", cancel)
        if is_deleted:
            place.unlink()
        else:
            place.write_text(with_other_title(before))
        served.save(place)
    place.write_text(before)
    served.save(place, author.root / "_config.yml")
    assert served.builds == 0
    assert served.difference() == []


def test_every_page_is_new_where_a_template_of_the_author_shows_the_blog(author):
    author.write("mkdocs.yml", (author.root / "mkdocs.yml").read_text() + "theme: {name: mkdocs, custom_dir: over}\n")
    count = "{% if blogpost %}<p>{{ blogpost.views.blog.entries | length }} posts</p>{% endif %}"
    author.write(
        "over/main.html", f'{{% extends "base.html" %}}{{% block footer %}}{count}{{{{ super() }}}}{{% endblock %}}'
    )
    served = Served(author.root / "mkdocs.yml")
    assert any("<p>12 posts</p>" in page.read_text() for page in served.site.rglob("*.html"))
    served.save(*author.new_post())
    assert served.builds == 0
    assert served.difference() == []


@pytest.mark.parametrize("text", ["site_name: [\n", "site_name: S\nplugins:\n- blogpost: {vews: {}}\n"])
def test_the_last_good_site_stays_when_a_build_fails(author, text):
    served = Served(author.root / "mkdocs.yml")
    good, before = (author.root / "mkdocs.yml").read_text(), sorted(served.site.rglob("*.html"))
    served.save(author.write("mkdocs.yml", text))
    assert sorted(served.site.rglob("*.html")) == before
    served.save(author.write("mkdocs.yml", good.replace("Served", "Served again")))
    assert "Served again" in before[0].read_text()
    assert served.difference() == []
