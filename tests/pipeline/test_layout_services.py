"""What a site's outer layout loads for its posts, and pages whose text is in their layout."""

import pytest
from drawn_trees import Build

OUTER = "_layouts/post.html  <html><body>{{ content }}%s</body></html>\n"
POST = "_posts/2024-03-01-kiln.md  ---\\nlayout: post\\ntitle: Kiln\\n%s---\\nKiln.\n"


@pytest.mark.parametrize(
    ("html", "provider", "options"),
    [
        ("<script>var disqus_shortname = 'kilns';</script>", "disqus", {"shortname": "kilns"}),
        ("<script>s.src = '//kilns.disqus.com/embed.js'</script>", "disqus", {"shortname": "kilns"}),
        (
            '<script src="https://giscus.app/client.js" data-repo="a/b" data-repo-id="R" async></script>',
            "giscus",
            {"repo": "a/b", "repo-id": "R"},
        ),
        (
            '<script src="https://utteranc.es/client.js" repo="a/b" issue-term="title" crossorigin></script>',
            "utterances",
            {"repo": "a/b", "issue-term": "title"},
        ),
        ('<script data-isso="https://i.example" src="/e.js"></script>', "isso", {"host": "https://i.example"}),
        ('<div id="cusdis_thread" data-app-id="x" data-page-id="1"></div>', "cusdis", {"app-id": "x"}),
        (
            "<script>s.setAttribute('src', 'https://giscus.app/client.js'); s.setAttribute('data-repo', 'a/b');"
            " s.setAttribute('data-repo-id', 'R')</script>",
            "giscus",
            {"repo": "a/b", "repo-id": "R"},
        ),
        (
            "<script>let own = {'src': 'https://utteranc.es/client.js', 'repo': 'a/b', 'issue-term': 'url'}</script>",
            "utterances",
            {"repo": "a/b", "issue-term": "url"},
        ),
    ],
)
def test_the_comments_of_the_layout_are_the_blogs(tmp_path, html, provider, options):
    found = Build(tmp_path, OUTER % html + POST % "").build.outline.blog.comments
    assert found is not None
    assert (found.provider, found.options, found.is_asked_by_post) == (provider, options, False)


DISQUS = "<script>var disqus_shortname = '{{ site.disqus_shortname | default: 'kilns' }}';</script>"


@pytest.mark.parametrize(
    ("condition", "front", "asked_by"),
    [
        ("if page.comments", "comments: true\\n", "comments"),
        ("if page.comments", "", "comments"),
        ("if page.comments != false", "", ""),
        ("unless page.comments == false", "comments: true\\n", ""),
        ("if page.comment", "", "comments"),
        ("if page.disqus_comments", "", "comments"),
        ("if page.key", "", "key"),
        ("if page.key and page.comment != false", "key: k\\n", "key"),
        ('if jekyll.environment == "production"', "", ""),
    ],
)
@pytest.mark.parametrize("config", ["title: T", "disqus_shortname: kilns"])
def test_posts_ask_for_comments_as_their_layout_wants_it(tmp_path, condition, front, asked_by, config):
    html = f"{{% {condition} %}}{DISQUS}{{% end{condition.split()[0]} %}}"
    build = Build(tmp_path, f"_config.yml  {config}\n" + OUTER % html + POST % front).build
    found = build.outline.blog.comment_settings
    assert found is not None
    assert found.options == {"shortname": "kilns"}
    assert found.is_asked_by_post == bool(asked_by)
    assert found.asking_key == (asked_by or "comments")


def test_posts_ask_where_a_script_of_the_site_loads_the_comments(tmp_path):
    html = '{% if page.comments %}<div id="disqus_thread"></div><script src="/own.js"></script>{% endif %}'
    build = Build(tmp_path, "_config.yml  disqus_shortname: kilns\n" + OUTER % html + POST % "").build
    assert build.outline.blog.comment_settings.is_asked_by_post


def test_a_layout_that_reads_much_of_a_post_is_read_for_comments(tmp_path):
    much = (
        "{{ page.next.url }}{{ page.previous.title }}{{ page.excerpt }}{{ page.id }}{{ content }}{{ page | jsonify }}"
    )
    newer = "_posts/2024-04-01-glaze.md  ---\\nlayout: post\\ntitle: Glaze\\n---\\nGlaze.\n"
    assert Build(tmp_path, OUTER % (much + DISQUS) + POST % "" + newer).build.outline.blog.comments is not None


def test_a_post_that_says_yes_where_nobody_asks_changes_nothing(tmp_path):
    html = "<script>var disqus_shortname = 'kilns';</script>"
    found = Build(tmp_path, OUTER % html + POST % "comments: true\\n").build.outline.blog.comments
    assert found is not None
    assert not found.is_asked_by_post


