"""Which texts have links that lead elsewhere after a change, though the texts are the same."""

from urllib.parse import unquote

from mkdocs_blogpost.model.page import Page
from mkdocs_blogpost.model.post import Post
from mkdocs_blogpost.pipeline.build import SiteBuild
from mkdocs_blogpost.render.slots import LinkSlot


class LinkChanges:
    """The difference between who answers each URL in two builds."""

    def __init__(self, old: SiteBuild, new: SiteBuild) -> None:
        self._old = old
        self._new = new
        before, now = old.publication.answers, new.publication.answers
        changed = {
            place for place in before.keys() | now.keys() if _address(before.get(place)) != _address(now.get(place))
        }
        sources = {claim.source for place in changed for claim in (before.get(place), now.get(place)) if claim}
        self._names = {_name(each) for each in changed | sources}

    def touch(self, item: Post | Page) -> bool:
        """Return whether a link of an item may lead elsewhere now."""
        published = self._new.published.get(item.path)
        if not self._names or published is None:
            return False
        addresses = (slot.address for slot in published.body.slots if isinstance(slot, LinkSlot))
        return any(self.is_in(each) and self._leads_elsewhere(item, each) for each in addresses)

    def _leads_elsewhere(self, item: Post | Page, address: str) -> bool:
        before, now = self._old.targets.find(item, address), self._new.targets.find(item, address)
        return _address(before) != _address(now)

    def is_in(self, text: str) -> bool:
        """Return whether a text may name something whose address has changed; links to the home page have no name."""
        plain = unquote(text)
        return any(name in plain for name in self._names)


def _address(claim: object) -> tuple[object, ...]:
    return (getattr(claim, "url", ""), getattr(claim, "rank", ""), getattr(claim, "source", ""))


def _name(place: str) -> str:
    """Return the part of a place in the site that every link to it has: the last name without its ending."""
    last = place.removesuffix("index.html").rstrip("/").rpartition("/")[2]
    return last.partition(".")[0] or last
