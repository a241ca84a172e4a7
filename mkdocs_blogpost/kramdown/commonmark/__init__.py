"""CommonMark as Jekyll's converters for it print it: text to HTML, and HTML to a tree of elements.

Follows https://github.com/jekyll/jekyll-commonmark and https://github.com/github/jekyll-commonmark-ghpages. The text
is read by markdown-it-py, which the extra `commonmark` installs.
"""
