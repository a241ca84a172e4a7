"""Which Jekyll builds a site: one field for each difference that an author can see.

The defaults are Jekyll 4's. A number at the end of a sentence groups the fields by subject:
1 the engine, 2 Jekyll and Liquid (https://jekyllrb.com/docs/history/), 3 the plugins of GitHub Pages (https://pages.github.com/versions/).
"""

from collections.abc import Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import Any, Literal

from mkdocs_blogpost.values import value_class


@value_class
class Dialect:
    """What one Jekyll does differently from another."""

    name: str = "jekyll-4"
    """The value of the option `dialect` that asks for it."""
    title: str = "Jekyll 4"
    """Its name in messages."""
    version: str = "4.3.1"
    """What templates see as `jekyll.version`. 1"""

    # Who builds
    environment: str | None = None
    """What templates see as `jekyll.environment`; None leaves it to `JEKYLL_ENV`. 1"""
    always_on: tuple[str, ...] = ()
    """Plugins that run without being named. 1"""
    allowed: frozenset[str] | None = None
    """Plugins that run if they are named; None for any. 1"""
    default_settings: Mapping[str, Any] = field(default_factory=dict)
    """Settings over Jekyll 4's own, below the site's. 1"""
    forced_settings: Mapping[str, Any] = field(default_factory=dict)
    """Settings over the site's. 1"""
    lists_theme_pages: bool = False
    """Whether `site.pages` holds the style sheet of the theme, which is always installed. 3.4"""
    converters: frozenset[str] | None = None
    """The converters that `markdown` may name, in lower case, all others mean kramdown; None for any. 1"""

    # Links
    links_have_baseurl: bool = True
    """Whether the tags `link` and `post_url` write the `baseurl`. 2.1"""
    links_hold_liquid: bool = True
    """Whether the tag `link` renders the Liquid in its path. 2.1"""

    # Names and addresses
    slugs_keep_marks: bool = True
    """Whether a slug keeps every combining mark, not only those that belong to an alphabet. 2.2"""
    unknown_placeholders: frozenset[str] = frozenset()
    """Placeholders of permalinks that stop the build. 2.2"""
    folders_may_date_posts: bool = False
    """Whether a folder below `_posts` whose name begins with a date makes its files posts. 2.2"""
    strips_dots: bool = True
    """Whether dots at the end of a name are left out of slug, title and address. 2.2"""

    # Front matter defaults
    scopes_are_folders: bool = False
    """Whether a scope's path names a whole folder or file, not the start of a path. 2.3"""

    # Collections and documents
    orders_collections: bool = True
    """Whether `sort_by` and `order` of a collection count. 2.4"""
    documents_have_names: bool = True
    """Whether templates see a document's file name as `page.name`. 2.4"""
    undated_documents_have_dates: bool = True
    """Whether a document without a date always has the build's time as its date. 2.4"""
    lists_files_of_collections: bool = True
    """Whether `site.static_files` holds the files of collections, which are published only with them. 2.4"""

    # What is read
    config_files: tuple[str, ...] = ("_config.yml", "_config.yaml", "_config.toml")
    """The names of the configuration; the first file that exists counts. 2.5"""
    excluded: tuple[str, ...] = (
        ".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules",
        "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
    )  # fmt: skip
    """What no site publishes. 2.5"""
    exclude_replaces: bool = False
    """Whether the site's `exclude` replaces the list above. 2.5"""
    splits_at_spaces: bool = True
    """Whether a list of names that is written as a text is split at spaces too, not only at commas. 2.5"""
    renamed_settings: Mapping[str, str] = field(default_factory=dict)
    """Old names of settings, and what they are called now. 2.5"""
    dropped_settings: tuple[str, ...] = ()
    """Old settings that are ignored. 2.5"""
    liquid_is_optional: bool = True
    """Whether `render_with_liquid: false` keeps a text from Liquid. 2.5"""
    pages_have_excerpts: bool = True
    """Whether `page_excerpts` gives pages excerpts. 2.5"""
    tables_have_options: bool = True
    """Whether `csv_reader` and `tsv_reader` say how tables are read. 2.5"""
    yaml: Literal["psych", "safe_yaml"] = "psych"
    """The reader of front matter, data and configuration. 2.6"""

    # Excerpts
    excerpts_define_all_links: bool = False
    """Whether an excerpt gets all link definitions that follow it, not only those that it uses. 2.7"""

    # Liquid's tags
    unknown_tags: frozenset[str] = frozenset()
    """Tags that stop the build: `#` means the inline comment. 2.8"""
    blank_blocks_print_nothing: bool = False
    """Whether a block whose body is blank prints nothing, not even its frame. 2.8"""
    first_else_ends_case: bool = False
    """Whether nothing after the first `else` that is reached in a `case` counts. 2.8"""
    loops_cast_texts: bool = False
    """Whether a text that is no number is 0 as `limit` or `offset`. 2.8"""
    raw_repeats_text: bool = False
    """Whether `raw` prints the text before a `{{%` that is closed by `%}` twice. 2.8"""

    # Filters
    where_nil_gives_all: bool = False
    """Whether `where` with a nil value gives its whole input back. 2.9"""
    casts_digits: bool = True
    """Whether a text of digits counts as a number in `where`, `sort` and `group_by`. 2.9"""
    conditions_combine: bool = True
    """Whether the condition of `where_exp` may have `and` and `or`. 2.9"""
    unknown_filters: frozenset[str] = frozenset()
    """Filters that give their input back. 2.9"""
    truncates_whole_texts: bool = False
    """Whether `truncatewords` adds its dots to a text of exactly that many words. 2.9"""
    filters_without_options: frozenset[str] = frozenset()
    """Filters that a second parameter stops the build at. 2.9"""

    # Pagination and plugins
    pagination_has_paths: bool = False
    """Whether the pages 2 and on of a pagination have a `page.path` of their own. 2.10"""
    relative_links_decode: bool = True
    """Whether jekyll-relative-links decodes `%20`, keeps titles and starts `/` at the site's root. 3.5"""


