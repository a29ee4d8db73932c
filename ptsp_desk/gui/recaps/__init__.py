"""Rekap: what the office gives account of, by week, month, quarter and year."""
