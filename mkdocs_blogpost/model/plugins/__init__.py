"""What Ruby plugins do to a site before it is rendered, one plugin a file."""
