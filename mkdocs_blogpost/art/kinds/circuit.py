"""A printed circuit: traces that turn by half right angles, pads, a chip."""

from mkdocs_blogpost.art.canvas import Canvas, Paint, Point
from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.art.terrain import many


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw traces from edge to edge, pads at their ends, and a chip that some run into."""
    pitch = canvas.height / 9
    count = many(canvas, 4.2, 30)
    starts = [canvas.width * (number % 10 + rng.between(-1.2, 0.6)) / 10 for number in range(count)]
    with canvas.together():
        pads = [pad for start in starts for pad in _trace(canvas, rng, pitch, start)]
    with canvas.together():
        for x, y, paint in pads:
            canvas.dot(x, y, 8, paint)
            canvas.dot(x, y, 3.6, "sky")
    _chip(canvas, canvas.width * rng.pick((0.3, 0.42, 0.58, 0.7)), canvas.height / 2, pitch * 2.2, pitch)


def _trace(canvas: Canvas, rng: SeededRandom, pitch: float, x: float) -> list[tuple[float, float, Paint]]:
    """Draw a trace and return its pads."""
    paint: Paint = rng.pick(("far", "mid", "mid", "near", "spark"))
    row = rng.whole(0, 9)
    line: list[Point] = [(x, row * pitch)]
    for _turn in range(rng.whole(1, 2)):
        x += pitch * rng.between(2, 6)
        line.append((x, row * pitch))
        rows = max(-row, min(9 - row, rng.pick((-3, -2, -1, 1, 2, 3))))
        x, row = x + abs(rows) * pitch, row + rows
        line.append((x, row * pitch))
    line.append((x + pitch * rng.between(2, 6), row * pitch))
    canvas.line(line, 2.2, paint)
    return [(*line[0], paint), (*line[-1], paint)]


def _chip(canvas: Canvas, x: float, y: float, half: float, pitch: float) -> None:
    for step in (-1.5, -0.5, 0.5, 1.5):
        offset = step * pitch
        canvas.line([(x - half * 1.3, y + offset), (x + half * 1.3, y + offset)], 3, "near")
        canvas.line([(x + offset, y - half * 1.3), (x + offset, y + half * 1.3)], 3, "near")
    canvas.box(x - half, y - half, half * 2, half * 2, "ink")
    canvas.box(x - half * 0.62, y - half * 0.62, half * 1.24, half * 1.24, "near")
    canvas.dot(x - half * 0.8, y - half * 0.8, 3, "glow")
    canvas.halo(x, y, half * 0.2, "sun")
