"""Templates that write a page as an earlier build has written it, if everything that they see is the same."""

from collections.abc import Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path
from types import CodeType
from typing import Any, cast

from jinja2 import Environment, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, new_context
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.adapters.mkdocs.head import OURS
from mkdocs_blogpost.adapters.mkdocs.page_key import PageKeys, unknown_plugins
from mkdocs_blogpost.adapters.mkdocs.partials import Partials, Write, reads_only_config
from mkdocs_blogpost.adapters.mkdocs.places import cache_folder
from mkdocs_blogpost.model.reads import digest_of
from mkdocs_blogpost.pipeline.settings import Settings
from mkdocs_blogpost.render.kept_pages import KeptPages


class PageStore:
    """The pages that are kept, and their keys: what the templates of one build share."""

    def __init__(self, keys: PageKeys, pages: KeptPages, partials: Partials) -> None:
        self.keys = keys
        self.pages = pages
        self.partials = partials
        self.is_open = True

    def save(self) -> None:
        """Write the pages for the next build; from now on templates are rendered as ever."""
        if self.is_open:
            self.is_open = False
            self.partials.close()
            self.pages.save()


class KeptTemplate(Template):
    """A template that returns a kept page instead of rendering it, and shares its partials with other pages."""

    write: Write
    """What writes the template as ever."""
    _common: TemplateModule | None = None
    """Its macros for all pages."""

    @classmethod
    def from_code(cls, environment: Environment, code: CodeType, *args: Any, **kwargs: Any) -> "KeptTemplate":
        """Return the template that was compiled."""
        template = cast("KeptTemplate", super().from_code(environment, code, *args, **kwargs))
        template.write = template.root_render_func
        if not str(template.name).startswith(OURS):  # the blog's own partials and blocks show the post
            partials = _store(environment).partials
            if template.blocks:
                partials.add_blocks(template)
            else:
                partials.add(template)
        elif not template.blocks:
            template.root_render_func = partial(_at_once, template.write)
        return template

    def new_context(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002  Jinja's signature
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,  # noqa: A002
    ) -> Context:
        """Return the variables of the template; those of a partial have the globals among the page's variables."""
        names = None if shared else self.globals
        return new_context(self.environment, self.name, self.blocks, vars, shared, names, locals)

    def make_module(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,  # noqa: A002
    ) -> TemplateModule:
        """Return the template's macros: the same for all pages, if the configuration is all that they read."""
        if not shared or not vars or "config" not in vars or not self._reads_only_config:
            return self._macros(self.new_context(vars, shared, locals))
        if self._common is None:
            self._common = self._macros(self.new_context({"config": vars["config"]}))
        return self._common

    @cached_property
    def _reads_only_config(self) -> bool:
        return reads_only_config(self.environment, str(self.name))

    def _macros(self, context: Context) -> TemplateModule:
        return TemplateModule(self, context, list(self.write(context)))

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Return the page that the template makes of its variables."""
        store = _store(self.environment)
        seen = args[0] if args and not kwargs else {}
        if not store.is_open or "nav" not in seen or not str(self.name).endswith(".html"):
            return super().render(*args, **kwargs)
        key = store.keys.page_key(str(self.name), seen)
        if key is None:
            return super().render(seen)
        content = (seen["page"] and seen["page"].content) or ""
        found = store.pages.find(key, content)
        if found is None:
            found = super().render(seen)
            store.pages.keep(key, content, found)
        return found


def _at_once(write: Write, context: Context) -> Iterator[str]:
    """Yield the text of a template as one piece: each piece passes through all templates around it."""
    yield "".join(write(context))


def _store(env: Environment) -> PageStore:
    return cast("PageStore", env.blogpost_pages)  # type: ignore[attr-defined]


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
    store = PageStore(keys, KeptPages(folder / f"pages-{name}.bin"), Partials(env))
    env.extend(blogpost_pages=store)
    env.globals["blogpost_has_main"] = keys.has_main
    env.cache = {}  # a page asks for some forty templates, and Jinja's own cache orders them anew each time
    env.template_class = KeptTemplate
    return store
