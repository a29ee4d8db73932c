"""Files that were in process before this program."""

from datetime import date, timedelta

from ptsp_desk.app import App
from ptsp_desk.core import fees
from ptsp_desk.core.applications.records import Location, Submission
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.applications.taken_over import RunningFile, taken_over
from ptsp_desk.core.catalogue import variant_of
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.people import Person
from ptsp_desk.core.promises import promise
from ptsp_desk.operations.desks import new_subject
from ptsp_desk.store import applications
from tests.offices import ADMIN


def takeover(app: App, on: date, stage: str, old_number: str = "503/17") -> str:
    """Take over a TDG that came in three weeks before ``on``; return its number here."""
    in_force = app.in_force
    version = in_force.catalogue.service("TDG", app.today())
    variant = variant_of(version.service, "perpanjangan")
    received_at = app.now() - timedelta(days=21)
    with app.desk.acting(ADMIN) as writer:
        epoch = writer.tail.epoch
        counter = applications.last_counter(writer.connection, "ENR", app.desk.id, epoch) + 1
        number = RegistrationNumber("ENR", app.desk.desk_number, epoch, counter)
        file = RunningFile(
            old_number=old_number,
            version=version,
            variant=variant,
            submission=Submission(Person("Andi Tenri Abeng"), None, Location()),
            received_at=received_at,
            day=on - timedelta(days=21),
            stage=Stage(stage),
            quote=fees.quote(version.service.tariff_of(variant), {}, later=True),
            promise=promise(received_at, variant.duration, in_force.calendar, in_force.office.zone),
            on=on,
            remaining=2 if stage == "correction" else None,
            row={"nomor": old_number},
        )
        writer.add(taken_over(file, new_subject(), number, "K7Q2-FX8M"))
    return str(number)
