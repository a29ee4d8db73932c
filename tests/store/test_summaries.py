"""The figures of a day are read through indexes, however many files there are."""

from datetime import date

from ptsp_desk.app import App
from tests.offices import HEAD, app, clock, folder, lay_out
from tests.operations.counter import registered, turned_back
from tests.operations.takeovers import takeover
from tests.statements import plans

__all__ = ["app", "clock", "folder", "lay_out"]

DAY = date(2026, 11, 17)
COVERED = {
    "applications": ["ix_applications_received", "ix_applications_stock"],
    "moves": ["ix_moves_figures"],
    "amounts": ["ix_amounts_office_kind_day_application_amount"],
    "visits": ["ix_visits_office_business_day_kind_officer"],
}
"""The indexes in which counts find all that they need, so that no row is read."""


def day_plans(app: App) -> dict[str, list[str]]:
    return plans(app, lambda: app.summaries.counted(DAY))


def used(app: App) -> None:
    registered(app)
    turned_back(app, ktp="ok")
    takeover(app, DAY, "correction")
    app.applications.move(registered(app), "under_review", "", HEAD)


def test_no_table_that_grows_is_read_from_end_to_end(app: App) -> None:
    used(app)
    for statement, steps in day_plans(app).items():
        for step in steps:
            assert not (step.startswith("SCAN") and " prints" not in step), statement
            assert not (step.endswith("(office=?)") and " desks " not in step), statement


def test_what_is_only_counted_is_counted_in_an_index(app: App) -> None:
    used(app)
    steps = [step for mine in day_plans(app).values() for step in mine]
    for table, indexes in COVERED.items():
        for index in indexes:
            assert any(f"SEARCH {table} USING COVERING INDEX {index}" in step for step in steps), index
