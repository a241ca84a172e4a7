"""The site as Jekyll sees it: configuration, posts, pages, collections, data and their URLs."""
