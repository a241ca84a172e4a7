"""Random kramdown texts: a grammar of fragments that composes every construct, and mutations of its texts.

Each function takes a `random.Random`; hypothesis hands in one it can shrink, so simple choices stand first.
"""

import textwrap
from collections.abc import Callable
from random import Random

WORDS = [
    "a", "b", "word", "two words", "the end.", "x1", "3", "it's", "Don't", '"quoted"', "'single'", "é",
    "日本", "ß", "snake_case", "C++", "AT&T", "1984.", "e.g.", "(b)", "$5", "50%", "a/b", "10:30", "--",
    "...", "x < y", "HTML", "http://example.com/a_b", "me@example.com", "🔥", '12" long', "'90s", "#tag",
    "@name", "=", "!", "?", ";", ",",
]  # fmt: skip
MARKS = [
    "*", "_", "**", "__", "~~", "`", "``", "[", "]", "(", ")", "![", "](", "{", "}", "{:", "{::", ":}", "|",
    "\\", "<", ">", "&", '"', "'", "$$", "$", "#", "^", "[^", ":", "~", "-", "+", "=", ".", "!", " ", "  ",
    "\t", "\n", "\n\n", "/", "<b>", "</b>", "<div>", "</div>", "<!--", "-->", "1. ", "* ", "    ", "  \n",
    "\\\\\n", "a", "1", "\xa0", "«", "\r\n", "\r", "\u3000", "\u2028", "é", "İ", "\x0c", "\x0b", "{:/}",
    "\\$$", "|---|", "| a |", "[^a]: ", "[a]: ",
]  # fmt: skip
CODE = [
    "a", "x = 1", "a `b", "<b>&amp;", "a | b", '"q" -- ...', "*a*", "  a", "{: .b}", "a\\b", "{{ x }}",
]  # fmt: skip
URLS = [
    "/x", "x.html", "http://example.com/?a=1&b=2", "", "a b.png", "a_(b)", "#top", "<x y>", "/ü", "x*y*z",
    "a\\)b",
]  # fmt: skip
NAMES = [
    "a", "note", "1", "Some Name", "b c", "*a*", "x-y",
]  # fmt: skip
TITLES = [
    "", "", ' "t"', " 't u'", ' "it\'s "q""', '\t"t"', '\n"t"', " (t)",
]  # fmt: skip
CLASSES = [
    "{: .a}", "{:.a}", "{: #i}", "{: .a .b #c}", '{: k="v"}', "{: .a k='v w'}", "{: ref}", "{:ref .b}",
    "{:}", "{: k=v}", "{:toc}", "{: .no_toc}", "{: .language-ruby}", '{: title="a \\" b"}', "{:standalone}",
]  # fmt: skip
ENTITIES = [
    "&amp;", "&copy;", "&nbsp;", "&#169;", "&#xA9;", "&lt;", "&nope;", "&", "&quot;", "&hellip;",
]  # fmt: skip
LANGUAGES = [
    "", "ruby", " python", "klingon", " js", "c++", "text", ".ruby", "{yaml}", "ruby?a=b", "html x", "Ruby",
]  # fmt: skip
SPAN_TAGS = [
    "b", "span", "i", "a", "em", "code", "sup", "kbd", "del", "small", "u", "button", "img", "br", "mark",
    "q",
]  # fmt: skip
BLOCK_TAGS = [
    "div", "p", "section", "table", "pre", "ul", "li", "blockquote", "h2", "video", "details", "my-tag",
    "center", "figure", "script", "style", "iframe", "hr", "dl", "td", "textarea", "form", "svg",
]  # fmt: skip
ATTRIBUTES = [
    "", ' class="a"', " id='b'", " hidden", ' markdown="1"', ' markdown="span"', ' markdown="block"',
    ' markdown="0"', ' title="a > b"', ' href="x"', " data-x=1", "\nclass='c'", ' a="&amp; &"', " B='C'",
]  # fmt: skip
LINES = [
    "text", "* a", "- b", "1. c", "* * d", "*", "> q", ">", "> * e", "```", "~~~", "~~~ ruby", "# h",
    "## h {#x}", "===", "---", "* * *", "| a | b |", "|---|---|", "a | b", "| `b | c` |", "|===|",
    "two words", "text  ", "text\\\\", "", "", "", "", ": def", ":", "[^1]: n", "[^1]", "[l]: /u", "[l]",
    "*[a]: b", "{: .c}", "{:toc}", '{: #i .j k="v"}', "{:r: .s}", "{: r}", "^", "<div>", "</div>",
    '<div markdown="1">', "<p>", "</p>", "<b>x", "</b>", "<!-- c -->", "<!--", "-->", "$$", "$$ m $$",
    "{::comment}", "{:/}", "{::nomarkdown}", "<pre>", "</pre>", "<ul><li>", "[ ] t", "* [x] t", '"q"',
    "*em", "em*", "`co", "de`", "<script>", "</script>", "![i](j){:standalone}", "***", "10) x", "a.",
    "* {:.z} w", "# h #", "    code", "\tcode", "Term", "  : d",
]  # fmt: skip
MARGINS = ["", "", "", "", "", " ", "  ", "   ", "    ", "      ", "\t", "> ", "* ", "1. ", ": "]
SOUP = [
    "a", "*b*", "\n", "\n\n", "\n", "* c\n", "    d", "> q\n", "`e`", "&amp;", "&x;", "<", "# h\n",
    "<!-- c -->", '"q"', "--", "| t | u |\n", "[l](m)", "{: .k}\n", "{:.k}", "$$m$$", "^\n", "\n: d\n",
    "<?pi?>", "\\*", "  ",
]  # fmt: skip


