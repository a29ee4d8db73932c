"""What the tables of the journal and of its fold have in common."""

from sqlalchemy import BigInteger, Column, Integer, MetaData, Text

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}

fold = MetaData(naming_convention=NAMES)

KEY = ("office", "desk", "epoch", "seq")


def key() -> tuple[Column[str], Column[str], Column[int], Column[int]]:
    """Return the columns of the key of the entry that a row comes from."""
    return (
        Column("office", Text, nullable=False),
        Column("desk", Text, nullable=False),
        Column("epoch", Integer, nullable=False),
        Column("seq", BigInteger, nullable=False),
    )
