"""A key for each finished page: it is the same as long as everything is the same that the page's template sees."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import jinja2
import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from mkdocs_blogpost.adapters.mkdocs.blog import TEMPLATES
from mkdocs_blogpost.adapters.mkdocs.converter import code_stamp, named
from mkdocs_blogpost.adapters.mkdocs.head import OURS
from mkdocs_blogpost.model.value_digest import NoPlainValueError, value_digest
from mkdocs_blogpost.views.blog_context import BlogContext
from mkdocs_blogpost.views.blog_views import BlogViews
from mkdocs_blogpost.views.context_digest import ViewDigests

KNOWN = {
    "mkdocs.contrib.search": "mkdocs",
    "material.plugins.search": "mkdocs-material",
    "material.plugins.tags": "mkdocs-material",
    "material.plugins.privacy": "mkdocs-material",
    "material.plugins.optimize": "mkdocs-material",
    "mkdocs_section_index": "mkdocs-section-index",
    "mkdocs_blogpost": "",
}
"""The plugins that are known to show templates nothing but what is in the key: their module and their package."""
TEMPLATE_EVENTS = ("env", "page_context", "pre_template", "template_context")
"""The events by which a plugin can change what a page's template does, beside what is in the key."""
PACKAGES = ("Jinja2", "MarkupSafe", "Babel", "Markdown")
"""The packages that have a part in what a template writes."""
PATHS = frozenset(("config_file_path", "docs_dir", "site_dir", "plugins", "theme", "hooks"))
"""The settings that are described otherwise, or that no page shows."""
SEEN_ELSEWHERE = frozenset(("nav", "pages", "config", "page", "blogpost", "build_date_utc"))
"""The variables of templates that are described otherwise."""
OF_PAGE = frozenset(
    (
        "build", "children", "content", "converter", "file", "item", "last_day", "links_to_anchors", "nav_title",
        "next_page", "parent", "present_anchor_ids", "previous_page", "sources", "toc", "update_date", "view",
    )
)  # fmt: skip
"""The attributes of pages that are described otherwise, or that no template shows."""
OF_FILE = ("src_uri", "dest_uri", "url", "edit_uri")

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_CHANGING = re.compile(r"(?<![.\w\x22\x27])(?:build_date_utc|pages|random|lipsum|now|update_date)\b|\.update_date\b")
"""What templates may show that is not in the key."""
_BLOG = re.compile(r"\bblogpost\b")
_TEXTS = re.compile(r"[.\x22\x27](?:body|targets)\b")
"""What templates may show of the texts of other posts."""


class PageKeys:
    """The keys of the pages of one build; what is the same for all pages is worked out once."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._templates = Templates(config)
        self._config = config
        self._nav: tuple[Navigation, str] | None = None
        self._views: dict[int, ViewDigests] = {}

    @property
    def can_be_known(self) -> bool:
        """Return whether a key covers everything that the theme's templates show."""
        return not self._templates.is_changing

    @property
    def has_main(self) -> bool:
        """Return whether a template of the theme names the main landmark."""
        return self._templates.has_main

    @cached_property
    def _site(self) -> str | None:
        """The digest of what is the same for all pages, when the first is written; None if nobody knows all of it."""
        config = self._config
        try:
            return value_digest(self._templates.digest, code_stamp(), *_versions(config), *_settings(config))
        except (NoPlainValueError, OSError):
            return None

    def page_key(self, template: str, context: Mapping[str, Any]) -> str | None:
        """Return the key of a page that a template makes; None if it shows something whose parts nobody knows."""
        if self._site is None:
            return None
        try:
            return value_digest(
                [self._site, template, self._of_nav(context["nav"]), self._of_blog(context.get("blogpost"))],
                [str(context["build_date_utc"])] if self._templates.show_date and _is_home(context) else [],
                {name: _plain(value) for name, value in context.items() if name not in SEEN_ELSEWHERE},
                *(_own(context) if context["page"] else ()),
            )
        except NoPlainValueError:
            return None

    def _of_nav(self, nav: Navigation) -> str:
        if self._nav is None or self._nav[0] is not nav:
            self._nav = nav, value_digest([_item(each) for each in nav.items])
        return self._nav[1]

    def _of_blog(self, context: object) -> list[str]:
        if not isinstance(context, BlogContext):
            return []
        digests = self._digests(context.views)
        return [digests.of(context), digests.whole if self._templates.show_blog else ""]

    def _digests(self, views: BlogViews) -> ViewDigests:
        found = self._views.get(id(views))
        if found is None or found.views is not views:
            found = self._views[id(views)] = ViewDigests(views)
        return found


