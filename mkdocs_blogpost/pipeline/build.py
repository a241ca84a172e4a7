"""One build of a blog: read → render → view → outputs.

site = read(source, settings, context, problems)      the source tree becomes a site
build = SiteBuild(site, settings, context, host, …)   who answers each URL
tree = build.render_item(post)                        a post becomes a tree and a RenderedPost
build.add_published(published)                        the host has converted the tree to a PublishedPost
views = build.view()                                  index, archives, taxonomies, feeds, of both values
build.output_files(views)                             every file that is no page of the host

`build.kept(post)` gives both values of a post from an earlier build, so that it is neither rendered nor converted.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.reader import read_site
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.options import OptionsError
from mkdocs_blogpost.pipeline.claims import (
    claims_of,
    has_landing_page,
    introduced_by_host,
    own_items,
    problems_of,
    problems_of_redirects,
)
from mkdocs_blogpost.pipeline.entries import (
    EntryCache,
    EntryInputs,
    collection_entries,
    concealed,
    missing_pictures,
    own_page,
)
from mkdocs_blogpost.pipeline.introductions import introduction_of
from mkdocs_blogpost.pipeline.layout_redirects import with_layout_redirects
from mkdocs_blogpost.pipeline.layout_services import as_layout_says
from mkdocs_blogpost.pipeline.links import link_targets
from mkdocs_blogpost.pipeline.list_pages import with_lists
from mkdocs_blogpost.pipeline.menu_problems import lost_entries
from mkdocs_blogpost.pipeline.outputs import OutputFile, OutputInputs, outputs
from mkdocs_blogpost.pipeline.privacy import NO_PRIVACY, Privacy, private_paths, public_data, public_site
from mkdocs_blogpost.pipeline.publication import Claim, Rank, resolve
from mkdocs_blogpost.pipeline.settings import Settings
from mkdocs_blogpost.pipeline.site_chrome import SiteChrome, site_chrome
from mkdocs_blogpost.pipeline.site_head import head_html, head_parts, problems_of_head
from mkdocs_blogpost.pipeline.site_menu import NavEntry, SiteMenu
from mkdocs_blogpost.pipeline.source import problems_of_source, scheduled, shown
from mkdocs_blogpost.pipeline.term_links import lost_term_links
from mkdocs_blogpost.pipeline.text_layouts import with_text_layouts
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.cache import KeptPost, PostCache
from mkdocs_blogpost.render.emoji import has_emoji
from mkdocs_blogpost.render.layouts import layouts_with_text, lost_text, plain_layouts
from mkdocs_blogpost.render.lookups import lookups_of
from mkdocs_blogpost.render.options import with_site
from mkdocs_blogpost.render.post_tree import PostTree
from mkdocs_blogpost.render.published_post import PublishedPost
from mkdocs_blogpost.render.rendered_post import RenderedPost
from mkdocs_blogpost.render.slots import SlottedHtml
from mkdocs_blogpost.source.dates import fixed_moment
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views import layouts
from mkdocs_blogpost.views.assemble import SiteInfo, authors_of, blog_of
from mkdocs_blogpost.views.blog_views import BlogViews, site_views
from mkdocs_blogpost.views.comments import missing_options
from mkdocs_blogpost.views.entry import Entry
from mkdocs_blogpost.views.feed_options import feed_collections
from mkdocs_blogpost.views.metadata import OwnPage
from mkdocs_blogpost.views.urls import prefixed
from mkdocs_blogpost.views.view_page import ViewPage


@value_class
class BuildContext:
    """What is known of a build before anything is read."""

    now: datetime
    """The time of the build, with its zone: later posts are future ones."""
    preview: bool = False
    """Whether only the author sees the result."""
    hidden: tuple[str, ...] = ()
    """The paths in the source tree that belong to the host."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """The variables of the process that name the site's environment and its repository, among others."""
    documents: DocumentCache = field(default_factory=DocumentCache)
    """The documents that earlier builds of the same run have read."""
    posts: PostCache = field(default_factory=PostCache)
    """The posts that earlier builds have rendered and converted."""
    entries: EntryCache = field(default_factory=EntryCache)
    """The entries of the builds before it."""
    privacy: Privacy = NO_PRIVACY
    """What hides the text of an item."""


