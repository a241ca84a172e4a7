"""What a blog shows beside its posts: index, archives, taxonomies, feeds, redirects, one a file."""
