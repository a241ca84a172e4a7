"""A post's trip from its text to the tree that the host shows: the order of the steps.

    Liquid → kramdown → encoding → headings → code → callouts → banners → images → links

Rendering is a pure function of the post, the facts of the site that its Liquid reads, and the settings.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.art.files import ArtFile, as_images
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.render import html_post
from mkdocs_blogpost.render.first_paragraph import lead_of
from mkdocs_blogpost.render.images import banner_rules
from mkdocs_blogpost.render.images import rules as image_rules
from mkdocs_blogpost.render.images.copies import Copy, plan
from mkdocs_blogpost.render.images.post_picture import (
    PostPicture,
    card_picture,
    drawn,
    first_picture,
    head_picture,
)
from mkdocs_blogpost.render.images.site_files import pictures_of
from mkdocs_blogpost.render.step_context import StepContext
from mkdocs_blogpost.render.steps import banners as banner
from mkdocs_blogpost.render.steps import callouts, encoding, headings, images, links, marks, media_folder
from mkdocs_blogpost.render.steps import code as highlight_tag
from mkdocs_blogpost.render.steps.responsive import copies_in
from mkdocs_blogpost.settings import Adapt, Settings
from mkdocs_blogpost.text import line_of, plain

if TYPE_CHECKING:
    from mkdocs_blogpost.liquid.engine import Engine

Step = Callable[[Document, StepContext], None]
Steps = tuple[tuple[str, Step], ...]

STEPS: Steps = (
    ("encoding", encoding.mend),
    ("headings", headings.put_in_order),
    ("code", highlight_tag.unfold),
    ("callouts", callouts.admonish),
    ("images", media_folder.find),
    ("banners", banner.stand),
    ("images", images.prepare),
    ("links", links.resolve),
)
"""The adaptations in order, each by the name that switches it in `adapt`."""
HTML_STEPS: Steps = tuple((name, step) for name, step in STEPS if name not in ("callouts", "code"))
"""Those for a post that is HTML already, whose blocks are not read."""


@dataclass(frozen=True, slots=True)
class Links:
    """What the host writes for an address of this site, seen from a post or page; None for an unknown one."""

    checked: Callable[[Post | Page, str], str | None]
    """A link that the host follows, checks and rewrites."""
    address: Callable[[Post | Page, str], str | None]
    """The address itself, relative to the page."""


@dataclass(frozen=True, slots=True)
class Gleanings:
    """What is learnt of a post while it is rendered, and needed elsewhere."""

    lead: str = ""
    """Its first words."""
    picture: PostPicture | None = None
    """The first picture in its text that can stand for it."""
    copies: tuple[Copy, ...] = ()
    """The smaller copies of images that its text offers."""


NOTHING = Gleanings()
"""What is known of a post that was not rendered."""


class Renderer:
    """Renders the posts of one site."""

    def __init__(
        self,
        site: Site,
        engine: "Engine",
        settings: Settings,
        problems: Problems,
        links: Links | None = None,
    ) -> None:
        self._site = site
        self._engine = engine
        self._settings = settings
        self._problems = problems
        self._is_hosted = links is not None
        self._links = links or Links(_unknown, _unknown)
        self._pictures = pictures_of(site)
        self._banners = banner_rules.read(settings.banners)
        self._images = image_rules.read(settings.images)
        self._options = kramdown_options(site, settings.adapt)
        self.gleanings: dict[str, Gleanings] = {}
        """What was learnt of each post when it was rendered, by path: a cache keeps it beside the HTML."""
        self._offered: dict[str, Copy] = {}

    def markdown(self, post: Post | Page) -> str:
        """Return a post's body after Liquid."""
        if not self._engine.needs(post.body):
            return post.body
        return self._engine.render(post.body, post, path=post.path, line=post.body_line)

    def tree(self, post: Post | Page, text: str, *, checked: bool = True) -> Document:
        """Return the tree of a post's text, adapted; links are left to the host to check, if it does."""
        document = kramdown.parse(text, self._options)
        self._tell(post, document)
        self._adapt(post, document, STEPS, checked=checked)
        return document

    def _tell(self, post: Post | Page, document: Document) -> None:
        """Tell of options that cannot be honoured and, with `show_warnings`, of what kramdown warns of."""
        config = self._site.config
        for warning in document.warnings:
            if not warning.line:
                self._problems.report("kramdown-option", config.path or "mkdocs.yml", message=warning.message)
            elif config.kramdown.get("show_warnings"):
                line = post.body_line + warning.line - 1
                self._problems.report("kramdown-warning", post.path, line, message=warning.message)

    def html_body(self, post: Post | Page, text: str) -> str:
        """Return the text of a post that is HTML already, its tags adapted, all else to the letter."""
        document = kramdown.parse("", self._options)
        document.root = html_post.read(text)
        self._adapt(post, document, HTML_STEPS, checked=False)
        return html_post.write(document.root)

    def _adapt(self, post: Post | Page, document: Document, steps: Steps, *, checked: bool) -> None:
        picture = first_picture(document, post, self._pictures)
        facts = self.facts(post, checked=checked)
        for name, step in steps:
            if getattr(self._settings.adapt, name):
                step(document, facts)
        if self._settings.adapt != Adapt.none():
            marks.mark(document, self._site.config)
        self.gleanings[post.path] = Gleanings(lead_of(document), picture, tuple(copies_in(document)))

    def facts(self, post: Post | Page, *, checked: bool = True) -> StepContext:
        """Return what the steps may know about a post."""
        address = partial(self._links.address, post)
        return StepContext(
            post=post,
            problems=self._problems,
            pictures=self._pictures,
            resolve=partial(self._links.checked, post) if checked else address,
            address=address,
            banners=self._banners,
            images=self._images,
        )

    def html(self, item: Post | Page) -> str:
        """Return an adapted body as HTML, for a place where no host converts it."""
        text = self.markdown(item)
        return self.tree(item, text, checked=False).to_html() if item.markup == "markdown" else text

    def jekyll_html(self, item: Post | Page) -> str:
        """Return a body as Jekyll has it in `page.content`: after Liquid and kramdown, not adapted."""
        text = self.markdown(item)
        return self.convert(text) if item.markup == "markdown" else text

    def convert(self, text: str) -> str:
        """Return a piece of Markdown as HTML, not adapted: what `markdownify` does."""
        return kramdown.to_html(text, self._options)

    def title(self, post: Post | Page) -> str:
        """Return a post's title, repaired."""
        if not self._settings.adapt.encoding or encoding.mended(post.title) == post.title:
            return post.title
        return encoding.Spots(post, self._problems, self._line_of(post, post.title)).mended(post.title)

    def _line_of(self, post: Post | Page, text: str) -> int | None:
        """Return the line of a post's file on which a piece of its front matter stands."""
        try:
            file = self._site.tree.read_text(post.path, self._site.config.encoding)
        except (OSError, UnicodeError):
            return None
        place = file.find(text)
        return line_of(file, place) if place >= 0 else None

    def excerpt(self, post: Post | Page, html: str) -> str:
        """Return an excerpt as other pages show it: repaired, or the body's first words where it has none."""
        shown = encoding.mended_html(html) if self._settings.adapt.encoding else html
        return shown if plain(shown) else self.gleanings.get(post.path, NOTHING).lead

    def feed_html(self, html: str, address: Callable[[ArtFile], str]) -> str:
        """Return a rendered body for readers that show no SVG: drawings as images, found at an address."""
        return as_images(html, address, self._banners.art)

    def hero(self, post: Post) -> PostPicture | None:
        """Return the picture at a post's head, if its front matter names one that is there."""
        picture = head_picture(post, self._pictures, self._banners)
        return picture if picture and self._is_there(post, picture) else None

    def card(self, post: Post) -> PostPicture:
        """Return the picture on a post's card: its front matter's, the first in its text, else a drawing."""
        picture = card_picture(post, self._pictures, self._banners)
        if picture.src and self._is_there(post, picture):
            return picture
        found = self.gleanings.get(post.path, NOTHING).picture
        return found or (drawn(post, self._banners) if picture.src else picture)

    def _is_there(self, post: Post, picture: PostPicture) -> bool:
        """Return whether a picture can be shown; one of this site that nobody has is told."""
        if picture.path or not picture.src.startswith("/") or not self._is_hosted:
            return True
        if self._links.address(post, picture.src) is not None:
            return True
        line = self._line_of(post, picture.src.lstrip("/"))
        self._problems.report("picture-missing", post.path, line, src=picture.src)
        return False

    def offered(self, picture: PostPicture) -> tuple[Copy, ...]:
        """Return the smaller copies of a post's picture in one format; somebody has to make them."""
        file = self._pictures.find(picture.src, "/") if picture.path else None
        copies = plan(file, self._images) if file and self._settings.adapt.images else ()
        chosen = tuple(copy for copy in copies if copy.format == copies[-1].format)
        self._offered.update((copy.url, copy) for copy in chosen)
        return chosen

    @property
    def copies(self) -> Mapping[str, Copy]:
        """The smaller copies of images that pages offer, by URL: somebody has to make them."""
        in_texts = (copy for gleanings in self.gleanings.values() for copy in gleanings.copies)
        return {**{copy.url: copy for copy in in_texts}, **self._offered}


def _unknown(_post: Post | Page, _url: str) -> str | None:
    return None


JEKYLLS_OWN = frozenset(("coderay", "enable_coderay", "guess_lang", "show_warnings"))
"""What stands among kramdown's options in `_config.yml` and is meant for Jekyll."""


def kramdown_options(site: Site, adapt: Adapt) -> dict[str, object]:
    """Return the options that the site's posts are read with."""
    own = {"angle_toc": adapt != Adapt.none(), "material": adapt.material}
    options = {name: value for name, value in site.config.kramdown.items() if name not in JEKYLLS_OWN}
    return {**options, **own}
