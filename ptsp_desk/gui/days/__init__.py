"""Hari kerja: is the desk ready, who is on duty, and the closing in the evening."""
