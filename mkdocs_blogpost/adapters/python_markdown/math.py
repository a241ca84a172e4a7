"""Formulas in the markup that pymdownx.arithmatex makes, as it is configured, else in its generic form."""

from collections.abc import Mapping

from markdown import Markdown
from pymdownx.arithmatex import ArithmatexExtension

from mkdocs_blogpost.kramdown.element import Element
from mkdocs_blogpost.kramdown.writer import WriteElement, Writer, attributes, escape
from mkdocs_blogpost.values import value_class


def writers(md: Markdown) -> Mapping[str, WriteElement]:
    """Return what prints formulas in a host."""
    return {"math": Arithmatex.of(md).write}


@value_class
class Arithmatex:
    """How formulas are marked up."""

    generic: bool = True
    """Delimiters around the formula, else a script element that only MathJax 2 reads."""
    preview: bool = False
    """Whether the formula is shown while the script element waits."""
    inline: tuple[str, str, str] = ("span", "\\(", "\\)")
    """The element of a formula in a line, and its delimiters."""
    block: tuple[str, str, str] = ("div", "\\[", "\\]")
    """The element of a formula that stands alone, and its delimiters."""

    @classmethod
    def of(cls, md: Markdown) -> "Arithmatex":
        """Return what the host has configured."""
        found = next((each for each in md.registeredExtensions if isinstance(each, ArithmatexExtension)), None)
        if found is None:
            return cls()
        get = found.getConfig
        return cls(
            bool(get("generic")),
            bool(get("preview")),
            (get("inline_tag"), *get("tex_inline_wrap")),
            (get("block_tag"), *get("tex_block_wrap")),
        )

    def write(self, element: Element, writer: Writer) -> None:
        """Print a formula."""
        writer.sink.raw(self.html(element))
        if _is_block(element):
            writer.sink.newline()

    def html(self, element: Element) -> str:
        """Return the HTML of a formula."""
        display = _is_block(element)
        tag, opening, closing = self.block if display else self.inline
        if self.generic:
            inner = self._generic(element.value, opening, closing, display)
        else:
            inner = self._script(element.value, display)
        html = f'<{tag} class="arithmatex">{inner}</{tag}>'
        return f"<{tag}{attributes(element.attr)}>{html}</{tag}>" if element.attr else html

    def _generic(self, tex: str, opening: str, closing: str, display: bool) -> str:
        line = "\n" if display else ""
        return f"{opening}{line}{escape(tex)}{line}{closing}"

    def _script(self, tex: str, display: bool) -> str:
        tag, mode = ("div", "; mode=display") if display else ("span", "")
        shown = f'<{tag} class="MathJax_Preview">{escape(tex)}</{tag}>' if self.preview else ""
        inside = tex.replace("</", "< /")
        return f'{shown}<script type="math/tex{mode}">{inside}</script>'


def _is_block(element: Element) -> bool:
    return element.options.get("category") == "block"
