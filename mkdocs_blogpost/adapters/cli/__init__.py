"""The sub-commands of `mkdocs-blogpost`, one file each."""
