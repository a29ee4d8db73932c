"""What an office had before this program, read from tables: running files, old permits, known applicants."""
