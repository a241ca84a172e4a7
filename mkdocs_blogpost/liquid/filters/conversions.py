"""Filters that turn one kind of thing into another (https://jekyllrb.com/docs/liquid/filters/)."""

import json
import re
from collections.abc import Mapping
from functools import cache
from time import monotonic
from typing import Any

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError, ResourceLimitError
from mkdocs_blogpost.liquid.filter import family
from mkdocs_blogpost.liquid.json_values import indented, plain
from mkdocs_blogpost.liquid.limits import OF_MARKDOWN, OF_SECOND
from mkdocs_blogpost.liquid.scripts import CJK
from mkdocs_blogpost.liquid.values import Drop
from mkdocs_blogpost.model.converter_program import ConversionError, ConversionTimeoutError
from mkdocs_blogpost.model.converters import css_of, is_installed
from mkdocs_blogpost.model.slug import slugify as slug
from mkdocs_blogpost.ruby import SPACE, is_list, to_i, to_s, truthy
from mkdocs_blogpost.ruby import inspect as inspected

_SPLIT = re.compile(r"[^\0 \t\n\v\f\r]+")


def default(value: Any, other: Any = "", options: Any = None) -> Any:
    """Return a value, or another one if it is nil, false or empty."""
    allow_false = isinstance(options, Mapping) and truthy(options.get("allow_false"))
    missing = value is None if allow_false else not truthy(value)
    empty = (isinstance(value, str | Mapping) or is_list(value)) and not len(value)
    return other if missing or empty else value


def slugify(context: Context, value: Any, mode: Any = None) -> str | None:
    """Return a text as a part of an address."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise LiquidRuntimeError(f"{inspected(value)[:60]} is not a text")
    return slug(value, "default" if mode is None else to_s(mode), marks=context.site.dialect.slugs_keep_marks)


def xml_escape(value: Any) -> str:
    """Return a text with the characters escaped that mean something in XML."""
    text = to_s(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&apos;")


def inspect(value: Any) -> str:
    """Return a value as a programmer writes it."""
    return xml_escape(indented(value) if isinstance(value, Drop) else inspected(value))


def normalize_whitespace(value: Any) -> str:
    """Return a text with single spaces only."""
    return re.sub(r"[ \t\n\v\f\r]+", " ", to_s(value)).strip(SPACE)


@cache
def _characters() -> re.Pattern[str]:
    # Many ranges are slow to compile, and few templates count words.
    return re.compile(f"[{CJK}]")


@cache
def _words_between() -> re.Pattern[str]:
    return re.compile(rf"[^{CJK}\s]+", re.ASCII)


def number_of_words(value: Any, mode: Any = None) -> int:
    """Count the words of a text; in the modes `cjk` and `auto` each Chinese or Japanese character is one."""
    if not isinstance(value, str):
        raise LiquidRuntimeError(f"{inspected(value)[:60]} is not a text")
    characters = len(_characters().findall(value))
    if mode == "cjk" or (mode == "auto" and characters):
        return characters + len(_words_between().findall(value))
    return len(_SPLIT.findall(value))


def to_integer(value: Any) -> int:
    """Return a whole number."""
    if isinstance(value, bool):
        return int(value)
    if is_list(value) or isinstance(value, Mapping):
        raise LiquidRuntimeError(f"{inspected(value)[:60]} is not a number")
    return to_i(value)


def jsonify(context: Context, value: Any) -> str:
    """Return a value as JSON."""
    text = _json(plain(value))
    if not isinstance(value, str):
        context.step(len(text))
    return text


def _json(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{_json(key)}:{_json(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_json, value)) + "]"
    if isinstance(value, float):
        return to_s(value)
    return json.dumps(value, ensure_ascii=False)


def markdownify(context: Context, value: Any) -> str:
    """Return Markdown as HTML."""
    text = to_s(value)
    context.step(OF_MARKDOWN * len(text))
    return context.environment.markdown(text)


def smartify(context: Context, value: Any) -> str:
    """Return a text with typographic quotes, dashes and dots."""
    from mkdocs_blogpost.liquid.smarty import smartened  # noqa: PLC0415  kramdown's reader is slow to load

    text = to_s(value)
    context.step(OF_MARKDOWN * len(text))
    return smartened(text)


def sassify(context: Context, value: Any) -> str:
    """Return Sass as CSS, where libsass is installed."""
    return _css(context, value, indented=True)


def scssify(context: Context, value: Any) -> str:
    """Return SCSS as CSS, where libsass is installed."""
    return _css(context, value, indented=False)


def _css(context: Context, value: Any, *, indented: bool) -> str:
    if not is_installed("sass"):
        raise LiquidRuntimeError("'sassify' and 'scssify' need the Python package libsass: install it.")
    begun = monotonic()
    try:
        return css_of(to_s(value), indented=indented, folders=())
    except ConversionTimeoutError as error:
        raise ResourceLimitError(str(error)) from None
    except ConversionError as error:
        raise LiquidRuntimeError(str(error)) from None
    finally:
        context.step(int(OF_SECOND * (monotonic() - begun)))


FILTERS = family(
    default, xml_escape, inspect, normalize_whitespace, number_of_words, to_integer,
) | family(markdownify, slugify, smartify, jsonify, sassify, scssify, contextual=True)  # fmt: skip
