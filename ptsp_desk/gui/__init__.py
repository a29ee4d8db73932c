"""The window: Qt, and nothing that a rule or the journal needs."""
