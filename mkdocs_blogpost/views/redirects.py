"""Old addresses answer with a page that leads to the new one.

Follows https://github.com/jekyll/jekyll-redirect-from, whose files these are. With `views: redirects:
hosts` there is also a file `_redirects`, as Netlify and Cloudflare Pages read it.
"""

import json
from collections.abc import Iterator
from html import escape

from mkdocs_blogpost.views.blog import Blog, ViewFile
from mkdocs_blogpost.views.urls import encoded
from mkdocs_blogpost.views.words import Words

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


def redirects(blog: Blog, words: Words) -> Iterator[ViewFile]:
    """Give a page for each old address, the list of all, and `_redirects` where it is asked for."""
    for old, new in blog.redirects.items():
        yield ViewFile(old, page_to(blog.absolute(new), words), is_page=True)
    if not blog.redirects:
        return
    told = {old: blog.absolute(new) for old, new in blog.redirects.items()}
    yield ViewFile("/redirects.json", json.dumps(told, ensure_ascii=False))
    if blog.places.redirects_file:
        lines = [f"{encoded(old)} {encoded(new)} 301\n" for old, new in blog.redirects.items()]
        yield ViewFile("/_redirects", "".join(lines))


def page_to(to: str, words: Words) -> str:
    """Return the page that leads to an address."""
    return PAGE.format(
        language=escape(words.language),
        title=escape(words.say("redirecting")),
        link=escape(words.say("redirect_link")),
        to=escape(to),
        script=json.dumps(to).replace("<", "\\u003c"),
    )
