"""The hosts: MkDocs, Python-Markdown, the command line. They translate and decide nothing."""
