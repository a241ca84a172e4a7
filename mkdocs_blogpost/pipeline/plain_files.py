"""Which static files of a folder without `_config.yml` are plainly those of a site.

Such a folder is often a project's too, with its code, notes and settings beside the posts.
"""

from collections.abc import Iterable, Iterator

from mkdocs_blogpost.problems import Problem, problem

FOLDERS = (
    "assets", "attachments", "audio", "css", "download", "downloads", "favicon", "favicons", "files", "fonts",
    "gallery", "icons", "image", "images", "img", "js", "media", "papers", "pdf", "pdfs", "photos", "pics", "pictures",
    "public", "resources", "slides", "static", "talks", "uploads", "video", "videos", ".well-known",
)  # fmt: skip
"""The folders at the root whose files are all published."""
ENDINGS = (
    "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp", "flac", "m4a", "m4v", "mov", "mp3", "mp4", "ogg",
    "opus", "wav", "webm", "asc", "bib", "csv", "docx", "epub", "ics", "odt", "pdf", "pptx", "vcf", "xlsx", "zip",
    "css", "js", "woff", "woff2", "ttf", "otf", "htm", "html", "xml", "webmanifest",
)  # fmt: skip
"""The endings of files that are published wherever they lie."""
NAMES = frozenset(("CNAME", "_headers", "_redirects", "ads.txt", "humans.txt", "robots.txt", "site.webmanifest"))
"""The files at the root that hosts and readers look for."""
OF_PROJECTS = ("README", "LICENSE", "LICENCE", "CHANGELOG", "CONTRIBUTING", "Makefile", "Gemfile", "mkdocs")
"""How the names of files begin that nobody misses on a site."""


def is_plain(path: str) -> bool:
    """Return whether a file is plainly one of a site."""
    folder, slash, _ = path.partition("/")
    return (bool(slash) and folder in FOLDERS) or path in NAMES or path.rpartition(".")[2].lower() in ENDINGS


def left_out_of(paths: Iterable[str]) -> Iterator[Problem]:
    """Yield what is to be said of the static files that are not published because there is no `_config.yml`."""
    texts = (".md", ".markdown")
    left = [
        path
        for path in paths
        if not is_plain(path) and ("/" in path or path.endswith(texts)) and not path.startswith(OF_PROJECTS)
    ]
    if left:
        yield problem("file-without-config", left[0], count=len(left))
