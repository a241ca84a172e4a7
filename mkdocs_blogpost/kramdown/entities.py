"""Entities: their names, characters and markup (https://kramdown.gettalong.org/syntax.html#entities)."""

from html.entities import name2codepoint

from mkdocs_blogpost.values import value_class

_ODD = {"apos": 39, "vellip": 8942, "rceil": 8968, "lceil": 8969, "rang": 9001, "lang": 9002}
_CODES = {**name2codepoint, **_ODD}
_NAMES = {code: name for name, code in sorted(_CODES.items(), reverse=True)}
_WINDOWS_1252 = {code: ord(char) for code in range(128, 160) if (char := bytes([code]).decode("cp1252", "ignore"))}
_ALWAYS_ENTITIES = frozenset("&<>")
_MARKUP_CHARS = frozenset('&<>"')


@value_class
class Entity:
    """An entity: a character that has a number and perhaps a name."""

    code: int
    """The character's number."""
    name: str | None
    """Its name, if it has one."""

    @property
    def char(self) -> str:
        """The character itself."""
        return chr(self.code)


def by_name(name: str) -> Entity | None:
    """Return the entity of a name, if there is one."""
    code = _CODES.get(name)
    return None if code is None else Entity(code, name)


def by_code(code: int) -> Entity | None:
    """Return the entity of a number, if it is one of a character."""
    code = _WINDOWS_1252.get(code, code)
    if not 0 <= code < 0x110000 or 0xD800 <= code < 0xE000:
        return None
    return Entity(code, _NAMES.get(code))


def character(name: str) -> str:
    """Return the character of a name, or nothing."""
    entity = by_name(name)
    return entity.char if entity else ""


def markup(entity: Entity, output: str, original: str | None = None) -> str:
    """Return an entity as the option `entity_output` wants it."""
    if output == "as_char" and entity.char not in _ALWAYS_ENTITIES:
        return entity.char
    if output in ("as_char", "as_input") and original:
        return original
    if entity.name and (output == "symbolic" or entity.char in _MARKUP_CHARS):
        return f"&{entity.name};"
    return f"&#{entity.code};"
