"""Fills the slots of a post's HTML as MkDocs shows it on the post's own page."""

from collections.abc import Mapping
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.pages import _RelativePathTreeprocessor

from mkdocs_blogpost.adapters.mkdocs.files import link_between, page_links
from mkdocs_blogpost.adapters.mkdocs.log import log
from mkdocs_blogpost.adapters.mkdocs.page_content import FilledHtml
from mkdocs_blogpost.art.files import decoration
from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.links import LinkTargets, suffix_of
from mkdocs_blogpost.problems import problem
from mkdocs_blogpost.render.slots import DrawingSlot, FileSlot, LinkSlot, Slot, SlottedHtml
from mkdocs_blogpost.views.urls import prefixed

LONGEST = 2_000
"""How many characters a link may have that MkDocs checks: its messages hold the whole link."""
MOST_UNKNOWN = 200
"""How many links of one page MkDocs checks that lead to no file: it has a message for each."""
MOST_ANCHORS = 2_000
"""How many links to places of the same page it checks."""


class SlotFiller:
    """Fills the slots of one page; MkDocs itself follows and checks each link, but those to anchors that it has."""

    def __init__(  # noqa: PLR0913  each is one fact of the page
        self,
        item: Post | Page,
        page: HostPage,
        files: Files,
        config: MkDocsConfig,
        *,
        targets: LinkTargets,
        sources: Mapping[str, str],
    ) -> None:
        self._item = item
        self._file = page.file
        self._anchors = page.present_anchor_ids or ()
        self._files = files
        self._targets = targets
        self._sources = sources
        self._links = page_links(page.file, config)
        self._known: dict[tuple[str, bool, bool], str] = {}
        self._unknown = self._within = self._unchecked = 0
        self._checker = _RelativePathTreeprocessor(page.file, files, config)

    @property
    def links_to_anchors(self) -> dict[File, dict[str, str]]:
        """Return the links to anchors that were filled, for MkDocs to check when all pages are known."""
        return self._checker.links_to_anchors

    def filled(self, body: SlottedHtml, *, checked: bool) -> FilledHtml:
        """Return HTML with its slots filled; `checked` lets MkDocs report the links that lead nowhere."""
        texts = tuple([self._filled(slot, checked=checked) for slot in body.slots])
        if self._unchecked:
            log.warning(str(problem("links-unchecked", self._item.path, count=self._unchecked)))
        return FilledHtml(body, texts)

    def _filled(self, slot: Slot, *, checked: bool) -> str:
        if isinstance(slot, LinkSlot):
            key = (slot.address, slot.resolved, checked and slot.checked)
            if key not in self._known:
                address, is_resolved, is_checked = key
                self._known[key] = escape(self._link(address, is_resolved=is_resolved, is_checked=is_checked))
            return self._known[key]
        if isinstance(slot, FileSlot):
            return escape(self._links.unescaped(prefixed(self._targets.prefix, slot.url)))
        if isinstance(slot, DrawingSlot):
            return decoration(slot.drawing)
        return ""

    def _link(self, address: str, *, is_resolved: bool, is_checked: bool) -> str:
        """Return a link as the page writes it."""
        if address.startswith("#"):
            return self._link_within(address, is_checked=is_checked)
        target, suffix = self._target(address) if is_resolved else None, suffix_of(address)
        if is_checked and self._is_checked(address, target):
            link = link_between(self._file, target, suffix) if target else address
            found = str(self._checker.path_to_url(link))
            if target is None or not self._links.root:
                return found
        return self._links.unescaped(f"/{target.url}{suffix}") if target else address

    def _link_within(self, address: str, *, is_checked: bool) -> str:
        """Return a link to a place of the same page; MkDocs looks for these places when all pages are known."""
        if is_checked and self._is_checked(address, None) and address != "#" and address[1:] not in self._anchors:
            self.links_to_anchors.setdefault(self._file, {}).setdefault(address[1:], address)
        return address

    def _is_checked(self, address: str, target: File | None) -> bool:
        """Return whether MkDocs is to check a link: no page makes it write megabytes of messages."""
        is_short = len(address) <= LONGEST
        if address.startswith("#"):
            self._within += 1
        elif target is None and is_short:
            self._unknown += 1
        is_one_of_few = target is not None or (self._unknown <= MOST_UNKNOWN and self._within <= MOST_ANCHORS)
        is_checked = is_short and is_one_of_few
        self._unchecked += not is_checked
        return is_checked

    def _target(self, address: str) -> File | None:
        """Return the file that an address means; None for an unknown one."""
        claim = self._targets.find(self._item, address)
        src_uri = self._sources.get(claim.destination) if claim else None
        return self._files.get_file_from_path(src_uri) if src_uri else None
