"""`{% avatar user size=50 %}`, as the plugin jekyll-avatar writes it (https://github.com/jekyll/jekyll-avatar)."""

import re
from zlib import crc32

from mkdocs_blogpost.liquid import expression
from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import invalid_syntax
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.nodes import expand
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.ruby import to_s, truthy

_SIZE = re.compile(r"\bsize=(\d{1,9})\b", re.ASCII | re.IGNORECASE)
_USER = re.compile(r"\buser=([\w.]+)\b", re.ASCII)


class Avatar(Tag):
    """Shows a user's picture."""

    name = "avatar"

    def parse(self, markup: str) -> None:
        """Read the user, the size and `lazy=true`."""
        self.markup = markup.strip()
        if not self.markup:
            raise invalid_syntax("avatar", "avatar [user] [size=40]")

    def render(self, context: Context, out: Sink) -> None:
        """Write the picture in four densities."""
        markup = expand(self.markup, context) if "{{" in self.markup else self.markup
        named = _USER.search(self.markup)
        user = _value(named[1], context) if named else next(iter(markup.split()), "").removeprefix("@")
        found = _SIZE.search(self.markup)
        size = found[1] if found else "40"
        host = f"https://avatars{crc32(f'{user}?v=3&s={size}'.encode()) % 4}.githubusercontent.com/{user}?v=3&s="
        densities = ", ".join(f"{host}{int(size) * times} {times}x" for times in range(1, 5))
        kind = "avatar avatar-small" if int(size) < 48 else "avatar"
        lazy = "lazy=true" in markup
        out.write(f'<img class="{kind}" alt="{user}" width="{size}" height="{size}" data-proofer-ignore="true"')
        out.write(' src="" data-' if lazy else " ")
        out.write(f'src="{host}{size}" {"data-" if lazy else ""}srcset="{densities}" />')


def _value(name: str, context: Context) -> str:
    """Return the value of a variable, or its name if it has none."""
    value = expression.parse(name).evaluate(context)
    return to_s(value) if truthy(value) else name
