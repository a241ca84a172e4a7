"""The kinds of pictures: one a file, each drawing on a canvas by chance."""
