"""Which kind of picture some words ask for."""

import re
from collections.abc import Iterator, Mapping

from mkdocs_blogpost.art.seeded_random import SeededRandom
from mkdocs_blogpost.values import value_class

_WORD = re.compile(r"[^\W_]+")


@value_class
class Theme:
    """A kind of picture and what its colours feel like."""

    kind: str
    """A name of the catalog of kinds."""
    mood: str | None = None
    """A name of the palette's moods; None leaves it to the words."""


THEMES: Mapping[Theme, str] = {
    Theme("road", "dawn"): (
        "road street highway route path way journey travel trip drive driving car cars ahead roadmap weg "
        "strasse straße reise camino route voyage viaje 道 路 旅行"
    ),
    Theme("hills", "gold"): (
        "hill hills landscape country countryside field fields valley sunrise sunset morning sun horizon "
        "autumn fall desert farm shifting landschaft paysage paisaje 風景"
    ),
    Theme("mountains", "sky"): (
        "mountain mountains peak alps climb climbing summit hike hiking snow winter ski cold challenge "
        "goal berg berge montagne montaña 山"
    ),
    Theme("sea", "sea"): (
        "sea ocean water beach wave waves lake river coast island sail sailing boat ship summer surf swim "
        "fish docker meer mer mar 海"
    ),
    Theme("forest", "leaf"): ("forest wood woods tree trees jungle park outdoor camping pine wald forêt bosque 森"),
    Theme("meadow", "leaf"): (
        "nature garden flower flowers plant plants spring grass leaf leaves green grow growing seed "
        "environment climate health wellness food vegetable natur jardin jardín 花"
    ),
    Theme("city", "gold"): (
        "city cities town urban building buildings architecture skyline night house home office london "
        "paris berlin tokyo york new-york infrastructure enterprise stadt ville ciudad 都市 城市"
    ),
    Theme("clouds", "sky"): (
        "cloud clouds sky weather air wind fly flying flight plane airplane aws azure kubernetes "
        "serverless hosting dream dreams wolke himmel ciel cielo 空 云"
    ),
    Theme("orbit", "violet"): (
        "space star stars universe galaxy planet moon earth astronomy rocket launch science physics "
        "cosmos global world future glimpse weltraum espace espacio 宇宙"
    ),
    Theme("branches", "sea"): (
        "opensource open-source oss git github gitlab branch branches merge fork version release releases "
        "contribute contributor contributing linux license commons collaboration"
    ),
    Theme("people", "rose"): (
        "community people team teamwork friends group meeting conference meetup culture crowd family "
        "society social together hiring interview leadership management discussion debate"
    ),
    Theme("spark", "gold"): (
        "innovation idea ideas light bulb lightbulb creative creativity inspiration invention insight "
        "discovery thinking think solution energy electricity power idee idée 創新"
    ),
    Theme("neural", "violet"): (
        "ai ml artificial intelligence machinelearning deeplearning neural brain llm gpt chatgpt llama "
        "model models robot robots robotics algorithm transformer learning 人工智能"
    ),
    Theme("constellation", "sky"): (
        "network networking internet web connection connections connect link links graph distributed p2p "
        "communication wifi mobile 5g peer mesh"
    ),
    Theme("circuit", "leaf"): (
        "technology tech computer computers hardware chip cpu gpu electronics electronic circuit digital "
        "device devices arduino raspberry iot embedded processor server servers technik"
    ),
    Theme("code", "sky"): (
        "code coding programming program developer development software python javascript typescript java "
        "rust golang ruby php html css terminal shell editor bug debug debugging api hacker script test "
        "testing jekyll"
    ),
    Theme("chart", "sea"): (
        "data chart business finance money economy market statistics analytics growth startup stock "
        "invest investment marketing sales report performance benchmark metrics monitoring"
    ),
    Theme("hexagons", "gold"): (
        "security secure privacy lock key password encryption crypto blockchain bitcoin ethereum "
        "chemistry molecule biology bee hive container containers module modules package packages"
    ),
    Theme("books", "clay"): (
        "book books library read reading writing write author story literature history school education "
        "study university documentation docs blog words language lesson paper papers buch livre libro 本"
    ),
    Theme("sound", "rose"): (
        "music sound audio podcast song concert guitar piano radio voice speech listen listening dance "
        "party musik musique música 音楽"
    ),
    Theme("gears", "clay"): (
        "engineering engineer machine machines tool tools build building-tools factory industry work "
        "working mechanic process automation devops productivity workflow workshop maker repair bike"
    ),
    Theme("mosaic", "rose"): (
        "art design pattern abstract color colour colorful paint painting drawing geometry math "
        "mathematics fashion style texture creative-design kunst arte 美術"
    ),
    Theme("contours", "leaf"): (
        "map maps geography exploration explore adventure topography terrain geo gis research experience "
        "philosophy karte carte mapa 地図"
    ),
    Theme("bokeh", "rose"): (
        "love heart happy happiness holiday christmas celebration birthday wedding life coffee cat cats "
        "kitten kittens dog dogs puppy animal animals bear cute fun game games random 愛"
    ),
}
"""Kind and mood: the words that ask for them, in several languages."""

