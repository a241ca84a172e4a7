"""What other plugins and themes see of a front matter."""

import pytest
import yaml

from mkdocs_blogpost.pipeline.page_meta import HostTheme, page_meta


@pytest.fixture
def theme(tmp_path):
    icon = tmp_path / ".icons" / "material" / "link.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg/>")
    return HostTheme((str(tmp_path),), frozenset({"frozen"}))


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("icon: material/link", {"icon": "material/link"}),
        ("icon: fas fa-link", {}),
        ("icon: [a]", {}),
        ("icon: ../material/link", {}),
        ("status: frozen", {"status": "frozen"}),
        ("status: new", {"status": "new"}),
        ("status: publish", {}),
        ("hide: true", {}),
        ("hide: [navigation, toc]", {"hide": ["navigation", "toc"]}),
        ("hide: navigation", {"hide": ["navigation"]}),
        ("hide: [navigation]\ntoc: false", {"hide": ["navigation", "toc"], "toc": False}),
        ("toc: true", {"toc": True}),
        ("toc: 'off'", {"toc": "off", "hide": ["toc"]}),
        ("toc: {enable: false}", {"toc": {"enable": False}, "hide": ["toc"]}),
        ("toc: {sidebar: left}", {"toc": {"sidebar": "left"}}),
        ("aside: {toc: false}", {"aside": {"toc": False}, "hide": ["toc"]}),
        ("aside: {toc: true}", {"aside": {"toc": True}}),
        ("show_toc: false", {"show_toc": False, "hide": ["toc"]}),
        ("hide_toc: true", {"hide_toc": True, "hide": ["toc"]}),
        ("notoc: true", {"notoc": True, "hide": ["toc"]}),
        ("search: 'no'", {"search": {"exclude": True}}),
        ("search: {enable: false}", {"search": {"exclude": True}}),
        ("search_exclude: true", {"search_exclude": True, "search": {"exclude": True}}),
        ("exclude_from_search: true", {"exclude_from_search": True, "search": {"exclude": True}}),
        ("search_exclude: false", {"search_exclude": False}),
        ("search: true", {}),
        ("search: false", {"search": {"exclude": True}}),
        ("search: {exclude: true, boost: 2}", {"search": {"exclude": True, "boost": 2}}),
        ("search: {exclude: 'yes', boost: high}", {}),
        ("tags: a b", {"tags": ["a", "b"]}),
        ("tags: a b, c", {"tags": ["a b", "c"]}),
        ("tags: [a, 1, null, [x], a]", {"tags": ["a", "1"]}),
        ("tags: {a: 1}", {}),
        ("tags: false", {}),
        ("template: x.html\nsubtitle: S\ntitle: T", {}),
        ("description: [a]\nimage: {path: /a.png}\nsocial: true", {}),
        ("description: D\nimage: /a.png\nsocial: {cards: false}", {
            "description": "D", "image": "/a.png", "social": {"cards": False}
        }),
        ("layout: post\nx: null\ny: {z: 1}", {"layout": "post", "y": {"z": 1}}),
    ],
)  # fmt: skip
def test_only_what_is_understood(theme, front, expected):
    assert page_meta(yaml.safe_load(front), theme) == expected


def test_a_site_can_be_without_tables_of_contents():
    assert page_meta({"toc": True}, HostTheme(has_contents=False)) == {"toc": True, "hide": ["toc"]}
