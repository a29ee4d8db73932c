"""Berkas: finding an application, and all that is done with one that is registered."""
