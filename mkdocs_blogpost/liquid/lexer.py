"""A template's text as tokens: text, output tags, tags; with whitespace control, `raw`, comments and `liquid`.

Follows https://shopify.github.io/liquid/basics/whitespace/ and https://shopify.github.io/liquid/tags/template/.
"""

import re

from mkdocs_blogpost.dialect import JEKYLL_4, Dialect
from mkdocs_blogpost.liquid.errors import LiquidSyntaxError
from mkdocs_blogpost.liquid.tokens import BROKEN, OUTPUT, TAG, TEXT, VERBATIM, Token
from mkdocs_blogpost.ruby import SPACE

_OPENING = re.compile(r"\{[{%]")
_TAG = re.compile(r"\{%-?\s*(#|\w+)\s*(.*?)-?%\}", re.DOTALL | re.ASCII)
_OUTPUT = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
_ENDRAW = re.compile(r"\{%-?\s*endraw\b", re.ASCII)
_HALF_TAG = re.compile(r"(.+)\{%\s*\w.*%\}", re.DOTALL | re.ASCII)
_LINE = re.compile(r"[ \t\r]*(#|\w+)[ \t]*(.*)", re.ASCII)
_SHOWN = 60
NAMES = ("raw", "endraw", "comment", "endcomment", "liquid")
"""The tags that the lexer reads itself."""


def construct_end(source: str, at: int) -> int:
    """Return where the tag or output tag that begins at a place ends, or -1 if it never does."""
    if source.startswith("{%", at):
        end = source.find("%}", at + 2)
        return end + 2 if end >= 0 else -1
    end = source.find("}", at + 2)
    if end < 0:
        return -1
    return end + 2 if source.startswith("}", end + 1) else end + 1


class Lexer:
    """Cuts a template's text into tokens, once from left to right."""

    def __init__(self, source: str, dialect: Dialect = JEKYLL_4) -> None:
        self.source = source
        self.dialect = dialect
        self.tokens: list[Token] = []
        """The tokens, in order."""
        self.errors: list[LiquidSyntaxError] = []
        """What is wrong with the text."""
        self._at = 0
        self._trim = False
        self._unclosed: set[str] = set()

    def run(self) -> "Lexer":
        """Cut up the whole text."""
        while match := _OPENING.search(self.source, self._at):
            self._text(match.start())
            self._construct()
        self._text(len(self.source))
        return self

    def _add(self, kind: str, name: str, markup: str, start: int, end: int) -> Token:
        token = Token(kind, name, markup, start, end, self.source)
        self.tokens.append(token)
        return token

    def _broken(self, text: str, message: str) -> None:
        token = self._add(BROKEN, "", text, self._at, self._at + len(text))
        self.errors.append(LiquidSyntaxError(message, token))
        self._at += len(text)

    def _text(self, end: int) -> None:
        if end > self._at:
            text = self.source[self._at : end]
            self._add(TEXT, "", text.lstrip(SPACE) if self._trim else text, self._at, end)
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
            reason = "'%}' is missing" if text == "{%" else "it has no name"
            self._broken(text, f"Tag '{_on_one_line(text)}' was not properly terminated: {reason}.")

    def _whole(self, opening: str) -> str:
        if opening in self._unclosed:
            return opening
        end = construct_end(self.source, self._at)
        if end < 0:
            self._unclosed.add(opening)
            return opening
        return self.source[self._at : end]

    def _trim_before(self) -> None:
        if self.tokens and self.tokens[-1].kind == TEXT:
            last = self.tokens.pop()
            self.tokens.append(last._replace(markup=last.markup.rstrip(SPACE)))

    def _output(self, text: str) -> None:
        output = _OUTPUT.fullmatch(text)
        if not output:
            self._broken(text, f"Variable '{_on_one_line(text)}' was not properly terminated: '}}}}' is missing.")
            return
        end = self._at + len(text)
        self._add(OUTPUT, "", output[1], self._at, end)
        self._at = end

    def _tag(self, tag: re.Match[str]) -> None:
        if tag[1] == "raw":
            self._raw(tag[0])
        elif tag[1] == "comment":
            self._comment(tag[0])
        elif tag[1] == "liquid" and "liquid" not in self.dialect.unknown_tags:
            self._lines(tag)
        else:
            end = self._at + len(tag[0])
            self._add(TAG, tag[1], tag[2], self._at, end)
            self._at = end

    def _lines(self, tag: re.Match[str]) -> None:
        """Add a tag for each line of a `liquid` tag."""
        at, comments = self._at + tag.start(2), 0
        for line in tag[2].split("\n"):
            found = _LINE.fullmatch(line)
            name = found[1] if found else ""
            comments += name == "comment"
            if not comments and found:
                self._add(TAG, name, found[2], at + found.start(1), at + len(line))
            elif not comments and line.strip(SPACE):
                token = self._add(BROKEN, "", line, at, at + len(line))
                self.errors.append(LiquidSyntaxError(f"Unknown tag '{line.strip()[:_SHOWN]}'.", token))
            comments -= comments > 0 and name == "endcomment"
            at += len(line) + 1
        self._at += len(tag[0])

    def _raw(self, text: str) -> None:
        body = self._at + len(text)
        end = self._endraw(body)
        if end is None:
            self._broken(text, "'raw' tag was never closed: '{% endraw %}' is missing.")
            return
        text = self.source[body : end[0]]
        markup = _repeating(text) if self.dialect.raw_repeats_text else text
        self._add(VERBATIM, "", markup, body, end[0])
        self._at = end[1]

    def _endraw(self, at: int) -> tuple[int, int] | None:
        """Return where a raw block's end tag begins and ends; half a tag before it may swallow it."""
        while "raw" not in self._unclosed and (match := _OPENING.search(self.source, at)):
            end = construct_end(self.source, match.start())
            at = end if end > 0 else match.end()
            opening = self.source.rfind("{%", match.start(), at)
            if opening >= 0 and self.source.startswith("%}", at - 2) and _ENDRAW.match(self.source, opening):
                return opening, at
        self._unclosed.add("raw")
        return None

    def _comment(self, text: str) -> None:
        end = None if "comment" in self._unclosed else self._endcomment(self._at + len(text))
        if end is None:
            self._unclosed.add("comment")
            self._broken(text, "'comment' tag was never closed: '{% endcomment %}' is missing.")
            return
        self._add(VERBATIM, "", "", self._at, end)
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


def _repeating(text: str) -> str:
    """Return the text of a raw block as Liquid 4 prints it: what precedes a tag in another tag comes twice."""
    parts: list[str] = []
    at = 0
    while match := _OPENING.search(text, at):
        end = construct_end(text, match.start())
        if end < 0:
            break
        half = _HALF_TAG.fullmatch(text, match.start(), end) if text.startswith("%}", end - 2) else None
        parts += [text[at : match.start()], half[1] if half else "", text[match.start() : end]]
        at = end
    return "".join([*parts, text[at:]])


def _on_one_line(text: str) -> str:
    return " ".join(text[:_SHOWN].split())
