"""The JSON Schema of the options, among the schemas of other plugins as Material for MkDocs collects them."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator
from jsonschema.validators import validator_for
from option_cases import RIGHT, WRONG
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

import mkdocs_blogpost
from mkdocs_blogpost.adapters.cli.main import main
from mkdocs_blogpost.option_docs import rows
from mkdocs_blogpost.options import read
from mkdocs_blogpost.pipeline.options import OWN_NAMES, PluginOptions

FILE = Path(mkdocs_blogpost.__file__).with_name("schema.json")
BASE = "https://docs.example/schema/"
SCHEMAS = {
    "mkdocs.json": {
        "type": "object",
        "properties": {"site_name": {"type": "string"}, "plugins": {"$ref": "plugins.json"}},
    },
    "plugins.json": {
        "type": "array",
        "items": {"oneOf": [{"$ref": "plugins/search.json"}, {"$ref": "plugins/blog.json"}, {"$ref": "blogpost.json"}]},
        "uniqueItems": True,
        "minItems": 1,
    },
    "blogpost.json": json.loads(FILE.read_text("utf-8")),
    **{
        f"plugins/{name}.json": {
            "oneOf": [
                {"enum": [name]},
                {"type": "object", "properties": {name: {"type": "object"}}, "additionalProperties": False},
            ]
        }
        for name in ("search", "blog")
    },
}
REGISTRY = Registry().with_resources(
    (BASE + name, Resource.from_contents(schema, DRAFT7)) for name, schema in SCHEMAS.items()
)
VALIDATOR = Draft7Validator({"$ref": f"{BASE}mkdocs.json"}, registry=REGISTRY)
PLUGIN = Draft7Validator(SCHEMAS["blogpost.json"])


def is_valid(text):
    return VALIDATOR.is_valid(yaml.safe_load(text))


def test_the_file_is_up_to_date(capsys):
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == FILE.read_text("utf-8")


def test_the_file_is_a_schema_of_the_draft_that_material_uses():
    assert validator_for(SCHEMAS["blogpost.json"]) is Draft7Validator
    Draft7Validator.check_schema(SCHEMAS["blogpost.json"])


@pytest.mark.parametrize(
    "plugins",
    [
        "[search, blogpost]",
        "[search, blogpost: ]",
        "[search, blog: {}, blogpost: {prefix: a}, blogpost: {prefix: b, enabled: false}]",
        "[blogpost: {views: {index: {paginate: 5, style: list}, month: false, tag: '/t/:name/'}, feeds: false}]",
        "[blogpost: {adapt: {banners: {dead: keep}}, post: {share: [mastodon], comments: {provider: giscus}}}]",
        "[blogpost: {adapt: none, permalink: pretty, dialect: 4, cache: false, images: {widths: 400}}]",
    ],
)
def test_right_options_are_valid_beside_other_plugins(plugins):
    assert is_valid(f"site_name: Rye\nplugins: {plugins}")


@pytest.mark.parametrize(
    "plugins",
    [
        "[blogpst]",
        "[blogpost: {prefx: a}]",
        "[blogpost: {views: {index: {paginat: 5}}}]",
        "[blogpost: {views: {index: {style: grid}}}]",
        "[blogpost: {adapt: {banners: {ded: keep}}}]",
        "[blogpost: {adapt: {headings: maybe}}]",
        "[blogpost: {banners: {art: {palette: [red]}}}]",
        "[blogpost: {images: {widths: [5]}}]",
        "[blogpost: {feeds: {limit: ten}}]",
        "[blogpost: {post: {share: [mastodo]}}]",
        "[blogpost: {post: {within: year}}]",
        "[blogpost: {prefix: a/../b}]",
        "[blogpost: {dialect: hugo}]",
        "[blogpost: {enabled: maybe}]",
    ],
)
def test_wrong_options_are_invalid_beside_other_plugins(plugins):
    assert not is_valid(f"site_name: Rye\nplugins: {plugins}")


@pytest.mark.parametrize("options", RIGHT)
def test_the_schema_accepts_what_the_plugin_accepts(options):
    PLUGIN.validate({"blogpost": options})


def needs_the_plugin(options):
    """Return whether only the plugin can see a mistake: below `jekyll`, or in the options of a provider."""
    comments = options.get("post", {}).get("comments")
    return "jekyll" in options or comments == "giskus" or (isinstance(comments, dict) and "disqus" not in comments)


@pytest.mark.parametrize("options", [options for options, _ in WRONG if not needs_the_plugin(options)])
def test_the_schema_refuses_what_the_plugin_refuses(options):
    assert not PLUGIN.is_valid({"blogpost": options})


def example_of(row):
    """Return the options that a row's example means."""
    value = yaml.safe_load(row.example)
    for name in reversed(row.name.split(": ")):
        value = {name: value}
    return value


ROWS = list(rows(PluginOptions))
WITH_EXAMPLES = [row for row in ROWS if row.example]


@pytest.mark.parametrize("row", WITH_EXAMPLES, ids=lambda row: row.name)
def test_every_example_is_right_for_the_plugin_and_for_editors(row):
    assert read(PluginOptions, example_of(row))[1] == []
    PLUGIN.validate({"blogpost": example_of(row)})


def test_every_option_has_a_sentence_and_an_example_or_options_of_its_own():
    parents = {row.name.rpartition(": ")[0] for row in ROWS}
    assert [row.name for row in ROWS if not row.text.endswith(".")] == []
    assert [row.name for row in ROWS if not row.example and row.name not in parents] == []


def test_the_reference_has_every_option(capsys):
    assert main(["schema", "--table"]) == 0
    table = yaml.safe_load(capsys.readouterr().out)
    assert {row["option"] for row in table} == {*OWN_NAMES, "_config.yml"}
    names = {(row["option"], row["name"]) for row in table}
    assert {("views", "index: paginate"), ("images", "widths"), ("banners", "art: palette")} < names
    assert len(names) == len(table)
