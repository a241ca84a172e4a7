"""What the links of a site's own layouts mean."""

from mkdocs_blogpost.model.site import Site


def local_place(url: str, site: Site) -> str:
    """Return where a link of the site's own pages leads: below `baseurl`, if it leads into the site."""
    own, base = site.config.text("url").rstrip("/"), site.config.baseurl.rstrip("/")
    place = url.removeprefix(own) if own and (url == own or url.startswith(f"{own}/")) else url
    if base and (place == base or place.startswith(f"{base}/")):
        place = place.removeprefix(base) or "/"
    return place
