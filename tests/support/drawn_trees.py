"""Source trees that are drawn as text, one file a line, and what a build of them publishes.

    _config.yml                  title: A site
    about.md                     ---\\nlayout: page\\n---\\nAbout us.

`\\n` in a line begins a new line of the file.
"""

from datetime import UTC, datetime
from pathlib import Path

from mkdocs_blogpost.pipeline.build import BuildContext, SiteBuild, read
from mkdocs_blogpost.pipeline.publication import Claim
from mkdocs_blogpost.pipeline.settings import load
from mkdocs_blogpost.problems import Problems
from mkdocs_blogpost.views.assemble import SiteInfo

NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)


def plant(folder: Path, drawing: str) -> Path:
    """Write the files of a drawing into a folder and return it."""
    for line in filter(str.strip, drawing.splitlines()):
        path, _, text = line.strip().partition(" ")
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.strip().replace("\\n", "\n") + "\n", "utf-8")
    return folder


class Build:
    """A build of a drawn tree, without a host."""

    def __init__(
        self,
        folder: Path,
        drawing: str,
        *,
        host: dict[str, Claim] | None = None,
        of_host: tuple[str, ...] = (),
        info: SiteInfo | None = None,
        **options: object,
    ) -> None:
        self.problems = Problems()
        settings = load(options)
        context = BuildContext(NOW)
        self.site = read(plant(folder, drawing), settings, context, self.problems)
        self.build = SiteBuild(
            self.site,
            settings,
            context,
            host=info or SiteInfo(),
            host_claims=(host or {}).values(),
            of_host=of_host,
            problems=self.problems,
        )

    @property
    def codes(self) -> list[str]:
        """Return the codes of all problems."""
        return [each.code for each in self.problems.take()]

    def answers(self, *, views: bool = False) -> dict[str, str]:
        """Return each file of the site folder with the source that it is made of."""
        own = self.build.publication.answers.items()
        return {place: claim.source for place, claim in own if views or " '" not in claim.source}
