"""Which end tag closes which tag: found before parsing, so that one mistake breaks one construct only."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from mkdocs_blogpost.liquid.errors import LiquidSyntaxError
from mkdocs_blogpost.liquid.lexer import NAMES
from mkdocs_blogpost.liquid.limits import BLOCKS
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.tokens import BROKEN, CLOSE, OPEN, PART, TAG, Token
from mkdocs_blogpost.problems import guess

_GUESSES = 20
_ADVICE = " If it is a tag of a Ruby plugin, answer it with the option 'tags'."


class BlockMatcher:
    """The tags of a template, gone through from left to right."""

    def __init__(self, tokens: list[Token], tags: Mapping[str, type[Tag]]) -> None:
        self._tokens = tokens
        self._tags = tags
        self._parts = {part for tag in tags.values() for part in tag.parts}
        self._open: list[int] = []
        """The places of the tags that may still be closed."""
        self._names: Counter[str] = Counter()
        """How many tags of each name are open."""
        self._parts_of: defaultdict[int, list[int]] = defaultdict(list)
        """The places of each block's `else`, `elsif` and `when`."""
        self._unknown: set[str] = set()
        """The names of unknown tags, which an unknown end tag may close."""
        self._kinds: dict[int, str] = {}
        """The places of the tags that have another kind than TAG, with that kind."""
        self._errors: dict[int, str] = {}
        """The places of broken tags, each with what is wrong; an empty text was reported elsewhere."""
        self._too_deep = False

    def run(self) -> tuple[list[Token], list[LiquidSyntaxError]]:
        """Return the tokens with their kinds, and what is wrong; what is wrong is shown as it was written."""
        for at, token in enumerate(self._tokens):
            if token.kind == TAG:
                self._visit(at, token.name)
        for at in self._open:
            self._never_closed(at)
        errors = [LiquidSyntaxError(text, self._tokens[at]) for at, text in sorted(self._errors.items()) if text]
        for at in self._errors:
            self._kinds[at] = BROKEN
        for at, kind in self._kinds.items():
            self._tokens[at] = self._tokens[at]._replace(kind=kind)
        return self._tokens, errors

    def _visit(self, at: int, name: str) -> None:
        tag = self._tags.get(name)
        if tag is not None:
            if tag.block or tag.optional_end:
                self._opened(at, name, tag)
        elif name in self._parts:
            self._between(at, name)
        elif name.startswith("end") and self._has_end(name[3:]):
            self._close(at, name[3:])
        else:
            self._unknown_tag(at, name)

    def _has_end(self, name: str) -> bool:
        tag = self._tags.get(name)
        return tag is not None and (tag.block or tag.optional_end)

    def _is_optional(self, at: int) -> bool:
        return self._tags[self._tokens[at].name].optional_end

    def _opened(self, at: int, name: str, tag: type[Tag]) -> None:
        if tag.block and sum(not self._is_optional(place) for place in self._open[-2 * BLOCKS :]) >= BLOCKS:
            # One report is enough: what lies deeper has the same cause.
            self._errors[at] = "" if self._too_deep else f"Nesting too deep: '{name}' lies in {BLOCKS} blocks."
            self._too_deep = True
        self._open.append(at)
        self._names[name] += 1

    def _close(self, at: int, name: str) -> None:
        if not self._names[name]:
            self._errors[at] = f"Unknown tag 'end{name}': no '{name}' is open here."
            return
        while self._tokens[place := self._pop()].name != name:
            self._never_closed(place)
        if place in self._errors:
            self._errors[at] = ""
            return
        self._kinds |= {place: OPEN, at: CLOSE, **dict.fromkeys(self._parts_of[place], PART)}

    def _pop(self) -> int:
        place = self._open.pop()
        self._names[self._tokens[place].name] -= 1
        return place

    def _never_closed(self, at: int) -> None:
        if self._is_optional(at):
            return
        name = self._tokens[at].name
        self._errors.setdefault(at, f"'{name}' tag was never closed: '{{% end{name} %}}' is missing.")
        self._errors |= dict.fromkeys(self._parts_of[at], "")

    def _between(self, at: int, name: str) -> None:
        while self._open and self._is_optional(self._open[-1]):
            self._pop()
        opener = self._open[-1] if self._open else None
        if opener is None or name not in self._tags[self._tokens[opener].name].parts:
            self._errors[at] = self._misplaced(name, outside=opener is None)
        elif opener in self._errors:
            self._errors[at] = ""
        else:
            self._parts_of[opener].append(at)

    def _misplaced(self, name: str, *, outside: bool) -> str:
        *some, last = [f"'{tag.name}'" for tag in self._tags.values() if name in tag.parts]
        owners = f"{', '.join(some)} or {last}" if some else last
        found = f"Unexpected outer '{name}' tag" if outside and name == "else" else f"Unknown tag '{name}' here"
        return f"{found}: it belongs in {owners}."

    def _unknown_tag(self, at: int, name: str) -> None:
        if name.startswith("end") and name[3:] in self._unknown:
            self._errors[at] = ""
            return
        near = guess(name, self._names_to_guess()) if len(self._errors) < _GUESSES else ""
        self._unknown.add(name)
        self._errors[at] = f"Unknown tag '{name}'.{near or _ADVICE}"

    def _names_to_guess(self) -> Iterable[str]:
        ends = [f"end{name}" for name, tag in self._tags.items() if tag.block]
        return [*self._tags, *ends, *self._parts, *NAMES]
