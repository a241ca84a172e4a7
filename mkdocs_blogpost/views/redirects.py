"""Pages at old URLs that lead to the new ones.

Follows https://github.com/jekyll/jekyll-redirect-from, which writes the same files. The option `views:
{redirects: hosts}` adds a file `_redirects`, which Netlify and Cloudflare Pages read.
"""

import json
from html import escape
from typing import ClassVar

from mkdocs_blogpost.values import value_class
from mkdocs_blogpost.views.blog import Blog
from mkdocs_blogpost.views.translations import Translations, translations_in
from mkdocs_blogpost.views.urls import encoded
from mkdocs_blogpost.views.view_file import ViewFile

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


@value_class(slots=False, kw_only=True)
class RedirectPage(ViewFile):
    """A page that leads to another URL."""

    kind: ClassVar[str] = "redirect"
    is_page: ClassVar[bool] = True

    target: str
    """The new URL: site-absolute, or with a host."""

    def content(self, blog: Blog) -> str:
        """Return the page."""
        return page_to(blog.absolute(self.target), translations_in(blog.language))


PLUGIN = "jekyll-redirect-from"
"""The site's own plugin for redirects."""


@value_class(slots=False)
class RedirectTable(ViewFile):
    """The list of all redirects as JSON."""

    kind: ClassVar[str] = "redirects"

    def content(self, blog: Blog) -> str:
        """Return the list."""
        return json.dumps({old: blog.absolute(new) for old, new in blog.redirects.items()}, ensure_ascii=False)


@value_class(slots=False)
class RedirectRules(ViewFile):
    """The list of all redirects for hosts that read a file `_redirects`."""

    kind: ClassVar[str] = "redirects"

    def content(self, blog: Blog) -> str:
        """Return the list."""
        return "".join(f"{encoded(old)} {encoded(new)} 301\n" for old, new in blog.redirects.items())


def redirects_of(blog: Blog) -> tuple[ViewFile, ...]:
    """Return a page for each old URL, the list of all, and `_redirects` if the options ask for it.

    As in Jekyll, the site's plugin for redirects writes a list without redirects too.
    """
    if not blog.redirects:
        plugins = blog.config.get("plugins")
        return (RedirectTable("/redirects.json"),) if isinstance(plugins, list) and PLUGIN in plugins else ()
    pages = (RedirectPage(url=old, target=new, asked=True) for old, new in blog.redirects.items() if is_of_file(old))
    rules = (RedirectRules("/_redirects", asked=True),) if blog.view_urls.redirects_file else ()
    return (*pages, RedirectTable("/redirects.json"), *rules)


def is_of_file(url: str) -> bool:
    """Return whether a file can answer an old URL: not if it has a query or a fragment."""
    return "?" not in url and "#" not in url


def page_to(url: str, translations: Translations) -> str:
    """Return the page that leads to a URL."""
    return PAGE.format(
        language=escape(translations.language),
        title=escape(translations.text("redirecting")),
        link=escape(translations.text("redirect_link")),
        to=escape(url),
        script=json.dumps(url).replace("<", "\\u003c"),
    )
