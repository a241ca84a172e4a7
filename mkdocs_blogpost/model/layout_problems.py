"""Layouts of the tree that cannot be read, and layouts that are inside of each other in a circle.

Follows https://jekyllrb.com/docs/layouts/.
"""

from collections.abc import Iterator, Mapping

from mkdocs_blogpost.model.layout import layout_of
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.problems import Problem, problem
from mkdocs_blogpost.source import front_matter, yaml


def problems_of_layouts(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the layouts of a tree; none of these is used."""
    folder = site.config.text("layouts_dir").strip("/") or "_layouts"
    around: dict[str, str] = {}
    paths: dict[str, tuple[str, int | None]] = {}
    for entry in site.tree.entries(folder):
        if entry.is_folder or not entry.name.endswith(".html"):
            continue
        try:
            parts = front_matter.split(site.tree.read_text(entry.path, site.config.encoding), site.config.dialect.yaml)
        except yaml.YamlError as error:
            yield problem("layout-unreadable", entry.path, error.line, reason=error.message)
        except UnicodeError:
            yield problem("layout-unreadable", entry.path, reason=f"it is no {site.config.encoding} text")
        except OSError as error:
            yield problem("layout-unreadable", entry.path, reason=error.strerror or str(error))
        else:
            name = entry.name.removesuffix(".html")
            around[name] = layout_of(parts.data) or ""
            paths[name] = entry.path, parts.line("layout")
    for circle in _circles(around):
        yield problem("layout-circle", *paths[circle[0]], names=" → ".join((*circle, circle[0])))


def _circles(around: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield each circle of layouts once, from its first name on."""
    done: set[str] = set()
    for start in sorted(around):
        chain: list[str] = []
        name = start
        while name in around and name not in chain and name not in done:
            chain.append(name)
            name = around[name]
        if name in chain:
            yield chain[chain.index(name) :]
        done.update(chain)
