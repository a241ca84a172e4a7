"""What the blog publishes beside its posts: index, archives, taxonomies, feeds, redirects; one file each.

blog = assemble.blog_of(site, options, entries, info)
views = blog_views.site_views(blog)
views.pages, views.files                               what may be published, each with its URL
blog_context.entry_context(views, entry, page_url)     the variable `blogpost` of a post's template
file.content(blog)                                     once the entries have their bodies
"""
