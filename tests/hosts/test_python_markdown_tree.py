"""Whatever a text holds, its way through Python-Markdown's tree costs nothing of the DOM."""

from functools import partial

import markdown
import pytest
from dom import outline
from known import marked
from oracle.kramdown import CASES, JEKYLL, options_of, read
from reading import Reader

from mkdocs_blogpost import kramdown
from mkdocs_blogpost.adapters.python_markdown.extension import KramdownExtension

NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in CASES.glob("*/*.text")]
OFF = {"code": False, "math": False, "footnotes": False}
PLACEHOLDERS = "a \x02wzxhzdk:0\x03 b \x02kramdown:0\x03 c \x02amp\x03 d \x02klzzwxh:0000\x03 e \x03\x02 \ufdd0s f"

# ruff: noqa: E501  a text stands in one line
TEXTS = {
    "comment": "a <!-- b & c --> d\n\n<!-- alone -->\n\n<!-- - -- -->\n",
    "comment in a paragraph of its own": "<!-- a -->\nb\n\n*c* <!-- d -->\n",
    "comment that looks like a tag": "<!-- <p>a</p>\n\n\n<h2>b</h2> -->\n\nc\n",
    "script": "<script>\nif (a < b && c > d) { e('&lt;</p>'); }\n\nf();\n</script>\n\ng <script>h(1 < 2)</script> i\n",
    "style": '<style>\na > b { content: "&amp;" }\n</style>\n',
    "pre": "<pre>\n  a\n\n    b &amp; &lt;c&gt;\n</pre>\n",
    "textarea": "<textarea>\n a\n  b\n</textarea>\n",
    "unbalanced": "<div>a <b>b\n\nc\n\n<p>d\n",
    "stray end tags": "a </b> c </div>\n\n</section>\n\nd\n",
    "crossed": "<b><i>a</b></i> b\n\n<div><span></div></span>\n",
    "not a tag": "1 < 2 <3 and <a href=x/y>z</a> <> < a>\n",
    "void elements": "a<br>b<br/>c<br />d <img src='a.png'> <hr/> <wbr> <input type=text>\n\n<hr>\n",
    "void with an end tag": "<br></br> a <col>b</col>\n",
    "self closing": "<div/>\n\na <span/> b <i />\n\n<video src='a.mp4' />\n",
    "look-alikes": "`&amp;` &amp;amp; `&#38;` &lt;b&gt; `&nbsp;` \\&copy; &copy; `&copy;` AT&T &nosuch; & &#60; &#x3c;\n",
    "look-alikes in a block": "    &amp; &lt; &nbsp; &copy\n\n~~~\n&amp;amp;\n~~~\n",
    "half entities": "&copy &amp &lt\n\n<div>&copy &amp b &lt c</div>\n",
    "look-alikes in attributes": '[a](/b?c=1&amp;d=2&copy=3&e;f "&quot;&amp;amp;")\n\n<a title="&amp;amp;" href="?a&b">c</a>\n',
    "boolean attributes": "<video controls autoplay loop='loop' muted=\"\">a</video>\n\n<input disabled checked=checked> a\n",
    "quotes and lines in attributes": '<p title=\'a "b" c\' data-x="d\ne > f < g">h</p>\n\n<i title=\'"\'>j</i>\n',
    "odd attributes": '<p @click="a" :b="c" d.e="f" x:y="z" G="h">i</p>\n',
    "raw headings": "<h2>a</h2>\n\n<h3 id='b'>c <a href='d.html'>e</a></h3>\n\n<div><h1>f &amp; g</h1></div>\n",
    "tags that begin as headings do": "<h2-x>a</h2-x> <h7>b</h7>\n\n<h1x id='c'>d</h1x>\n\n<H2>e</H2>\n",
    "tags where none are read": "<textarea><g c='' a='&quot:;'>&2; &lt; &amp;amp;</g></textarea>\n\n<title><b z=1 a=2>c</b></title>\n",
    "entities that only kramdown knows": "<p title='&quot:; &a.b;'>&quot:; &a-b; &_c;</p>\n\nd &quot:; e\n",
    "blocks where white space shows": "<pre><i markdown='block'>> a\n> * b\n\n</i></pre>\n",
    "headings without an id": "## !\n\n# \n\n### 1\n\n# a\n\n# a\n",
    "anchors without a target": "<a name='a'></a> <a>b *c*</a> <img alt='d'>\n\n<a id='e' name='e'>f</a>\n",
    "targets that are no URLs": "[a](http://[b) [c](http://\u2100.d/) ![e](//[f/g.png)\n",
    "no-break space": "a\u00a0b &nbsp; c\u00a0\n\n\u00a0\n\n\u3000d\u2028e\u0085f\n",
    "control characters": "a \x01\x04\x0b\x0c\x1b\x7f b \x02 c \x03 d `\x02` \u200b\ufeff\n",
    "placeholders": PLACEHOLDERS + f"\n\n`{PLACEHOLDERS}`\n\n<div title='{PLACEHOLDERS}'>{PLACEHOLDERS}</div>\n",
    "placeholder alone": "<!-- a -->\n\n\x02wzxhzdk:0\x03\n\n\x02kramdown:0\x03\n",
    "control characters by number": "&#2;wzxhzdk:0&#3; &#2;kramdown:0&#3; &#x2;amp&#x3;\n",
    "[TOC]": "[TOC]\n\n# a\n\n///Footnotes Go Here///\n",
    "attribute lists of another dialect": "a {: .b }\n\n# c {.d}\n\n- e {: #f}\n",
    "marks of other dialects": "==a== ~b~ ^c^ ++d++ :smile: [[e]] {++f++} !!! note\n\n- [ ] g\n- [x] h\n",
    "emphasis and code": "*a **b** `c`* ***d*** _e_ __f__ ~~g~~\n",
    "white space that shows": "<pre><code>a\n</code></pre>\n\n- a\n\n  - b\n    c\n\n> d\n>\n> e\n",
    "white space between spans": "*a* *b* <b>c</b> <b>d</b>\n*e*\n`f`\n",
    "svg": "<svg viewBox='0 0 1 1'><path d='M0 0'/><a>b</a><title>c</title></svg>\n",
    "table": "| a | b |\n|:--|--:|\n| `c` | d<br>e |\n",
    "definition list": "a\n: b\n\n: c\n\n      d\n",
    "footnotes": "a[^1] b[^2] c[^1]\n\n[^1]: d\n\n      e\n[^2]: f[^3]\n[^3]: g\n",
    "maths": "a $$x < y & z$$ b\n\n$$\n\\begin{align}\na &= b \\\\\n\\end{align}\n$$\n",
    "contents": "* toc\n{:toc}\n\n# a *b*[^1]\n\n## c & d\n\n# a *b*\n{: .no_toc}\n\n[^1]: e\n",
    "abbreviations": 'HTML &amp; a\n\n*[HTML]: Hyper "Text"\n',
    "processing instruction": "<?php echo 'a' > 'b'; ?>\n\nc <?d e?> f\n",
    "nomarkdown": '{::nomarkdown}\n<b>*a*</b> &copy\n{:/}\n\n{::nomarkdown type="latex"}c{:/}\n',
    "front matter of another dialect": "Title: a\nDate: b\n\nc\n",
    "carriage returns": "a\r\nb\r\n\r\n- c\r\n- d\r\n",
    "tabs": "a\tb\n\n\tc\td\n\n-\te\n\tf\n",
    "only white space": " \n\t\n",
    "only a definition": "[a]: b\n",
}


