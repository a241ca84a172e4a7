"""What templates see as `blogpost`: the blog, the page, texts and dates, links."""

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from html import escape
from typing import Any

from mkdocs_blogpost.render.mentions import base_of, with_mentions
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views import urls
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.comments import Comments, comments_of
from mkdocs_blogpost.views.entry import Author, Entry
from mkdocs_blogpost.views.license import License, license_of
from mkdocs_blogpost.views.metadata import Metadata, OwnPage, for_entry, for_page, for_view
from mkdocs_blogpost.views.neighbours import NO_NEIGHBOURS, Neighbours
from mkdocs_blogpost.views.picture import Picture
from mkdocs_blogpost.views.post_query import PostQuery, latest
from mkdocs_blogpost.views.related import related
from mkdocs_blogpost.views.scripts import scripts_of
from mkdocs_blogpost.views.series_part import SeriesPart, series_part_of
from mkdocs_blogpost.views.share import ShareLink, share_links_of
from mkdocs_blogpost.views.term import Term
from mkdocs_blogpost.views.translations import Translations, has_texts, language_name, language_tag, translations_in
from mkdocs_blogpost.views.video import video_of
from mkdocs_blogpost.views.view_page import ViewPage

TITLE_ID = "_title"
"""The id of every page's one h1; a heading of a body never gets it by itself."""
SHORT = 1500
"""How many characters of HTML a text has at least whose end is below the first screen."""


