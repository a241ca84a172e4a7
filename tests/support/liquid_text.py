"""Random Liquid over the source tree of the Liquid cases: values, filters and tags that fit each other."""

# ruff: noqa: E501  lists of words

from random import Random

TEXTS = ("page.title", "site.title", "site.shop.name", "site.posts[0].title", "'a, b,,c '", '" It\'s <b>é</b> & 漢字 "',
         "''", "'2.50'", "'/a b.png'", "page.none", "site.data.people[2].age", "word")  # fmt: skip
NUMBERS = ("0", "1", "-2", "7", "2.5", "-0.5", "'12'", "'3.75'", "page.nav", "site.posts.size", "number")
DATES = ("site.time", "site.posts[1].date", "site.data.dates.day", "site.data.dates.moment", "site.data.dates.plain",
         "'2020-02-03'", "'March 14, 2016 3:05 pm'", "page.none")  # fmt: skip
LISTS = ("site.limits", "site.data.people[0].skills", "site.posts[1].tags", "(1..4)", "list", "page.none")
TABLES = ("site.data.people", "site.posts", "site.data.prices", "site.recipes")
NAMES = (
    "name",
    "title",
    "town",
    "age",
    "tags",
    "rating",
    "author",
    "item",
    "price",
    "stock",
    "nothing",
    "date",
)
TO_TEXT = ("upcase", "downcase", "capitalize", "strip", "lstrip", "rstrip", "escape", "escape_once", "strip_html",
           "strip_newlines", "newline_to_br", "url_encode", "slugify", "xml_escape", "normalize_whitespace", "append: {t}",
           "prepend: {t}", "remove: 'a'", "remove_first: 'a'", "replace: 'a', {t}", "replace_first: ',', {t}", "slice: 1, 3",
           "slice: -3, 2", "truncate: 9", "truncate: 6, '…'", "truncatewords: 2", "default: {t}", "relative_url",
           "absolute_url", "base64_encode", "split: ',' | join: '-'", "split: '' | reverse | join", "slugify: 'pretty'")  # fmt: skip
TO_NUMBER = ("plus: {n}", "minus: {n}", "times: {n}", "abs", "ceil", "floor", "round", "round: 1", "at_least: {n}",
             "at_most: {n}", "divided_by: 3", "divided_by: 2.5", "modulo: 4", "modulo: -3")  # fmt: skip
TO_DATE_TEXT = ("date: '%Y-%m-%d %H:%M:%S %z'", "date: '%A %-d %b %y'", "date: '%j %U %V %e %I %p'", "date_to_string",
                "date_to_long_string: 'ordinal'", "date_to_xmlschema", "date_to_rfc822")  # fmt: skip
TO_LIST = ("sort", "reverse", "uniq", "compact", "push: {t}", "pop", "shift", "unshift: 'z'", "concat: site.limits",
           "slice: 0, 2", "sort_natural")  # fmt: skip
TO_TABLE = ("where: '{a}', {t}", "where: '{a}', nil", "sort: '{a}'", "sort: '{a}', 'last'", "reverse", "slice: 0, 2",
            "where_exp: 'x', 'x.{a} != nil'", "where_exp: 'x', 'x.{a} contains word'")  # fmt: skip
ENDS = ("size", "first", "last", "join: '+'", "array_to_sentence_string")


def _filled(r: Random, form: str) -> str:
    return form.replace("{t}", r.choice(TEXTS)).replace("{n}", r.choice(NUMBERS)).replace("{a}", r.choice(NAMES))


def _chain(r: Random, start: str, filters: tuple[str, ...], most: int = 3) -> str:
    return " | ".join([start, *(_filled(r, r.choice(filters)) for _ in range(r.randint(0, most)))])


def value(r: Random) -> str:
    kind = r.randrange(6)
    if kind < 2:
        return _chain(r, r.choice(TEXTS), TO_TEXT)
    if kind == 2:
        return _chain(r, r.choice(NUMBERS), TO_NUMBER)
    if kind == 3:
        return f"{r.choice(DATES)} | {r.choice(TO_DATE_TEXT)}"
    if kind == 4:
        return f"{_chain(r, r.choice(LISTS), TO_LIST)} | {r.choice(ENDS)}"
    return f"{_chain(r, r.choice(TABLES), TO_TABLE, 2)} | map: '{r.choice(NAMES)}' | join: ','"


def condition(r: Random) -> str:
    operands = (*TEXTS, *LISTS, "true", "false", "nil", "empty", "blank")
    found = f"{r.choice(operands)} {r.choice(('==', '!=', 'contains', '<>'))} {r.choice(operands)}"
    if r.random() < 0.3:
        found = f"{r.choice(NUMBERS[:5])} {r.choice(('<', '>', '<=', '>='))} {r.choice(NUMBERS[:5])}"
    if r.random() < 0.2:
        found = r.choice(operands)
    return found if r.random() < 0.7 else f"{found} {r.choice(('and', 'or'))} {condition(r)}"


def _dash(r: Random) -> str:
    return "-" if r.random() < 0.2 else ""


def _tag(r: Random, markup: str) -> str:
    return f"{{%{_dash(r)} {markup} {_dash(r)}%}}"


def block(r: Random, depth: int) -> str:
    if depth > 3 or r.random() < 0.45:
        return r.choice((f"{{{{{_dash(r)} {value(r)} {_dash(r)}}}}}", " text ", "\n  ", "* a\n"))
    inside = text(r, depth + 1)
    return r.choice(
        (
            _tag(r, f"assign {r.choice(('word', 'number', 'list'))} = {value(r)}"),
            f"{_tag(r, 'capture word')}{inside}{_tag(r, 'endcapture')}",
            f"{_tag(r, 'if ' + condition(r))}{inside}{_tag(r, 'else')}{text(r, depth + 1)}{_tag(r, 'endif')}",
            f"{_tag(r, 'unless ' + condition(r))}{inside}{_tag(r, 'elsif ' + condition(r))}b{_tag(r, 'endunless')}",
            f"{_tag(r, 'for x in ' + r.choice(LISTS) + _loop(r))}{{{{ x }}}}{{{{ forloop.index }}}}{inside}{_tag(r, 'endfor')}",
            f"{_tag(r, 'for x in ' + r.choice(TABLES) + _loop(r))}{{{{ x.{r.choice(NAMES)} }}}}{_tag(r, 'endfor')}",
            f"{_tag(r, 'case ' + r.choice(TEXTS))}{_tag(r, 'when ' + r.choice(TEXTS))}{inside}{_tag(r, 'else')}c{_tag(r, 'endcase')}",
            _tag(r, "cycle 'odd', 'even'"),
            f"{_tag(r, 'comment')}{inside}{_tag(r, 'endcomment')}",
            f"{{% raw %}}{inside}{{% endraw %}}",
            _tag(r, f"include figure.html src={r.choice(('word', 'page.title'))} alt='a'"),
        )
    )


def _loop(r: Random) -> str:
    return r.choice(("", "", " limit: 2", " offset: 1", " reversed", " limit:1 offset:2"))


def text(r: Random, depth: int = 0) -> str:
    return "".join(block(r, depth) for _ in range(r.randint(0 if depth else 1, 3)))


def mutated(r: Random, source: str) -> str:
    for _ in range(r.randint(1, 2)):
        at = r.randrange(len(source) + 1)
        new = r.choice((*"{}%|:,.'\" -()[]=<>a1\n&!", "{{", "}}", "{%", "%}", " and "))
        source = source[:at] + new + source[at + r.randrange(2) :]
    return source
