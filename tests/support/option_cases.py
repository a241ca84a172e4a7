"""Options of the plugin that are right, and others that are wrong, with what is reported."""

from typing import Any

WRONG: list[tuple[dict[str, Any], str]] = [
    ({"prefx": "blog"}, "'prefx' is not an option. Did you mean 'prefix'?"),
    ({"prefix": 5}, "'prefix' is a text, not 5"),
    ({"prefix": "a/../b"}, "'prefix' must stay inside the site, not 'a/../b'"),
    ({"source": ["."]}, "'source' is a text, not ['.']"),
    ({"permalnk": "pretty"}, "'permalnk' is not an option. Did you mean 'permalink'?"),
    ({"permalink": 3}, "'permalink' is a text, not 3"),
    ({"kramdown": "GFM"}, "'kramdown' is a table, not 'GFM'"),
    ({"limit_posts": -1}, "'limit_posts' is a number of at least 0, not -1"),
    ({"jekyll": {"show_excerpts": "no way"}}, "'jekyll: show_excerpts' is true or false, not 'no way'"),
    (
        {"jekyll": {"version": 2}},
        "'jekyll: version' is one of auto, github-pages, jekyll-3, jekyll-4, not 2",
    ),
    ({"drafts": "maybe"}, "'drafts' is 'serve', 'always' or 'never' or true or false, not 'maybe'"),
    ({"future": "alwys"}, "'future' is 'serve', 'always' or 'never' or true or false, not 'alwys'."
     " Did you mean 'always'?"),
    ({"dialect": "hugo"}, "'dialect' is one of auto, github-pages, jekyll-3, jekyll-4, not 'hugo'"),
    ({"cache": 3}, "'cache' is true or false or a text, not 3"),
    ({"layouts": ["a"]}, "'layouts' is a table, not ['a']"),
    ({"layouts": {"post": True}}, "'layouts: post' is a text, not True"),
    ({"tags": {"video": 1}}, "'tags: video' is a text, not 1"),
    (
        {"adapt": "al"},
        "'adapt' is 'all' or 'none' or true or false or a table of banners, callouts, code, encoding, footnotes, "
        "headings, images, layouts, links, material, math, not 'al'. Did you mean 'all'?",
    ),
    ({"adapt": {"heading": False}}, "'adapt: heading' is not an option. Did you mean 'headings'?"),
    ({"adapt": {"headings": "maybe"}}, "'adapt: headings' is true or false, not 'maybe'"),
    ({"adapt": {"code": {}}}, "'adapt: code' is true or false, not {}"),
    ({"adapt": {"banners": {"ded": "art"}}}, "'adapt: banners: ded' is not an option. Did you mean 'dead'?"),
    ({"adapt": {"banners": {"dead": "arts"}}}, "'adapt: banners: dead' is 'art', 'keep' or 'drop', not 'arts'."
     " Did you mean 'art'?"),
    ({"adapt": {"images": {"width": 5}}}, "'adapt: images: width' is not an option. Did you mean 'widths'?"),
    ({"adapt": {"images": 5}}, "'adapt: images' is true or false or a table of folder, formats, placeholder, quality, "
     "responsive, sizes, widths, not 5"),
    ({"banners": True}, "'banners' is a table of art, dead, hosts, map, ratio, not True"),
    ({"banners": {"art": {"pallete": []}}}, "'banners: art: pallete' is not an option. Did you mean 'palette'?"),
    ({"banners": {"art": {"palette": ["red"]}}}, "'banners: art: palette' is a colour such as '#3f63d8', not 'red'"),
    ({"banners": {"map": {"road": 1}}}, "'banners: map: road' is a text, not 1"),
    ({"banners": {"ratio": 0}}, "'banners: ratio' is a number of at least 0.1, not 0.0"),
    ({"images": {"formats": ["gif"]}}, "'images: formats' is 'avif' or 'webp', not 'gif'"),
    ({"images": {"quality": 101}}, "'images: quality' is a number from 1 to 100, not 101"),
    ({"images": {"folder": "../x"}}, "'images: folder' must stay inside the site, not '../x'"),
    ({"views": {"archiv": True}}, "'views: archiv' is not an option. Did you mean 'archive'?"),
    ({"views": {"index": {"paginat": 5}}}, "'views: index: paginat' is not an option. Did you mean 'paginate'?"),
    ({"views": {"index": {"paginate": "ten"}}}, "'views: index: paginate' is a number or false, not 'ten'"),
    ({"views": {"index": {"style": "grid"}}}, "'views: index: style' is 'cards' or 'list', not 'grid'"),
    ({"views": {"tag": {"paginate": 5}}}, "'views: tag: paginate' is not an option."),
    ({"views": {"month": 5}}, "'views: month' is true or false or a text or a table of on, title, url, not 5"),
    ({"views": {"redirects": "netlify"}}, "'views: redirects' is 'hosts' or true or false, not 'netlify'"),
    ({"views": ["tag"]}, "'views' is true or false or a table of all, all_series, archive, author, "),
    ({"feeds": {"limit": "ten"}}, "'feeds: limit' is a number, not 'ten'"),
    ({"feeds": {"limit": 0}}, "'feeds: limit' is a number of at least 1, not 0"),
    ({"feeds": {"atm": True}}, "'feeds: atm' is not an option. Did you mean 'atom'?"),
    ({"feeds": {"json": {"urll": "/a"}}}, "'feeds: json: urll' is not an option. Did you mean 'url'?"),
    ({"feeds": {"tags": {"exept": ["a"]}}}, "'feeds: tags: exept' is not an option. Did you mean 'except'?"),
    ({"feeds": {"excerpt_only": "yes please"}}, "'feeds: excerpt_only' is true or false, not 'yes please'"),
    ({"post": {"shar": True}}, "'post: shar' is not an option. Did you mean 'share'?"),
    ({"post": {"show_dates": False}}, "'post: show_dates' is not an option."),
    ({"post": {"related": "many"}}, "'post: related' is a number or true or false, not 'many'"),
    ({"post": {"within": "year"}}, "'post: within' is one of category, tag, author, series, not 'year'"),
    ({"post": {"share": ["mastodo"]}}, "not 'mastodo'. Did you mean 'mastodon'?"),
    ({"post": {"comments": "giskus"}}, "a template such as 'my-comments.html', not 'giskus'. Did you mean 'giscus'?"),
    ({"post": {"comments": {"provider": "giscus", "rep": "a/b"}}}, "'post: comments: rep' is not an option."
     " Did you mean 'repo'?"),
    ({"post": {"comments": {"repositry-id": 1}}}, "'post: comments: repositry-id' is not an option."),
    ({"post": {"comments": {"provider": "giscus", "repo": "blog"}}}, "'post: comments: repo' is a repository such as "
     "'owner/name', not 'blog'"),
    ({"post": {"comments": {"disqus": {"short_name": "x"}}}}, "'post: comments: disqus: short_name' is not an option."
     " Did you mean 'shortname'?"),
    ({"post": {"comments": 5}}, "'post: comments' is true or false or a text or a table of cusdis, disqus, "
     "giscus, isso, on, provider, utterances, not 5"),
]  # fmt: skip
RIGHT: list[dict[str, Any]] = [
    {},
    {"adapt": "all"},
    {"adapt": "none", "cache": False, "drafts": True, "future": False, "dialect": 4},
    {"adapt": False, "cache": True, "dialect": "3.9", "views": True, "feeds": True},
    {"adapt": {"images": {"widths": 400}, "banners": {"dead": "keep", "ratio": 4}, "material": True, "links": False}},
    {"banners": {"hosts": "img.example", "map": {"road": "a.jpg"}, "art": {"styles": "sea", "palette": "#abc"}}},
    {"images": {"formats": ["avif", "webp"], "widths": [800, 400, 400], "folder": "/img/", "responsive": False}},
    {"views": {"all": False, "index": {"paginate": False, "title": 2024}, "tag": "/t/:name/", "month": False}},
    {"views": {"redirects": "hosts", "archive": {"on": False}, "year": None}, "feeds": {"all": False, "atom": True}},
    {
        "feeds": {
            "tags": [2023, "clay"],
            "categories": "a b",
            "authors": {"except": ["Ada"]},
            "json": {"url": "/n.json"},
        }
    },
    {"post": {"related": False, "share": "email", "within": "series", "comments": "mine.html"}},
    {"post": {"related": True, "share": True, "comments": {"provider": "giscus", "repo": "a/b", "repo-id": "R"}}},
    {"post": {"comments": {"provider": "mine.html", "colour": "red"}}, "tags": {"video": "video.html"}},
    {"post": {"comments": {"provider": "disqus", "repo": "a/b", "shortname": "x"}}},
    {"post": {"comments": {"giscus": {"repo": "a/b", "strict": 1, "reactions_enabled": "0"}}}},
    {"permalink": "pretty", "paginate": 5, "author": {"name": "Ada"}, "exclude": ["a", "b"], "title": 2048},
    {"jekyll": {"version": "github-pages", "my_own_key": 42, "kramdown": {"hard_wrap": True}}, "source": None},
]
