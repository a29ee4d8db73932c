"""A promised date stands until it is replaced, with a reason, by what the calendar in force gives now."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from ptsp_desk.core import promises
from ptsp_desk.core.applications.follow_ups import standing
from ptsp_desk.core.applications.stages import Clock
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.journal import Act

if TYPE_CHECKING:
    from ptsp_desk.core.applications.records import Application
    from ptsp_desk.core.offices import InForce
    from ptsp_desk.core.promises import Promise


def replacement(application: "Application", today: date, in_force: "InForce") -> "Promise":
    """Return the promise as the calendar in force gives it, counted from the same day as the one that stands.

    Raises:
        Refused: the file has ended, its clock stands, or the promise is the same.
    """
    if application.clock is Clock.OVER:
        raise refuse("number", "Berkas ini sudah selesai; janjinya tidak diganti lagi.")
    if application.clock is Clock.STANDS or standing(application, today, in_force) is not None:
        raise refuse(
            "number", "Jam janji berkas ini sedang berhenti; tanggal barunya dihitung saat jamnya berjalan lagi."
        )
    again = promises.recounted(application.promise, application.received_at, in_force.calendar, in_force.office.zone)
    if again == application.promise:
        raise refuse("promise", "Janji selesai sudah sesuai kalender yang berlaku; tidak ada yang diganti.")
    return again


def replaced(application: "Application", reason: str, at: datetime, in_force: "InForce") -> Act:
    """Return the act of replacing a promise at ``at`` (UTC).

    Raises:
        Refused: no reason, or as ``replacement``.
    """
    if not reason:
        raise refuse("reason", "Mengganti janji memerlukan alasan; tulis alasannya.")
    today = at.astimezone(in_force.office.zone).date()
    body = {
        # A clock that was set back must not replace a date before there was one.
        "day": max(today, application.first_day).isoformat(),
        "was": application.promise.date.isoformat(),
        "promise": replacement(application, today, in_force).to_body(),
    }
    return Act("promise.replaced", application.id, body, {"reason": reason})
