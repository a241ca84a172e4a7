"""The kinds of pictures by name: a new one is a file here and a line below."""

from collections.abc import Callable, Mapping

from mkdocs_blogpost.art.canvas import Canvas
from mkdocs_blogpost.art.kinds import (
    bokeh,
    books,
    branches,
    chart,
    circuit,
    city,
    clouds,
    code,
    constellation,
    contours,
    forest,
    gears,
    hexagons,
    hills,
    meadow,
    mosaic,
    mountains,
    neural,
    orbit,
    people,
    road,
    sea,
    sound,
    spark,
    waves,
)
from mkdocs_blogpost.art.seeded_random import SeededRandom

KINDS: Mapping[str, Callable[[Canvas, SeededRandom], None]] = {
    "bokeh": bokeh.draw,
    "books": books.draw,
    "branches": branches.draw,
    "chart": chart.draw,
    "circuit": circuit.draw,
    "city": city.draw,
    "clouds": clouds.draw,
    "code": code.draw,
    "constellation": constellation.draw,
    "contours": contours.draw,
    "forest": forest.draw,
    "gears": gears.draw,
    "hexagons": hexagons.draw,
    "hills": hills.draw,
    "meadow": meadow.draw,
    "mosaic": mosaic.draw,
    "mountains": mountains.draw,
    "neural": neural.draw,
    "orbit": orbit.draw,
    "people": people.draw,
    "road": road.draw,
    "sea": sea.draw,
    "sound": sound.draw,
    "spark": spark.draw,
    "waves": waves.draw,
}
"""Name and painter."""
