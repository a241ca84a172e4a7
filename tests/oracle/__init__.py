"""The only writers of expected files: the real Jekyll and kramdown."""
