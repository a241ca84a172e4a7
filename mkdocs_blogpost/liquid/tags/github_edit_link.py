"""`{% github_edit_link "Improve this page" %}`, as the plugin jekyll-github-metadata writes it.

Follows https://jekyll.github.io/github-metadata/edit-on-github-link/. Nothing is asked of GitHub: the
repository is `repository` in `_config.yml`, branch and folder are `github: source: branch, path` there.
"""

from collections.abc import Mapping
from typing import Any

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.errors import LiquidRuntimeError
from mkdocs_blogpost.liquid.node import Sink
from mkdocs_blogpost.liquid.tag import Tag
from mkdocs_blogpost.liquid.uri import normalised
from mkdocs_blogpost.ruby import SPACE, to_s


class GithubEditLink(Tag):
    """Links a page's source."""

    name = "github_edit_link"

    def parse(self, markup: str) -> None:
        """Read the link's text."""
        self.text = markup.strip(SPACE).strip("\"'")

    def render(self, context: Context, out: Sink) -> None:
        """Write where the page can be edited, or a link to it."""
        url = _url(context.site.configuration, context.path)
        out.write(f'<a href="{url}">{self.text}</a>' if self.text else url)


def _url(settings: Mapping[str, Any], path: str) -> str:
    repository = to_s(settings.get("repository"))
    if not repository:
        raise LiquidRuntimeError(
            "'github_edit_link' needs the repository: write 'repository: owner/name' in _config.yml."
        )
    github = settings.get("github")
    source = github.get("source") if isinstance(github, Mapping) else None
    source = source if isinstance(source, Mapping) else {}
    folder = to_s(source.get("path")).strip("/")
    place = "/".join(part for part in (to_s(source.get("branch")) or "main", folder, path) if part)
    return normalised(f"https://github.com/{repository}/edit/{place}")
