"""kramdown's constructs, one a file: pattern, reader and writer together."""
