"""HTML that is printed without Python-Markdown's tree is what comes out of the tree."""

from functools import partial
from xml.etree.ElementTree import Element

import markdown
import pytest
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from odd_texts import TEXTS
from oracle.kramdown import CASES, JEKYLL, options_of, read
from reading import Reader

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.adapters.mkdocs.conversion import SlotsExtension
from mkdocs_blogpost.adapters.mkdocs.search_parts import sections_of
from mkdocs_blogpost.adapters.mkdocs.search_sections import search_sections
from mkdocs_blogpost.adapters.python_markdown.direct import direct_host
from mkdocs_blogpost.adapters.python_markdown.extension import KramdownExtension
from mkdocs_blogpost.render.slots import SlotTable, cut

NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in CASES.glob("*/*.text")]
EXTENSIONS = {
    "footnotes": {"BACKLINK_TEXT": "up &amp; <away>"},
    "pymdownx.highlight": {"anchor_linenums": True},
    "toc": {"permalink": True, "toc_depth": "2-4"},
}
SETTINGS = {
    "usual": ({"toc": {}, "tables": {}, "fenced_code": {}}, {"quiet": True}),
    "material": (EXTENSIONS, {"quiet": True}),
    "off": (
        {"toc": {"permalink": "&para; <b>", "permalink_title": '"'}},
        {"code": False, "math": False, "footnotes": False},
    ),
}


class Found(Treeprocessor):
    """Notes the anchors of a tree, and changes addresses, as MkDocs' processors do."""

    def run(self, root: Element) -> None:
        self.anchors = {each.get("id") for each in root.iter() if each.get("id")}
        for each in root.iter():
            if each.tag == "a" and each.get("name"):
                self.anchors.add(each.get("name"))
            key = {"a": "href", "img": "src"}.get(each.tag)
            if key:
                each.set(key, link(each.get(key)))


class Stamp(Extension):
    """Adds a processor that nobody knows."""

    def extendMarkdown(self, md):  # noqa: N802
        md.treeprocessors.register(Found(md), "found", 0)


def link(url):
    return url if url.startswith("blogpost:") else f'{url}?"&a=<'


def host_of(reader, table, setting):
    configs, adapt = SETTINGS[setting]
    extensions = [*configs, KramdownExtension(reader=reader, **adapt), SlotsExtension(table)]
    return markdown.Markdown(extensions=extensions, extension_configs=configs)


def through_a_tree(document, setting):
    table = SlotTable()
    md = host_of(Reader(lambda _: document), table, setting)
    found = Found(md)
    md.treeprocessors.register(found, "found", 0)
    html = md.convert("a")
    return cut(html, table.slots), [shown(each) for each in md.toc_tokens], found.anchors


def directly(document, setting):
    table = SlotTable()
    host = direct_host(host_of(Reader(lambda _: document), table, setting))
    found = host.converted(document, table, link)
    return found and (cut(found.html, table.slots), [shown(each) for each in found.toc], set(found.anchors))


def shown(token):
    return token["level"], token["id"], token["name"], [shown(each) for each in token["children"]]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("setting", SETTINGS)
def test_texts(text, setting):
    parsed = partial(kramdown.parse, text, JEKYLL)
    found = directly(parsed(), setting)
    assert found is None or found == through_a_tree(parsed(), setting)


@pytest.mark.parametrize("name", NAMES)
def test_recorded_cases(name):
    path = CASES / f"{name}.text"
    parsed = partial(kramdown.parse, read(path), options_of(path) or JEKYLL)
    found = directly(parsed(), "material")
    assert found is None or found == through_a_tree(parsed(), "material")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_search_finds_the_same_in_the_parts_of_odd_texts(text):
    assert_same_sections(kramdown.parse(text, JEKYLL))


@pytest.mark.parametrize("name", NAMES)
def test_search_finds_the_same_in_the_parts_of_recorded_cases(name):
    path = CASES / f"{name}.text"
    assert_same_sections(kramdown.parse(read(path), options_of(path) or JEKYLL))


def assert_same_sections(document):
    table = SlotTable()
    found = direct_host(host_of(Reader(lambda _: document), table, "material")).converted(document, table, link)
    if found and found.parts:
        chunks, _ = cut(found.html, table.slots)
        sections = sections_of(found.parts, found.html)
        assert sections is None or sections == search_sections("".join(chunks))


@pytest.mark.parametrize(
    "text",
    [
        "a\n\n## b `c` &amp; *d*\n\n- e\n- f\n\n      g\n\n![](h)\n\n![](h)\n\n1. i\n\n   j &nbsp; k\n\n2. l",
        "a *b* *c* <b>d</b> <i> </i> e\n\n&nbsp;\n\n| f |\n| g `h` |\n\n> i\n\n```python\nj = '<k>&'\n\n```\n",
    ],
)
def test_parts_are_known_of_usual_posts(text):
    document, table = kramdown.parse(text, JEKYLL), SlotTable()
    found = direct_host(host_of(Reader(lambda _: document), table, "material")).converted(document, table, link)
    assert sections_of(found.parts, found.html) == search_sections("".join(cut(found.html, table.slots)[0]))


def test_what_only_trees_show_is_left_to_them():
    for text in ("# A title", "## A note[^1]\n\n[^1]: b", "## c\n{: data-toc-label='d'}", "a\n{: .headerlink}"):
        assert directly(kramdown.parse(text, JEKYLL), "material") is None
    assert directly(kramdown.parse("## a\n\nb[^1] [c](#a)\n\n    d\n\n[^1]: e", JEKYLL), "material")


@pytest.mark.parametrize("extension", ["smarty", "attr_list", "pymdownx.striphtml", Stamp()])
def test_what_other_extensions_do_is_left_to_them(extension):
    md = markdown.Markdown(extensions=["toc", extension, KramdownExtension()])
    assert (direct_host(md) is None) == (extension not in ("smarty", "attr_list"))


@pytest.mark.parametrize("setting", [{"anchorlink": True}, {"baselevel": 2}, {"permalink_class": "a"}])
def test_other_settings_of_the_contents_are_left_to_them(setting):
    md = markdown.Markdown(extensions=["toc", KramdownExtension()], extension_configs={"toc": setting})
    assert direct_host(md) is None
