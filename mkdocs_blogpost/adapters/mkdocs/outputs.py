"""Writes the files of the blog that are no pages of MkDocs."""

from pathlib import Path

from mkdocs_blogpost.adapters.mkdocs.blog import MkDocsBlog
from mkdocs_blogpost.adapters.mkdocs.late_removal import leave_out_unwritten
from mkdocs_blogpost.whole_files import replace_file


def write_outputs(blog: MkDocsBlog, site: Path) -> frozenset[str]:
    """Write every file, keep the posts for the next build, and return the paths of the files in the site folder."""
    leave_out_unwritten(blog)
    paths = set()
    for output in blog.outputs():
        replace_file(site / output.path, output.content)
        paths.add(output.path)
    blog.save_cache()
    return frozenset(paths)
