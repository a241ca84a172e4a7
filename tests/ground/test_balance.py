"""A piece of HTML changes nothing around it, and reads as it did."""

from random import Random

import pytest
from effort import effort
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from mkdocs_blogpost.balance import balanced

AROUND = '<!DOCTYPE html><body><main id="main"><div>{}</div><p id="after">x</p></main><footer></footer></body>'
TAGS = [
    *("div", "p", "b", "i", "a", "li", "ul", "ol", "table", "tr", "td", "th", "tbody", "caption", "span", "h1", "h2"),
    *("button", "select", "option", "svg", "math", "form", "code", "pre", "section", "dl", "dt", "dd", "template"),
    *("object", "title", "style", "script", "textarea", "em", "nobr", "details", "foreignObject", "desc", "mi", "font"),
    *("marquee", "hr", "br", "img", "input", "col", "colgroup", "ruby", "rt", "iframe", "noscript", "optgroup"),
    *("body", "html", "head", "frameset", "plaintext", "xmp"),
]
ODD = ["x", "<!--", "-->", '<a b="', '">', "<x/>", "<![CDATA[", "]]>", "<?", "<!x", "</", "<p title='", "<a b=c>"]
HALF_OPEN = [
    "<textarea></textarea\x1e>",
    '<a ="=">',
    '<a x=1 ="=\'>',
    '<aa= "=">',
    "<svg/><script><em>", "<svg a=b/><title>", "<svg><g a='x=y'b=c/><title>", "<math /><plaintext>",
    '<a x="1"="=">',
    "<div>", "<!-- open", "<script>a", "<textarea>", "<style>p{", "<![CDATA[", '<a href="x', "<p title='x", "<title>",
    "<xmp>", "<plaintext>", "<template>", "<select><option>a", "<table><tr><td>a", "<iframe>", "<svg><title>",
    "<svg><![CDATA[",
    "</div></div></main></body></html>", "<object>",
    "<script><!--<script></script>",
    "<script><!--<script><!--a", "<script><!--<script></script>a<!--", "<script></script a='>b",
    "<title></title a='<b>",
]  # fmt: skip


def closed(html: str) -> bool:
    page = LexborHTMLParser(AROUND.format(html))
    after, footer = page.css_first("#after"), page.css_first("footer")
    return bool(after and footer and after.parent.id == "main" and footer.parent.tag == "body")


def soup(r: Random) -> str:
    pieces = [f"<{r.choice(TAGS)}>" if r.random() < 0.5 else f"</{r.choice(TAGS)}>" for _ in range(r.randint(1, 6))]
    for _ in range(r.randint(0, 2)):
        pieces.insert(r.randint(0, len(pieces)), r.choice(ODD))
    return "".join(pieces)


@pytest.mark.parametrize("html", HALF_OPEN)
def test_nothing_is_left_open(html):
    assert not closed(html)
    assert closed(balanced(html))


@effort
@given(st.randoms(use_true_random=False))
def test_no_soup_leaves_its_box(r):
    html = soup(r)
    assert closed(balanced(html)), html


@pytest.mark.parametrize(
    "html",
    ["a < b", "<p>a</p>", "<br>a<img src=x>", '<div class="a>b">x</div>', "<svg><path d='M0'/></svg>",
     "<ul><li>a<li>b</ul>",
     "<table><tr><td>a<td>b</table>", "<script>if (a < b) '</p>'</script>", "<!-- <div> --><p>a</p>",
     "<p>a<div>b</div>", "<svg/><p>a</p>", "<svg><g a='x=y' b/></svg>",
     "<script><!--<script></script></script>a", "<script><!--<script>--></script>a",
     "<script><!--><script></script>a", "<script><!--<scripts></script>a", "<script></script a='>'>b"],
)  # fmt: skip
def test_what_is_closed_stays_as_it_is(html):
    assert balanced(html) == html


def test_texts_around_a_lost_tag_do_not_become_a_tag():
    assert balanced("<</b>script>a") == "<<!---->script>a"
    assert balanced("a</b>b") == "ab"


def test_an_end_tag_leaves_a_drawing():
    assert balanced("<svg>a</p>b") == "<svg>a<p></p>b"
    assert balanced("<svg>a<p></p>b") == "<svg>a<p></p>b"


def test_what_is_closed_keeps_its_document():
    html = "<b>a<p>b</b>c</p><span>d<div>e</span>f</div><h1>g</h2>h</p>"
    assert LexborHTMLParser(AROUND.format(balanced(html))).html == LexborHTMLParser(AROUND.format(html)).html


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["<div>", "</span>", "<b>", '<a b="', "<a =", "<!--", "<script>", "<svg>", "<x "])
def test_long_texts_end(unit):
    assert closed(balanced(unit * 20_000))
