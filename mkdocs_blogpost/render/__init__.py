"""One post's trip: Liquid, kramdown, then each adaptation, one step a file."""
