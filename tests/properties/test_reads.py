"""What a rendering reads: if one input changes, the posts that name it are stale, and no others change.

A small site is rendered, one input of it is changed, and it is read and rendered anew: a post of which all reads are
current must be rendered to the same value, and a post is stale only if the change is one of its reads.
"""

import pickle
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import permutations
from pathlib import Path
from types import FunctionType, MethodType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering import NOW, filled, png, site_of

from mkdocs_blogpost.liquid.limits import ResourceLimitError
from mkdocs_blogpost.pipeline.settings import load
from mkdocs_blogpost.render.options import with_site
from mkdocs_blogpost.render.render import RenderInputs, lookups_of, render

PLAIN, LISTS, INCLUDES, GUESSES, DATA, NEIGHBOURS, LINKS, IMAGES, DAY, YEAR, SHOWS, CONFIG, PAGES = (
    f"_posts/2024-01-{day:02d}-{name}.md"
    for day, name in enumerate(
        (
            "plain", "lists", "includes", "guesses", "data", "neighbours", "links", "images", "day", "year", "shows",
            "config", "pages",
        ),
        1,
    )
)  # fmt: skip


def post(body: str, title: str = "A post") -> str:
    return f"---\ntitle: {title}\n---\n{body}\n"


FILES = {
    "_config.yml": "title: The site\nsubtitle: About\nbaseurl: /base\n",
    "_includes/own.html": "own {{ include.x }}",
    "_includes/outer.html": "outer {% include own.html %}",
    "_data/people.yml": "ada: Ada\n",
    "_data/places.yml": "- Rome\n",
    "assets/a.png": png(300, 200),
    "about.md": post("About", "About"),
    "_notes/a.md": post("A note", "A note"),
    PLAIN: post("Plain *text*."),
    LISTS: post("{% for p in site.posts limit: 1 %}{{ p.title }}{% endfor %}"),
    INCLUDES: post("{% include outer.html x=1 %}"),
    GUESSES: post("{% include absent.html %}"),
    DATA: post("{{ site.data.people.ada }}"),
    NEIGHBOURS: post("{{ page.previous.title }} {{ page.next.url }}"),
    LINKS: post("{% post_url 2024-01-01-plain %} {% link about.md %}"),
    IMAGES: post("![a](/assets/a.png) ![b](/assets/none.png)"),
    DAY: post("{{ 'now' | date: '%Y-%m-%d' }}"),
    YEAR: post("{{ 'now' | date: '%Y' }} {{ '5 May 2020' | date: '%d' }}"),
    SHOWS: post("{% for p in site.posts %}{% if p.title == 'Seen' %}{{ p.content }}{% endif %}{% endfor %}"),
    CONFIG: post("{{ site.subtitle }}"),
    PAGES: post("{% for p in site.pages %}{{ p.title }}{% endfor %}"),
}
SERVICES = tuple(
    f"mkdocs_blogpost.liquid.{name}"
    for name in ("content_store", "drops", "engine", "include_loader", "items", "lazy", "render_environment")
)
CALLABLES = (FunctionType, MethodType, partial)
POSTS = frozenset(path for path in FILES if path.startswith("_posts/"))
ALL_LISTS = {LISTS, SHOWS}


class Build:
    """One build of a site."""

    def __init__(self, folder: Path, files, now=NOW, environment="development", **options):
        self.site = site_of(folder, {path: text for path, text in files.items() if text is not None}, now)
        self.lookups = lookups_of(self.site, with_site(load(options).render, self.site), environment)

    def render(self, order=None):
        """Return what each post is rendered to, by path; without the lines that a host would convert."""
        posts = {post.path: post for post in self.site.posts}
        return {path: self.one(posts[path]) for path in order or posts}

    def one(self, post):
        tree, rendered = render(RenderInputs(post), self.lookups)
        return filled(tree.html()), rendered


def stale(rendered, build):
    """Return the posts that a cache would render again."""
    return {path for path, (_html, value) in rendered.items() if not all(map(build.lookups.is_current, value.reads))}


def changed(before, after):
    """Return the posts of which anything but the reads is different."""
    return {
        path
        for path, (html, value) in before.items()
        if path in after and (html, replace(value, reads=())) != (after[path][0], replace(after[path][1], reads=()))
    }


