"""Filters of addresses (https://jekyllrb.com/docs/liquid/filters/)."""

import re
from typing import Any
from urllib.parse import quote_plus

from mkdocs_blogpost.liquid import uri
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.filter import family
from mkdocs_blogpost.liquid.values import Drop
from mkdocs_blogpost.ruby import inspect, to_s


def relative_url(context: Context, value: Any) -> str | None:
    """Return an address below the site's `baseurl`."""
    if value is None:
        return None
    return uri.relative(_url(value), context.site.config_text("baseurl"))


def absolute_url(context: Context, value: Any) -> str | None:
    """Return an address with the site's `url` and `baseurl`."""
    if value is None:
        return None
    lookups = context.site
    return uri.absolute(_url(value), lookups.config_text("url"), lookups.config_text("baseurl"))


def _url(value: Any) -> str:
    return to_s(value.get("url")) if isinstance(value, Drop) else to_s(value)


def strip_index(value: Any) -> str | None:
    """Return an address without a trailing `index.html`."""
    if value is None or not to_s(value):
        return None
    return re.sub(r"/index\.html?$", "/", to_s(value), count=1, flags=re.MULTILINE)


def cgi_escape(value: Any) -> str:
    """Return a text as a form writes it into an address."""
    if not isinstance(value, str):
        raise LiquidRuntimeError(f"{inspect(value)[:60]} is not a text")
    return quote_plus(value, safe="~")


def uri_escape(value: Any) -> str | None:
    """Return an address with its forbidden characters escaped."""
    return None if value is None else uri.escaped(to_s(value))


FILTERS = family(strip_index, cgi_escape, uri_escape) | family(relative_url, absolute_url, contextual=True)