def document(r: Random, blocks: int = 5) -> str:
    """Make a document of some blocks, and sometimes mutate it."""
    text = _blocks(r, 2, r.randint(1, blocks))
    return mutated(r, text, r.choice([0, 0, 0, 1, 1, 2, 4]))


def mutated(r: Random, text: str, times: int) -> str:
    """Do something small and senseless to a text, several times."""
    for _ in range(times):
        text = r.choice(MUTATIONS)(r, text)
    return text


def spans(r: Random, depth: int = 2, most: int = 5) -> str:
    """Make a piece of running text."""
    return _glue(r, [r.choice(SPANS)(r, depth - 1) if depth else _word(r, 0) for _ in range(r.randint(1, most))])


def noise(r: Random, most: int = 12) -> str:
    """Make a text of marks alone."""
    return "".join(r.choice(MARKS) for _ in range(r.randint(1, most)))


def ragged(r: Random, most: int = 8) -> str:
    """Make lines that belong together badly, at all kinds of margins."""
    return "".join(f"{r.choice(MARGINS)}{r.choice(LINES)}\n" for _ in range(r.randint(2, most)))


def tag_soup(r: Random, most: int = 8) -> str:
    """Make tags that are opened and closed at random, and text between them."""
    text, opened = "", []
    for _ in range(r.randint(2, most)):
        kind = r.choice(["text", "text", "open", "open", "close"])
        if kind == "open":
            opened.append(r.choice([*BLOCK_TAGS, *SPAN_TAGS]))
            text += f"<{opened[-1]}{r.choice(ATTRIBUTES)}{r.choice(['>', '>', '>', '/>'])}"
        elif kind == "close" and opened:
            text += f"</{opened.pop(r.choice([-1, -1, -1, 0]))}>"
        else:
            text += r.choice(SOUP)
    return text + "\n"


def _glue(r: Random, parts: list[str]) -> str:
    text = parts[0]
    for part in parts[1:]:
        text += r.choice([" ", " ", " ", " ", "", "\n", "", "  \n", "\\\\\n", ", ", "\n  "]) + part
    return text


def _blocks(r: Random, depth: int, count: int) -> str:
    text = ""
    for index in range(count):
        separator = r.choice(["\n", "\n", "\n", "", "", "\n\n", "  \n"]) if index else ""
        text += separator + r.choice(BLOCKS)(r, depth).rstrip("\n") + "\n"
    return text


def _inside(r: Random, depth: int) -> str:
    """Make what stands in a container: mostly one line, sometimes blocks."""
    if depth <= 0 or r.random() < 0.5:
        return spans(r, 1, 3)
    return _blocks(r, depth - 1, r.randint(1, 3)).rstrip("\n")


# spans


