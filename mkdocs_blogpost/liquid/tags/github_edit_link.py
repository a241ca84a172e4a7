"""`{% github_edit_link "Improve this page" %}`, as the plugin jekyll-github-metadata writes it.

Follows https://jekyll.github.io/github-metadata/edit-on-github-link/. Nothing is asked of GitHub: the repository is
`site.github.repository_url`, or `repository` in `_config.yml`; branch and folder are `site.github.source`.
"""

import re
from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.uri import normalised
from mkdocs_blogpost.ruby import to_s

_TEXT = re.compile(r"\"(.*)\"|'(.*)'")


class GithubEditLink(Tag):
    """Links a page's source."""

    name = "github_edit_link"

    def parse(self, markup: str) -> None:
        """Read the link's text."""
        found = _TEXT.search(markup)
        self.text = (found[1] or found[2] or "") if found else ""

    def render(self, context: Context, out: Sink) -> None:
        """Write where the page can be edited, or a link to it."""
        url = _url(context.site.configuration, context.path)
        out.write(f'<a href="{url}">{self.text}</a>' if self.text else url)


def _url(settings: Mapping[str, Any], path: str) -> str:
    """Return where a file can be edited; empty if `github` in the settings is no table."""
    github = settings.get("github")
    if github is not None and not isinstance(github, Mapping):
        return ""
    repository = _repository(settings, github or {})
    if not repository:
        raise LiquidRuntimeError(
            "'github_edit_link' needs the repository: write 'repository: owner/name' in _config.yml."
        )
    source = (github or {}).get("source")
    source = source if isinstance(source, Mapping) else {}
    folder = to_s(source.get("path")).strip("/")
    place = "/".join(part for part in (to_s(source.get("branch")) or "main", folder, path) if part)
    return normalised(f"{repository}/edit/{place}")


def _repository(settings: Mapping[str, Any], github: Mapping[str, Any]) -> str:
    """Return the address of the site's repository, empty if it is unknown."""
    name = to_s(settings.get("repository"))
    return to_s(github.get("repository_url")).rstrip("/") or (f"https://github.com/{name}" if name else "")
