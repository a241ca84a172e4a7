"""Views as MkDocs pages."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import get_toc

from mkdocs_blogpost.adapters.mkdocs.hook_content import plain_heading
from mkdocs_blogpost.adapters.mkdocs.host_files import card_meta, last_days
from mkdocs_blogpost.adapters.mkdocs.page_context import PageContext
from mkdocs_blogpost.adapters.mkdocs.pages import BlogPage
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.views.view_page import ViewPage


class ViewedPage(BlogPage):
    """The MkDocs page of a `ViewPage`: its template shows everything, below the introduction that the site may have."""

    def __init__(
        self, file: File, config: MkDocsConfig, context: PageContext, view: ViewPage, *, title: str = ""
    ) -> None:
        super().__init__(title or view.title, file, config, context)
        self.moves_to(context.build, view)

    def moves_to(self, build: SiteBuild, view: ViewPage) -> bool:
        """Show a view of a build; return whether the view has an introduction, which may be another one now."""
        self.build, self.view = build, view
        self.update_date, self.last_day = last_days(view.changed, self.update_date)
        return view.intro is not None

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  MkDocs' signature
        """Give MkDocs a text for other plugins, and the view's template."""
        self.markdown = plain_heading(self.view.title)
        self.meta = {
            "title": self.view.title,
            "template": self.view.template,
            **card_meta(self.file, is_index=self.is_index),
        }
        if self.view.description:
            self.meta["description"] = self.view.description

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Show the introduction, if the site has one."""
        found = self.build.introduction(self.view)
        self.content = self.fill(found[1], found[0], files, config).html if found else ""
        self.toc = get_toc([])