PHRASES = {
    "open source": "opensource",
    "new york": "new-york",
    "machine learning": "ai",
    "deep learning": "ai",
}
"""Words that mean more together."""

ANY = (
    "bokeh",
    "branches",
    "constellation",
    "contours",
    "hexagons",
    "hills",
    "mosaic",
    "neural",
    "sea",
    "waves",
)
"""The kinds to choose from where no word asks for one."""

_SPACELESS = [word for words in THEMES.values() for word in words.split() if ord(word[0]) > 0x2E7F]
"""Words of languages that set no spaces between words."""
_KNOWN = {word: theme for theme, words in THEMES.items() for word in words.split()}


KIN: Mapping[str, tuple[str, ...]] = {
    "bokeh": ("waves", "mosaic"),
    "books": ("waves", "hills", "bokeh"),
    "branches": ("constellation", "hexagons"),
    "chart": ("waves", "constellation"),
    "circuit": ("hexagons", "code", "constellation"),
    "city": ("road", "mosaic"),
    "clouds": ("waves", "hills"),
    "code": ("circuit", "hexagons", "branches", "constellation"),
    "constellation": ("neural", "orbit"),
    "contours": ("mountains", "waves"),
    "forest": ("hills", "meadow"),
    "gears": ("circuit", "hexagons"),
    "hexagons": ("mosaic", "constellation"),
    "hills": ("road", "waves"),
    "meadow": ("hills", "forest"),
    "mosaic": ("bokeh", "hexagons"),
    "mountains": ("hills", "forest"),
    "neural": ("constellation", "spark"),
    "orbit": ("constellation", "bokeh"),
    "people": ("bokeh", "constellation"),
    "road": ("hills", "mountains"),
    "sea": ("waves", "clouds"),
    "sound": ("waves", "bokeh"),
    "spark": ("constellation", "bokeh"),
}
"""Kinds that may replace one another if no picture was asked for: cards should not all be alike."""


def kind_for(text: str, styles: tuple[str, ...] = ()) -> str:
    """Return a kind for a post that asks for no picture: by one of its words, or of that kind's kin."""
    rng = SeededRandom(f"kind for {text}")
    asked = [_KNOWN[word].kind for word in _words(text) if word in _KNOWN]
    first = rng.pick(asked or ANY)
    kinds = [first, first, *KIN.get(first, ())]
    return rng.pick([kind for kind in kinds if not styles or kind in styles] or styles)


def theme_of(text: str, styles: tuple[str, ...] = ()) -> Theme:
    """Return the theme of the first word that asks for one, else one by the text's own chance."""
    for word in _words(text):
        theme = _KNOWN.get(word)
        if theme and (not styles or theme.kind in styles):
            return theme
    return Theme(SeededRandom(f"kind {text}").pick(styles or ANY))


def _words(text: str) -> Iterator[str]:
    """Yield a text's words, phrases first, each as it is and then without a plural's ending."""
    for phrase, word in PHRASES.items():
        if phrase in text:
            yield word
    for word in _WORD.findall(text):
        yield word
        if word.endswith("s"):
            yield word[:-1]
    yield from (word for word in _SPACELESS if word in text)
