"""Images of posts: files, sizes, smaller copies, banners and the picture that stands for a post."""
