"""Templates that write a page as an earlier build has written it, if everything that they see is the same."""

from pathlib import Path
from typing import Any, cast

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.page_key import PageKeys, unknown_plugins
from mkdocs_blogpost.adapters.mkdocs.places import cache_folder
from mkdocs_blogpost.model.reads import digest_of
from mkdocs_blogpost.pipeline.settings import Settings
from mkdocs_blogpost.render.kept_pages import KeptPages


class PageStore:
    """The pages that are kept, and their keys: what the templates of one build share."""

    def __init__(self, keys: PageKeys, pages: KeptPages) -> None:
        self.keys = keys
        self.pages = pages
        self.is_open = True

    def save(self) -> None:
        """Write the pages for the next build; from now on templates are rendered as ever."""
        if self.is_open:
            self.is_open = False
            self.pages.save()


class KeptTemplate(Template):
    """A template that returns a kept page instead of rendering it."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Return the page that the template makes of its variables."""
        store = cast("PageStore", self.environment.blogpost_pages)  # type: ignore[attr-defined]
        seen = args[0] if args and not kwargs else {}
        if not store.is_open or "nav" not in seen or not str(self.name).endswith(".html"):
            return super().render(*args, **kwargs)
        key = store.keys.page_key(str(self.name), seen)
        found = store.pages.find(key) if key else None
        if found is None:
            found = super().render(seen)
            if key:
                store.pages.keep(key, found)
        return found


def keep_pages(env: Environment, config: MkDocsConfig, settings: Settings) -> PageStore | None:
    """Let templates return kept pages; return None, and change nothing, where a page could become stale."""
    folder = cache_folder(config, settings)
    if folder is None or env.template_class is not Template or unknown_plugins(config):
        return None
    try:
        keys = PageKeys(config)
    except OSError:
        return None
    if not keys.can_be_known:
        return None
    name = digest_of(Path(config.config_file_path or "").name, config.site_url)  # a preview has another address
    store = PageStore(keys, KeptPages(folder / f"pages-{name}.bin"))
    env.extend(blogpost_pages=store)
    env.template_class = KeptTemplate
    return store
