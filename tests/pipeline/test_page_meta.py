"""What other plugins and themes see of a front matter."""

import pytest
import yaml

from mkdocs_blogpost.pipeline.page_meta import HostTheme, page_meta


@pytest.fixture
def theme(tmp_path):
    icon = tmp_path / ".icons" / "material" / "link.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg/>")
    return HostTheme((tmp_path,), frozenset({"frozen"}))


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
