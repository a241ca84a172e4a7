"""`mkdocs serve`: after a save only what depends on it is built again.

`preview.Preview` takes the place of MkDocs' builder. It asks `observer` which files were saved, waits until they are
`settled`, shows the page of a saved post at once (`quick`), and then brings everything else up to date (`update`).
"""
