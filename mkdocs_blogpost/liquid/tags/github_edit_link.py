"""`{% github_edit_link "Improve this page" %}`, as the plugin jekyll-github-metadata writes it.

Follows https://jekyll.github.io/github-metadata/edit-on-github-link/. Nothing is asked of GitHub: the
repository is `repository` in `_config.yml`, branch and folder are `github: source: branch, path` there.
"""

from collections.abc import Mapping
from typing import Any

from liquid.token import Token

from mkdocs_blogpost.liquid.context import Context
from mkdocs_blogpost.liquid.nodes import Construct, Sink
from mkdocs_blogpost.liquid.tag import MarkupTag
from mkdocs_blogpost.liquid.uri import normalised
from mkdocs_blogpost.liquid.values import LiquidRuntimeError
from mkdocs_blogpost.ruby import SPACE, to_s


class EditLinkNode(Construct):
    """Writes where a page can be edited."""

    __slots__ = ("text",)

    def __init__(self, token: Token, text: str) -> None:
        super().__init__(token)
        self.text = text

    def write(self, context: Context, out: Sink) -> None:
        """Write the address, or a link to it."""
        url = _url(context.environment.lookups.configuration, context.path)
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


class GithubEditLink(MarkupTag):
    """Links a page's source."""

    name = "github_edit_link"

    def node(self, token: Token, markup: str) -> Construct:
        """Return the node that writes the link."""
        return EditLinkNode(token, markup.strip(SPACE).strip("\"'"))