JEKYLL_4 = Dialect()
"""Jekyll 4.3."""

JEKYLL_3 = Dialect(
    name="jekyll-3",
    title="Jekyll 3",
    version="3.10.0",
    default_settings=MappingProxyType({"kramdown": {"toc_levels": "1..6"}}),
    links_have_baseurl=False,
    links_hold_liquid=False,
    slugs_keep_marks=False,
    unknown_placeholders=frozenset(
        ("slugified_categories", "long_month", "short_day", "long_day", "week", "w_year", "w_day")
    ),
    folders_may_date_posts=True,
    strips_dots=False,
    scopes_are_folders=True,
    orders_collections=False,
    documents_have_names=False,
    undated_documents_have_dates=False,
    lists_files_of_collections=False,
    config_files=("_config.yml", "_config.yaml"),
    excluded=(
        "Gemfile", "Gemfile.lock", "node_modules",
        "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
    ),
    exclude_replaces=True,
    splits_at_spaces=False,
    renamed_settings=MappingProxyType(
        {"gems": "plugins", "layouts": "layouts_dir", "data_source": "data_dir", "server_port": "port"}
    ),
    dropped_settings=("pygments", "auto", "watch", "server"),
    liquid_is_optional=False,
    pages_have_excerpts=False,
    tables_have_options=False,
    yaml="safe_yaml",
    excerpts_define_all_links=True,
    unknown_tags=frozenset(("liquid", "echo", "render", "#")),
    blank_blocks_print_nothing=True,
    first_else_ends_case=True,
    loops_cast_texts=True,
    raw_repeats_text=True,
    where_nil_gives_all=True,
    casts_digits=False,
    conditions_combine=False,
    unknown_filters=frozenset(
        (
            "find", "find_exp", "replace_last", "remove_last",
            "base64_encode", "base64_decode", "base64_url_safe_encode", "base64_url_safe_decode",
        )
    ),
    truncates_whole_texts=True,
    filters_without_options=frozenset(("number_of_words", "default")),
    pagination_has_paths=True,
)  # fmt: skip
"""Jekyll 3.10, built by the author."""

GITHUB_PAGES = replace(
    JEKYLL_3,
    name="github-pages",
    title="GitHub Pages (Jekyll 3.10)",
    environment="production",
    lists_theme_pages=True,
    always_on=(
        "jekyll-coffeescript", "jekyll-commonmark-ghpages", "jekyll-gist", "jekyll-github-metadata",
        "jekyll-paginate", "jekyll-relative-links", "jekyll-optional-front-matter", "jekyll-readme-index",
        "jekyll-default-layout", "jekyll-titles-from-headings",
    ),
    allowed=frozenset(
        (
            "jekyll-feed", "jekyll-redirect-from", "jekyll-seo-tag", "jekyll-sitemap", "jekyll-avatar", "jemoji",
            "jekyll-mentions", "jekyll-include-cache", "jekyll-octicons", "jekyll-remote-theme",
        )
    ),
    default_settings=MappingProxyType(
        {
            "theme": "jekyll-theme-primer",
            "kramdown": {"toc_levels": "1..6", "input": "GFM", "hard_wrap": False},
            "sass": {"style": "compressed"},
        }
    ),
    forced_settings=MappingProxyType(
        {
            "lsi": False,
            "safe": True,
            "highlighter": "rouge",
            "kramdown": {"template": "", "math_engine": "mathjax", "syntax_highlighter": "rouge"},
            "gist": {"noscript": False},
        }
    ),
    converters=frozenset(("kramdown", "gfm", "commonmarkghpages")),
    relative_links_decode=False,
)  # fmt: skip
"""GitHub Pages: Jekyll 3.10 with plugins that are always on and settings that are forced."""

DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {dialect.name: dialect for dialect in (GITHUB_PAGES, JEKYLL_3, JEKYLL_4)}
)
"""The dialects by name."""

AUTO = "auto"
"""The value of the option `dialect` that lets the tree decide."""

SYNONYMS: Mapping[str, str] = MappingProxyType({"pages": "github-pages", "3": "jekyll-3", "4": "jekyll-4"})
"""Other names of the dialects: the first part of a version, and `pages`."""


def environment_of(dialect: Dialect, variables: Mapping[str, str]) -> str:
    """Return what templates see as `jekyll.environment`: the variable `JEKYLL_ENV` counts first."""
    return variables.get("JEKYLL_ENV") or dialect.environment or "development"


def dialect_name(value: object) -> str | None:
    """Return the name of a dialect, or `auto`, that a value such as `4`, `4.3` or `jekyll-4` means; None for none."""
    text = str(value).strip().lower()
    known = SYNONYMS.get(text) or SYNONYMS.get(text.partition(".")[0]) or text
    return known if known == AUTO or known in DIALECTS else None


@value_class
class KnownDialect:
    """A check of options: a value is the name of a dialect, or `auto`."""

    def problem(self, value: object) -> str:
        """Return what is wrong with a value; empty if nothing is."""
        return "" if dialect_name(value) else f"is one of {', '.join((AUTO, *DIALECTS))}"

    def schema(self) -> Mapping[str, Any]:
        """Return the names in JSON Schema."""
        return {"anyOf": [{"enum": [AUTO, *DIALECTS, *SYNONYMS]}, {"type": ["number", "string"], "pattern": "^[34]"}]}
