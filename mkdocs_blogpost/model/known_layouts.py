"""The names of layouts that the templates here know: Jekyll's own, and those of the themes that are used most.

The themes are minima, Minimal Mistakes, Chirpy, Beautiful Jekyll, al-folio and Hydejack.
"""

OF_POSTS = (
    "post", "single", "single-post", "blog-post", "blogpost", "article", "blog", "news", "news_post", "news-item",
    "release", "review", "epic", "essay", "distill", "note", "default", "page", "base", "minimal", "none",
)  # fmt: skip
"""The layouts of posts."""

OF_PAGES = (
    "page", "single", "default", "splash", "about", "base", "minimal", "post", "collection", "search", "full",
    "plain", "category", "tag", "author", "none",
)  # fmt: skip
"""The layouts of the site's own pages."""

OF_LISTS = (
    "home", "index", "frontpage", "paginate", "blog", "archive", "archives", "posts", "categories", "tags", "authors",
)  # fmt: skip
"""The layouts of pages that list posts: a view is there, and the page introduces it."""

OF_TERM_LISTS = ("categories", "tags", "authors")
"""Those of them that list posts by their terms."""