@value_class(slots=False, eq=False)
class BlogContext:
    """The variable `blogpost` of templates; its names are public, and listed in the documentation."""

    views: BlogViews
    """The views of the blog."""
    page_url: str
    """The page's own URL: site-absolute."""
    metadata: Metadata
    """What the page's head contains."""
    entry: Entry | None = None
    """The post; None on other pages."""
    view: ViewPage | None = None
    """The view's page; None on other pages."""
    hero: Picture | None = None
    """The picture at the head of one of the site's own pages."""
    opening_image: str = ""
    """The name of the image file with which the body of one of the site's own pages begins; else empty."""
    has_title: bool = False
    """Whether the text of one of the site's own pages, or a view's introduction, has an `h1` of its own."""
    subtitle: str = ""
    """The subtitle of one of the site's own pages, else its description, as plain text; empty on other pages."""
    page_language: str = ""
    """The language tag of one of the site's own pages; empty if it is the blog's."""
    page_data: Mapping[str, Any] = field(default_factory=dict)
    """The front matter of one of the site's own pages; empty on other pages."""
    host_scripts: tuple[str, ...] = ()
    """The addresses of the scripts that every page of the host has."""
    title_id: str = TITLE_ID
    """The id of the page's `h1`."""
    names_files: bool = False
    """Whether links name the file of a folder, for a site that is read without a server."""
    root: str = ""
    """The path of the site's root, if the page is shown at any address; else empty."""

    @cached_property
    def links(self) -> urls.PageLinks:
        """How the page writes its links."""
        return urls.PageLinks(self.page_url, self.names_files, self.root)

    @property
    def blog(self) -> Blog:
        """The blog."""
        return self.views.blog

    @cached_property
    def translations(self) -> Translations:
        """The blog's texts and dates in the language of the page, if there are texts in it, else in the blog's."""
        own = self.entry.language if self.entry else self.page_language
        return translations_in(own) if own and has_texts(own) else self.views.translations

    def link(self, url: str) -> str:
        """Return a site-absolute URL relative to the page, any other URL as it is."""
        return self.links.link(url)

    def text(self, key: str, **values: object) -> str:
        """Return one of the blog's texts in the readers' language, with its values filled in."""
        return self.translations.text(key, **values)

    def count(self, key: str, number: int) -> str:
        """Return a text about a number, such as `3 posts`, in the readers' language."""
        return self.translations.count(key, number)

    def terms(self, entry: Entry, kind: str) -> tuple[Term, ...]:
        """Return the terms of an entry: `category`, `tag`, `author` or `series`."""
        return self.views.terms.of(entry.url, kind)

    def all_terms(self, kind: str) -> list[Term]:
        """Return all terms of a kind, by name."""
        return self.views.terms.all(kind)

    @property
    def topics(self) -> list[Term]:
        """The categories; if there are none, the tags with the most posts."""
        return self.views.topics

    def url(self, view: str) -> str:
        """Return the URL of a view's page; empty if the view is off or has no entries."""
        return self.views.urls.get(view, "")

    def author_url(self, author: Author) -> str:
        """Return the URL of an author's page; empty if there is none."""
        term = self.views.terms.named("author", author.name)
        return term.url if term else ""

    @property
    def language(self) -> str:
        """The language tag of the page: the post's own, else the blog's."""
        own = self.entry.language if self.entry else ""
        return own or self.page_language or self.blog.language

    def direction(self, entry: Entry) -> str:
        """Return the direction of an entry's script: `ltr` or `rtl`."""
        return (translations_in(entry.language) if entry.language else self.views.translations).direction

    def language_attributes(self, entry: Entry) -> str:
        """Return the attributes of an element with an entry's words; empty if they are in the page's language."""
        own = entry.language or self.blog.language
        return f' lang="{escape(own)}" dir="{self.direction(entry)}"' if own != self.language else ""

    def language_name(self, entry: Entry) -> str:
        """Return the name of an entry's language in that language."""
        return language_name(entry.language or self.blog.language)

    def latest(self, limit: int = 5, **terms: str) -> list[Entry]:
        """Return the newest posts, of all or of a category, tag, author or series."""
        return self.entries_of(PostQuery(limit, terms=tuple(terms.items())))

    def entries_of(self, query: PostQuery) -> list[Entry]:
        """Return the posts that a query asks for."""
        return latest(self.blog, self.views.terms, query)

    def with_mentions(self, html: str) -> str:
        """Return a piece of HTML with the names of people in it as links, if the site has the plugin for them."""
        data = self.entry.data if self.entry else self.page_data
        return with_mentions(html, base_of(self.blog.plugins, self.blog.config, data)) if "@" in html else html

    def is_short(self, html: str) -> bool:
        """Return whether the end of a text can be on the first screen."""
        return len(html) < SHORT and not any(tag in html for tag in ("<img", "<iframe", "<video", "<svg", "<canvas"))

    def begins_with(self, picture: Picture) -> bool:
        """Return whether the post's body begins with the same image as a picture."""
        opening = self.entry.opening_image if self.entry else self.opening_image
        return opening == urls.file_name(picture.src) != ""

    @property
    def neighbours(self) -> Neighbours:
        """The posts before and after the post."""
        return self.views.neighbours.get(self.entry.url, NO_NEIGHBOURS) if self.entry else NO_NEIGHBOURS

    @cached_property
    def related(self) -> list[Entry]:
        """The posts to read after the post."""
        limit = self.blog.post.related_limit
        if not self.entry or not limit or self.entry.data.get("related") is False:
            return []
        return related(self.blog, self.views.terms, self.entry, limit)

    @cached_property
    def series_part(self) -> SeriesPart | None:
        """The post's place in its series; None if it has no series, or is its only part."""
        return series_part_of(self.views.terms, self.entry) if self.entry else None

    @cached_property
    def share_links(self) -> list[ShareLink]:
        """The links to share the post."""
        sites = self.blog.post.share_sites
        return share_links_of(sites, self.entry, self.blog.origin) if self.entry and sites else []

    @property
    def video(self) -> str:
        """The address of the player of the film at the head of the post or page; empty if it has none."""
        return video_of(self.entry.data if self.entry else self.page_data)

    @property
    def license(self) -> License | None:
        """The licence of the post; None if it has none."""
        return license_of(self.blog.config, self.entry.data) if self.entry else None

    @cached_property
    def scripts(self) -> dict[str, str]:
        """The scripts for formulas and diagrams that the page needs: name to address."""
        data = self.entry.data if self.entry else self.page_data
        return scripts_of(self.blog, data, self.host_scripts)

    @cached_property
    def comments(self) -> Comments | None:
        """The comments under the post; None if there are none."""
        return comments_of(self.blog, self.entry) if self.entry else None


def entry_context(views: BlogViews, entry: Entry, page_url: str) -> BlogContext:
    """Return what a post's template sees."""
    versions = views.language_versions.get(entry.url, ())
    return BlogContext(views, page_url, for_entry(views.blog, entry, views.blog_feeds, versions), entry=entry)


def view_context(views: BlogViews, page: ViewPage, page_url: str) -> BlogContext:
    """Return what a view's template sees."""
    feeds = views.term_feeds.get(page.url, views.blog_feeds)
    return BlogContext(views, page_url, for_view(views.blog, page, feeds), view=page)


def page_context(views: BlogViews, own: OwnPage, page_url: str, *, has_title: bool = False) -> BlogContext:
    """Return what the template of any other page of the site sees."""
    metadata = for_page(views.blog, own, page_url, views.blog_feeds)
    return BlogContext(
        views,
        page_url,
        metadata,
        has_title=has_title,
        subtitle=own.subtitle or own.description,
        page_language=language_tag(own.data),
        page_data=own.data,
        hero=own.picture,
        opening_image=own.opening_image,
    )


def list_variables(context: BlogContext, query: PostQuery) -> Mapping[str, object]:
    """Return the variables of the template `blogpost/partials/latest.html` for a list of posts."""
    return {"blogpost": context, "entries": context.entries_of(query), "style": query.style}
