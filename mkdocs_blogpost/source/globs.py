"""Ruby's file name patterns, which `include`, `exclude` and `defaults` are written in.

Follows https://docs.ruby-lang.org/en/3.1/File.html#method-c-fnmatch and Dir.glob.
"""

import re
from functools import lru_cache


def matches(pattern: str, path: str) -> bool:
    """Return whether the whole path matches, where `*` also crosses folders (`File.fnmatch` without flags)."""
    return bool(_expression(pattern, star=".*", any_one=".").fullmatch(path))


def glob_matches(pattern: str, path: str) -> bool:
    """Return whether `Dir.glob` finds the path: `*` stays in a folder, `**/` crosses, `{a,b}` are choices."""
    return any(
        _expression(choice, star="(?:(?<=[^/])|(?!\\.))[^/]*", any_one="[^/]").fullmatch(path)
        for choice in braces(pattern)
    )


@lru_cache(maxsize=4096)
def braces(pattern: str) -> tuple[str, ...]:
    """Return the patterns that `{a,b}` stands for."""
    found = re.search(r"\{([^{}]*)\}", pattern)
    if not found:
        return (pattern,)
    head, tail = pattern[: found.start()], pattern[found.end() :]
    return tuple(result for part in found[1].split(",") for result in braces(head + part + tail))


@lru_cache(maxsize=4096)
def _expression(pattern: str, star: str, any_one: str) -> re.Pattern[str]:
    tokens = re.findall(r"\*\*/|\*+|\?|\[[^\]]+\]|\\.|.", pattern, re.DOTALL)
    return re.compile("".join(_token(token, star, any_one) for token in tokens), re.DOTALL)


def _token(token: str, star: str, any_one: str) -> str:
    if token == "**/" and star != ".*":
        return r"(?:(?!\.)[^/]+/)*"
    if token[0] == "*":
        return star + (r"/" if token.endswith("/") else "")
    if token == "?":
        return any_one
    if token[0] == "[" and len(token) > 1:
        inner = token[1:-1].replace("\\", "\\\\").replace("[", "\\[")
        return f"[^{inner[1:]}]" if inner[0] in "^!" else f"[{inner}]"
    return re.escape(token[1:] if token[0] == "\\" and len(token) > 1 else token)
