"""The providers of comments, and their own options.

Follows https://giscus.app, https://utteranc.es and https://help.disqus.com.
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from mkdocs_blogpost.option_checks import Matches
from mkdocs_blogpost.values import value_class

Repository = Annotated[str, Matches(r"[^/\s]+/[^/\s]+", "is a repository such as 'owner/name'")]
Switch = bool | Literal[0, 1, "0", "1"]


@value_class
class GiscusOptions:
    """The options of giscus."""

    repo: Repository | None = None
    """The repository on GitHub whose discussions have the comments.

    Example: `ada/blog`
    """
    repo_id: str | None = None
    """The repository's id, as giscus.app shows it.

    Example: `R_kgDOexample`
    """
    category: str | None = None
    """The category of the discussions.

    Example: `Announcements`
    """
    category_id: str | None = None
    """The category's id, as giscus.app shows it.

    Example: `DIC_kwDOexample`
    """
    mapping: str | None = None
    """How a post finds its discussion: `pathname`, `url`, `title`, `og:title`, `specific` or `number`.

    Example: `title`
    """
    term: str | int | None = None
    """What a discussion is found by if `mapping` is `specific` or `number`.

    Example: `Welcome`
    """
    strict: Switch | None = None
    """Whether a discussion's title must match exactly.

    Example: `true`
    """
    reactions_enabled: Switch | None = None
    """Whether reactions to the post are shown.

    Example: `false`
    """
    emit_metadata: Switch | None = None
    """Whether giscus sends the page what it knows of the discussion.

    Example: `true`
    """
    input_position: Literal["top", "bottom"] | None = None
    """Whether one writes above or below the comments.

    Example: `top`
    """
    theme: str | None = None
    """The colours.

    Example: `light`
    """
    lang: str | None = None
    """The language of the buttons; without it the blog's.

    Example: `de`
    """
    loading: Literal["lazy", "eager"] | None = None
    """`lazy` loads the comments when a reader comes near them.

    Example: `lazy`
    """


@value_class
class UtterancesOptions:
    """The options of utterances."""

    short_forms: ClassVar[Mapping[type, str]] = {str: "repo"}
    repo: Repository | None = None
    """The repository on GitHub whose issues have the comments.

    Example: `ada/blog`
    """
    issue_term: str | None = None
    """How a post finds its issue: `pathname`, `url`, `title`, `og:title`, or a text.

    Example: `title`
    """
    issue_number: int | str | None = None
    """The one issue of all posts.

    Example: `7`
    """
    label: str | None = None
    """The label of new issues.

    Example: `comments`
    """
    theme: str | None = None
    """The colours.

    Example: `github-light`
    """


@value_class
class DisqusOptions:
    """The options of Disqus."""

    short_forms: ClassVar[Mapping[type, str]] = {str: "shortname"}
    shortname: str | None = None
    """The site's name at Disqus.

    Example: `ada-blog`
    """


@value_class
class IssoOptions:
    """The options of Isso."""

    short_forms: ClassVar[Mapping[type, str]] = {str: "host"}
    host: str | None = None
    """The address of the Isso server.

    Example: `https://comments.example.com`
    """


@value_class
class CusdisOptions:
    """The options of Cusdis."""

    short_forms: ClassVar[Mapping[type, str]] = {str: "app_id"}
    app_id: str | None = None
    """The site's id at Cusdis.

    Example: `00000000-aaaa-bbbb-cccc-000000000000`
    """
    host: str | None = None
    """The address of the Cusdis server.

    Example: `https://cusdis.com`
    """


PROVIDERS: Mapping[str, type[Any]] = {
    "giscus": GiscusOptions,
    "utterances": UtterancesOptions,
    "disqus": DisqusOptions,
    "isso": IssoOptions,
    "cusdis": CusdisOptions,
}
"""The providers by name."""
