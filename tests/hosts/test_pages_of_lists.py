"""Pages whose text is in a layout, pages that list posts, and pages of which nothing is shown, built by MkDocs."""

import json

import pytest
from sites import Site

OUTER = "<!doctype html><html><body><nav><a href='/about.html'>About</a></nav>{{ content }}</body></html>\n"
GALLERY = (
    "<!doctype html><html><head><title>x</title></head><body><header>Menu</header><h1>{{ page.title }}</h1>"
    "<p>Pictures of {{ page.place }}.</p><div>{{ content }}</div><a href='/about.html'>About</a><footer>Foot</footer>"
    "</body></html>\n"
)


@pytest.fixture
def site(tmp_path):
    return (
        Site(tmp_path)
        .write("_config.yml", "title: A blog\nurl: https://example.org\nfuture: true\n")
        .write("_layouts/default.html", OUTER)
        .write("_posts/2024-03-01-kiln.md", "---\nlayout: default\ntitle: Kiln & clay\n---\nText.\n")
        .write("about.md", "---\nlayout: default\ntitle: About\n---\nUs.\n")
    )


def text(result, path):
    return " ".join(result.page(path).css_first(".bp-body").text(separator=" ").split())


def test_the_text_of_a_layout_that_writes_a_whole_page_is_shown(site):
    site.write("_layouts/gallery.html", GALLERY)
    site.write("gallery.md", "---\nlayout: gallery\ntitle: Gallery\nplace: Rome\n---\nSome *own* text.\n")
    result = site.build("--strict")
    assert text(result, "gallery.html") == "Pictures of Rome. Some own text. About"
    assert result.page("gallery.html").css_first(".bp-body a").attributes["href"] == "about.html"


def test_a_layout_of_several_pages_or_around_others_is_not_text(site):
    site.write("_layouts/shell.html", GALLERY).write("_layouts/inner.html", "---\nlayout: shell\n---\n{{ content }}")
    for name in ("one", "two"):
        site.write(f"{name}.md", f"---\nlayout: shell\ntitle: {name}\n---\nOnly me.\n")
    assert text(site.build("--strict"), "one.html") == "Only me."


def test_a_page_of_posts_at_an_address_without_a_view_lists_them(site):
    site.write("all.md", "---\nlayout: blog\ntitle: All\n---\nAll *of* it.\n")
    result = site.build("--strict")
    assert text(result, "all.html") == "All of it. Kiln & clay 2024-03-01"
    assert result.page("all.html").css_first(".bp-rows a").attributes["href"] == "2024/03/01/kiln.html"


def test_the_list_that_a_layout_writes_is_shown_there(site):
    layout = "---\nlayout: default\n---\n<p>Mine.</p>{% for post in site.posts %}<i>{{ post.title }}</i>{% endfor %}"
    site.write("_layouts/posts.html", layout).write("all.md", "---\nlayout: posts\ntitle: All\n---\n")
    site.options = {"views": {"archive": "/old/"}}
    site.write("more/all.md", "---\nlayout: posts\ntitle: More\n---\n")
    assert text(site.build("--strict"), "more/all.html") == "Mine. Kiln & clay"


def test_a_page_of_which_nothing_is_shown_is_named_with_its_cause(site):
    site.write("gem.md", "---\nlayout: landing\ntitle: Gem\n---\n")
    site.write("liquid.md", "---\nlayout: default\ntitle: Liquid\n---\n{% if false %}x{% endif %}\n")
    site.write("picture.md", "---\nlayout: default\ntitle: Picture\n---\n![](/a.png)\n")
    site.write("none.md", "---\ntitle: None\nlayout: null\n---\n")
    log = site.build().log
    assert "gem.md: nothing of it is shown: its text is in the layout 'landing'" in log
    assert "liquid.md:5: nothing of it is shown: its text prints nothing" in log
    assert "picture.md: nothing" not in log
    assert "none.md: nothing" not in log


def test_pages_without_a_title_and_the_page_for_lost_addresses_are_in_no_menu(site):
    site.theme = "mkdocs"
    site.write("_layouts/default.html", "<html><body>{{ content }}</body></html>")
    site.write("untitled.md", "---\nlayout: default\n---\nWords.\n")
    site.write("404.md", "---\nlayout: default\ntitle: Lost\npermalink: /404.html\n---\nNowhere to be found.\n")
    site.write("hidden.md", "---\nlayout: default\ntitle: Hidden\nsearch: false\n---\nUnseen.\n")
    result = site.build("--strict")
    links = {each.attributes.get("href") for each in result.page("index.html").css(".navbar a")}
    assert "about.html" in links
    assert not {"untitled.html", "404.html"} & links
    found = {each["location"] for each in json.loads((result.site / "search/search_index.json").read_text())["docs"]}
    assert "about.html" in found
    assert not {"404.html", "hidden.html"} & found


