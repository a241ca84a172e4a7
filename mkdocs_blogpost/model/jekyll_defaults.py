"""Jekyll's own configuration, where a site says nothing.

Follows https://jekyllrb.com/docs/configuration/default/.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

JEKYLL_VERSION = "4.3.1"
"""The version of Jekyll whose behaviour this is."""

DEFAULTS: Mapping[str, Any] = MappingProxyType(
    {
        # Where things are
        "collections_dir": "",
        "layouts_dir": "_layouts",
        "data_dir": "_data",
        "includes_dir": "_includes",
        "plugins_dir": "_plugins",
        "cache_dir": ".jekyll-cache",
        "collections": {},
        # What is read, and how
        "safe": False,
        "include": [".htaccess"],
        "exclude": [],
        "keep_files": [".git", ".svn"],
        "encoding": "utf-8",
        "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
        "strict_front_matter": False,
        # What is published
        "show_drafts": None,
        "limit_posts": 0,
        "future": False,
        "unpublished": False,
        # Ruby plugins: what is known of them is part of this project
        "whitelist": [],
        "plugins": [],
        # How bodies are converted
        "markdown": "kramdown",
        "highlighter": "rouge",
        "lsi": False,
        "excerpt_separator": "\n\n",
        "incremental": False,
        # How the site is served
        "detach": False,
        "port": "4000",
        "host": "127.0.0.1",
        "baseurl": None,
        "show_dir_listing": False,
        # Addresses and time
        "permalink": "date",
        "paginate_path": "/page:num",
        "timezone": None,
        "quiet": False,
        "verbose": False,
        "defaults": [],
        "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
        "kramdown": {
            "auto_ids": True,
            "toc_levels": [1, 2, 3, 4, 5, 6],
            "entity_output": "as_char",
            "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
            "input": "GFM",
            "hard_wrap": False,
            "guess_lang": True,
            "footnote_nr": 1,
            "show_warnings": False,
        },
    }
)
"""Jekyll's own settings, where a site says nothing."""
