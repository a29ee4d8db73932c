"""The applicant's screen: one question at a time, four faces, and nothing that says who answered."""
