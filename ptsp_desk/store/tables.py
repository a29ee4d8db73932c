"""The tables of the journal and of what is folded from it.

Times are integers, milliseconds since 1970 in UTC; days are ISO dates of the office; JSON is canonical text.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from ptsp_desk.store import survey_tables  # noqa: F401 - they are of the same fold
from ptsp_desk.store.metadata import KEY, fold, key

journal = Table(
    "journal",
    fold,
    *key(),
    Column("hash", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("personal", LargeBinary),
    Column("salt", LargeBinary),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "subject"),
)

desks = Table(
    "desks",
    fold,
    *key(),
    Column("public_key", Text, nullable=False),
    Column("key_id", Text, nullable=False),
    Column("opened_at", BigInteger, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "key_id"),
)

settings = Table(
    "settings",
    fold,
    Column("office", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("office", "name"),
)

setting_changes = Table(
    "setting_changes",
    fold,
    *key(),
    Column("name", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "name"),
)
"""Every value of a setting that figures of past days go by."""

officers = Table(
    "officers",
    fold,
    Column("office", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("agency", Text, nullable=False),
    Column("active", Boolean(create_constraint=False), nullable=False),
    PrimaryKeyConstraint("office", "id"),
)

holidays = Table(
    "holidays",
    fold,
    Column("office", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    PrimaryKeyConstraint("office", "day"),
)

catalogue = Table(
    "catalogue",
    fold,
    *key(),
    Column("service", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("valid_from", Text, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
)

applications = Table(
    "applications",
    fold,
    Column("office", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("tracking_code", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("service", Text, nullable=False),
    Column("service_version", Text, nullable=False),
    Column("variant", Text, nullable=False),
    Column("old_number", Text),  # of a file that was in process before this program: what the office called it
    Column("taken_over_on", Text),  # and the day from which it is in the stock; it was never received here
    Column("received_at", BigInteger, nullable=False),
    Column("business_day", Text, nullable=False),
    Column("backdated", Boolean(create_constraint=False), nullable=False),
    Column("registered_at", BigInteger, nullable=False),
    Column("opened_at", BigInteger),
    Column("received_by", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("identity", Text),  # NIK or NIB, to find the same applicant's other files
    Column("applicant", Text, nullable=False),
    Column("proxy", Text),
    Column("location_address", Text, nullable=False),
    Column("location_village", Text, nullable=False),
    Column("location_name", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("fee_inputs", Text, nullable=False),
    Column("promise", Text, nullable=False),
    Column("promised_on", Text, nullable=False),
    Column("first_promised_on", Text, nullable=False),
    Column("earliest_promised_on", Text, nullable=False),  # of all its promises: before it no day finds the file late
    Column("first_awaited", Text),
    Column("awaited", Text),  # the first day by which a document that may follow is due and hasn't come
    Column("quoted", BigInteger),  # what was said at the counter, None where the fee wasn't known
    Column("stage", Text, nullable=False),
    Column("stage_at", BigInteger, nullable=False),
    Column("ended_on", Text),  # the day on which it left the process: issued, rejected, withdrawn or void
    Column("clock", Text, nullable=False),
    Column("remaining", Integer),
    Column("corrections", Integer, nullable=False),
    Column("prints", Integer, nullable=False),
    PrimaryKeyConstraint("office", "id"),
    UniqueConstraint("office", "number"),
    UniqueConstraint("office", "desk", "epoch", "counter"),
    CheckConstraint("counter > 0", name="counter"),
    Index(None, "office", "identity"),
    Index(None, "office", "old_number"),
    Index(  # a day's figures stand in it as a whole
        "ix_applications_received",
        *("office", "business_day", "service", "taken_over_on", "quoted", "officer", "opened_at", "registered_at"),
    ),
    Index(
        "ix_applications_stock",
        *("office", "ended_on", "service", "business_day", "taken_over_on", "earliest_promised_on", "awaited"),
        *("first_promised_on", "first_awaited", "id", "number"),
    ),
)

documents = Table(
    "documents",
    fold,
    Column("office", Text, nullable=False),
    Column("application", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("due", Text),
    Column("fault", Text),
    PrimaryKeyConstraint("office", "application", "position"),
    CheckConstraint("state IN ('ok', 'problem', 'missing')", name="state"),
)

quotes = Table(
    "quotes",
    fold,
    *key(),
    Column("application", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("total", BigInteger),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    CheckConstraint("total >= 0", name="total"),
    Index(None, "office", "application"),
)

moves = Table(
    "moves",
    fold,
    *key(),
    Column("application", Text, nullable=False),
    Column("from_stage", Text, nullable=False),
    Column("to_stage", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("day", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("superseded", Boolean(create_constraint=False), nullable=False),
    Column("service", Text, nullable=False),
    Column("late", Boolean(create_constraint=False), nullable=False),  # its promised date had passed
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "application"),
    Index("ix_moves_figures", "office", "to_stage", "superseded", "day", "service", "late"),
)

clocks = Table(
    "clocks",
    fold,
    *key(),
    Column("application", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("promised_on", Text, nullable=False),
    Column("clock", Text, nullable=False),
    Column("awaited", Text),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "application", "day"),
)
"""How an entry left what decides whether a file is late, where it changed it: late files of past days."""

visits = Table(
    "visits",
    fold,
    *key(),
    Column("kind", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("business_day", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("service_version", Text, nullable=False),
    Column("variant", Text, nullable=False),
    Column("application", Text, nullable=False),
    Column("resumes", Text),
    Column("external_id", Text),
    Column("digest", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("topic", Text),
    Column("result", Text),
    PrimaryKeyConstraint(*KEY),
    UniqueConstraint("office", "external_id"),
    Index(None, "office", "business_day", "kind", "officer"),
)

visit_documents = Table(
    "visit_documents",
    fold,
    *key(),
    Column("position", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("due", Text),
    Column("fault", Text),
    PrimaryKeyConstraint(*KEY, "position"),
)

days = Table(
    "days",
    fold,
    *key(),
    Column("day", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("officer", Text, nullable=False),
    Column("revision", Text, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "day"),
)
"""The openings, closings and reopenings of business days."""

amounts = Table(
    "amounts",
    fold,
    *key(),
    Column("application", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "kind", "day", "application", "amount"),
    Index(None, "office", "application"),
)
"""What was assessed (SKRD) and paid, in whole rupiah."""

complaints = Table(
    "complaints",
    fold,
    *key(),
    Column("id", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("topic", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "day"),
)

permits = Table(
    "permits",
    fold,
    *key(),
    Column("number", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("variant", Text, nullable=False),
    Column("identity", Text),
    Column("holder", Text, nullable=False),
    Column("issued_on", Text, nullable=False),
    Column("valid_until", Text),
    Column("details", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "number"),
    Index(None, "office", "identity"),
    Index(None, "office", "valid_until"),
)
"""Permits granted before this program."""

applicants = Table(
    "applicants",
    fold,
    *key(),
    Column("source", Text, nullable=False),
    Column("identity", Text),
    Column("name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("applicant", Text, nullable=False),
    PrimaryKeyConstraint(*KEY),
    Index(None, "office", "source"),
    Index(None, "office", "identity"),
)
"""People and companies known from before this program."""
