"""A picture as SVG inside a page, with the theme's colours."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from mkdocs_blogpost.art.canvas import Canvas, Paint, Shape
from mkdocs_blogpost.art.outline import PathWriter
from mkdocs_blogpost.art.palette import Palette


def inline(canvas: Canvas, palette: Palette, words: str, label: str | None) -> str:
    """Return an `svg` element for a page: the theme's colours, no ids, a name or hidden."""
    name = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    style = f"{palette.declarations(_paints(canvas))}background:linear-gradient(var(--sky),var(--haze))"
    return (
        f'<svg class="blogpost-art" {name} data-words="{escape(words)}"'
        f' width="{canvas.width}" height="{canvas.height}"'
        f' viewBox="0 0 {canvas.width} {canvas.height}" preserveAspectRatio="xMidYMid slice"'
        f' stroke-linecap="round" stroke-linejoin="round" style="{style}">{_body(canvas)}</svg>'
    )


def _paints(canvas: Canvas) -> frozenset[Paint]:
    return frozenset({"sky", "haze", *(shape.paint for shape in canvas.shapes)})


def _body(canvas: Canvas) -> str:
    return "".join(_paths(canvas.shapes, PathWriter(digits=1 if canvas.unit < 3 else 0)))


def _paths(shapes: list[Shape], writer: PathWriter) -> Iterator[str]:
    """Yield a path for each run of shapes that look alike."""
    for (paint, opacity, stroke), run in groupby(shapes, lambda each: (each.paint, each.opacity, each.stroke)):
        data = "".join(map(writer.path, run))
        faint = f' opacity="{opacity:.2g}"' if opacity < 1 else ""
        yield f'<path style="{_pen(stroke, paint)}"{faint} d="{data}"/>'


def _pen(stroke: float, paint: Paint) -> str:
    if not stroke:
        return f"fill:var(--{paint})"
    return f"fill:none;stroke:var(--{paint});stroke-width:{stroke:.3g}"
