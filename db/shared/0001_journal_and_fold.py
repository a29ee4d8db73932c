"""The journal and the tables that are folded from it."""

import sqlalchemy as sa
from alembic import op

revision = "shared_0001"
down_revision = None
branch_labels = ("shared",)
depends_on = None

# What was written stays: the one change allowed is to blank the personal part of an entry.
TRIGGERS = (
    """
    CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
    WHEN NEW.personal IS NOT NULL OR NEW.salt IS NOT NULL
      OR NEW.office IS NOT OLD.office OR NEW.desk IS NOT OLD.desk
      OR NEW.epoch IS NOT OLD.epoch OR NEW.seq IS NOT OLD.seq
      OR NEW.hash IS NOT OLD.hash OR NEW.data IS NOT OLD.data
      OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject
    BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never changed'); END
    """,
    """
    CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never deleted'); END
    """,
)


def upgrade() -> None:
    op.create_table(
        "journal",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("personal", sa.LargeBinary(), nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_journal")),
    )
    op.create_index(op.f("ix_journal_office_subject"), "journal", ["office", "subject"])
    op.create_table(
        "desks",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_desks")),
    )
    op.create_index(op.f("ix_desks_office_key_id"), "desks", ["office", "key_id"])
    op.create_table(
        "settings",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "name", name=op.f("pk_settings")),
    )
    op.create_table(
        "officers",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("office", "id", name=op.f("pk_officers")),
    )
    op.create_table(
        "holidays",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "day", name=op.f("pk_holidays")),
    )
    op.create_table(
        "catalogue",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_catalogue")),
    )
    op.create_table(
        "applications",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("tracking_code", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("counter", sa.BigInteger(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("service_version", sa.Text(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("business_day", sa.Text(), nullable=False),
        sa.Column("registered_at", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=True),
        sa.Column("received_by", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=True),
        sa.Column("applicant", sa.Text(), nullable=False),
        sa.Column("proxy", sa.Text(), nullable=True),
        sa.Column("location_address", sa.Text(), nullable=False),
        sa.Column("location_village", sa.Text(), nullable=False),
        sa.Column("location_name", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("fee_inputs", sa.Text(), nullable=False),
        sa.Column("promise", sa.Text(), nullable=False),
        sa.Column("promised_on", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("stage_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("clock", sa.Text(), nullable=False),
        sa.Column("remaining", sa.Integer(), nullable=True),
        sa.Column("corrections", sa.Integer(), nullable=False),
        sa.Column("prints", sa.Integer(), nullable=False),
        sa.CheckConstraint("counter > 0", name=op.f("ck_applications_counter")),
        sa.PrimaryKeyConstraint("office", "id", name=op.f("pk_applications")),
        sa.UniqueConstraint(
            "office", "desk", "epoch", "counter", name=op.f("uq_applications_office_desk_epoch_counter")
        ),
        sa.UniqueConstraint("office", "number", name=op.f("uq_applications_office_number")),
    )
    op.create_index(
        op.f("ix_applications_office_business_day_service"), "applications", ["office", "business_day", "service"]
    )
    op.create_index(op.f("ix_applications_office_ended_on_service"), "applications", ["office", "ended_on", "service"])
    op.create_index(op.f("ix_applications_office_identity"), "applications", ["office", "identity"])
    op.create_table(
        "documents",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("fault", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('ok', 'problem', 'missing')", name=op.f("ck_documents_state")),
        sa.PrimaryKeyConstraint("office", "application", "position", name=op.f("pk_documents")),
    )
    op.create_table(
        "quotes",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("total >= 0", name=op.f("ck_quotes_total")),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_quotes")),
    )
    op.create_index(op.f("ix_quotes_office_application"), "quotes", ["office", "application"])
    op.create_table(
        "moves",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("from_stage", sa.Text(), nullable=False),
        sa.Column("to_stage", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("superseded", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_moves")),
    )
    op.create_index(op.f("ix_moves_office_application"), "moves", ["office", "application"])
    op.create_index(op.f("ix_moves_office_day_to_stage"), "moves", ["office", "day", "to_stage"])
    op.create_table(
        "visits",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("business_day", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("service_version", sa.Text(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("resumes", sa.Text(), nullable=True),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_visits")),
        sa.UniqueConstraint("office", "external_id", name=op.f("uq_visits_office_external_id")),
    )
    op.create_index(op.f("ix_visits_office_business_day_kind"), "visits", ["office", "business_day", "kind"])
    op.create_table(
        "visit_documents",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("fault", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", "position", name=op.f("pk_visit_documents")),
    )
    for trigger in TRIGGERS:
        op.execute(trigger)
