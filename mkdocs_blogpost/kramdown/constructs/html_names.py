"""What kramdown knows of HTML's elements (https://kramdown.gettalong.org/syntax.html#html-blocks)."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


SPAN_ELEMENTS = words(
    """a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc
    rp rt rtc ruby samp select small span strong sub sup tt u var"""
)
BLOCK_ELEMENTS = words(
    """address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p
    pre section summary table tbody td tfoot th thead tr ul"""
)
VOID_ELEMENTS = words("area base br col command embed hr img input keygen link meta param source track wbr")
_BLOCK_CONTENT = words(
    """address applet article aside blockquote body dd details div dl fieldset figcaption figure
    footer form header hgroup iframe li main map menu nav noscript object section summary td"""
)
_SPAN_CONTENT = words(
    """a abbr acronym b bdo big button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i ins label
    legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt"""
)
_RAW_CONTENT = words("code kbd math option pre samp script style textarea var")

CONTENT_MODEL = {
    **dict.fromkeys(_BLOCK_CONTENT, "block"),
    **dict.fromkeys(_SPAN_CONTENT, "span"),
    **dict.fromkeys(_RAW_CONTENT, "raw"),
}
"""What an element may contain, as kramdown sees it; `raw` for all others."""

KNOWN_ELEMENTS = SPAN_ELEMENTS | BLOCK_ELEMENTS | VOID_ELEMENTS | frozenset(CONTENT_MODEL)
"""The elements whose names are read in any case."""

NAME = r"(?:[^\W\d](?:[\w.\-\u00b7])*:)?[^\W\d](?:[\w.\-\u00b7])*"
"""The pattern of an XML name."""
