"""Image services that no longer exist."""

from urllib.parse import urlsplit

DEAD_HOSTS = frozenset(
    (
        "source.unsplash.com",  # sunset in June 2024, answers 503
        "via.placeholder.com",  # its name no longer resolves
        "placekitten.com",  # error 521 since June 2024
        "placeholder.com",  # sold in March 2023: another company's pages
        "placehold.it",  # the same sale
        "placeimg.com",  # shut down on 30 June 2023
        "lorempixel.com",  # long outages, then gone
        "fillmurray.com",  # gone since 2023
        "placecage.com",  # gone since 2023
        "stevensegallery.com",  # gone since 2023
        "nicenicejpg.com",  # the name was not renewed
        "placedog.com",  # gone since 2014
        "flickholdr.com",  # gone since 2014
    )
)
"""Hosts that serve no images any more. A service whose name has another owner now is dead too."""

SIZED_BY_FOLDERS = frozenset({
    "baconmockup.com", "dummyimage.com", "fillmurray.com", "loremflickr.com", "lorempixel.com",
    "picsum.photos", "placebear.com", "placecage.com", "placecats.com", "placedog.com",
    "placedog.net", "placehold.co", "placehold.it", "placeimg.com", "placekitten.com",
    "placeskull.com", "source.unsplash.com", "stevensegallery.com", "unsplash.it",
    "via.placeholder.com",
})  # fmt: skip
"""Hosts, dead or alive, where `/800/110` is a size and not a date."""


def host_of(url: str) -> str:
    """Return the host of an address, without `www.`; empty for an address inside the site."""
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def is_one_of(url: str, hosts: "frozenset[str] | set[str]") -> bool:
    """Return whether an address is on one of the hosts."""
    return host_of(url) in hosts
