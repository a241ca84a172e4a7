"""Old addresses answer with a page that leads to the new one.

Follows https://github.com/jekyll/jekyll-redirect-from, whose files these are. With `views: redirects:
hosts` there is also a file `_redirects`, as Netlify and Cloudflare Pages read it.
"""

import json
from collections.abc import Iterator
from html import escape

from mkdocs_blogpost.views.blog import Blog, ViewFile
from mkdocs_blogpost.views.translations import Translations
from mkdocs_blogpost.views.urls import encoded

PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{to}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={to}">
<script>location.replace({script} + location.hash)</script>
</head>
<body>
<h1>{title}</h1>
<p><a href="{to}">{link}</a></p>
</body>
</html>
"""


def redirects(blog: Blog, translations: Translations) -> Iterator[ViewFile]:
    """Yield a page for each old URL."""
    for each in blog.redirects:
        yield ViewFile(each.url, page_to(blog.absolute(each.to), translations), is_page=True, source=each.path)


def redirect_lists(blog: Blog) -> Iterator[ViewFile]:
    """Yield the list of all redirects, and `_redirects` if the options ask for it."""
    if not blog.redirects:
        return
    table = {each.url: blog.absolute(each.to) for each in blog.redirects}
    yield ViewFile("/redirects.json", json.dumps(table, ensure_ascii=False))
    if blog.view_urls.redirects_file:
        lines = [f"{encoded(each.url)} {encoded(each.to)} 301\n" for each in blog.redirects]
        yield ViewFile("/_redirects", "".join(lines), asked=True)


def page_to(to: str, translations: Translations) -> str:
    """Return the page that leads to an address."""
    return PAGE.format(
        language=escape(translations.language),
        title=escape(translations.text("redirecting")),
        link=escape(translations.text("redirect_link")),
        to=escape(to),
        script=json.dumps(to).replace("<", "\\u003c"),
    )
