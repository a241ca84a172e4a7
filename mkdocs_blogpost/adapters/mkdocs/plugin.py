"""The MkDocs plugin: each event calls the blog of this build (`blog.MkDocsBlog`).

No event gives the text of a post: MkDocs asks pages of our own classes (`pages.PostPage`, `pages.ViewedPage`) for it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_blogpost.adapters.mkdocs.blog import TEMPLATES, MkDocsBlog
from mkdocs_blogpost.adapters.mkdocs.files import publish_sources, root_of
from mkdocs_blogpost.adapters.mkdocs.garbage import search_seldom
from mkdocs_blogpost.adapters.mkdocs.head import add_to_templates, place_of_templates, set_page_metadata
from mkdocs_blogpost.adapters.mkdocs.hook_content import for_plugins, from_plugins
from mkdocs_blogpost.adapters.mkdocs.hook_text import check_names
from mkdocs_blogpost.adapters.mkdocs.kept_templates import keep_pages
from mkdocs_blogpost.adapters.mkdocs.language import with_language
from mkdocs_blogpost.adapters.mkdocs.late_removal import prepare
from mkdocs_blogpost.adapters.mkdocs.log import log, log_problems
from mkdocs_blogpost.adapters.mkdocs.named_templates import missing_templates
from mkdocs_blogpost.adapters.mkdocs.nav import complete_nav
from mkdocs_blogpost.adapters.mkdocs.other_files import is_other_language, put_back, take_out, too_early
from mkdocs_blogpost.adapters.mkdocs.other_hiding import built_paths, filtered, gone_paths, take_files
from mkdocs_blogpost.adapters.mkdocs.outputs import write_outputs
from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage
from mkdocs_blogpost.adapters.mkdocs.places import kept_posts
from mkdocs_blogpost.adapters.mkdocs.preview.built import Built, Given
from mkdocs_blogpost.adapters.mkdocs.preview.shown import Shown
from mkdocs_blogpost.adapters.mkdocs.preview.states import States, remember
from mkdocs_blogpost.adapters.mkdocs.redirect_maps import take_redirects, write_redirects
from mkdocs_blogpost.adapters.mkdocs.render_ahead import render_ahead
from mkdocs_blogpost.adapters.mkdocs.run import Run
from mkdocs_blogpost.adapters.mkdocs.search import prepare_search
from mkdocs_blogpost.adapters.mkdocs.stopped_build import reason_of, unwritable
from mkdocs_blogpost.adapters.mkdocs.theme_blocks import Parts, missing_blocks, parts, with_parts
from mkdocs_blogpost.adapters.mkdocs.theme_settings import ThemeSettings
from mkdocs_blogpost.adapters.option_positions import OptionPositions
from mkdocs_blogpost.model.document_cache import DocumentCache
from mkdocs_blogpost.options import OptionsError
from mkdocs_blogpost.pipeline import settings
from mkdocs_blogpost.pipeline.entries import EntryCache
from mkdocs_blogpost.pipeline.source import find_source
from mkdocs_blogpost.problems import Problems, SettingsError
from mkdocs_blogpost.render.cache import PostCache
from mkdocs_blogpost.views.blog_context import TITLE_ID
from mkdocs_blogpost.whole_files import why_unwritable

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from mkdocs_blogpost.adapters.mkdocs.preview.preview import Preview


class Options(Config):
    """The options as they are written; `settings.load` reads them."""


class BlogpostPlugin(BasePlugin[Options]):
    """Publishes a Jekyll site's posts among the pages of MkDocs."""

    supports_multiple_instances = True
    blog: MkDocsBlog

    def __init__(self) -> None:
        super().__init__()
        self._begin(preview=False)

    def _begin(self, *, preview: bool) -> None:
        self.preview = preview
        self.posts: PostCache | None = None
        self.documents, self.entries = DocumentCache(), EntryCache()
        self.left_out, self.problems = tuple[str, ...](), Problems()
        self.built: Built | None = None
        self.following: Preview | None = None
        self.states: States = {}
        self.host: MkDocsConfig | None = None

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Read the options into settings; wrong ones stop MkDocs with a line for each."""
        self.config = Options(config_file_path=config_file_path)
        self.config.load_dict(options)
        self.positions = OptionPositions(Path(config_file_path).absolute() if config_file_path else None, options)
        try:
            self.settings = settings.load(options)
        except OptionsError as error:
            return [(": ".join(each.path), ValidationError(self.positions.located(each))) for each in error.errors], []
        twice = "is written more than once: the last one counts"
        return [], [(name, f"'{name}' {twice} ({position})") for name, position in self.positions.repeated()]

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002  MkDocs' signature
        """Begin anew: MkDocs keeps the instance for all builds of its process, those of other sites too."""
        search_seldom()
        self._begin(preview=command == "serve")

    def on_config(self, config: MkDocsConfig) -> None:
        """Find the source tree, and add the blog's templates to the theme's."""
        self.host = config
        beside = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        try:
            self.source = find_source(self.settings.source, (beside, Path(config.docs_dir)))
        except SettingsError as error:
            raise PluginError(str(error)) from None
        if reason := why_unwritable(Path(config.site_dir)):
            raise PluginError(f"the site folder {config.site_dir} cannot be written: {reason}")
        if str(TEMPLATES) not in config.theme.dirs:
            config.theme.dirs.insert(place_of_templates(config.theme), str(TEMPLATES))

    def _add_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Put the blog's pages among the site's."""
        self.given = Given.of(files, config)
        self.is_built = is_other_language(config)
        if self.is_built:
            self.added = self.blog.add_targets(files)
            return self.added
        return self._with_blog(files, config)

    def _with_blog(self, files: Files, config: MkDocsConfig, left_out: Sequence[str] = ()) -> Files:
        try:
            check_names(self.settings.markdown_plugins, config)
            self.blog = self.read_again(config, left_out)
            self.added = self.blog.add_files(files)
            for plugin in too_early(config):
                self.problems.report("plugin-before", "mkdocs.yml", plugin=plugin)
        except OptionsError as error:
            raise PluginError(self.positions.explain(error)) from None
        except SettingsError as error:
            raise PluginError(str(error)) from None
        blogs = [plugin for plugin in config.plugins.values() if isinstance(plugin, BlogpostPlugin)]
        self.blog.name_index(self.added, is_only=len(blogs) == 1)
        return self.added

    @event_priority(-98)
    def _leave_out(self, files: Files, config: MkDocsConfig) -> Files:
        """Make the blog again without the posts and pages that another plugin has taken out of the build."""
        files = files if self.is_built else filtered(files, config)
        if self.is_built or not (paths := self.blog.left_out(files)):
            return files
        gone = gone_paths(self.blog.files, built_paths(files, is_preview=self.preview))
        take_files(files, self.blog.files)
        config.nav = self.given.nav
        files = self._with_blog(files, config, paths)
        take_files(files, [file for file in self.blog.files if file.src_uri in gone])
        return files

    @event_priority(-99)
    def _take_files_out(self, files: Files, config: MkDocsConfig) -> Files:
        """Keep the blog's pages from a plugin that knows only what lies in `docs_dir`."""
        self.taken_out = take_out(files, config)
        return files

    @event_priority(-200)
    def _put_files_back(self, files: Files, config: MkDocsConfig) -> Files:
        """Keep the blog's pages in a collection that another plugin has made anew."""
        return put_back(files, self.taken_out, self.added, config)

    on_files = CombinedEvent(_add_files, _leave_out, _take_files_out, _put_files_back)

    def read_again(self, config: MkDocsConfig, left_out: Sequence[str] | None = None) -> MkDocsBlog:
        """Return the blog, its source tree read anew, without what another plugin takes out of the build."""
        self.left_out = self.left_out if left_out is None else tuple(left_out)
        posts = self.posts = kept_posts(config, self.settings, self.source) if self.posts is None else self.posts
        self.problems = Problems()
        run = Run(self.preview, self.documents, posts, self.entries, self.problems, self.left_out)
        return MkDocsBlog(self.source, self.settings, config, run)

    def show(self, built: Built) -> None:
        """Let the templates see a build."""
        self.blog, self.states = built.blog, built.states

    @event_priority(-90)  # other plugins may leave pages out here
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Remember the templates; all posts are rendered now, so what is wrong with them is known."""
        self.env, self.files, self.states = env, files, {}
        self.missing_blocks, self.parts = missing_blocks(env), dict[str, Parts]()
        if missing := list(missing_templates(self.settings, env)):
            raise PluginError(self.positions.explain(OptionsError(missing)))
        if not self.is_built:
            prepare(self.blog, files)
        add_to_templates(env, config, root_of(config), self.blog.build)
        self.indexed = prepare_search(config)
        self.redirects = take_redirects(config, files)
        publish_sources(files, config)
        self.pages = keep_pages(env, config, self.settings)
        log_problems(self.problems)

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:
        """Give the blog's pages the titles that the nav has for them, and posts their neighbours."""
        self.nav = nav
        complete_nav(nav, config.nav, files)
        if not self.is_built:
            self.blog.link_neighbours()
            render_ahead(self.blog, config, files)

    def _show_blog(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002  MkDocs' signature
        nav: Navigation,  # noqa: ARG002  MkDocs' signature
    ) -> TemplateContext:
        """Let templates see the blog."""
        if self.preview:
            remember(page, self.states)
        self.seen = seen = self.blog.template_context(page)
        if seen is not None:
            cast("dict[str, Any]", context)["blogpost"] = seen
            page.content = self.blog.with_lists(page, seen, self.env)
            set_page_metadata(page, seen)
        return context

    @event_priority(100)
    def _give_html(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give other plugins HTML that they can work on."""
        self.own_html = self.given_html = html
        if isinstance(page, BlogPage):
            self.given_html = for_plugins(html, str(page.title))
        return self.given_html

    @event_priority(-100)
    def _take_html(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Take over what other plugins have made of it."""
        return from_plugins(self.own_html, self.given_html, html) if isinstance(page, BlogPage) else html

    on_page_content = CombinedEvent(_give_html, _take_html)

    @event_priority(-100)  # other plugins see the page's own content
    def _add_parts(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002  MkDocs' signature
        nav: Navigation,  # noqa: ARG002  MkDocs' signature
    ) -> TemplateContext:
        """Put what the theme has no block for into the page's content."""
        template = str(page.meta.get("template", ""))
        if self.missing_blocks and template and self.seen is not None:
            added = parts(self.env, template, context, self.missing_blocks)
            page.content = page.content if added.content is None else added.content
            self.parts[page.file.dest_uri] = added
        return context

    on_page_context = CombinedEvent(_show_blog, _add_parts)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Name the language of the page for screen readers and translators, and complete its head."""
        if added := self.parts.pop(page.file.dest_uri, None):
            output = with_parts(output, added, TITLE_ID)
        return with_language(output, self.seen.language) if self.seen and isinstance(page, BlogPage) else output

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the files that are made of rendered posts."""
        write_redirects(self.redirects, Path(config.site_dir), self.blog.build.outline.translations)
        if not self.is_built:
            self._write_outputs(config)
        if self.pages:
            self.pages.save()
        log_problems(self.problems)

    def _write_outputs(self, config: MkDocsConfig) -> None:
        blog, names = self.blog, write_outputs(self.blog, Path(config.site_dir))
        if self.preview:
            left = config, self.files, self.nav, self.env, blog, Shown(blog), self.given, ThemeSettings.of(config)
            self.built = Built(*left, self.states, names, self.indexed)

    def on_build_error(self, *, error: Exception) -> None:
        """Report what was found before the build stopped, and which other plugin has stopped it."""
        log_problems(self.problems)
        if self.host is None:
            return
        if reason := reason_of(error, self.host, self):
            log.error(reason)
        if reason := unwritable(error, Path(self.host.site_dir)):
            raise PluginError(reason) from None

    def on_serve(self, server: "LiveReloadServer", config: MkDocsConfig, builder: Any) -> None:  # noqa: ARG002
        """Follow every change of the source tree."""
        from mkdocs_blogpost.adapters.mkdocs.serve import start_preview  # noqa: PLC0415  a build needs no server

        self.following = start_preview(server, builder, self, self.blog.site.tree)

    def on_shutdown(self) -> None:
        """Let nothing be written into a site that is removed."""
        if self.following:
            self.following.stop()
