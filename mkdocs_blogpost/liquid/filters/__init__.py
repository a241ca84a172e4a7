"""Jekyll's Liquid filters, one family a file."""