CHANGES = {
    "an include": ({"_includes/own.html": "new"}, {}, {INCLUDES}),
    "an include of an include": ({"_includes/outer.html": "new"}, {}, {INCLUDES}),
    "a missing include is there": ({"_includes/absent.html": "there"}, {}, {GUESSES}),
    "another name for a guess": ({"_includes/absentt.html": "x"}, {}, {GUESSES}),
    "a data file": ({"_data/people.yml": "ada: Lovelace\n"}, {}, {DATA}),
    "a data file that no post reads": ({"_data/places.yml": "- Paris\n"}, {}, set()),
    "a post's body": ({PLAIN: post("New.")}, {}, {PLAIN}),
    "a post's title": ({PLAIN: post("Plain *text*.", "New")}, {}, {PLAIN, *ALL_LISTS}),
    "a neighbour's title": ({DATA: post("{{ site.data.people.ada }}", "New")}, {}, {DATA, NEIGHBOURS, *ALL_LISTS}),
    "a page's title": ({"about.md": post("About", "New")}, {}, {PAGES}),
    "a page's body": ({"about.md": post("New", "About")}, {}, set()),
    "a page's address": (
        {"about.md": "---\ntitle: About\npermalink: /new/\n---\nAbout\n"}, {}, {LINKS, PAGES},
    ),
    "a new page": ({"more.md": post("More", "More")}, {}, {PAGES}),
    "an image": ({"assets/a.png": png(400, 200)}, {}, {IMAGES}),
    "a missing image is there": ({"assets/none.png": png(10, 10)}, {}, {IMAGES}),
    "a setting": ({"_config.yml": FILES["_config.yml"].replace("About", "New")}, {}, {CONFIG}),
    "the title of the site": ({"_config.yml": FILES["_config.yml"].replace("The site", "New")}, {}, set()),
    "baseurl": ({"_config.yml": FILES["_config.yml"].replace("/base", "/new")}, {}, {LINKS, IMAGES}),
    "an option": ({}, {"adapt": {"images": False}}, POSTS),
    "the day": ({}, {"now": NOW + timedelta(days=1)}, {DAY}),
    "the year": ({}, {"now": NOW + timedelta(days=400)}, {DAY, YEAR}),
    "the hour": ({}, {"now": NOW + timedelta(hours=1)}, set()),
}  # fmt: skip


@pytest.mark.parametrize(("files", "how", "expected"), CHANGES.values(), ids=CHANGES)
def test_exactly_the_posts_that_name_a_change_are_stale(tmp_path, files, how, expected):
    before = Build(tmp_path / "before", FILES).render()
    build = Build(tmp_path / "after", {**FILES, **files}, **how)
    again = stale(before, build)
    assert again == expected
    assert changed(before, build.render()) <= again


def test_a_post_that_shows_another_one_reads_what_that_one_reads(tmp_path):
    seen = post("{% include own.html %} {{ site.data.people.ada }} {{ 'now' | date: '%d' }}", "Seen")
    files = {**FILES, PLAIN: seen}
    before = Build(tmp_path / "before", files).render()
    for number, (one, how) in enumerate(
        [({"_includes/own.html": "n"}, {}), ({"_data/people.yml": "ada: L\n"}, {}), ({PLAIN: seen + "x"}, {}),
         ({}, {"now": NOW + timedelta(days=1)})]
    ):  # fmt: skip
        build = Build(tmp_path / str(number), {**files, **one}, **how)
        assert {PLAIN, SHOWS} <= stale(before, build)
        assert {PLAIN, SHOWS} <= changed(before, build.render())


def test_nothing_is_stale_if_nothing_changed(tmp_path):
    before = Build(tmp_path / "before", FILES).render()
    build = Build(tmp_path / "after", FILES)
    assert stale(before, build) == set()
    assert build.render() == before


def test_a_kept_answer_of_a_filter_carries_its_reads_along(tmp_path):
    body = "{% assign p = site.posts | where: 'excerpt', 'x' %}{{ p.size }}"
    files = {**FILES, LISTS: post(body), PAGES: post(body), PLAIN: post("{% include own.html %}")}
    rendered = Build(tmp_path, files).render()
    reads = [
        {read for read in rendered[path][1].reads if (read.kind, read.name) != ("source", path)}
        for path in (LISTS, PAGES)
    ]
    assert reads[0] == reads[1]
    assert ("file", "_includes/own.html") in {(read.kind, read.name) for read in reads[0]}


def test_a_list_is_one_read(tmp_path):
    files = {f"_posts/2020-01-01-p{number}.md": post("x", f"P{number}") for number in range(300)}
    files[LISTS] = post("{% for p in site.posts %}{{ p.title }}{{ p.next.title }}{% endfor %}")
    build = Build(tmp_path, files)
    [item] = [each for each in build.site.posts if each.path == LISTS]
    names = [(read.kind, read.name) for read in build.one(item)[1].reads]
    assert len(names) < 10, names


