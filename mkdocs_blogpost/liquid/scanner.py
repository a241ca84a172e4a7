"""A template's text as tokens: text, output tags, tags; with whitespace control, `raw` and comments.

Follows https://shopify.github.io/liquid/basics/whitespace/ and https://shopify.github.io/liquid/tags/template/.
"""

import re
from dataclasses import dataclass

from liquid.stream import TokenStream
from liquid.token import TOKEN_CONTENT, TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG, Token

from mkdocs_blogpost.ruby import SPACE

BROKEN = "broken"
"""The kind of a token whose source text is shown because it cannot be understood."""
VERBATIM = "verbatim"
"""The kind of a `raw` block's text, and, empty, of a comment."""

_OPENING = re.compile(r"\{[{%]")
_TAG = re.compile(r"\{%-?\s*(#|\w+)\s*(.*?)-?%\}", re.DOTALL | re.ASCII)
_OUTPUT = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
_ENDRAW = re.compile(r"\{%-?\s*endraw\b", re.ASCII)
_LINE = re.compile(r"[ \t\r]*(#|\w+)[ \t]*(.*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class LiquidSyntaxError:
    """A mistake in a template's text."""

    message: str
    """What is wrong, and the mend."""
    token: Token
    """Where it is."""


class Stream(TokenStream):
    """The tokens of a template on their way through the parser, which adds what it finds wrong."""

    def __init__(self, tokens: list[Token], faults: list[LiquidSyntaxError]) -> None:
        super().__init__(iter(tokens))
        self.faults = faults


def construct_end(source: str, at: int) -> int:
    """Return where the tag or output tag that begins at a place ends, or -1 if it never does."""
    if source.startswith("{%", at):
        end = source.find("%}", at + 2)
        return end + 2 if end >= 0 else -1
    end = source.find("}", at + 2)
    if end < 0:
        return -1
    return end + 2 if source.startswith("}", end + 1) else end + 1


def text_of(token: Token) -> str:
    """Return the source text of a tag or output tag."""
    if token.kind == BROKEN or not token.source.startswith(("{%", "{{"), token.start_index):
        return token.value
    end = construct_end(token.source, token.start_index)
    return token.source[token.start_index : end] if end > 0 else token.value


class Scanner:
    """Cuts a template's text into tokens, once from left to right."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tokens: list[Token] = []
        """The tokens, in order; a tag's name is always followed by its markup."""
        self.faults: list[LiquidSyntaxError] = []
        """What is wrong with the text."""
        self._at = 0
        self._trim = False
        self._hopeless: set[str] = set()

    def run(self) -> "Scanner":
        """Cut up the whole text."""
        while match := _OPENING.search(self.source, self._at):
            self._text(match.start())
            self._construct()
        self._text(len(self.source))
        return self

    def _add(self, kind: str, value: str, at: int) -> Token:
        token = Token(kind, value, at, self.source)
        self.tokens.append(token)
        return token

    def _broken(self, text: str, message: str) -> None:
        self.faults.append(LiquidSyntaxError(message, self._add(BROKEN, text, self._at)))
        self._at += len(text)

    def _text(self, end: int) -> None:
        if end > self._at:
            text = self.source[self._at : end]
            self._add(TOKEN_CONTENT, text.lstrip(SPACE) if self._trim else text, self._at)
            self._trim = False
        self._at = end

    def _construct(self) -> None:
        text = self._whole(self.source[self._at : self._at + 2])
        if text[2:3] == "-":
            self._trim_before()
        self._trim = len(text) > 4 and text[-3] == "-"
        if text.startswith("{{"):
            self._output(text)
        elif tag := _TAG.fullmatch(text):
            self._tag(tag)
        else:
            self._broken(text, _tag_fault(text))

    def _whole(self, opening: str) -> str:
        if opening in self._hopeless:
            return opening
        end = construct_end(self.source, self._at)
        if end < 0:
            self._hopeless.add(opening)
            return opening
        return self.source[self._at : end]

    def _trim_before(self) -> None:
        if self.tokens and self.tokens[-1].kind == TOKEN_CONTENT:
            last = self.tokens.pop()
            self.tokens.append(last._replace(value=last.value.rstrip(SPACE)))

    def _output(self, text: str) -> None:
        output = _OUTPUT.fullmatch(text)
        if not output:
            self._broken(text, "an output tag begins here and is not closed with '}}'.")
            return
        self._add(TOKEN_OUTPUT, text, self._at)
        self._add(TOKEN_EXPRESSION, output[1], self._at + output.start(1))
        self._at += len(text)

    def _tag(self, tag: re.Match[str]) -> None:
        if tag[1] == "raw":
            self._raw(tag[0])
        elif tag[1] == "comment":
            self._comment(tag[0])
        elif tag[1] == "liquid":
            self._lines(tag)
        else:
            self._add(TOKEN_TAG, tag[1], self._at)
            self._add(TOKEN_EXPRESSION, tag[2], self._at + tag.start(2))
            self._at += len(tag[0])

    def _lines(self, tag: re.Match[str]) -> None:
        """Add a tag for each line of a `liquid` tag."""
        at = self._at + tag.start(2)
        for line in tag[2].split("\n"):
            found = _LINE.fullmatch(line)
            if found:
                self._add(TOKEN_TAG, found[1], at + found.start(1))
                self._add(TOKEN_EXPRESSION, found[2], at + found.start(2))
            elif line.strip(SPACE):
                self.faults.append(LiquidSyntaxError(f"'{line.strip()}' is no tag.", self._add(BROKEN, line, at)))
            at += len(line) + 1
        self._at += len(tag[0])

    def _raw(self, text: str) -> None:
        body = self._at + len(text)
        end = self._endraw(body)
        if end is None:
            self._broken(text, "'raw' begins here and is never closed with '{% endraw %}'.")
            return
        self._add(VERBATIM, self.source[body : end[0]], body)
        self._at = end[1]

    def _endraw(self, at: int) -> tuple[int, int] | None:
        """Return where a raw block's end tag begins and ends; half a tag before it may swallow it."""
        while "raw" not in self._hopeless and (match := _OPENING.search(self.source, at)):
            end = construct_end(self.source, match.start())
            at = end if end > 0 else match.end()
            opening = self.source.rfind("{%", match.start(), at)
            if opening >= 0 and self.source.startswith("%}", at - 2) and _ENDRAW.match(self.source, opening):
                return opening, at
        self._hopeless.add("raw")
        return None

    def _comment(self, text: str) -> None:
        end = None if "comment" in self._hopeless else self._endcomment(self._at + len(text))
        if end is None:
            self._hopeless.add("comment")
            self._broken(text, "'comment' begins here and is never closed with '{% endcomment %}'.")
            return
        self._add(VERBATIM, "", self._at)
        self._at = end
        self._trim = self.source[end - 3] == "-"

    def _endcomment(self, at: int) -> int | None:
        depth = 1
        while (match := _OPENING.search(self.source, at)) and (end := construct_end(self.source, match.start())) > 0:
            tag = _TAG.fullmatch(self.source[match.start() : end])
            at = end
            if not tag:
                continue
            if tag[1] == "raw" and (raw := self._endraw(at)):
                at = raw[1]
            depth += (tag[1] == "comment") - (tag[1] == "endcomment")
            if not depth:
                return at
        return None


def _tag_fault(text: str) -> str:
    if text == "{%":
        return "a tag begins here and is never closed with '%}'."
    return f"'{text}' is no tag: it has no name."
