"""The MkDocs plugin: translates events, files and pages; decides nothing."""
