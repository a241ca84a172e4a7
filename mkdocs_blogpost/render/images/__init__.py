"""Images of posts: files, sizes, smaller copies, banners and the picture that represents a post."""
