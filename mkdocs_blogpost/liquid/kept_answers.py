"""What filters made of the site's own arrays, kept for the posts that ask the same."""

from collections.abc import Callable
from typing import Any

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.lazy import LazyList


def remembered(context: Context, value: Any, question: tuple[Any, ...], answer: Callable[[], Any]) -> Any:
    """Return an answer about a value; an answer about a list of the site is computed once, and kept with its reads."""
    if not isinstance(value, LazyList) or not value.lasting or not _is_plain(question):
        return answer()
    answers, recorder = context.environment.kept_answers, context.environment.lookups.recorder
    key = (id(value), tuple((type(part), part) for part in question))
    if key in answers:
        recorder.replay(answers[key][1])
        return answers[key][0]
    with recorder.recording() as reads:
        found = answer()
    result = kept(found) if isinstance(found, list) else found
    answers[key] = result, tuple(reads)
    return result


def kept(items: list[Any]) -> LazyList:
    """Return an array of which filters' answers are kept as well."""
    return LazyList(items, _same, lasting=True)


def _same(item: Any) -> Any:
    return item


def _is_plain(question: tuple[Any, ...]) -> bool:
    return all(part is None or isinstance(part, str | int | float) for part in question)
