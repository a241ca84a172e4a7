"""The whole trip: a source tree is read, its posts are rendered, the blog is shown."""