def read(source: Path, settings: Settings, context: BuildContext, problems: Problems) -> Site:
    """Return the site of a source tree; what is no preview is built for readers, as hosts such as GitHub Pages do."""
    site = read_site(
        SourceTree(source, context.hidden, fixed_moment(context.variables, UTC)),
        overrides=settings.jekyll,
        now=context.now,
        drafts=shown(settings.drafts, preview=context.preview),
        future=shown(settings.future, preview=context.preview),
        cache=context.documents,
        follow_source=settings.source is None,
        one_at_each_address=settings.adapt != Adapt.none(),
        dialect=settings.dialect,
        variables=context.variables,
        problems=problems,
    )
    is_open = not context.preview and not context.variables.get("JEKYLL_ENV")
    return replace(site, environment="production") if is_open else site


class SiteBuild:
    """A site on its way to the host; it keeps what was rendered and what the host has converted."""

    def __init__(  # noqa: PLR0913  each is one input of a build
        self,
        site: Site,
        settings: Settings,
        context: BuildContext,
        *,
        host: SiteInfo,
        host_claims: Iterable[Claim],
        of_host: Collection[str] = (),
        problems: Problems,
    ) -> None:
        options = with_site(settings.render, site)
        # What layouts say about pages changes the site, so the lookups that everything else uses are made after it.
        lookups = lookups_of(site, options, site.environment, context.documents.digests)
        site = with_text_layouts(with_layout_redirects(site, lookups), lookups)
        options = replace(options, plain_layouts=plain_layouts(lookups))
        self.absent, self.private = set[str](), set(private_paths(site, context.privacy))
        own = own_items(site, of_host, self.private)
        self.site = site = public_site(site, self.private, context.privacy)
        self.settings, self.problems = settings, problems
        self._cache, self._entries = context.posts, context.entries
        if missing := list(missing_options(settings.blog.post.comments, site.config.data)):
            raise OptionsError(missing)
        self.rendered, self.published = dict[str, RenderedPost](), dict[str, PublishedPost]()
        self.lookups = lookups_of(site, options, site.environment, context.documents.digests)
        prefix, later = settings.prefix, scheduled(site, settings, context.now, preview=context.preview)
        is_adapted = settings.adapt != Adapt.none()
        emoji = has_emoji(frozenset(site.config.plugins)) and is_adapted
        self._inputs = EntryInputs(authors_of(site, prefix), prefix, later, emoji)
        info = host if host.has_home else replace(host, has_home=has_landing_page(site))
        entries = [self._entries.outline(post, self._inputs) for post in site.posts]
        collections = collection_entries(site, feed_collections(site.config.data), self._inputs)
        blog = blog_of(site, settings.blog, entries, info, collections=collections, emoji=emoji)
        self.outline = site_views(as_layout_says(blog, self.chrome, host, is_adapted=is_adapted))
        self.publication = resolve([*host_claims, *claims_of(own, self.outline, site, settings.prefix)])
        html = head_html(site, self.chrome.pages, self.lookups)
        head = head_parts(site, html, settings.prefix, self.publication)
        self.outline = replace(self.outline, blog=replace(self.outline.blog, head=head))
        self.own = own.published_in(self.publication)
        if settings.adapt.layouts:
            self.own = with_lists(self.own, self.lookups)
        self.introduced = introduced_by_host(self.outline, self.publication)
        self.targets = link_targets(site, settings.prefix, self.publication)
        problems.add(
            *problems_of(self.publication, self.introduced),
            *problems_of_redirects(self.outline),
            *problems_of_source(site, settings, host, of_host),
            *problems_of_head(site, html),
        )

    @cached_property
    def chrome(self) -> SiteChrome:
        """Return what the site's own layout has around the texts: menu, language, comments and scripts."""
        return site_chrome(self.site, self.lookups)

    def menu(self) -> tuple[NavEntry, ...]:
        """Return the site's own menu, empty if the site does not have one."""
        finder = SiteMenu(self.site, self.settings.prefix, self.publication, self.outline)
        found = finder.entries(self.chrome.menu)
        self.problems.add(*lost_entries(finder.lost, self.site))
        return found

    def is_in_layout(self, item: Post | Page) -> bool:
        """Return whether a layout of the tree holds text of an item."""
        return bool(layouts_with_text(item, self.lookups))

    def render_item(self, item: Post | Page, text: str | None = None) -> PostTree:
        """Return the tree of a post or page, and keep the rest; `text` is its body if plugins have changed it."""
        from mkdocs_blogpost.render.render import RenderInputs, render  # noqa: PLC0415  kept posts are not rendered

        tree, rendered = render(RenderInputs(item, text), self.lookups)
        self._add_rendered(item, rendered)
        return tree

    def _add_rendered(self, item: Post | Page, rendered: RenderedPost) -> None:
        self.rendered[item.path] = rendered
        self.problems.add(*rendered.problems)
        self.problems.add(*missing_pictures(item, rendered, self.site, self.settings.prefix, self.publication))

    def kept(self, item: Post | Page, fingerprint: str) -> KeptPost | None:
        """Return an item as an earlier build left it, if nothing that it has read is different now."""
        found = self._cache.find(item.path, self.lookups, fingerprint)
        if found is not None:
            self._add_rendered(item, found.rendered)
            self.published[item.path] = found.published
        return found

    def keep(self, item: Post | Page, text: str) -> None:
        """Keep a converted item, whose body after Liquid is given, for the next build."""
        self._cache.keep(KeptPost.of(text, item.body, self.rendered[item.path], self.published[item.path]))

    def add_published(self, published: PublishedPost, item: Post | Page) -> None:
        """Keep a post or page as the host has converted it."""
        self.published[published.path] = published
        if self.settings.adapt.layouts:
            self.problems.add(*lost_text(item, published, self.lookups))

    def view(self) -> BlogViews:
        """Return everything that is made of the blog, now that its posts are rendered."""
        blog = self.outline.blog
        collections = {name: self._completed(entries) for name, entries in blog.collections.items()}
        views = site_views(replace(blog, entries=self._completed(blog.entries), collections=collections))
        items = ((item, each) for path, each in self.published.items() if (item := self._item(path)))
        self.problems.add(*lost_term_links(items, views.terms, self.targets))
        return views

    def _completed(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        return tuple(self._entry(entry) for entry in entries if entry.path not in self.absent)

    def _entry(self, entry: Entry) -> Entry:
        rendered, published = self.rendered.get(entry.path), self.published.get(entry.path)
        if rendered is None or entry.path in self.private:
            return concealed(entry, rendered) if rendered else entry
        return self._entries.completed(entry, rendered, published, self.settings.prefix, self.publication)

    def entry(self, post: Post) -> Entry:
        """Return the entry of a rendered post."""
        return self._entry(self._entries.outline(post, self._inputs))

    def output_files(self, views: BlogViews, cache: Path | None) -> Iterator[OutputFile]:
        """Yield every file that is no page of the host: texts, feeds, redirects, drawings, image copies."""
        inputs = OutputInputs(
            site=self.site,
            settings=self.settings,
            own=self.own,
            lookups=self.lookups,
            rendered=self.rendered,
            publication=self.publication,
            targets=self.targets,
            problems=self.problems,
        )
        return outputs(inputs, views, cache)

    def url(self, item: Post | Page) -> str:
        """Return the URL of a post or page: site-absolute, prefix included."""
        return prefixed(self.settings.prefix, item.url)

    def template(self, item: Post | Page) -> str:
        """Return the template of a post's or page's layout; an unknown layout has a usual one, and is reported."""
        is_post = isinstance(item, Post) and item.collection == "posts"
        choose = layouts.template_for_post if is_post else layouts.template_for_page
        template, is_known = choose(item.layout, self.settings.layouts)
        if not is_known and not self.is_in_layout(item):
            self.problems.report("layout-unknown", item.path, layout=item.layout, template=template)
        return template

    def own_page(self, item: Post | Page, shown: OwnPage) -> OwnPage:
        """Return what one of the site's own pages says about itself; `shown` has the texts that the host shows."""
        if item.path in self.private:
            return replace(shown, data=public_data(item.data))
        return own_page(item, shown, self.rendered.get(item.path), self._inputs, self.publication)

    def has_title(self, item: Post | Page) -> bool:
        """Return whether the body of a page has an `h1` of its own."""
        rendered = self.rendered.get(item.path)
        return rendered is not None and any(each.level == 1 for each in rendered.headings)

    def introduction(self, view: ViewPage) -> tuple[Post | Page, SlottedHtml] | None:
        """Return the page that introduces a view, and what it shows of it; None if it has nothing to show."""
        item = self._item(view.intro.path) if view.intro else None
        found = introduction_of(view, item, self.lookups)
        return (found[0], self.render_item(*found).html()) if found else None

    def _item(self, path: str) -> Post | Page | None:
        found = self.site.by_path.get(path)
        return found if isinstance(found, Post | Page) else None

    def shown_views(self) -> Iterator[ViewPage]:
        """Yield the pages of views that answer their URLs."""
        for view in self.outline.pages:
            claim = self.publication.at(view.url)
            if claim is not None and claim.rank in (Rank.VIEW, Rank.ASKED_VIEW) and claim.url == view.url:
                yield view
