"""The tables of the survey, folded from the journal as those of ``tables``.

No column leads from one row to a person: scores and profiles of a group are sorted each on their own.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, PrimaryKeyConstraint, SmallInteger, Table, Text

from ptsp_desk.store.metadata import KEY, fold, key

survey_groups = Table(
    "survey_groups",
    fold,
    *key(),
    Column("place", Integer, nullable=False),
    Column("day", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("instrument", Text, nullable=False),
    Column("n", Integer, nullable=False),
    PrimaryKeyConstraint(*KEY, "place"),
    Index(None, "office", "day"),
    Index(None, "office", "instrument", "moment", "service", "day"),
)
"""Answers about one service that became known together: those of an entry by ``place``, from 1."""

MOST_ELEMENTS = 14
"""So many elements has the longest instrument."""

survey_answers = Table(
    "survey_answers",
    fold,
    *key(),
    Column("place", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    *(Column(f"u{element}", SmallInteger) for element in range(1, MOST_ELEMENTS + 1)),
    Column("answered", SmallInteger, nullable=False),
    Column("total", SmallInteger, nullable=False),
    PrimaryKeyConstraint(*KEY, "place", "number"),
    sqlite_with_rowid=False,  # whoever counts reads all answers of a group, which then stand side by side
)
"""One row of scores of a group; ``number`` is its place among them and says nothing of anybody."""

survey_profiles = Table(
    "survey_profiles",
    fold,
    *key(),
    Column("place", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("profile", Text, nullable=False),
    PrimaryKeyConstraint(*KEY, "place", "number"),
    sqlite_with_rowid=False,
)
"""Who answered in a group, sorted on their own: the same ``number`` in ``survey_answers`` is somebody else."""

survey_comments = Table(
    "survey_comments",
    fold,
    *key(),
    Column("number", Integer, nullable=False),
    Column("day", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("instrument", Text, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint(*KEY, "number"),
    Index(None, "office", "moment", "day"),
)
"""What people wrote, by entry; ``service`` is empty where the entry holds several."""

survey_follow_ups = Table(
    "survey_follow_ups",
    fold,
    *key(),
    Column("comment", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("officer", Text, nullable=False),
    Column("due", Text),
    Column("state", Text, nullable=False),
    Column("note", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "comment"),
)

survey_publications = Table(
    "survey_publications",
    fold,
    *key(),
    Column("first", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("medium", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "first", "last"),
)

survey_imports = Table(
    "survey_imports",
    fold,
    *key(),
    Column("at", BigInteger, nullable=False),
    Column("instrument", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("population", BigInteger),
    Column("name", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "first", "last"),
)
"""Questionnaires of paper that came in as one file; ``population`` were served on the days that it covers."""
