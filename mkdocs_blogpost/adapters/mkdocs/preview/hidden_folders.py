"""The hidden folders that a site publishes because its `include` names them, such as `.well-known`."""

from mkdocs.livereload import LiveReloadServer

from mkdocs_blogpost.adapters.mkdocs.preview.built import Built


def follow_hidden(server: LiveReloadServer, built: Built) -> None:
    """Let the server follow the hidden folders of a site that it does not follow yet."""
    site, known = built.blog.site, getattr(server, "_watched_paths", {})
    for entry in site.tree.again().entries():
        if entry.is_folder and entry.name.startswith(".") and site.config.entries.keeps(entry, entry.path):
            place = str(site.tree.absolute(entry.path))
            if place not in known:
                server.watch(place)
