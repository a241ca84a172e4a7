"""Keys of `_config.yml` that may be among the plugin's options, too, with Jekyll's meaning.

Only their types are checked here; `config` reads their values as it reads those of `_config.yml`.
Follows https://jekyllrb.com/docs/configuration/options/.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from mkdocs_blogpost.option_checks import Range
from mkdocs_blogpost.options import names
from mkdocs_blogpost.values import value_class

Text = str | int | float
"""A text that YAML may read as a number."""
Table = Mapping[str, Any]


@value_class
class JekyllOptions:
    """The keys of `_config.yml` that may be among the options; each overrides that of `_config.yml`."""

    author: Text | Table | tuple[Text, ...] | None = None
    """The author of posts that name none.

    Example: `Ada Lane`
    """
    baseurl: str | None = None
    """The folder of the host that the site is published in.

    Example: `/journal`
    """
    collections: Table | tuple[str, ...] | None = None
    """The collections, and their settings.

    Example: `{talks: {output: true}}`
    """
    collections_dir: str | None = None
    """The folder that has the folders of all collections.

    Example: `content`
    """
    defaults: tuple[Table, ...] | None = None
    """Front matter for files that have none of their own.

    Example: `[{scope: {path: ""}, values: {lang: en}}]`
    """
    description: Text | None = None
    """What the site is about.

    Example: `Notes on tools`
    """
    encoding: str | None = None
    """The encoding of the source files.

    Example: `utf-8`
    """
    exclude: tuple[Text, ...] | None = None
    """Files and folders that are not read.

    Example: `[vendor, README.md]`
    """
    excerpt_separator: str | bool | None = None
    """The text that ends an excerpt.

    Example: `<!--more-->`
    """
    feed: Table | None = None
    """The settings of jekyll-feed.

    Example: `{path: atom.xml}`
    """
    highlighter: str | bool | None = None
    """What colours the code.

    Example: `rouge`
    """
    include: tuple[Text, ...] | None = None
    """Files and folders that are read although their name begins with a dot or an underscore.

    Example: `[.well-known]`
    """
    keep_files: tuple[Text, ...] | None = None
    """Files that Jekyll leaves in the built site.

    Example: `[.git]`
    """
    kramdown: Table | None = None
    """The options of kramdown.

    Example: `{hard_wrap: true}`
    """
    lang: str | None = None
    """The language of the site.

    Example: `de`
    """
    limit_posts: Annotated[int, Range(0)] | None = None
    """How many of the newest posts are published; 0 for all.

    Example: `50`
    """
    liquid: Table | None = None
    """How strict Liquid is.

    Example: `{strict_filters: true}`
    """
    markdown: str | None = None
    """The Markdown that posts are written in.

    Example: `kramdown`
    """
    markdown_ext: str | None = None
    """The endings of Markdown files.

    Example: `md,markdown`
    """
    paginate: Annotated[int, Range(0)] | Literal[False] | None = None
    """How many posts a page of the index shows.

    Example: `5`
    """
    paginate_path: str | None = None
    """The pattern of the URLs of the index's further pages.

    Example: `/page:num/`
    """
    permalink: str | None = None
    """The pattern of the URLs of posts, or its name.

    Example: `pretty`
    """
    show_excerpts: bool | None = None
    """Whether posts have excerpts.

    Example: `false`
    """
    timezone: str | None = None
    """The time zone of dates that have none.

    Example: `Europe/Berlin`
    """
    title: Text | None = None
    """The title of the site.

    Example: `Field notes`
    """
    unpublished: bool | None = None
    """Whether posts with `published: false` are published, too.

    Example: `true`
    """
    url: str | None = None
    """The site's scheme and host.

    Example: `https://blog.example`
    """


JEKYLL_KEYS = tuple(names(JekyllOptions))
"""The names of these keys."""