@pytest.mark.parametrize(
    ("declared", "kept"), [(None, False), ((), True), (("_data/people.yml",), True)], ids=["unknown", "none", "a file"]
)
def test_a_post_with_a_python_tag_is_kept_only_if_the_class_declares_its_reads(tmp_path, monkeypatch, declared, kept):
    import sys
    from types import ModuleType

    class Tag:
        def __init__(self, _name, markup):
            self.markup = markup

        def render(self, _context, _content):
            return self.markup

    if declared is not None:
        Tag.reads = declared
    module = ModuleType("reading_tags")
    module.Tag = Tag
    monkeypatch.setitem(sys.modules, "reading_tags", module)
    options = {"tags": {"mine": "reading_tags:Tag"}}
    files = {**FILES, PLAIN: post("{% mine a %}")}
    before = Build(tmp_path / "before", files, **options).render()
    assert stale(before, Build(tmp_path / "again", files, **options)) == (set() if kept else {PLAIN})
    other = Build(tmp_path / "after", {**files, "_data/people.yml": "ada: New\n"}, **options)
    assert (PLAIN in stale(before, other)) == (not kept or bool(declared))


BODIES = st.sampled_from(
    [
        "x", "", "{{ page.previous.content }}", "{{ page.next.content }}", "{{ page.next.excerpt }}",
        "{{ page.excerpt }}", "{% include own.html x=1 %}", "{% include absent.html %}", "{{ site.data.people.ada }}",
        "{% for p in site.posts %}<{{ p.content }}{{ p.excerpt }}>{% endfor %}", "![a](/assets/a.png)",
        "{% for p in site.posts %}{{ p.title }}{{ p.excerpt | strip_html }}{% endfor %}", "# One\n\n$$x$$ itâ€™s",
        "{{ site.posts | map: 'excerpt' | join }}", "{% nonsense %}", "<script>x</script>", "[a](/b)[^1]\n\n[^1]: n",
    ]
)  # fmt: skip
TEXTS = st.lists(st.lists(BODIES, max_size=3).map("\n\n".join), min_size=2, max_size=4)


@settings(max_examples=60, deadline=None)
@given(texts=TEXTS, data=st.data())
def test_in_any_order_and_after_pickling_the_values_are_equal(tmp_path_factory, texts, data):
    files = {f"_posts/2024-02-0{number}-p.md": post(text, f"P{number}") for number, text in enumerate(texts, 1)}
    folder = tmp_path_factory.mktemp("order")
    shared = {path: FILES[path] for path in ("_includes/own.html", "_data/people.yml", "assets/a.png")}
    first = Build(folder, {**shared, **files})
    values = first.render()
    assert first.render() == values, "rendered twice in one build"
    order = data.draw(st.sampled_from(list(permutations(files))))
    assert Build(folder, {}).render(order) == values
    assert pickle.loads(pickle.dumps(values)) == values


def test_a_long_chain_of_contents_ends_and_depends_on_no_order(tmp_path):
    files = {
        f"_posts/2024-{month:02d}-{day:02d}-p.md": post("<{{ page.previous.content }}>")
        for month in (1, 2) for day in range(1, 25)
    }  # fmt: skip
    forward = Build(tmp_path, files).render(sorted(files))
    backward = Build(tmp_path, {}).render(sorted(files, reverse=True))
    assert forward == backward
    last = forward[max(files)][0]
    assert last.count("&lt;") + last.count("<") > 40
    assert ResourceLimitError.__name__ not in last


def test_no_object_of_a_build_holds_a_callable(tmp_path):
    build = Build(tmp_path, FILES)
    build.render()
    seen, waiting, found = set(), [build.lookups], []
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, dict | list | tuple | set | frozenset):
            waiting += [*one.values()] if isinstance(one, dict) else one
        elif type(one).__module__.startswith(("mkdocs_blogpost.render", "mkdocs_blogpost.model", *SERVICES)):
            names = [*getattr(one, "__dict__", {}), *getattr(type(one), "__slots__", ())]
            values = {name: getattr(one, name) for name in names if hasattr(one, name)}
            found += [f"{type(one).__name__}.{name}" for name, value in values.items() if isinstance(value, CALLABLES)]
            waiting += values.values()
    assert len(seen) > 100
    assert found == []
