"""The schema of the plugin's options, composed from what each view, feed and step declares in its own file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, fields
from typing import Annotated, Any, Literal

from mkdocs_blogpost.dialect import AUTO, KnownDialect
from mkdocs_blogpost.model.jekyll_options import JEKYLL_KEYS, JekyllOptions
from mkdocs_blogpost.option_checks import InsideSite, OneOf
from mkdocs_blogpost.options import OptionError, read
from mkdocs_blogpost.render.adapt import OWN_OPTIONS, Adapt
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.feeds_option import FeedSwitches, TermFeedOptions
from mkdocs_blogpost.views.post_options import PostOptions
from mkdocs_blogpost.views.registry import FEEDS, TERM_KINDS, VIEWS
from mkdocs_blogpost.views.taxonomy import OverviewView, TermView
from mkdocs_blogpost.views.view import View
from mkdocs_blogpost.views.view_options import ViewSwitches

CACHE = ".cache/blogpost"
"""The folder of the cache, beside the configuration file."""
When = Literal["serve", "always", "never"] | bool
DialectName = Annotated[str | int | float, KnownDialect()]


@value_class(slots=False)
class OwnOptions:
    """The options of the plugin that no view, feed or step declares."""

    source: str | None = None
    """The folder that has `_posts/`; without it that of the configuration file, or `docs_dir`.

    Example: `../old-blog`
    """
    prefix: Annotated[str, InsideSite()] = ""
    """The folder of the site that the blog is published in; empty keeps Jekyll's own URLs.

    Example: `blog`
    """
    drafts: When | None = None
    """When drafts are shown; without it `show_drafts` of `_config.yml`, else `serve`.

    Example: `never`
    """
    future: When | None = None
    """When posts are shown whose date is in the future; without it `future` of `_config.yml`, else `serve`.

    Example: `always`
    """
    dialect: DialectName = AUTO
    """Which Jekyll builds the site: `github-pages`, `jekyll-3`, `jekyll-4`, or `auto`: the tree decides.

    Example: `github-pages`
    """
    layouts: Mapping[str, str] = field(default_factory=dict)
    """Jekyll's layouts, and the templates of the theme that show them, over the built-in table.

    Example: `{talk: my-talk.html}`
    """
    tags: Mapping[str, str] = field(default_factory=dict)
    """Liquid tags of the site's Ruby plugins, and the include or the `package.module:Class` that renders each.

    Example: `{youtube: youtube.html}`
    """
    markdown_plugins: tuple[str, ...] = ()
    """Plugins and hooks of MkDocs that may change the Markdown of posts, after Liquid; others see only its words.

    Example: `[macros]`
    """
    banners: BannerRules = field(default_factory=BannerRules)
    """How banners are found, replaced and drawn."""
    images: ImageRules = field(default_factory=ImageRules)
    """Which sizes and formats of local images are made."""
    cache: bool | str = CACHE
    """The folder that keeps drawings and smaller images between builds; `false` for none.

    Example: `false`
    """
    jekyll: Mapping[str, Any] = field(default_factory=dict)
    """Keys of `_config.yml` that have another value here.

    Example: `{plugins: [jekyll-feed]}`
    """

    def problems(self) -> Iterator[OptionError]:
        """Yield what is wrong with the keys of `_config.yml`."""
        known = {name: value for name, value in self.jekyll.items() if name in JEKYLL_KEYS}
        yield from read(JekyllOptions, known, ("jekyll",))[1]
        problem = KnownDialect().problem(self.jekyll.get("version", AUTO))
        if problem:
            yield OptionError(("jekyll", "version"), f"{problem}, not {self.jekyll['version']!r}")


@value_class
class CheckedPostOptions(PostOptions):
    """What a post's page shows beside the post."""

    within: Annotated[str, OneOf(tuple(kind.name for kind in TERM_KINDS))] | None = None
    """The kind of terms that the previous and the next post are within; without it they are of the whole blog.

    Example: `category`
    """


Part = tuple[str, Any, str | type]
"""The name, the type and the documentation of an option that a view, feed or step declares.

A class in the place of a documentation is one whose field of that name has it.
"""


def _composed(name: str, text: str, parts: Iterable[Part], base: type | None = None) -> Any:
    """Return an options class of parts; an option that is not named is None."""
    declared = {part: (kind | None, field(default=None, metadata={"text": words})) for part, kind, words in parts}
    attributes = {part: own for part, (_kind, own) in declared.items()}
    annotations = {part: kind for part, (kind, _own) in declared.items()}
    bases = (base,) if base else ()
    return value_class(type(name, bases, {"__doc__": text, "__annotations__": annotations, **attributes}))


def _with_switch(options: Any) -> Any:
    """Return an options class that `true` and `false` are short forms of."""
    options.short_forms = {bool: "all"}
    return options


def _view_text(view: View) -> str:
    if isinstance(view, OverviewView):
        what = f"The page of all {view.term_kind.feed_option}."
    elif isinstance(view, TermView):
        what = f"A page for each {view.term_kind.name}."
    else:
        what = type(view).__doc__ or ""
    return f"{what} Usually at `{view.default_url}`. Example: `{view.default_url}`"


def _adaptations() -> Iterator[Part]:
    for each in fields(Adapt):
        own = OWN_OPTIONS.get(each.name)
        yield each.name, bool | own if own else bool, Adapt


def _feeds() -> Iterator[Part]:
    for feed in FEEDS:
        text = f"{feed.__doc__} Usually at `{feed.default_url}`. Example: `{feed.default_url}`"
        yield feed.kind, feed.options, text
    for kind in TERM_KINDS:
        text = f"A feed for each {kind.name}: `true`, or a list of names. Example: `true`"
        yield kind.feed_option, TermFeedOptions, text


AdaptOptions = _composed("AdaptOptions", "The adaptations, each on or off.", _adaptations())
ViewsTable = _with_switch(
    _composed(
        "ViewsTable",
        "The views and their options.",
        ((view.name, view.options, _view_text(view)) for view in VIEWS),
        ViewSwitches,
    )
)
FeedsTable = _with_switch(_composed("FeedsTable", "The feeds and their options.", _feeds(), FeedSwitches))


class _Parts(OwnOptions, JekyllOptions):
    """The options that are declared field by field."""


PluginOptions = _composed(
    "PluginOptions",
    "The options of the plugin.",
    (
        (
            "adapt",
            Literal["all", "none"] | bool | AdaptOptions,
            "The deliberate departures from Jekyll's output: `all`, `none`, or a table. Example: `{encoding: false}`",
        ),
        ("views", ViewsTable, "Which index, archive, taxonomy and author pages there are. Example: `{month: false}`"),
        ("feeds", FeedsTable, "Which feeds there are. Example: `{rss: false}`"),
        ("post", CheckedPostOptions, "What a post's page shows beside the post. Example: `{share: true}`"),
    ),
    _Parts,
)
"""All options of the plugin."""
OWN_NAMES = tuple(name for name in PluginOptions.__dataclass_fields__ if name not in JEKYLL_KEYS)
"""The names of the plugin's own options, without those of Jekyll."""
