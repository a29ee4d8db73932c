"""What answers to the survey need: a row each for scores and for who answered, comments, imports, publications.

``survey_groups`` is made anew; it follows from the journal as all of these, and is folded again after this.
"""

import sqlalchemy as sa
from alembic import op

revision = "shared_0003"
down_revision = "shared_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("survey_groups")
    op.create_table(
        "survey_groups",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", "place", name=op.f("pk_survey_groups")),
    )
    op.create_index(op.f("ix_survey_groups_office_day"), "survey_groups", ["office", "day"], unique=False)
    op.create_index(
        op.f("ix_survey_groups_office_instrument_moment_service_day"),
        "survey_groups",
        ["office", "instrument", "moment", "service", "day"],
        unique=False,
    )
    op.create_table(
        "survey_answers",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("u1", sa.SmallInteger(), nullable=True),
        sa.Column("u2", sa.SmallInteger(), nullable=True),
        sa.Column("u3", sa.SmallInteger(), nullable=True),
        sa.Column("u4", sa.SmallInteger(), nullable=True),
        sa.Column("u5", sa.SmallInteger(), nullable=True),
        sa.Column("u6", sa.SmallInteger(), nullable=True),
        sa.Column("u7", sa.SmallInteger(), nullable=True),
        sa.Column("u8", sa.SmallInteger(), nullable=True),
        sa.Column("u9", sa.SmallInteger(), nullable=True),
        sa.Column("u10", sa.SmallInteger(), nullable=True),
        sa.Column("u11", sa.SmallInteger(), nullable=True),
        sa.Column("u12", sa.SmallInteger(), nullable=True),
        sa.Column("u13", sa.SmallInteger(), nullable=True),
        sa.Column("u14", sa.SmallInteger(), nullable=True),
        sa.Column("answered", sa.SmallInteger(), nullable=False),
        sa.Column("total", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", "place", "number", name=op.f("pk_survey_answers")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "survey_profiles",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", "place", "number", name=op.f("pk_survey_profiles")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "survey_comments",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", "number", name=op.f("pk_survey_comments")),
    )
    op.create_index(
        op.f("ix_survey_comments_office_moment_day"), "survey_comments", ["office", "moment", "day"], unique=False
    )
    op.create_table(
        "survey_follow_ups",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_survey_follow_ups")),
    )
    op.create_index(
        op.f("ix_survey_follow_ups_office_comment"), "survey_follow_ups", ["office", "comment"], unique=False
    )
    op.create_table(
        "survey_publications",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("last", sa.Text(), nullable=False),
        sa.Column("medium", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_survey_publications")),
    )
    op.create_index(
        op.f("ix_survey_publications_office_first_last"),
        "survey_publications",
        ["office", "first", "last"],
        unique=False,
    )
    op.create_table(
        "survey_imports",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("last", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("population", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_survey_imports")),
    )
    op.create_index(
        op.f("ix_survey_imports_office_first_last"), "survey_imports", ["office", "first", "last"], unique=False
    )