class Templates:
    """What the theme's templates are, and whether they show more than a key covers."""

    def __init__(self, config: MkDocsConfig) -> None:
        texts: list[str | bytes] = []
        self.is_changing = self.show_blog = self.show_texts = self.show_date = self.has_main = False
        """Whether they show what changes with each build; whether templates of the author's show the blog, or texts of
        posts; whether MkDocs' own theme shows the date on the home page; whether the theme's own name the main
        landmark."""
        own = Path(mkdocs.__file__).parent
        for folder in map(Path, config.theme.dirs):
            is_ours = folder in (TEMPLATES, *own.glob("templates")) or own in folder.parents
            for path in sorted(_template_files(folder, every=str(folder) == str(config.theme.custom_dir))):
                data = path.read_bytes()
                name = path.relative_to(folder).as_posix()
                texts += [name, data]
                self.has_main |= folder != TEMPLATES and b'role="main"' in data
                if is_ours:
                    self.show_date |= b"build_date_utc" in data
                elif path.suffix == ".html":
                    tags = "".join(_TAG.findall(_COMMENT.sub("", data.decode("utf-8", "replace"))))
                    self.is_changing |= bool(_CHANGING.search(tags))
                    self.show_texts |= bool(_TEXTS.search(tags))
                    self.show_blog |= bool(_BLOG.search(tags)) or name.startswith(OURS)
        self.digest = value_digest(texts)


def _template_files(folder: Path, *, every: bool) -> Iterator[Path]:
    """Yield the files that templates consist of; of installed themes not their thousands of icons."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and (every or not path.name.startswith((".", "assets", "__"))):
            yield from _template_files(path, every=every)
        elif path.is_file() and (every or path.suffix in (".html", ".xml", ".txt", ".json", ".svg")):
            yield path


def _versions(config: MkDocsConfig) -> Iterator[object]:
    """Yield what the pages are made with."""
    theme = type(config.theme).__module__
    yield mkdocs.__version__, jinja2.__version__, theme, config.theme.name
    for package in sorted({*PACKAGES, "mkdocs-material", *filter(None, KNOWN.values())}):
        try:
            yield package, version(package)
        except PackageNotFoundError:
            yield package, ""
    for path in config.hooks:
        place = Path(config.config_file_path or "").parent / path
        yield path, place.read_bytes() if place.is_file() else b""


def _settings(config: MkDocsConfig) -> Iterator[object]:
    """Yield what is configured."""
    yield {name: _described(value) for name, value in config.items() if name not in PATHS}
    yield {name: _described(config.theme[name]) for name in config.theme}
    yield [(name, _described(dict(getattr(plugin, "config", {})))) for name, plugin in config.plugins.items()]


def _described(value: object) -> str:
    """Return a text for a setting; raise NoPlainValueError if it says where in memory something is."""
    text = repr(named(value))
    if " at 0x" in text:
        raise NoPlainValueError(text)
    return text


def _plain(value: Any) -> object:
    """Return a value of a template; the references to tags that Material's plugin gives as what they show."""
    if isinstance(value, list) and any(type(each).__module__.startswith("material.plugins.tags.") for each in value):
        return [(each.name, each.hidden, each.url, len(each.links)) for each in value]
    return value


def _is_home(context: Mapping[str, Any]) -> bool:
    return bool(context["page"]) and context["page"].is_homepage


def _own(context: Mapping[str, Any]) -> list[object]:
    """Return what a template sees of its page."""
    page: Page = context["page"]
    values = {name: each for name, each in vars(page).items() if name not in OF_PAGE and not name.startswith("_")}
    around = [_shown(each) for each in (page.previous_page, page.next_page, *page.ancestors)]
    file = [getattr(page.file, each, None) for each in OF_FILE]
    return [values, page.title, page.content, _contents(page.toc), file, around]


def _contents(toc: Iterable[AnchorLink]) -> list[object]:
    return [(each.title, each.id, each.level, _contents(each.children)) for each in toc]


def _shown(item: Any) -> list[object]:
    """Return what other pages show of a page or section."""
    if item is None:
        return []
    return [str(item.title), getattr(item, "url", None), getattr(item, "meta", None)]


def _item(item: Any) -> list[object]:
    """Return an item of the navigation with all below it."""
    return [type(item).__name__, *_shown(item), [_item(each) for each in getattr(item, "children", None) or ()]]


def unknown_plugins(config: MkDocsConfig) -> list[str]:
    """Return the plugins and hooks that may change what templates do, by the names of their modules."""
    methods = (each for event in TEMPLATE_EVENTS for each in config.plugins.events.get(event, ()))
    return sorted({name for each in methods for name in _modules(each) if not _is_known(name)})


def _modules(method: Callable[..., Any]) -> Iterator[str]:
    yield str(getattr(method, "__module__", ""))
    owner = getattr(method, "__self__", None)
    if owner is not None:
        yield type(owner).__module__


def _is_known(module: str) -> bool:
    return any(module == each or module.startswith(f"{each}.") for each in KNOWN)
