"""`site.github`, and the site's address and title, as far as they are known without a network.

Follows https://jekyll.github.io/github-metadata/: the repository's name gives most values. What only the network
knows is empty, unless the site keeps it in `_data/github_metadata.json` or under `github` in `_config.yml`.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from mkdocs_blogpost.dialect import environment_of
from mkdocs_blogpost.model.config import Config
from mkdocs_blogpost.model.scopes import deep_merge
from mkdocs_blogpost.ruby import truthy
from mkdocs_blogpost.source.repository import Repository, repository_of
from mkdocs_blogpost.source.tree import SourceTree
from mkdocs_blogpost.values import value_class

NAME = "jekyll-github-metadata"
SNAPSHOT = "github_metadata"
"""The data file that holds what the site's author knows from the network."""
HOST = "https://github.com"
LISTS = ("contributors", "public_repositories", "organization_members", "releases", "latest_release")
"""Lists that only the network knows."""
UNKNOWN = (
    "license", "language", "project_tagline", "owner_display_name", "issues_url", "wiki_url", "show_downloads",
    "archived", "disabled",
)  # fmt: skip
"""Other values that only the network knows."""
OF_OWNER = (
    "avatar_url", "bio", "blog", "collaborators", "company", "created_at", "description", "email", "followers",
    "following", "has_organization_projects", "has_repository_projects", "hireable", "html_url", "id", "is_verified",
    "location", "login", "name", "node_id", "public_gists", "public_repos", "type", "updated_at",
)  # fmt: skip
"""What the network knows of a repository's owner."""


@value_class
class _Home:
    """A repository and the site that GitHub Pages publishes for it."""

    owner: str
    """Its owner."""
    name: str
    """Its name."""
    domain: str
    """The site's own domain; empty for none."""

    @property
    def is_of_user(self) -> bool:
        """Return whether the site is its owner's, not a project's."""
        return self.name.lower() in (f"{self.owner}.github.io".lower(), f"{self.owner}.github.com".lower())

    @property
    def url(self) -> str:
        """Return the site's address."""
        if self.domain:
            return f"https://{self.domain}"
        root = f"https://{self.owner.lower()}.github.io"
        return root if self.is_of_user else f"{root}/{self.name}"

    @property
    def repository_url(self) -> str:
        """Return the address of the repository."""
        return f"{HOST}/{self.owner}/{self.name}"


def configured(config: Config, tree: SourceTree, variables: Mapping[str, str], snapshot: object = None) -> Config:
    """Return the configuration with `github`, and with the values that follow from the repository."""
    repository = repository_of(tree.root)
    name = repository_name(config.data, repository, variables)
    home = _home(name, tree)
    values: dict[str, Any] = {"github": _namespace(config, home, repository, variables, snapshot)}
    if home is None:
        return config.with_settings(values)
    values |= _titles(config.data, home)
    if environment_of(config.dialect, variables) == "production":
        values |= _address(config.data, home)
    return config.with_settings(values)


def repository_name(settings: Mapping[str, Any], repository: Repository, variables: Mapping[str, str]) -> str:
    """Return `OWNER/NAME` of the site's repository, empty if it is unknown."""
    own = settings.get("repository")
    known = (
        variables.get("PAGES_REPO_NWO"),
        own if isinstance(own, str) and "/" in own else None,
        repository.name,
        variables.get("GITHUB_REPOSITORY"),
    )
    return next((name for name in known if name), "")


def _home(name: str, tree: SourceTree) -> _Home | None:
    owner, _, rest = name.partition("/")
    return _Home(owner, rest.rpartition("/")[2], domain_of(tree)) if owner and rest else None


def domain_of(tree: SourceTree) -> str:
    """Return the domain that the file `CNAME` names, empty for none."""
    try:
        return next(iter(tree.read_text("CNAME").split()), "")
    except (OSError, UnicodeError):
        return ""


def _titles(settings: Mapping[str, Any], home: _Home) -> dict[str, Any]:
    """Return the site's title, unless it has a title or a name."""
    if truthy(settings.get("title")) or truthy(settings.get("name")):
        return {}
    return {"title": home.owner if home.is_of_user else home.name}


def _address(settings: Mapping[str, Any], home: _Home) -> dict[str, Any]:
    """Return the site's `url` and `baseurl`, each unless the site gives it."""
    parts = urlsplit(home.url)
    values: dict[str, Any] = {}
    if not truthy(settings.get("url")):
        values["url"] = f"{parts.scheme}://{parts.netloc}"
    if settings.get("baseurl") in (None, "/"):
        values["baseurl"] = parts.path
    return values


def _namespace(
    config: Config,
    home: _Home | None,
    repository: Repository,
    variables: Mapping[str, str],
    snapshot: object,
) -> Any:
    own = config.data.get("github")
    if own is not None and not isinstance(own, Mapping):
        return own
    known = _known(config, home, repository, variables) if home else {}
    for layer in (snapshot, own):
        known = deep_merge(known, layer) if isinstance(layer, Mapping) else known
    return known


def _known(config: Config, home: _Home, repository: Repository, variables: Mapping[str, str]) -> dict[str, Any]:
    """Return what a repository's name tells."""
    branch = repository.branch or ("master" if home.is_of_user else "gh-pages")
    stage = environment_of(config.dialect, variables)
    return {
        **dict.fromkeys(UNKNOWN),
        **dict.fromkeys(LISTS, False),
        "private": False,
        "owner": dict.fromkeys(OF_OWNER),
        "repository_nwo": f"{home.owner}/{home.name}",
        "repository_name": home.name,
        "project_title": home.name,
        "owner_name": home.owner,
        "owner_url": f"{HOST}/{home.owner}",
        "owner_gravatar_url": f"{HOST}/{home.owner}.png",
        "repository_url": home.repository_url,
        "clone_url": f"{home.repository_url}.git",
        "releases_url": f"{home.repository_url}/releases",
        "zip_url": f"{home.repository_url}/zipball/{branch}",
        "tar_url": f"{home.repository_url}/tarball/{branch}",
        "source": {"branch": branch, "path": "/"},
        "is_user_page": home.is_of_user,
        "is_project_page": not home.is_of_user,
        "url": home.url,
        "baseurl": urlsplit(home.url).path,
        "hostname": "github.com",
        "pages_hostname": "github.io",
        "api_url": "https://api.github.com",
        "help_url": "https://docs.github.com",
        "environment": stage,
        "pages_env": stage,
        "build_revision": variables.get("JEKYLL_BUILD_REVISION") or repository.revision,
        "versions": {"jekyll": config.dialect.version},
    }
