"""The filters `toc`, `toc_only` and `inject_anchors` of the plugin jekyll-toc (https://github.com/toshimaru/jekyll-toc)."""

from typing import Any

from mkdocs_blogpost.liquid.contents import Contents, read
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.filter import family
from mkdocs_blogpost.ruby import to_s


def _is_on(context: Context) -> bool:
    return context.page("toc") is True


def _contents(context: Context, value: Any) -> Contents:
    return read(to_s(value), context.site.config("toc"))


def toc_only(context: Context, value: Any) -> str:
    """Return a table of contents of HTML, if the page wants one."""
    return _contents(context, value).table() if _is_on(context) else ""


def inject_anchors(context: Context, value: Any) -> Any:
    """Return HTML with a link in each heading, if the page wants a table of contents."""
    return _contents(context, value).anchored() if _is_on(context) else value


def toc(context: Context, value: Any) -> Any:
    """Return HTML with a table of contents before it, if the page wants one."""
    if not _is_on(context):
        return value
    contents = _contents(context, value)
    return contents.table() + contents.anchored()


FILTERS = family(toc_only, inject_anchors, toc, contextual=True)
