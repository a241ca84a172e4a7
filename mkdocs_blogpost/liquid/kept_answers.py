"""What filters made of the site's own lists, kept for the posts that ask the same."""

from collections.abc import Callable
from typing import Any

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.lazy import AS_THEY_ARE, LazyList
from mkdocs_blogpost.liquid.render_environment import KeptAnswer


def remembered(context: Context, value: Any, question: tuple[Any, ...], answer: Callable[[], Any]) -> Any:
    """Return an answer about a value; about a list of the site it is computed once, with what it reads."""
    if not isinstance(value, LazyList) or not value.lasting or not _is_plain(question):
        return answer()
    environment = context.environment
    recorder = environment.lookups.recorder
    key = (id(value), tuple((type(part), part) for part in question))
    known = environment.kept.get(key)
    if known is not None:
        recorder.replay(known.recording)
        return known.value
    with recorder.recording() as recording:
        found = answer()
    found = kept(found) if isinstance(found, list) else found
    environment.kept[key] = KeptAnswer(found, recording)
    return found


def kept(items: list[Any]) -> LazyList:
    """Return a list of which filters' answers are kept as well."""
    return LazyList(items, AS_THEY_ARE, lasting=True)


def _is_plain(question: tuple[Any, ...]) -> bool:
    return all(part is None or isinstance(part, str | int | float) for part in question)