def _word(r: Random, _depth: int) -> str:
    return r.choice(WORDS)


def _emphasis(r: Random, depth: int) -> str:
    mark = r.choice(["*", "**", "_", "__", "***", "~~", "~~", "_"])
    return mark + spans(r, depth, 3) + mark


def _codespan(r: Random, _depth: int) -> str:
    mark = r.choice(["`", "`", "``", "` ", "`` ", "```"])
    return mark + r.choice(CODE) + mark[::-1]


def _link(r: Random, depth: int) -> str:
    text = r.choice(["", "", "!"]) + "[" + spans(r, depth, 2) + "]"
    if r.random() < 0.6:
        return f"{text}({r.choice(URLS)}{r.choice(TITLES)})"
    return text + r.choice(["", "[]", "[{}]", " [{}]", "\n[{}]"]).format(r.choice(NAMES))


def _reference(r: Random, _depth: int) -> str:
    return f"[{r.choice(NAMES)}]"


def _footnote_mark(r: Random, _depth: int) -> str:
    return f"[^{r.choice(NAMES)}]"


def _span_html(r: Random, depth: int) -> str:
    tag, attributes = r.choice(SPAN_TAGS), r.choice(ATTRIBUTES)
    if tag in ("img", "br"):
        return f"<{tag}{attributes}{r.choice(['', ' /', '/'])}>"
    return f"<{tag}{attributes}>{spans(r, depth, 2)}{r.choice([f'</{tag}>', f'</{tag}>', f'</{tag}>', ''])}"


def _math(r: Random, _depth: int) -> str:
    return r.choice(["$$x$$", "$$a_1 * b < c$$", "$x$", "\\$$x$$", "$$ |a| $$", "\\\\(x\\\\)", "$$x"])


def _marked_span(r: Random, depth: int) -> str:
    return r.choice([_emphasis, _codespan, _link, _span_html, _autolink, _word])(r, depth) + r.choice(CLASSES)


def _autolink(r: Random, _depth: int) -> str:
    return r.choice(
        [
            "<http://example.com/a_b>",
            "<me@example.com>",
            "<x:y>",
            "<https://a.example/?b=c&d>",
            "<mailto:a@b.c>",
        ]
    )


def _quoted(r: Random, depth: int) -> str:
    mark = r.choice(['"', "'", "«", "("])
    return mark + spans(r, depth, 3) + {"«": "»", "(": ")"}.get(mark, mark)


def _span_extension(r: Random, depth: int) -> str:
    name = r.choice(["comment", "nomarkdown", "nomarkdown type='html'", "thing", "options auto_ids='false'"])
    if r.random() < 0.2:
        return f"{{::{name} /}}"
    return f"{{::{name}}}{spans(r, depth, 2)}{{:/{r.choice(['', name.split()[0]])}}}"


def _escape(r: Random, _depth: int) -> str:
    return "\\" + r.choice(MARKS)


def _typography(r: Random, _depth: int) -> str:
    return r.choice(
        [
            "--",
            "---",
            "...",
            "<<",
            ">>",
            "<< ",
            " >>",
            "....",
            "----",
            "a--b",
            "a...",
            "<!-- c -->",
            "<?pi x?>",
        ]
    )


def _entity(r: Random, _depth: int) -> str:
    return r.choice(ENTITIES)


def _marks(r: Random, _depth: int) -> str:
    return noise(r, 3)


# blocks


def _paragraph(r: Random, depth: int) -> str:
    return r.choice(["", "", "", "", " ", "   "]) + spans(r, depth + 1, 6)


def _header(r: Random, _depth: int) -> str:
    text = spans(r, 1, 3).replace("\n", " ")
    if r.random() < 0.3:
        return text + "\n" + r.choice(["===", "---", "-", "=", "--- "])
    end = r.choice(["", "", "", " #", " ###", " {#own}", " ## {#own-2}", "#", "{#glued}"])
    return r.choice(["#", "##", "###", "######", "#######", " #"]) + r.choice([" ", " ", " ", "", "  "]) + text + end


