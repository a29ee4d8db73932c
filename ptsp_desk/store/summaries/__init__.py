"""The figures of a day, counted through indexes."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from sqlalchemy import Connection

from ptsp_desk.core.offices import InForce, Office, office_of
from ptsp_desk.core.summaries import DailySummary, ServiceDay, names_of
from ptsp_desk.core.summaries.lateness import due_after, late_files
from ptsp_desk.core.summaries.tallies import agency_days
from ptsp_desk.store import offices
from ptsp_desk.store.closings import day_of
from ptsp_desk.store.summaries import amounts, months, stock, visits, voices
from ptsp_desk.store.summaries.lateness import due_files
from ptsp_desk.store.summaries.notes import notes


def counted(connection: Connection, in_force: InForce, day: date, made_at: datetime, desk: str) -> DailySummary:
    """Return the figures of one business day from the tables, as an open one; ``desk`` is the one that asks.

    They are those of the end of the day: what was entered about later days changes nothing. Only how many working days
    a file is late, and what is due next, go by the calendar of now.
    """
    office, calendar = in_force.office.code, in_force.calendar
    bounds = day_of(day, in_force.office.zone)
    then = _office_then(connection, office, bounds[1])
    agency_of = names_of(in_force.catalogue).agency_of
    due = due_files(connection, office, day, calendar.next_working(day), stops=then.follow_up_stops)
    late = late_files(due, day, calendar, agency_of)
    services = tuple(_services(connection, office, day, Counter(file.service for file in late)))
    officers, counter_seconds = visits.by_officer(connection, office, day)
    return DailySummary(
        day,
        made_at,
        services,
        visits.counts(officers),
        visits.missing(connection, office, day),
        officers,
        agency_days(services, agency_of),
        counter_seconds,
        voices.survey(connection, office, day),
        voices.complained(connection, office, day),
        months.month(connection, office, day, then.target_growth),
        late,
        due_after(due, day),
        notes(connection, office, day, bounds, desk),
    )


def _services(connection: Connection, office: str, day: date, late: Mapping[str, int]) -> Iterator[ServiceDay]:
    files, paid = stock.figures(connection, office, day), amounts.figures(connection, office, day)
    for service in sorted(files.keys() | paid.keys()):
        row = ServiceDay(service, **files.get(service, {}), **paid.get(service, {}), late=late.get(service, 0))
        if row != ServiceDay(service):
            yield row


def _office_then(connection: Connection, code: str, before: datetime) -> Office:
    """Return the office with what of its settings the figures go by, as it was set before a moment."""
    names = ("follow_up_stops", "target_growth")
    set_then = {name: offices.setting(connection, code, name, before) for name in names}
    return office_of(code, {name: value for name, value in set_then.items() if value})
