"""Files that are corrected, listed and found: the operations and what stands in the tables afterwards."""

from datetime import date
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.promises import Holiday
from ptsp_desk.operations.receipts import Finding
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, HEAD, Clock, request

CLOSURE = Holiday(date(2026, 11, 20), "Pilkades", "tutup_kantor")


def registered(app: App, service: str = "IMB", variant: str = "baru", **more: Any) -> Application:
    application = app.applications.register(request(service, variant, **more), CLERK).application
    assert application is not None
    return application


def correct(app: App, number: str, **changes: str) -> Application:
    named = {path.replace("__", "."): value for path, value in changes.items()}
    return app.applications.correct(number, named, "keliru", CLERK)


def test_every_part_of_a_correction_is_stored_and_folds_to_the_same(app: App) -> None:
    number = registered(app, received_by="Sitti").number
    changes = {"applicant__kind": "company", "applicant__director": "Andi", "applicant__nib": "9120001234567"}
    after = correct(app, number, **changes, proxy__name="Baso", received_by="Baso Amir", documents__pas_foto="missing")
    assert app.applications.get(number) == after
    assert (after.received_by, [item.code for item in after.follow_ups]) == ("Baso Amir", ["pas_foto"])
    assert [item.number for item in app.applications.find("andi")] == [number]
    correct(app, number, applicant__kind="person", proxy__name="", documents__pas_foto="ok", received_by="")
    assert app.applications.get(number).submission.proxy is None
    assert app.journals.check().differing == ()


def test_a_new_fee_is_told_beside_the_old_one_and_nothing_is_stored(app: App) -> None:
    before = registered(app)
    tail = app.desk.tail
    old, new = app.applications.requoted(before.number, {"fee_inputs.luas": "120"})
    assert (old.total, new.total) == (182_625, 210_750)
    assert new.lines[0].explanation == "120,00 m² × 0,3125 × Rp4.500"
    assert app.applications.get(before.number) == before
    assert app.desk.tail == tail


def test_a_printed_date_stands_until_it_is_replaced(app: App, clock: Clock) -> None:
    before = registered(app)
    first = app.receipts.print(before.number, Size.A5, CLERK)
    code = app.receipts.code(before)
    clock.advance(days=1)
    app.offices.set_holidays([CLOSURE], HEAD)
    (touched,) = app.offices.touched_promises()
    assert app.applications.get(before.number).promise == before.promise
    after = app.applications.replace_promise(before.number, "  Pilkades  serentak ", CLERK)
    assert app.applications.get(before.number) == after
    assert after.promise == touched.new
    assert app.offices.touched_promises() == []
    assert app.receipts.paper_of(after).marks == ("PERBAIKAN KE-1",)
    assert app.receipts.print(before.number, Size.A5, CLERK) != first
    verdict = app.receipts.verify(code)
    assert verdict.finding is Finding.CHANGED
    assert "janji selesainya kini 8 Desember 2026" in verdict.sentence
    assert app.applications.timeline(after)[-2].details() == {"reason": "Pilkades serentak"}
    assert app.journals.check().differing == ()


def test_a_promise_is_not_replaced_where_nothing_differs(app: App) -> None:
    before = registered(app)
    tail = app.desk.tail
    with pytest.raises(Refused, match="sudah sesuai"):
        app.applications.replace_promise(before.number, "coba", CLERK)
    assert app.desk.tail == tail


def test_the_newest_files_are_those_that_were_registered_last(app: App, clock: Clock) -> None:
    numbers = []
    for received in (None, "2026-11-10T09:00", "2026-11-13T09:00"):
        numbers.append(registered(app, received=received).number)
        clock.advance(minutes=1)
    assert [item.number for item in app.applications.newest()] == numbers[::-1]
    assert [item.number for item in app.applications.newest(1)] == numbers[-1:]


def test_numbers_are_known_by_the_ids_of_their_files(app: App) -> None:
    files = [registered(app) for _ in range(2)]
    assert app.applications.numbers(item.id for item in files) == {item.id: item.number for item in files}
    assert app.applications.numbers([]) == {}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("izin mendirikan bangunan", ["IMB"]),
        ("mendirikan kenari", ["IMB"]),
        ("surat izin usaha", ["SIUP"]),
        ("perdagangan", ["SIUP"]),
        ("gedung", ["PBG"]),
        ("kenari", ["SIUP", "PBG", "IMB"]),
        ("mendirikan baso", []),
        ("iz", []),
    ],
)
def test_files_are_found_by_the_full_name_of_their_service(app: App, typed: str, found: list[str]) -> None:
    for service in ("IMB", "PBG", "SIUP"):
        registered(app, service, "baru", applicant={"name": "Kenari Satu"})
    assert [item.service for item in app.applications.find(typed)] == found
