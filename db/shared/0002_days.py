"""What a day's figures need: how promises stood, openings and closings, amounts, complaints, surveys, what was before.

Tables that get columns are made anew: every table but the journal follows from it, and is folded again after this.
"""

import sqlalchemy as sa
from alembic import op

revision = "shared_0002"
down_revision = "shared_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("applications")
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
        sa.Column("old_number", sa.Text(), nullable=True),
        sa.Column("taken_over_on", sa.Text(), nullable=True),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("business_day", sa.Text(), nullable=False),
        sa.Column("backdated", sa.Boolean(), nullable=False),
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
        sa.Column("first_promised_on", sa.Text(), nullable=False),
        sa.Column("earliest_promised_on", sa.Text(), nullable=False),
        sa.Column("first_awaited", sa.Text(), nullable=True),
        sa.Column("awaited", sa.Text(), nullable=True),
        sa.Column("quoted", sa.BigInteger(), nullable=True),
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
    op.create_index(op.f("ix_applications_office_identity"), "applications", ["office", "identity"], unique=False)
    op.create_index(op.f("ix_applications_office_old_number"), "applications", ["office", "old_number"], unique=False)
    op.create_index(
        "ix_applications_received",
        "applications",
        ["office", "business_day", "service", "taken_over_on", "quoted", "officer", "opened_at", "registered_at"],
        unique=False,
    )
    op.create_index(
        "ix_applications_stock",
        "applications",
        [
            *("office", "ended_on", "service", "business_day", "taken_over_on", "earliest_promised_on", "awaited"),
            *("first_promised_on", "first_awaited", "id", "number"),
        ],
        unique=False,
    )
    op.drop_table("moves")
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
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_moves")),
    )
    op.create_index(op.f("ix_moves_office_application"), "moves", ["office", "application"], unique=False)
    op.create_index(
        "ix_moves_figures", "moves", ["office", "to_stage", "superseded", "day", "service", "late"], unique=False
    )
    op.drop_index(op.f("ix_visits_office_business_day_kind"), "visits")
    op.create_index(
        op.f("ix_visits_office_business_day_kind_officer"),
        "visits",
        ["office", "business_day", "kind", "officer"],
        unique=False,
    )
    op.create_table(
        "setting_changes",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_setting_changes")),
    )
    op.create_index(op.f("ix_setting_changes_office_name"), "setting_changes", ["office", "name"], unique=False)
    op.create_table(
        "clocks",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("promised_on", sa.Text(), nullable=False),
        sa.Column("clock", sa.Text(), nullable=False),
        sa.Column("awaited", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_clocks")),
    )
    op.create_index(op.f("ix_clocks_office_application_day"), "clocks", ["office", "application", "day"], unique=False)
    op.create_table(
        "days",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("revision", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_days")),
    )
    op.create_index(op.f("ix_days_office_day"), "days", ["office", "day"], unique=False)
    op.create_table(
        "amounts",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_amounts")),
    )
    op.create_index(op.f("ix_amounts_office_application"), "amounts", ["office", "application"], unique=False)
    op.create_index(
        op.f("ix_amounts_office_kind_day_application_amount"),
        "amounts",
        ["office", "kind", "day", "application", "amount"],
        unique=False,
    )
    op.create_table(
        "complaints",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_complaints")),
    )
    op.create_index(op.f("ix_complaints_office_day"), "complaints", ["office", "day"], unique=False)
    op.create_table(
        "survey_groups",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("elements", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_survey_groups")),
    )
    op.create_index(op.f("ix_survey_groups_office_day"), "survey_groups", ["office", "day"], unique=False)
    op.create_table(
        "permits",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=True),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Text(), nullable=False),
        sa.Column("valid_until", sa.Text(), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_permits")),
    )
    op.create_index(op.f("ix_permits_office_identity"), "permits", ["office", "identity"], unique=False)
    op.create_index(op.f("ix_permits_office_number"), "permits", ["office", "number"], unique=False)
    op.create_index(op.f("ix_permits_office_valid_until"), "permits", ["office", "valid_until"], unique=False)
    op.create_table(
        "applicants",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("applicant", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "desk", "epoch", "seq", name=op.f("pk_applicants")),
    )
    op.create_index(op.f("ix_applicants_office_identity"), "applicants", ["office", "identity"], unique=False)
    op.create_index(op.f("ix_applicants_office_source"), "applicants", ["office", "source"], unique=False)
