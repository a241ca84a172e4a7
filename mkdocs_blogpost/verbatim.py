"""Finds the ends of the elements in which browsers read no markup, such as scripts.

Follows https://html.spec.whatwg.org/multipage/parsing.html (the states of script data, RCDATA and RAWTEXT).
"""

import re

_OF_SCRIPTS = re.compile(r"<!--|-->|</?script(?=[ \t\n\f\r/>])", re.IGNORECASE)


def end_of_verbatim(html: str, start: int, name: str) -> tuple[int, str]:
    """Return where the end tag of an element begins, or the length, and what ends the element there."""
    if name == "script":
        return _end_of_script(html, start)
    found = re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE).search(html, start)
    return found.start() if found else len(html), f"</{name}>"


def _end_of_script(html: str, start: int) -> tuple[int, str]:
    """Return where the end tag of a script begins, or the length, and what ends the script there.

    A comment hides a script in it with its end tag.
    """
    is_comment = is_hidden = False
    while found := _OF_SCRIPTS.search(html, start):
        text = found[0].lower()
        start = found.start() + 2
        if text == "<!--":
            is_comment = True
        elif text == "-->":
            is_comment = is_hidden = False
        elif text == "<script":
            is_hidden = is_comment
        elif is_hidden:
            is_hidden = False
        else:
            return found.start(), "</script>"
    return len(html), "</script></script>" if is_hidden else "</script>"