def converted(text, options):
    tree = partial(kramdown.parse, options=options)
    return markdown.Markdown(extensions=["toc", KramdownExtension(reader=Reader(tree), **OFF)]).convert(text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("dialect", ["GFM", "kramdown"])
def test_the_tree_is_the_string(text, dialect):
    options = {"input": dialect, "hard_wrap": False}
    assert outline(converted(text, options)) == outline(kramdown.to_html(text, options))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_host_may_convert_again(text):
    host = markdown.Markdown(extensions=["toc", KramdownExtension(**OFF)])
    first = host.convert(text)
    assert host.reset().convert(text) == first


@pytest.mark.parametrize(
    "text",
    [
        "> " * 1500 + "a",
        "<div>" * 3000 + "a" + "</div>" * 3000,
        "<b>" * 1500 + "*a* [b](c.html)" + "</b>" * 1500,
        "\n".join("  " * n + "* a" for n in range(300)),
        "# a[^1] " + "<b>" * 1500 + "b" + "</b>" * 1500 + "\n\n[^1]: c\n",
    ],
    ids=["quotes", "blocks", "spans", "lists", "heading"],
)
def test_no_depth_is_too_deep(text):
    options = {"input": "GFM", "hard_wrap": False}
    assert outline(converted(text, options)) == outline(kramdown.to_html(text, options))


@pytest.mark.parametrize("name", marked("kramdown", NAMES))
def test_case_has_the_dom_of_the_real_kramdown(name):
    case = CASES / name
    options = options_of(case)
    ours = converted(read(case.with_suffix(".text")), JEKYLL if options is None else options)
    assert outline(ours) == outline(read(case.with_suffix(".html")))
