"""From the site's model to the blog that views know."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.redirects import old_urls, redirect_target
from mkdocs_blogpost.model.scopes import deep_merge
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.render.emoji import with_emoji
from mkdocs_blogpost.text import plain
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.author_directory import AuthorDirectory
from mkdocs_blogpost.views.blog import Blog, Intro
from mkdocs_blogpost.views.blog_options import BlogOptions
from mkdocs_blogpost.views.card import drawn_card
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.picture import Picture
from mkdocs_blogpost.views.titles import text_in_head
from mkdocs_blogpost.views.translations import language_tag
from mkdocs_blogpost.views.urls import is_elsewhere, prefixed
from mkdocs_blogpost.views.view_options import read_view_urls

LISTS_POSTS = re.compile(r"\b(?:site\.(?:posts|categories|tags)|paginator)\b")
"""What the source of a page contains if the page itself is the list that a view replaces."""
CARD_KEYS = ("image", "og_image", "social_preview_image", "share_img", "share-img", "default_image", "teaser", "cover")
"""The keys of `_config.yml` that themes read the site's own picture from."""


@value_class
class SiteInfo:
    """What the host says about the whole site."""

    name: str = ""
    """The site's name; if empty, `title` of `_config.yml`."""
    description: str = ""
    """The site's description; if empty, that of `_config.yml`."""
    origin: str = ""
    """The full URL that `/` means; if empty, `url` and `baseurl` of `_config.yml`."""
    language: str = ""
    """The language of the host's theme; empty if it has none."""
    is_language_set: bool = False
    """Whether the host's author has chosen that language: then it wins over `lang` of `_config.yml`."""
    is_preview: bool = False
    """Whether only the author sees the site, at an address that means nothing."""
    has_home: bool = False
    """Whether the host has a page at the index's default URL: `/`, below the prefix if there is one."""


def blog_of(  # noqa: PLR0913  each is one part of the blog
    site: Site,
    options: BlogOptions,
    entries: Iterable[Entry],
    info: SiteInfo,
    intro_html: Mapping[str, str] | None = None,
    *,
    collections: Mapping[str, tuple[Entry, ...]] | None = None,
    emoji: bool = False,
) -> Blog:
    """Return the blog of a site; `intro_html` is the HTML of the site's own pages by path, once they are rendered."""
    config, prefix = site.config.data, options.prefix
    pages = list(_pages(site))
    name = info.name or str(config.get("title") or "")
    description = text_in_head(plain(info.description or str(config.get("description") or config.get("tagline") or "")))
    url = f"{config.get('url') or ''}{config.get('baseurl') or ''}"
    layouts = [(page.layout, page.url) for page in pages if not (isinstance(page, Page) and page.is_text_in_layout)]
    redirects = list(_redirects(site, prefix))
    return Blog(
        name=name,
        entries=tuple(entry for entry in entries if not redirect_target(entry.data)),
        description=with_emoji(description) if emoji else description,
        language=_language(info, config),
        origin=(info.origin or (url if is_elsewhere(url) else "")).rstrip("/"),
        author=next(iter(authors_of(site, prefix).authors_of({})), None),
        card=_card(site, prefix, name, description),
        logo=_local(str(config.get("logo") or config.get("avatar") or ""), prefix),
        view_urls=read_view_urls(options.views, _with_index(config, site), prefix, layouts, has_home=info.has_home),
        feeds=options.feeds,
        post=options.post,
        config=config,
        intros={intro.url: intro for intro in (_intro(page, prefix, intro_html or {}) for page in pages)},
        redirects={old: new for old, new, _ in redirects},
        redirect_sources={old: path for old, _, path in redirects},
        emoji=emoji,
        plugins=frozenset(site.config.plugins),
        collections=collections or {},
        time=site.time,
    )


def authors_of(site: Site, prefix: str = "") -> AuthorDirectory:
    """Return the authors of a site."""
    config = site.config.data
    known = {**_mapping(config.get("authors")), **_mapping(site.data.get("authors"))}
    return AuthorDirectory(known, config.get("author"), prefix, site.config.baseurl)


def _language(info: SiteInfo, config: Mapping[str, Any]) -> str:
    """Return the readers' language: the one that the host's author has chosen, else the site's own."""
    if info.language and info.is_language_set:
        return info.language
    return site_language(config) or info.language or "en"


SITE_LANGUAGE = ("lang", "locale", "language", "default_lang", "default_language", "default_locale", "languages")
"""The keys that give a site's language; of the list `languages` (jekyll-multiple-languages) the first is usual."""


def site_language(config: Mapping[str, Any]) -> str:
    """Return the language tag that a site's configuration names; empty if it names none."""
    return language_tag(config, SITE_LANGUAGE)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    return plain(str(value)) if isinstance(value, str | int | float) else ""


def _local(url: str, prefix: str) -> str:
    return url if not url or is_elsewhere(url) else prefixed(prefix, "/" + url.lstrip("/"))


def _card(site: Site, prefix: str, name: str, description: str) -> Picture:
    """Return the site's own picture, else one that is drawn; a file that the Jekyll site lacks is the host's."""
    for key in CARD_KEYS:
        value = site.config.data.get(key)
        src = value.get("path") if isinstance(value, Mapping) else value
        if isinstance(src, str) and src:
            return Picture(_local(src, prefix if site.tree.is_file(src.lstrip("/")) else ""), name)
    return drawn_card(name, description)


def _with_index(config: Mapping[str, Any], site: Site) -> Mapping[str, Any]:
    """Return the configuration with the `pagination` that the page of the index has itself."""
    lists = (page for page in site.pages if page.paginator and page.paginator.page == 1)
    index = next((page for page in lists if page.paginator and not page.paginator.is_selection), None)
    own, usual = (_mapping(data.get("pagination")) for data in (index.data if index else {}, config))
    return {**config, "pagination": deep_merge(usual, own)} if own and usual else config


def _pages(site: Site) -> Iterator[Post | Page]:
    """Yield the site's own pages, and the documents of other collections (Chirpy's `_tabs`)."""
    yield from site.pages
    yield from (document for document in site.documents if document.collection != "posts")


def _intro(page: Post | Page, prefix: str, html: Mapping[str, str]) -> Intro:
    lists_posts = bool(LISTS_POSTS.search(page.body))
    return Intro(
        url=prefixed(prefix, page.url.removesuffix("index.html")),
        title=page.title,
        path=page.path,
        layout=page.layout,
        description=text_in_head(_text(page.data, "description")),
        data=page.data,
        lists_posts=lists_posts,
        html="" if lists_posts else html.get(page.path, ""),
    )


def _redirects(site: Site, prefix: str) -> Iterator[tuple[str, str, str]]:
    """Yield old URLs, new URLs and the files that ask for them, as jekyll-redirect-from reads them."""
    items: list[Post | Page] = [*site.documents, *site.pages]
    for item in items:
        url = prefixed(prefix, item.url)
        target = redirect_target(item.data)
        if target:
            new = target if is_elsewhere(target) else prefixed(prefix, "/" + target.lstrip("/"))
            yield url, new, item.path
            url = new
        olds = (prefixed(prefix, old) for old in old_urls(item.data))
        yield from ((old, url, item.path) for old in olds if old != url)
