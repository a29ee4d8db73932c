"""The tables of what stays on this machine: never folded, never shipped, never compared.

Times are integers, milliseconds since 1970 in UTC; JSON is canonical text.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from ptsp_desk.store.metadata import NAMES

local = MetaData(naming_convention=NAMES)

drafts = Table(
    "drafts",
    local,
    Column("slot", Integer, nullable=False),
    Column("form", Text, nullable=False),
    Column("opened_at", BigInteger, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("content", Text, nullable=False),
    PrimaryKeyConstraint("slot"),
    UniqueConstraint("form"),
)

prints = Table(
    "prints",
    local,
    Column("id", Text, nullable=False),  # UUIDv7: in the order of queueing
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("size", Text, nullable=False),
    Column("copy", Integer, nullable=False),
    Column("officer", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("queued_at", BigInteger, nullable=False),
    Column("printed_at", BigInteger),
    Column("confirmed_at", BigInteger),
    Column("correction", Integer, nullable=False, server_default="0"),
    PrimaryKeyConstraint("id"),
    Index(None, "state"),
    Index(None, "subject"),
    Index(None, "number"),
)

credentials = Table(
    "credentials",
    local,
    Column("officer", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("tried_at", BigInteger),
    PrimaryKeyConstraint("officer"),
)
