"""Sound: its wave, bar by bar."""

import math

from mkdocs_blogpost.art.canvas import Canvas, Paint
from mkdocs_blogpost.art.seeded_random import SeededRandom


def draw(canvas: Canvas, rng: SeededRandom) -> None:
    """Draw bars on both sides of a middle line, swelling and sinking, the played part lit."""
    count = max(24, min(90, round(canvas.width / canvas.height * 13)))
    step, phases = canvas.width / count, [rng.angle() for _each in range(3)]
    played = rng.between(0.3, 0.7)
    for number in range(count):
        at = number / count
        swell = sum(math.sin(phase + math.tau * waves * at) for phase, waves in zip(phases, (1.5, 4, 9), strict=True))
        half = canvas.height * (0.06 + 0.34 * abs(swell) / 2.2 * rng.between(0.55, 1.0))
        x, middle = (number + 0.5) * step, canvas.height / 2
        paint: Paint = "spark" if at < played else "mid"
        canvas.line([(x, middle - half), (x, middle + half)], step * 0.46 / canvas.unit, paint)
