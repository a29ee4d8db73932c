"""Applications are found by what they are called."""

from alembic import op

revision = "desk_0001"
down_revision = None
branch_labels = ("desk",)
depends_on = None


def upgrade() -> None:
    # Only the index of the words is kept, not the words. The rowid grows with each registration: newest first.
    op.execute(
        """
        CREATE VIRTUAL TABLE search USING fts5(
            words, office UNINDEXED, application UNINDEXED,
            content='', contentless_delete=1, contentless_unindexed=1,
            prefix='2 3 4', tokenize='unicode61 remove_diacritics 2'
        )
        """
    )
