"""The options of rendering: plain values, the same for every post of a site."""

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import Any

from mkdocs_blogpost.extensions import fingerprint
from mkdocs_blogpost.kramdown.options import ReadOptions
from mkdocs_blogpost.model.reads import digest_of
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.images.banner_rules import BannerRules
from mkdocs_blogpost.render.images.rules import ImageRules
from mkdocs_blogpost.values import value_class

FOR_JEKYLL = frozenset(("coderay", "enable_coderay", "guess_lang", "show_warnings"))
"""Keys among kramdown's options in `_config.yml` that are meant for Jekyll itself."""


@value_class(slots=False)
class RenderOptions:
    """What decides, beside the site, how posts are rendered."""

    adapt: Adapt = field(default_factory=Adapt.all)
    """The deliberate departures from Jekyll's output."""
    banners: BannerRules = field(default_factory=BannerRules)
    """How banners are found, replaced and drawn."""
    images: ImageRules = field(default_factory=ImageRules)
    """Which sizes and formats of local images are made."""
    kramdown: Mapping[str, Any] = field(default_factory=dict)
    """The options with which Markdown is converted."""
    tags: Mapping[str, str] = field(default_factory=dict)
    """Liquid tag to the include, or the `package.module:Class`, that renders it."""
    layouts: frozenset[str] = frozenset()
    """The names of layouts for which the option `layouts` has a template."""
    plain_layouts: frozenset[str] = frozenset()
    """The names of layouts, in a tree of which none writes `<html>`, that are text with all the layouts around them."""
    warnings: bool = False
    """Whether kramdown's warnings about texts are reported."""

    @cached_property
    def read_kramdown(self) -> ReadOptions:
        """The options with which Markdown is converted, read once for all posts."""
        return ReadOptions.of(self.kramdown)


def with_site(options: RenderOptions, site: Site) -> RenderOptions:
    """Return options with those of a site's configuration."""
    warnings = bool(site.config.kramdown.get("show_warnings"))
    return replace(options, kramdown=kramdown_options(site, options.adapt), warnings=warnings)


def options_digest(options: RenderOptions) -> str:
    """Return a digest of the options."""
    hosts = sorted(options.banners.dead_hosts)
    values = (options.adapt, options.banners, hosts, options.images, options.kramdown, options.tags, fingerprint())
    return digest_of(*values, sorted(options.layouts), sorted(options.plain_layouts), options.warnings)


def kramdown_options(site: Site, adapt: Adapt) -> dict[str, Any]:
    """Return the options with which the site's posts are read."""
    own = {"angle_toc": adapt != Adapt.none(), "material": adapt.material}
    options = {name: value for name, value in site.config.kramdown.items() if name not in FOR_JEKYLL}
    return {**options, **own}
