"""Small sites, built by the real runners."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from host_process import run_host, run_host_anew
from selectolax.lexbor import LexborHTMLParser

POSTS = Path(__file__).parents[1] / "hosts" / "posts"
THEMES = ("material", "mkdocs", "readthedocs")
RUNNERS = ("mkdocs", "properdocs")


@dataclass
class Result:
    """What a run wrote and said."""

    site: Path
    code: int
    log: str

    def page(self, path: str) -> LexborHTMLParser:
        return LexborHTMLParser((self.site / path).read_text(encoding="utf-8"))

    def exists(self, path: str) -> bool:
        return (self.site / path).is_file()


@dataclass
class Site:
    """A folder with an `mkdocs.yml`, written file by file."""

    root: Path
    theme: str = "material"
    options: dict[str, Any] = field(default_factory=dict)
    config: dict[str, Any] = field(default_factory=dict)

    def write(self, path: str, text: str) -> "Site":
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return self

    def post(self, name: str) -> "Site":
        return self.write(f"_posts/{name}", (POSTS / name).read_text(encoding="utf-8"))

    def configure(self) -> None:
        (self.root / "docs").mkdir(exist_ok=True)
        theme = {"name": self.theme, **({"font": False} if self.theme == "material" else {})}
        config = {
            "site_name": "A site",
            "site_url": "https://example.org/",
            "theme": theme,
            "plugins": ["search", {"blogpost": self.options} if self.options else "blogpost"],
            **self.config,
        }
        (self.root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")

    def build(self, *flags: str, runner: str = "mkdocs", anew: bool = False) -> Result:
        """Build the site; `anew` where the order of sets could be seen in what is written."""
        self.configure()
        run = run_host_anew if anew else run_host
        code, log = run(runner, "build", "-f", str(self.root / "mkdocs.yml"), *flags)
        return Result(self.root / "site", code, log)
