"""Liquid tags, one a file."""
