"""The Python-Markdown extension `kramdown`."""
