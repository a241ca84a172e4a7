"""Index, archives, taxonomies, feeds, redirects: one file each, and nothing of a host.

blog = assemble.blog_of(site, settings, entries, host, page_html)
edition = edition.edition_of(blog, problems)
edition.pages                               each is published with its template
scene.scene_of_entry(edition, entry, link)  the name `blogpost` in that page's template
edition.files(problems)                     feeds and the like, once every post is rendered
"""
