"""What recapitulations are made of, counted and listed through indexes."""
