"""Comments under posts: giscus, utterances, Disqus, Isso, Cusdis, or a template of the site's own.

The option `post: comments` turns them on and has the provider's options; `_config.yml` has the rest, as Minimal
Mistakes (https://mmistakes.github.io/minimal-mistakes/docs/configuration/), Chirpy and minima write them. Without
the option a site keeps the comments that it had under Jekyll, but they are loaded only when a reader asks.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_blogpost.options import OptionError, names
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.comment_providers import PROVIDERS
from mkdocs_blogpost.views.comment_settings import (
    NEEDED,
    CommentSettings,
    as_options,
    asks_for_comments,
    is_refused,
    is_usable,
    named_provider,
    options_of,
    site_comments,
)
from mkdocs_blogpost.views.comments_option import COMMENTS_PATH, CommentsOptions
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.seo import text


@value_class
class Comments:
    """The comments under a post."""

    template: str
    """The template."""
    options: Mapping[str, str]
    """The provider's options; their names have hyphens."""
    provider: str = ""
    """The provider's name; empty for a template of the site's own."""
    is_loaded_on_request: bool = False
    """Whether nothing is loaded before a reader asks for it."""


def comments_of(blog: Blog, entry: Entry) -> Comments | None:
    """Return the comments under a post; None if there are none."""
    option = blog.post.comments
    if (option is not None and not option.on) or is_refused(entry.data) or entry.draft:
        return None
    if option is None:
        return _of_site(blog, entry)
    provider = provider_of(option, blog.config, blog.comment_settings)
    if provider.endswith(".html"):
        return Comments(provider, as_options("", option.settings))
    if provider not in PROVIDERS:
        return None
    own = blog.comments.options if blog.comments and blog.comments.provider == provider else {}
    options = {**_provider_options(provider, option, blog.config), **own}
    return _comments(CommentSettings(provider, options), entry, on_request=False)


def provider_of(options: CommentsOptions, config: Mapping[str, Any], found: CommentSettings | None = None) -> str:
    """Return the provider that the option names, else the site; empty if neither does."""
    own = found or site_comments(config)
    asked = next((name for name in PROVIDERS if getattr(options, name) is not None), None)
    return options.provider or asked or (own.provider if own else "") or named_provider(config)


def missing_options(options: CommentsOptions | None, config: Mapping[str, Any]) -> Iterator[OptionError]:
    """Yield what neither the option nor `_config.yml` says, and without which nobody can comment."""
    if options is None or not options.on:
        return
    provider = provider_of(options, config)
    if provider in PROVIDERS:
        name = NEEDED[provider][0]
        value = _provider_options(provider, options, config).get(name)
        if value and not is_usable(provider, value):
            yield OptionError(COMMENTS_PATH, f"needs an address as '{name}' for {provider}, not '{value}'")
        elif not value:
            yield OptionError(
                COMMENTS_PATH, f"needs '{name.replace('-', '_')}' for {provider}: write it here or in _config.yml"
            )
    elif not provider.endswith(".html"):
        named = f", not {provider!r} of _config.yml" if provider else ""
        yield OptionError(COMMENTS_PATH, f"needs a 'provider': {', '.join(PROVIDERS)} or a template{named}")


def _provider_options(provider: str, options: CommentsOptions, config: Mapping[str, Any]) -> dict[str, str]:
    own = getattr(options, provider)
    nested = {name: getattr(own, name) for name in names(type(own))} if own else {}
    repository = {"repo": config.get("repository")} if NEEDED[provider][0] == "repo" else {}
    values = (repository, options_of(provider, config), nested, options.settings)
    return {name: own for value in values for name, own in as_options(provider, value).items()}


def _of_site(blog: Blog, entry: Entry) -> Comments | None:
    """Return the comments that a post had under Jekyll."""
    found = blog.comment_settings
    if found is None:
        return None
    asked = asks_for_comments(entry.data, found)
    if asked is False or (found.is_asked_by_post and not asked):
        return None
    return _comments(found, entry, on_request=True)


def _comments(found: CommentSettings, entry: Entry, *, on_request: bool) -> Comments:
    template = f"blogpost/partials/comments/{found.provider}.html"
    options = found.options
    if found.provider == "disqus" and (identifier := _identifier(entry.data, found)):
        options = {**options, "identifier": identifier}
    return Comments(template, options, found.provider, on_request)


def _identifier(data: Mapping[str, Any], found: CommentSettings) -> str:
    """Return what Disqus knows a post by, as its front matter says; empty if that is its address."""
    own = text(data, "disqus_identifier") or text(data, "disqus_id")
    return own or (text(data, found.asking_key) if found.asking_key == "key" else "")
