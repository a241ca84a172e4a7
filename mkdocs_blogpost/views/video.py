"""The film at the head of a post or page, as Minimal Mistakes has it: `header: {video: {id: …, provider: …}}`.

Follows https://mmistakes.github.io/minimal-mistakes/docs/layouts/#videos.
"""

import re
from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.views.seo import table, text

PLAYERS = {
    "youtube": "https://www.youtube-nocookie.com/embed/{id}",
    "vimeo": "https://player.vimeo.com/video/{id}?dnt=true",
    "google-drive": "https://drive.google.com/file/d/{id}/preview",
    "bilibili": "https://player.bilibili.com/player.html?bvid={id}",
}
"""The players by provider."""
_ID = re.compile(r"[\w-]+", re.ASCII)


def video_of(data: Mapping[str, Any]) -> str:
    """Return the address of the film's player; empty if there is none."""
    for place in (table(data, "header"), data):
        own = table(place, "video")
        player, name = PLAYERS.get(text(own, "provider").lower() or "youtube", ""), text(own, "id")
        if player and _ID.fullmatch(name):
            return player.format(id=name)
    return ""
