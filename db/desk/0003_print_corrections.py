"""A print of a corrected receipt says which correction it is."""

import sqlalchemy as sa
from alembic import op

revision = "desk_0003"
down_revision = "desk_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("prints", sa.Column("correction", sa.Integer(), nullable=False, server_default="0"))
