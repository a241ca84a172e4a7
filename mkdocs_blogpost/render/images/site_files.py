"""Where a site's image files lie."""

from functools import partial

from mkdocs_blogpost.model.page import StaticFile
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.render.images.files import Pictures


def pictures_of(site: Site) -> Pictures:
    """Return the image files of a site, found by the addresses that its posts use."""
    url = site.config.text("url").rstrip("/")
    base = site.config.baseurl.rstrip("/")
    return Pictures(partial(_file_at, site), site.tree.absolute, (f"{url}{base}" if url else "", url, base))


def _file_at(site: Site, url: str) -> str | None:
    item = site.by_url.get(url)
    if isinstance(item, StaticFile):
        return item.path
    path = url.lstrip("/")
    return path if item is None and not path.startswith("_") and site.tree.is_file(path) else None
