"""One post is rendered: Liquid, kramdown, then each adaptation, one step a file."""
