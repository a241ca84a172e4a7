"""Which block tag is closed where: found before parsing, so that one mistake breaks one construct only."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from liquid.token import TOKEN_TAG, Token

from mkdocs_blogpost.liquid.scanner import BROKEN, LiquidSyntaxError, text_of
from mkdocs_blogpost.problems import guess

DEEPEST = 100
"""How deep blocks may stand in blocks, as in Ruby's Liquid."""
BLOCK = " …"
"""What follows a loose tag's name where it has an end tag."""
_GUESSES = 20


@dataclass(slots=True)
class Pairing:
    """The tags of a template that has been gone through from left to right."""

    blocks: Mapping[str, tuple[str, ...]]
    """The names of block tags, each with the tags that may stand between it and its end."""
    known: frozenset[str]
    """All names of tags."""
    loose: frozenset[str]
    """The names of tags that may have an end tag or not."""
    open: list[int] = field(default_factory=list)
    """The places of the blocks that are still open."""
    names: Counter[str] = field(default_factory=Counter)
    """How many blocks of each name are open."""
    parts: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """The places of each block's `else`, `elsif` and `when`."""
    strangers: set[str] = field(default_factory=set)
    """The names of unknown tags that an unknown end tag may close."""
    closed: list[int] = field(default_factory=list)
    """The places of loose tags that have an end tag."""
    faults: dict[int, str] = field(default_factory=dict)
    """The places of broken tags, each with what is wrong; an empty text was said elsewhere."""

    @property
    def words(self) -> list[str]:
        """Return every name that a tag can have."""
        ends = [f"end{name}" for name in self.blocks]
        parts = [part for parts in self.blocks.values() for part in parts]
        return [*self.known, *ends, *parts, "raw", "endraw", "comment", "endcomment"]

    @property
    def depth(self) -> int:
        """Return how many blocks are open that must have an end tag."""
        return sum(self.names[name] for name in self.blocks)


def mend(
    tokens: list[Token],
    blocks: Mapping[str, tuple[str, ...]],
    known: frozenset[str],
    loose: frozenset[str] = frozenset(),
) -> list[LiquidSyntaxError]:
    """Turn tags that close nothing, are never closed or are unknown into visible text, and say why."""
    pairing = Pairing(blocks, known, loose)
    for at, token in enumerate(tokens):
        if token.kind == TOKEN_TAG:
            _visit(pairing, tokens, at)
    for at in pairing.open:
        _give_up(pairing, tokens, at)
    faults = [LiquidSyntaxError(message, tokens[at]) for at, message in sorted(pairing.faults.items()) if message]
    for at in pairing.faults:
        _show(tokens, at)
    for at in pairing.closed:
        tokens[at] = tokens[at]._replace(value=tokens[at].value + BLOCK)
    return faults


def _visit(pairing: Pairing, tokens: list[Token], at: int) -> None:
    name = tokens[at].value
    if name in pairing.blocks or name in pairing.loose:
        _open(pairing, at, name)
    elif name.startswith("end") and (name[3:] in pairing.blocks or name[3:] in pairing.loose):
        _close(pairing, tokens, at, name[3:])
    elif name in ("else", "elsif", "when"):
        _between(pairing, tokens, at, name)
    elif name not in pairing.known:
        _unknown(pairing, at, name)


def _open(pairing: Pairing, at: int, name: str) -> None:
    if name in pairing.blocks and pairing.depth >= DEEPEST:
        pairing.faults[at] = f"'{name}' is nested too deep: {DEEPEST} blocks at most."
    pairing.open.append(at)
    pairing.names[name] += 1


def _close(pairing: Pairing, tokens: list[Token], at: int, name: str) -> None:
    if not pairing.names[name]:
        pairing.faults[at] = f"'end{name}' closes nothing: no '{name}' is open here."
        return
    while tokens[place := _pop(pairing, tokens)].value != name:
        _give_up(pairing, tokens, place)
    if name in pairing.loose:
        pairing.closed.append(place)
    if place in pairing.faults:
        pairing.faults[at] = ""


def _pop(pairing: Pairing, tokens: list[Token]) -> int:
    place = pairing.open.pop()
    pairing.names[tokens[place].value] -= 1
    return place


def _give_up(pairing: Pairing, tokens: list[Token], at: int) -> None:
    name = tokens[at].value
    if name in pairing.loose:
        return
    pairing.faults[at] = f"'{name}' begins here and is never closed with '{{% end{name} %}}'."
    for part in pairing.parts[at]:
        pairing.faults[part] = ""


def _between(pairing: Pairing, tokens: list[Token], at: int, name: str) -> None:
    while pairing.open and tokens[pairing.open[-1]].value in pairing.loose:
        _pop(pairing, tokens)
    opener = pairing.open[-1] if pairing.open else None
    if opener is None or name not in pairing.blocks[tokens[opener].value]:
        place = f"in '{tokens[opener].value}'" if opener is not None else "outside of 'if' and 'case'"
        pairing.faults[at] = f"'{name}' has no meaning {place}."
    elif opener in pairing.faults:
        pairing.faults[at] = ""
    else:
        pairing.parts[opener].append(at)


def _unknown(pairing: Pairing, at: int, name: str) -> None:
    if name.startswith("end") and name[3:] in pairing.strangers:
        pairing.faults[at] = ""
        return
    near = guess(name, pairing.words) if len(pairing.faults) < _GUESSES else ""
    pairing.strangers.add(name)
    mend = near or " If it is a tag of a Ruby plugin, answer it with the option 'tags'."
    pairing.faults[at] = f"unknown tag '{name}'.{mend}"


def _show(tokens: list[Token], at: int) -> None:
    tokens[at] = tokens[at]._replace(kind=BROKEN, value=text_of(tokens[at]))
    tokens[at + 1] = tokens[at + 1]._replace(kind=BROKEN, value="")