def test_lists_of_jekyll_paginate_v2_are_pages(site):
    site.write(
        "_config.yml", "title: A blog\nplugins: [jekyll-paginate-v2]\npagination: {enabled: true, per_page: 1}\n"
    )
    site.write("_posts/2024-03-02-two.md", "---\ntitle: Two\ntags: clay\n---\n")
    site.write(
        "clay/index.md", "---\ntitle: Clay\nlayout: default\npagination: {enabled: true, tag: clay}\n---\nMud.\n"
    )
    site.write(
        "every/index.md", "---\ntitle: Every\nlayout: page\npagination: {enabled: true, sort_reverse: false}\n---\n"
    )
    result = site.build("--strict")
    assert text(result, "clay/index.html") == "Mud. Two 2024-03-02 1"
    assert text(result, "every/page2/index.html") == "Two 2024-03-02 1 2"
    assert "every/page2/" not in {each.attributes.get("href") for each in result.page("index.html").css(".md-nav a")}


HOME = """---
layout: default
---
<h1>A blog</h1>
<p>Words above the list of {{ site.posts.size }} posts.</p>
{{ content }}
{% assign newest = site.posts | sort: "date" %}
<h2>Newest</h2>
{% for post in newest %}<h3><a href="{{ post.url }}">{{ post.title }}</a></h3>{{ post.excerpt }}{% endfor %}
{% include pager.html %}
<ul class="pagination"><li>Page one of many pages</li></ul>
<h2>Contact</h2><p>Write to <a href="/about.html">me &amp; us</a> at any time.</p>
"""


@pytest.mark.parametrize("outer", [OUTER, ""])
def test_words_of_a_layout_beside_its_list_are_above_the_list(site, outer):
    site.write("_layouts/default.html", outer or OUTER)
    whole = HOME.partition("---\nlayout: default\n---\n")[2]
    site.write("_layouts/home.html", HOME if outer else OUTER.replace("{{ content }}", f"<main>{whole}</main>"))
    site.write("_includes/pager.html", "{% if paginator.next_page %}Older and older posts{% endif %}")
    site.write("index.md", "---\nlayout: home\ntitle: A blog\n---\nWords of the *page* itself.\n")
    result = site.build("--strict")
    wanted = "Words above the list of 1 posts. Words of the page itself. Contact Write to me & us at any time."
    assert text(result, "index.html") == wanted
    assert "Kiln & clay" in result.page("index.html").css_first("article").text()


def test_words_of_a_page_beside_its_list_are_above_the_list_of_the_view(site):
    loop = "{% for tag in site.tags %}\n* {{ tag[0] }}\n{% endfor %}"
    site.write("_posts/2024-03-02-two.md", "---\ntitle: Two\ntags: clay\n---\n")
    site.write("tags.md", f"---\nlayout: default\npermalink: /tags/\n---\nThis is *how* I use tags.\n\n{loop}\n")
    assert text(site.build("--strict"), "tags/index.html") == "This is how I use tags."


def test_headings_of_sections_and_short_names_are_words(site):
    names = "<section><h2>Sponsors</h2><h3>Gold</h3><a href='/about.html'>Acme</a><h3>Silver</h3><b>Bolt</b></section>"
    loop = "<section><h2>Posts</h2>{% for post in site.posts %}<p>{{ post.title }}</p>{% endfor %}</section>"
    site.write("index.html", f"---\nlayout: default\n---\n{names}{loop}\n")
    assert text(site.build("--strict"), "index.html") == "Sponsors Gold Acme Silver Bolt"


def test_a_list_without_words_has_none_above_it(site):
    loop = "<h2>Posts</h2><ul>{% for post in site.posts %}<li>{{ post.title }}</li>{% endfor %}</ul>"
    site.write("index.html", f"---\nlayout: default\n---\n{loop}\n")
    assert site.build("--strict").page("index.html").css_first(".bp-body") is None


def test_layouts_are_text_where_none_writes_a_page(tmp_path):
    site = Site(tmp_path).write("index.md", "---\nlayout: page\n---\nHome *page*.\n")
    site.write("_layouts/page.html", "---\nlayout: default\n---\nA page: {{ content }}")
    site.write("_layouts/default.html", "All of it: {{ content }}")
    assert text(site.build("--strict"), "index.html") == "All of it: A page: Home page ."


