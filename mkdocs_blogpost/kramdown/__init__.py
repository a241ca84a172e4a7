"""kramdown: text to a tree of elements to HTML, knowing neither Jekyll nor MkDocs."""
