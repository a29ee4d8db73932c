"""Kunjungan: who came today, and the one who only asks."""
