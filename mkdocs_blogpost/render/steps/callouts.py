"""Callouts: what Jekyll's themes mark by a class becomes an admonition, which MkDocs' themes know."""

from collections.abc import Mapping

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.step_context import StepContext

KINDS: Mapping[str, str] = {
    # Minimal Mistakes: https://mmistakes.github.io/minimal-mistakes/docs/utility-classes/#notices
    "notice": "note",
    "notice--primary": "abstract",
    "notice--info": "info",
    "notice--warning": "warning",
    "notice--danger": "danger",
    "notice--success": "success",
    # Chirpy: https://chirpy.cotes.page/posts/write-a-new-post/#prompts
    "prompt-tip": "tip",
    "prompt-info": "info",
    "prompt-warning": "warning",
    "prompt-danger": "danger",
    # Bootstrap: https://getbootstrap.com/docs/5.3/components/alerts/
    "alert-primary": "note",
    "alert-secondary": "note",
    "alert-light": "note",
    "alert-dark": "note",
    "alert-info": "info",
    "alert-success": "success",
    "alert-warning": "warning",
    "alert-danger": "danger",
    # Beautiful Jekyll: https://beautifuljekyll.com/2020-02-28-sample-markdown/
    "box-note": "note",
    "box-success": "success",
    "box-warning": "warning",
    "box-error": "danger",
    # al-folio: https://alshedivat.github.io/al-folio/blog/2023/post-citation/ and its custom blockquotes
    "block-tip": "tip",
    "block-warning": "warning",
    "block-danger": "danger",
    # Just the Docs: https://just-the-docs.com/docs/ui-components/callouts/
    "note": "note",
    "important": "warning",
    "warning": "warning",
    "new": "tip",
    "tip": "tip",
    "info": "info",
}
"""A class of a Jekyll theme, and the admonition that it means."""

STYLING = frozenset({"alert", "prompt", "box"})
"""Classes that only dress a callout of another class, and go with it."""

BARE = frozenset({"note", "important", "warning", "new", "tip", "info"})
"""Classes that mean a callout on a paragraph or a quotation only: a `div` of that name may be anything."""


def convert_callouts(_document: Document, context: StepContext) -> None:
    """Make admonitions of all callouts."""
    parents = context.elements.parents
    for parent in dict.fromkeys([each for each in parents for child in each.children if "class" in child.attr]):
        if "admonition" not in _classes(parent):
            context.elements.replace_children([parent], lambda child: [_admonition(child) or child])


def kind_of(block: Element) -> str | None:
    """Return the admonition that a block's classes mean; None for any other block."""
    is_div = block.type == "html_element" and block.value in ("div", "aside", "section", "p")
    if not is_div and block.type not in ("p", "blockquote"):
        return None
    names = [name for name in _classes(block) if name in KINDS and not (is_div and name in BARE)]
    return KINDS[names[0]] if names else None


def _admonition(block: Element) -> Element | None:
    kind = kind_of(block)
    if kind is None or "admonition" in _classes(block):
        return None
    content = [block] if block.type == "p" or block.value == "p" else list(block.children)
    title = _own_title(content)
    left = [name for name in _classes(block) if name not in KINDS and name not in STYLING]
    attr = {name: value for name, value in block.attr.items() if name not in ("class", "role")}
    attr["class"] = " ".join(["admonition", kind, *left])
    if content == [block]:
        block.attr = {}
    heading = title or _title([Element("text", kind.capitalize())], {}, block)
    return tree.block("div", attr, [heading, *content], like=block, inside="block")


def _own_title(content: list[Element]) -> Element | None:
    """Take a header, or a line of bold text, off a callout's top, for its title."""
    first = next((block for block in content if not tree.is_blank(block)), None)
    if first is None:
        return None
    if first.type == "header":
        content[:] = content[content.index(first) + 1 :]
        return _title(first.children, {key: first.attr[key] for key in ("id",) if key in first.attr}, first)
    if first.type == "p" and len(content) > 1 and _only_bold(first):
        content[:] = content[content.index(first) + 1 :]
        return _title(first.children[0].children, {}, first)
    if first.type == "p" and (label := _taken_label(first.children)):
        if len(content) > 1 and all(span.type == "text" and not span.value for span in first.children):
            content.remove(first)
        return _title(label, {}, first)
    return None


def _taken_label(spans: list[Element]) -> list[Element] | None:
    """Take a bold label such as `**Note:**` or `**Note**:` off a paragraph's start, without its colon."""
    if len(spans) < 2 or spans[0].type != "strong" or not spans[0].children:
        return None
    label, last, rest = spans[0].children, spans[0].children[-1], spans[1]
    if last.type == "text" and last.value.endswith(":"):
        last.value = last.value[:-1]
    elif rest.type == "text" and rest.value.startswith(":"):
        rest.value = rest.value[1:]
    else:
        return None
    del spans[: 2 if rest.type == "br" else 1]
    if spans and spans[0].type == "text":
        spans[0].value = spans[0].value.lstrip()
    return label


def _only_bold(paragraph: Element) -> bool:
    return len(paragraph.children) == 1 and paragraph.children[0].type == "strong"


def _title(children: list[Element], attr: dict[str, str], like: Element) -> Element:
    return tree.block("p", {"class": "admonition-title", **attr}, children, like=like)


def _classes(element: Element) -> list[str]:
    return str(element.attr.get("class") or "").split()
