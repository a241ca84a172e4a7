"""`python -m mkdocs_blogpost`: the command `mkdocs-blogpost` where its script is not on the path."""

import sys

from mkdocs_blogpost.adapters.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