def _list(r: Random, depth: int) -> str:
    text = ""
    marker = r.choice(["* ", "- ", "1. ", "+ ", "10. "])
    for _ in range(r.randint(1, 4)):
        mark = r.choice(
            [marker, marker, marker, marker, "* ", "1. ", marker + "  ", marker.strip() + "\t", " " + marker]
        )
        mark += r.choice(["", "", "", "", "", "{: .i} ", "[ ] ", "[x] "])
        indent = r.choice([len(marker), len(marker), len(marker), 2, 4, 3, 1, 0])
        body = textwrap.indent(_inside(r, depth), " " * indent)
        text += mark + body[min(indent, len(body)) :] + r.choice(["\n", "\n", "\n", "\n\n"])
    return text


def _quote(r: Random, depth: int) -> str:
    lines = _inside(r, depth).split("\n")
    mark = r.choice(["> ", "> ", "> ", ">", " > ", ">\t"])
    return "\n".join(line if index and r.random() < 0.15 else mark + line for index, line in enumerate(lines))


def _indented_code(r: Random, _depth: int) -> str:
    return textwrap.indent(
        "\n".join(r.choice([*CODE, "", "  b"]) for _ in range(r.randint(1, 4))),
        r.choice(["    ", "\t", "     "]),
    )


def _fence(r: Random, _depth: int) -> str:
    fence = r.choice(["```", "~~~", "````", "```"])
    code = "\n".join(r.choice([*CODE, "", "# x", "* y", "~~~", "```"]) for _ in range(r.randint(0, 4)))
    close = r.choice([fence, fence, fence, fence, fence + fence[0], fence[:-1], " " + fence, ""])
    return textwrap.indent(f"{fence}{r.choice(LANGUAGES)}\n{code}\n{close}", r.choice(["", "", "", " ", "  ", "   "]))


def _table(r: Random, _depth: int) -> str:
    columns, outer = r.randint(1, 3), r.choice(["|", "|", ""])
    return "\n".join(_row(r, columns, outer) for _ in range(r.randint(1, 4)))


def _row(r: Random, columns: int, outer: str) -> str:
    if r.random() < 0.3:
        return (
            outer
            + r.choice(["|", "|", "+"]).join(
                r.choice(["---", ":--", "--:", ":-:", "===", " - "]) for _ in range(columns)
            )
            + outer
        )
    cells = [r.choice([spans(r, 1, 2), spans(r, 1, 1), "", " "]).replace("\n", " ") for _ in range(columns)]
    return outer + r.choice([" | ", "|"]).join(cells) + outer


def _html(r: Random, depth: int) -> str:
    tag, attributes, gap = (
        r.choice(BLOCK_TAGS),
        r.choice(ATTRIBUTES),
        r.choice(["\n", "\n", "", "\n\n", "\n  "]),
    )
    if tag == "hr":
        return f"<{tag}{attributes}>"
    end = r.choice([f"</{tag}>", f"</{tag}>", f"</{tag}>", f"</{tag}> after", "", f"</{tag} >", "</b>"])
    return r.choice(["", "", "", "  "]) + f"<{tag}{attributes}>{gap}{_inside(r, depth)}{gap}{end}"


def _comment(r: Random, _depth: int) -> str:
    return r.choice(
        [
            "<!-- c -->",
            "<!-- a\n\nb -->",
            "<?php x ?>",
            "<!DOCTYPE html>",
            "<!-- c --> text",
            " <!-- -- -->",
            "<!-- open",
        ]
    )


def _definitions(r: Random, depth: int) -> str:
    text = spans(r, 1, 2) + r.choice(["\n", "\n", "\n\n"])
    for _ in range(r.randint(1, 3)):
        body = textwrap.indent(_inside(r, depth), "  ")
        text += ": " + body[2:] + r.choice(["\n", "\n", "\n\n"])
    return text


def _footnote(r: Random, depth: int) -> str:
    body = textwrap.indent(_inside(r, depth), r.choice(["    ", "    ", "  ", ""]))
    return f"[^{r.choice(NAMES)}]:{r.choice([' ', ' ', chr(10), ''])}{body.lstrip()}"


def _link_definition(r: Random, _depth: int) -> str:
    return f"{r.choice(['', '', '  '])}[{r.choice(NAMES)}]: {r.choice(URLS)}{r.choice(TITLES)}"


