"""Ringkasan: the day so far, and any day before it."""
