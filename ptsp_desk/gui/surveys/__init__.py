"""Survei: what the answers come to, what people wrote, questionnaires of paper, periods, and publications."""
