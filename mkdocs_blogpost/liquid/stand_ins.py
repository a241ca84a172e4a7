"""Stand-ins for includes that a site's theme has: those that its posts call, for a theme that is not here.

Names and parameters follow https://mmistakes.github.io/minimal-mistakes/docs/helpers/, the includes of
https://github.com/jekyll/minima, and https://chirpy.cotes.page/posts/text-and-typography/ with its `embed/`.
"""

# ruff: noqa: E501  a template's lines are joined

_CAPTION = """{% if include.caption %}<figcaption>{{ include.caption | markdownify | remove: "<p>" | remove: "</p>" | strip }}\
</figcaption>{% endif %}"""

_FIGURE = (
    """<figure{% if include.class %} class="{{ include.class }}"{% endif %}>\
{% if include.url or include.popup %}<a href="{{ include.url | default: include.image_path | relative_url }}">{% endif %}\
<img src="{{ include.image_path | relative_url }}" alt="{{ include.alt }}">\
{% if include.url or include.popup %}</a>{% endif %}"""
    + _CAPTION
    + "</figure>\n"
)

_GALLERY = (
    """{% if include.id %}{% assign stand_in_gallery = page[include.id] %}\
{% else %}{% assign stand_in_gallery = page.gallery %}{% endif %}\
<figure class="{{ include.layout }} {{ include.class }}">\
{% for image in stand_in_gallery %}\
{% if image.url %}<a href="{{ image.url | relative_url }}"{% if image.title %} title="{{ image.title }}"{% endif %}>{% endif %}\
<img src="{{ image.image_path | relative_url }}" alt="{{ image.alt }}">\
{% if image.url %}</a>{% endif %}\
{% endfor %}"""
    + _CAPTION
    + "</figure>\n"
)

_VIDEO = """{% capture stand_in_video %}{% case include.provider %}\
{% when "vimeo" %}https://player.vimeo.com/video/{{ include.id }}?dnt=true\
{% when "google-drive" %}https://drive.google.com/file/d/{{ include.id }}/preview\
{% when "bilibili" %}https://player.bilibili.com/player.html?bvid={{ include.id }}\
{% else %}https://www.youtube-nocookie.com/embed/{{ include.id }}{% endcase %}{% endcapture %}\
<div class="responsive-video-container"><iframe src="{{ stand_in_video }}" allowfullscreen></iframe></div>
"""

_TOC = """<nav class="toc" markdown="1">

* toc
{:toc}

</nav>
"""

_FEATURES = """{% if include.id %}{% assign stand_in_features = page[include.id] %}\
{% else %}{% assign stand_in_features = page.feature_row %}{% endif %}\
<div class="feature__wrapper">
{% for feature in stand_in_features %}<div class="feature__item">\
{% if feature.image_path %}<img src="{{ feature.image_path | relative_url }}" alt="{{ feature.alt }}">{% endif %}\
{% if feature.title %}<h2 class="archive__item-title">{{ feature.title }}</h2>{% endif %}\
{% if feature.excerpt %}{{ feature.excerpt | markdownify }}{% endif %}\
{% if feature.url %}<p><a href="{{ feature.url | relative_url }}" class="btn {{ feature.btn_class }}">\
{{ feature.btn_label | default: "Learn More" }}</a></p>{% endif %}</div>
{% endfor %}</div>
"""

_ACCOUNT = """<a href="https://%s/{{ include.username }}"><span class="username">{{ include.username }}</span></a>"""

_FRAME = """<iframe class="embed-video" src="%s" loading="lazy" allowfullscreen></iframe>
"""

_PLAYER = """<iframe class="embed-audio" src="%s" loading="lazy" height="152" style="width: 100%%"></iframe>
"""

_MEDIA = """<figure><%(tag)s src="{{ include.src | relative_url }}" controls\
{%% if include.poster %%} poster="{{ include.poster | relative_url }}"{%% endif %%}></%(tag)s>\
{%% if include.title %%}<figcaption>{{ include.title }}</figcaption>{%% endif %%}</figure>
"""

STAND_INS = {
    "figure": _FIGURE,
    "gallery": _GALLERY,
    "video": _VIDEO,
    "toc": _TOC,
    "feature_row": _FEATURES,
    "icon-github": _ACCOUNT % "github.com",
    "icon-twitter": _ACCOUNT % "twitter.com",
    "embed/youtube": _FRAME % "https://www.youtube-nocookie.com/embed/{{ include.id }}",
    "embed/twitch": _FRAME % "https://player.twitch.tv/?video={{ include.id }}",
    "embed/bilibili": _FRAME % "https://player.bilibili.com/player.html?bvid={{ include.id }}",
    "embed/spotify": _PLAYER % "https://open.spotify.com/embed/track/{{ include.id }}",
    "embed/video": _MEDIA % {"tag": "video"},
    "embed/audio": _MEDIA % {"tag": "audio"},
}
"""The includes by name, without ending."""


def stand_in(name: str) -> str | None:
    """Return the text that replaces a theme's include, if there is one."""
    return STAND_INS.get(name.removesuffix(".html"))