def test_a_site_of_pages_alone_is_published(tmp_path):
    site = Site(tmp_path).write("index.html", "---\nlayout: default\n---\n<p>Home.</p>\n")
    assert text(site.build("--strict"), "index.html") == "Home."


def test_words_of_a_layout_of_jekyll_archives_are_above_its_list(site):
    site.write("_config.yml", "plugins: [jekyll-archives]\njekyll-archives: {enabled: all, layouts: {tag: of-tag}}\n")
    loop = "{% for post in page.posts %}<p>{{ post.title }} is one of them</p>{% endfor %}"
    layout = "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>"
    site.write(
        "_layouts/of-tag.html", f"{layout}<p>All that I know of {{{{ page.title }}}} by {{{{ page.type }}}}.</p>{loop}"
    )
    site.write("_posts/2024-03-02-two.md", "---\ntitle: Two\ntags: clay\ncategories: mud\n---\n")
    result = site.build("--strict")
    assert text(result, "tag/clay/index.html") == "All that I know of clay by tag."
    assert result.page("category/mud/index.html").css_first(".bp-body") is None


def test_words_of_the_layout_of_an_autopage_are_above_its_list(site):
    settings = "pagination: {enabled: true}\nautopages: {enabled: true, tags: {title: 'About :tag'}}\n"
    site.write("_config.yml", f"plugins: [jekyll-paginate-v2]\n{settings}")
    loop = "{% for post in paginator.posts %}<p>{{ post.title }} is one of them</p>{% endfor %}"
    words = "<p>All that I know of {{ page.autopages.display_name }}.</p>"
    site.write("_layouts/autopage_tags.html", f"---\nlayout: default\n---\n<h1>{{{{ page.title }}}}</h1>{words}{loop}")
    site.write("_posts/2024-03-02-two.md", "---\ntitle: Two\ntags: clay\n---\n")
    result = site.build("--strict")
    assert text(result, "tag/clay/index.html") == "All that I know of clay."


def test_the_further_pages_of_the_index_are_the_views_too(site):
    site.write("_config.yml", "plugins: [jekyll-paginate]\npaginate: 1\n")
    site.write("_posts/2024-03-02-two.md", "---\ntitle: Two\n---\n")
    loop = "{% for post in paginator.posts %}<p>{{ post.title }}</p>{% endfor %}"
    site.write("index.html", f"---\nlayout: default\n---\n{loop}\n")
    result = site.build("--strict")
    assert result.page("page2/index.html").css_first(".bp-index .bp-card") is not None
    assert "is not there" not in result.log


SINGLE = """---
layout: default
---
<div class='sidebar'>Me</div><header>In {{ page.venue }}</header>{{ content }}<nav>Next</nav>
"""


def test_a_document_is_in_a_known_layout_that_prints_more_of_its_front_matter(site):
    site.write(
        "_config.yml",
        "collections: {papers: {output: true}}\ndefaults: [{scope: {path: ''}, values: {layout: single}}]\n",
    )
    site.write("_layouts/single.html", SINGLE)
    site.write("_papers/one.md", "---\ntitle: One\nvenue: Rome\n---\nA *paper*.\n")
    site.write("_papers/two.md", "---\ntitle: Two\n---\nAnother.\n").write(
        "page.md", "---\nvenue: Rome\n---\nA page.\n"
    )
    site.write("_posts/2024-03-02-post.md", "---\nvenue: Rome\ntitle: Post\n---\nA post.\n")
    result = site.build("--strict")
    assert text(result, "papers/one.html") == "In Rome A paper ."
    assert text(result, "papers/two.html") == "Another."
    assert text(result, "page.html") == "A page."
    assert text(result, "2024/03/02/post.html") == "A post."


def test_a_page_of_documentation_lists_the_pages_below_it(site):
    site.write("part.md", "---\nlayout: default\ntitle: Part\nhas_children: true\npermalink: /part\n---\nAll parts.\n")
    child = "layout: default\nparent: Part\n"
    site.write("b.md", f"---\n{child}title: B & b\nnav_order: 2\n---\nB.\n")
    site.write("a.md", f"---\n{child}title: A\nnav_order: 10\nsummary: the last\n---\nA.\n")
    site.write("hidden.md", f"---\n{child}title: Hidden\nnav_exclude: true\n---\nH.\n")
    site.write("none.md", "---\nlayout: default\ntitle: None\nhas_children: true\n---\nNo parts.\n")
    result = site.build("--strict")
    assert text(result, "part.html") == "All parts. Table of contents B & b A - the last"
    assert text(result, "none.html") == "No parts."
    canonical = result.page("part.html").css_first('link[rel="canonical"]').attributes["href"]
    assert canonical == "https://example.org/part"
