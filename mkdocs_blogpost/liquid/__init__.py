"""Liquid as Jekyll speaks it."""
