"""Values as Ruby prints, compares and casts them.

Front matter, `_config.yml`, data files and Liquid all meet Ruby's `to_s`, `inspect`, `<=>` and `to_i`:
this package is the only place that knows them.
"""

from mkdocs_blogpost.ruby.casts import parse_float, parse_integer, to_f, to_i
from mkdocs_blogpost.ruby.comparison import compare, equal, hash_key
from mkdocs_blogpost.ruby.printing import inspect, joined, to_s
from mkdocs_blogpost.ruby.strftime import strftime
from mkdocs_blogpost.ruby.values import SPACE, Range, RubyError, is_list, is_number, truthy

__all__ = [
    "SPACE",
    "Range",
    "RubyError",
    "compare",
    "equal",
    "hash_key",
    "inspect",
    "is_list",
    "is_number",
    "joined",
    "parse_float",
    "parse_integer",
    "strftime",
    "to_f",
    "to_i",
    "to_s",
    "truthy",
]
