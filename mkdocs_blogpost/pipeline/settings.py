"""The values of the plugin's options, read once and frozen.

Every option overrides the site's `_config.yml`, which overrides Jekyll's defaults.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, fields
from typing import Any, Literal

from mkdocs_blogpost.dialect import AUTO, dialect_name
from mkdocs_blogpost.extensions import TAGS, named
from mkdocs_blogpost.model.jekyll_options import JEKYLL_KEYS
from mkdocs_blogpost.options import OptionError, OptionsError, read
from mkdocs_blogpost.pipeline.options import CACHE, PluginOptions
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.render.options import RenderOptions
from mkdocs_blogpost.render.other_steps import OTHER_STEPS
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog_options import BlogOptions
from mkdocs_blogpost.views.comments_option import COMMENTS_PATH
from mkdocs_blogpost.views.feeds_option import FeedsOptions
from mkdocs_blogpost.views.registry import FEEDS, OTHER_VIEWS, TERM_KINDS, VIEWS
from mkdocs_blogpost.views.view_options import ViewsOptions

When = Literal["serve", "always", "never"]


@value_class
class Settings:
    """The values of the options."""

    source: str | None = None
    """The folder that has `_posts/`; None to look for it."""
    blog: BlogOptions = field(default_factory=BlogOptions)
    """The options of everything that the blog publishes."""
    render: RenderOptions = field(default_factory=RenderOptions)
    """The options of rendering, without those of `_config.yml`."""
    drafts: When | None = None
    """When drafts are shown; None leaves it to `show_drafts` of `_config.yml`, else `serve`."""
    future: When | None = None
    """When posts dated after now are shown; None leaves it to `future` of `_config.yml`, else `serve`."""
    layouts: Mapping[str, str] = field(default_factory=dict)
    """Jekyll layout name to theme template, over the built-in table."""
    markdown_plugins: tuple[str, ...] = ()
    """The plugins and hooks of the host that may change the Markdown of posts."""
    cache: str | None = CACHE
    """The folder, beside the configuration file, that keeps files between builds; None for none."""
    dialect: str = AUTO
    """Which Jekyll builds the site: the name of a dialect, or `auto` to let the tree decide."""
    jekyll: Mapping[str, Any] = field(default_factory=dict)
    """Keys of `_config.yml` that the options override."""

    @property
    def prefix(self) -> str:
        """The folder of the site that the blog is published in, without slashes around it."""
        return self.blog.prefix

    @property
    def adapt(self) -> Adapt:
        """The deliberate departures from Jekyll's output."""
        return self.render.adapt

    def templates(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield the path of each option that names a template, and the template."""
        for layout, template in self.layouts.items():
            yield ("layouts", layout), template
        comments = self.blog.post.comments
        provider = (comments.provider if comments else None) or ""
        if provider.endswith(".html"):
            yield COMMENTS_PATH, provider


def load(given: Mapping[str, Any]) -> Settings:
    """Return the values of a table of options; raises OptionsError with one line for each mistake."""
    options, errors = read(PluginOptions, given)
    others = (*OTHER_VIEWS.errors, *OTHER_STEPS.errors)
    errors += [OptionError((group, name), message) for group, name, message in others]
    if errors:
        raise OptionsError(errors)
    version = options.jekyll.get("version")
    return Settings(
        source=options.source,
        blog=BlogOptions(
            prefix=_folder(options.prefix),
            views=_views(options),
            feeds=_feeds(options),
            post=options.post or BlogOptions().post,
        ),
        render=RenderOptions(
            adapt=_adapt(options.adapt),
            banners=read(BannerRules, _merged(given, "banners"))[0],
            images=read(ImageRules, _merged(given, "images"))[0],
            tags={each.name: each.value for each in named(TAGS)} | dict(options.tags),
            layouts=frozenset(options.layouts),
        ),
        drafts=_when(options.drafts),
        future=_when(options.future),
        layouts=options.layouts,
        markdown_plugins=options.markdown_plugins,
        cache=CACHE if options.cache is True else options.cache or None,
        dialect=dialect_name(options.dialect if version is None else version) or AUTO,
        jekyll=_jekyll(given),
    )


def _folder(path: str) -> str:
    return "/".join(part for part in path.split("/") if part not in ("", "."))


def _when(value: When | bool | None) -> When | None:
    if isinstance(value, bool):
        return "always" if value else "never"
    return value


def _adapt(value: Any) -> Adapt:
    if value is None or value == "all" or value is True:
        return Adapt.all()
    if value == "none" or value is False:
        return Adapt.none()
    own = {each.name: getattr(value, each.name) for each in fields(Adapt)}
    return Adapt(**{name: switch is not False for name, switch in own.items() if switch is not None})


def _merged(given: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return the table of an option that may be below `adapt`, too."""
    adapt = given.get("adapt")
    own = adapt.get(name) if isinstance(adapt, Mapping) else None
    return {**(own if isinstance(own, Mapping) else {}), **(given.get(name) or {})}


def _views(options: Any) -> ViewsOptions:
    table = options.views
    if table is None:
        return ViewsOptions()
    own = {view.name: getattr(table, view.name) for view in VIEWS}
    named = {name: value for name, value in own.items() if value is not None}
    return ViewsOptions(table.all, table.redirects, named)


def _feeds(options: Any) -> FeedsOptions:
    table = options.feeds
    if table is None:
        return FeedsOptions()
    feeds = {feed.kind: getattr(table, feed.kind) for feed in FEEDS}
    terms = {kind.feed_option: getattr(table, kind.feed_option) for kind in TERM_KINDS}
    return FeedsOptions(
        table.all,
        table.limit,
        table.excerpt_only,
        {name: value for name, value in feeds.items() if value is not None},
        {name: value for name, value in terms.items() if value is not None},
    )


def _jekyll(given: Mapping[str, Any]) -> dict[str, Any]:
    own = {name: value for name, value in (given.get("jekyll") or {}).items() if name != "version"}
    return own | {name: given[name] for name in JEKYLL_KEYS if given.get(name) is not None}