def _abbreviation(r: Random, _depth: int) -> str:
    name = r.choice(["HTML", "word", "two words", "C++", "日本", "b"])
    return f"*[{name}]: " + r.choice(["Long form", "", 'a "b" & c'])


def _attribute_list(r: Random, _depth: int) -> str:
    return r.choice(["", "", "  "]) + r.choice(
        [*CLASSES, "{:ref: .r #s}", "{:ref: other .z}", "{:other: k='v'}", "{:footnotes}"]
    )


def _display_math(r: Random, _depth: int) -> str:
    return r.choice(
        [
            "$$\nx = y\n$$",
            "$$ x $$",
            "$$\na < b\n\nc & d\n$$",
            "\\$$ x $$",
            "$$ x",
            "$$ x $$ y",
            "\\begin{a}\nx_1\n\\end{a}",
        ]
    )


def _rule(r: Random, _depth: int) -> str:
    return r.choice(["---", "***", "* * *", "___", "- - -", "--", "  ***  ", "*\t*\t*", "-----"])


def _contents(r: Random, _depth: int) -> str:
    return r.choice(
        [
            "* toc\n{:toc}",
            "1. toc\n{: toc}",
            "- toc\n{:toc .x #y}",
            "- a {:toc}",
            "* a\n* b\n{:toc}",
            "# H\n{:.no_toc}",
        ]
    )


def _extension(r: Random, depth: int) -> str:
    name = r.choice(["comment", "nomarkdown", "nomarkdown type='latex'", "options auto_ids='false'", "thing a='b'"])
    if r.random() < 0.25:
        return f"{{::{name} /}}"
    return f"{{::{name}}}\n{_inside(r, depth)}\n{{:/{r.choice(['', name.split()[0]])}}}"


def _eob(r: Random, _depth: int) -> str:
    return r.choice(["^", "^", "^  ", " ^"])


def _noise_block(r: Random, _depth: int) -> str:
    return noise(r)


SPANS: list[Callable[[Random, int], str]] = [
    _word, _word, _word, _word, _word, _emphasis, _emphasis, _codespan, _link, _link, _reference, _quoted,
    _typography, _footnote_mark, _span_html, _math, _marked_span, _autolink, _span_extension, _escape,
    _entity, _marks,
]  # fmt: skip
BLOCKS: list[Callable[[Random, int], str]] = [
    _paragraph, _paragraph, _paragraph, _paragraph, _header, _header, _list, _list, _list, _quote, _quote,
    _indented_code, _fence, _fence, _table, _table, _html, _html, _comment, _definitions, _footnote,
    _link_definition, _abbreviation, _attribute_list, _attribute_list, _display_math, _rule, _contents,
    _extension, _eob, _noise_block,
]  # fmt: skip


# mutations


def _insert(r: Random, text: str) -> str:
    at = r.randint(0, len(text))
    return text[:at] + r.choice(MARKS) + text[at:]


def _delete(r: Random, text: str) -> str:
    at = r.randint(0, len(text))
    return text[:at] + text[at + r.randint(1, 3) :]


def _repeat(r: Random, text: str) -> str:
    at = r.randint(0, len(text))
    return text[:at] + text[at : at + r.randint(1, 8)] + text[at:]


def _indent_line(r: Random, text: str) -> str:
    lines = text.split("\n")
    at = r.randrange(len(lines))
    lines[at] = r.choice([" ", "  ", "    ", "\t", "> ", "* "]) + lines[at]
    return "\n".join(lines)


def _dedent_line(r: Random, text: str) -> str:
    lines = text.split("\n")
    at = r.randrange(len(lines))
    lines[at] = lines[at].lstrip()
    return "\n".join(lines)


def _drop_line(r: Random, text: str) -> str:
    lines = text.split("\n")
    del lines[r.randrange(len(lines))]
    return "\n".join(lines)


def _double_newline(r: Random, text: str) -> str:
    return text.replace("\n", "\n\n", r.randint(1, 3))


def _no_blank_lines(_r: Random, text: str) -> str:
    return text.replace("\n\n", "\n")


MUTATIONS = [
    _insert,
    _delete,
    _repeat,
    _indent_line,
    _dedent_line,
    _drop_line,
    _double_newline,
    _no_blank_lines,
]
