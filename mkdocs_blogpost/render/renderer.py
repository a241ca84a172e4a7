"""A post's trip from its text to the tree that the host shows: the order of the steps.

    Liquid → kramdown → encoding, headings, callouts, links' kin …, each a step that `adapt` switches

Rendering is a pure function of the post, the facts of the site that its Liquid reads, and the settings.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.errors import Problems
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.render import (
    banner,
    banner_rules,
    callouts,
    encoding,
    headings,
    image_rules,
    images,
    links,
)  # fmt: skip
from mkdocs_blogpost.render.facts import Facts, unresolved
from mkdocs_blogpost.render.post_picture import PostPicture, card_picture, first_picture, head_picture
from mkdocs_blogpost.render.site_pictures import pictures_of
from mkdocs_blogpost.settings import Adapt, Settings

if TYPE_CHECKING:
    from mkdocs_blogpost.liquid.engine import Engine

Step = Callable[[Document, Facts], None]

STEPS: tuple[tuple[str, Step], ...] = (
    ("encoding", encoding.mend),
    ("headings", headings.step_down),
    ("callouts", callouts.admonish),
    ("banners", banner.stand),
    ("images", images.prepare),
    ("links", links.resolve),
)
"""The adaptations in order, each by the name that switches it in `adapt`."""


class Renderer:
    """Renders the posts of one site."""

    def __init__(
        self,
        site: Site,
        engine: "Engine",
        settings: Settings,
        problems: Problems,
        resolve_link: Callable[[str, Post | Page], str | None] = lambda url, _post: unresolved(url),
    ) -> None:
        self._site = site
        self._engine = engine
        self._settings = settings
        self._problems = problems
        self._resolve_link = resolve_link
        self._pictures = pictures_of(site)
        self._banners = banner_rules.read(settings.banners)
        self._images = image_rules.read(settings.images)
        self._options = kramdown_options(site, settings.adapt)
        self._first_pictures: dict[str, PostPicture] = {}

    def markdown(self, post: Post | Page) -> str:
        """Return a post's body after Liquid."""
        if not self._engine.needs(post.body):
            return post.body
        return self._engine.render(post.body, post, path=post.path, line=post.body_line)

    def tree(self, post: Post | Page, text: str) -> Document:
        """Return the tree of a post's text, adapted."""
        document = kramdown.parse(text, self._options)
        self._remember_first_picture(post, document)
        facts = self.facts(post)
        for name, step in STEPS:
            if getattr(self._settings.adapt, name):
                step(document, facts)
        return document

    def facts(self, post: Post | Page) -> Facts:
        """Return what the steps may know about a post."""
        return Facts(
            post=post,
            problems=self._problems,
            pictures=self._pictures,
            resolve=partial(self._resolved, post),
            banners=self._banners,
            images=self._images,
        )

    def html(self, item: Post | Page) -> str:
        """Return a body as HTML without a host: through Liquid and, if it is Markdown, kramdown."""
        text = self.markdown(item)
        return self.tree(item, text).to_html() if item.markup == "markdown" else text

    def convert(self, text: str) -> str:
        """Return a piece of Markdown as HTML, not adapted: what `markdownify` does."""
        return kramdown.to_html(text, self._options)

    def hero(self, post: Post) -> PostPicture | None:
        """Return the picture at a post's head, if its front matter names one."""
        return head_picture(post, self._pictures, self._banners)

    def card(self, post: Post) -> PostPicture:
        """Return the picture on a post's card: its front matter's, the first in its text, else a drawing."""
        picture = card_picture(post, self._pictures, self._banners)
        return picture if picture.src else self._first_pictures.get(post.path) or picture

    def _remember_first_picture(self, post: Post | Page, document: Document) -> None:
        picture = first_picture(document, post, self._pictures, self._banners)
        if picture:
            self._first_pictures[post.path] = picture

    def _resolved(self, post: Post | Page, url: str) -> str | None:
        return self._resolve_link(url, post)


def kramdown_options(site: Site, adapt: Adapt) -> dict[str, object]:
    """Return the options that the site's posts are read with."""
    return {**site.config.kramdown, "angle_toc": adapt != Adapt.none()}
