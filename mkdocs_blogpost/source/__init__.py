"""A Jekyll source tree: its folder read into files with front matter, knowing no Markdown."""