def test_an_inner_layout_may_have_the_comments(tmp_path):
    outer = "_layouts/default.html  <html><body>{{ content }}</body></html>\n"
    script = "<script>var disqus_shortname = 'kilns';</script>"
    inner = f"_layouts/post.html  ---\\nlayout: default\\n---\\n{{{{ content }}}}{script}\n"
    found = Build(tmp_path, outer + inner + POST % "").build.outline.blog.comments
    assert found is not None
    assert found.options == {"shortname": "kilns"}


@pytest.mark.parametrize("html", ["", "<script>var disqus_shortname = '';</script>", "<script>var x = 1</script>"])
def test_a_layout_without_comments_has_none(tmp_path, html):
    assert Build(tmp_path, OUTER % html + POST % "").build.outline.blog.comments is None


def test_a_placeholder_is_no_name(tmp_path):
    html = "<script>var disqus_shortname = 'your-shortname';</script>"
    assert Build(tmp_path, OUTER % html + POST % "").build.outline.blog.comments is None


def test_a_script_that_every_post_has_is_kept_and_one_that_is_asked_for_is_not(tmp_path):
    html = '<script src="https://c.example/MathJax.js"></script>'
    assert Build(tmp_path / "a", OUTER % html + POST % "").build.outline.blog.scripts == {"math"}
    asked = "{% if page.math %}" + html + "{% endif %}"
    assert Build(tmp_path / "b", OUTER % asked + POST % "math: true\\n").build.outline.blog.scripts == frozenset()


@pytest.mark.parametrize(("lang", "config", "language"), [("de", "", "de"), ("{{ x }}", "", "en"), ("de", "fr", "fr")])
def test_the_language_of_the_layout_is_the_blogs_unless_the_site_names_one(tmp_path, lang, config, language):
    layout = f'_layouts/post.html  <html lang="{lang}"><body>{{{{ content }}}}</body></html>\n'
    own = f"_config.yml  lang: {config}\n" if config else ""
    assert Build(tmp_path, own + layout + POST % "").build.outline.blog.language == language


HOME = """
    _config.yml           title: A site
    _layouts/base.html    <html><body>{{ content }}</body></html>
    index.html            ---\\nlayout: index\\n---
    _posts/2024-03-01-kiln.md  ---\\ntitle: Kiln\\n---\\nKiln.
"""


def test_a_home_page_whose_layout_holds_its_text_is_no_list(tmp_path):
    layout = "_layouts/index.html   ---\\nlayout: base\\n---\\n<h2>Install</h2> words {{ content }}\n"
    build = Build(tmp_path, HOME + layout).build
    assert build.publication.at("/").source == "index.html"
    assert build.outline.blog.home == "/blog/"


def test_a_home_page_whose_layout_lists_posts_introduces_the_index(tmp_path):
    listed = "{% for post in site.posts %}{{ post.title }}{% endfor %}"
    layout = f"_layouts/index.html   ---\\nlayout: base\\n---\\nNews {listed}\n"
    assert Build(tmp_path, HOME + layout).build.outline.blog.home == "/"


GISCUS = '<script src="https://giscus.app/client.js" data-repo="a/b" data-repo-id="R"></script>'


@pytest.mark.parametrize(
    ("include", "text", "provider", "scripts"),
    [
        ("my-comments.html", GISCUS, "giscus", set()),
        ("comments.html", "{% if page.comments %}" + GISCUS + "{% endif %}", "giscus asked", set()),
        ("comments-providers/custom.html", DISQUS, "disqus", set()),
        ("custom-head.html", '<script src="https://c.example/MathJax.js"></script>', "", {"math"}),
        ("head/custom.html", "{% if page.mathjax %}<script src='/katex.js'></script>{% endif %}", "", set()),
        ("footer/custom.html", "<script type=module>import m from '/mermaid.mjs'</script>", "", {"mermaid"}),
        ("mathjax.html", '<script src="https://c.example/MathJax.js"></script>', "", set()),
    ],
)
def test_the_includes_that_a_gem_s_theme_shows_are_read(tmp_path, include, text, provider, scripts):
    blog = Build(tmp_path, f"_config.yml  theme: minima\n_includes/{include}  {text}\n" + POST % "").build.outline.blog
    found = blog.comments
    assert (found.provider + " asked" * found.is_asked_by_post if found else "") == provider
    assert blog.scripts == scripts


def test_an_include_that_cannot_be_rendered_hinders_nothing(tmp_path):
    text = "{% include of-the-gem.html %}{% nosuchtag %}" + GISCUS
    build = Build(tmp_path, f"_config.yml  theme: minima\n_includes/footer.html  {text}\n" + POST % "")
    assert build.build.outline.blog.comments is not None
    assert set(build.codes) == {"dialect", "theme-not-read"}
