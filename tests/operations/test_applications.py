"""Registering, finding, correcting and moving: through the operations of a real office in a folder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core.applications.stages import Clock as PromiseClock
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.errors import DeskError, Refused
from ptsp_desk.core.journal import Act
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.operations.applications import Outcome
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, HEAD, OPENING, SUBJECT, Clock, everything, raw_connection, request
from tests.operations.counter import changed_tdg, code_on_slip, refusal, register, registered, turned_back

MANDATORY = ("formulir", "ktp", "bukti_tanah", "pbb", "gambar_teknis", "rekomendasi_lurah", "persetujuan_tetangga")


class TestRegistering:
    def test_a_complete_file_gets_the_next_number_a_code_a_fee_and_a_promise(self, app: App) -> None:
        one, two = register(app), register(app)
        assert one.application is not None
        assert two.application is not None
        assert (one.application.number, two.application.number) == ("ENR-03A-00001-P", "ENR-03A-00002-N")
        assert one.application.tracking_code != two.application.tracking_code
        assert (one.application.quote.total, one.application.promise.date) == (182_625, date(2026, 12, 7))
        assert (one.application.stage, one.application.officer) == (Stage.RECEIVED, "sitti")
        assert (one.visit.kind, one.visit.application) == (VisitKind.REGISTERED, one.application.id)

    def test_what_was_answered_is_what_is_stored(self, app: App) -> None:
        answer = register(app, proxy={"name": "Budi"}, location={"village": "Galonta"}, fields={"lantai": 2})
        assert answer.application is not None
        assert app.applications.get(answer.application.number) == answer.application

    def test_it_is_stored_when_the_answer_is_given(self, app: App, folder: Path) -> None:
        number = registered(app)
        with App(folder) as another:
            assert another.applications.get(number) == app.applications.get(number)

    def test_a_refused_request_stores_nothing(self, app: App, folder: Path) -> None:
        before, tail = everything(folder), app.desk.tail
        for raw in ({}, request(applicant={}), request(service="X"), request(resumes="ENR-03A.999"), request(x=1)):
            assert refusal(app, raw)
        assert (everything(folder), app.desk.tail) == (before, tail)

    def test_a_turned_back_file_has_no_number_and_is_counted_and_called_by_its_visit(self, app: App) -> None:
        answer = turned_back(app, ktp="ok", pbb="problem")
        assert (answer.application, answer.visit.kind) == (None, VisitKind.TURNED_BACK)
        assert answer.missing == tuple(code for code in MANDATORY if code != "ktp")
        assert app.applications.turned_back(str(answer.visit.reference)) == answer.visit
        summary = app.summaries.daily(OPENING.date())
        assert (summary.visits.turned_back, summary.services) == (1, ())
        assert ("IMB", "pbb", 1) in summary.missing
        assert registered(app) == "ENR-03A-00001-P"

    def test_a_document_that_may_follow_registers_and_is_listed_with_its_day(self, app: App) -> None:
        application = register(app, complete=None, documents=dict.fromkeys(MANDATORY, "ok")).application
        assert application is not None
        assert [(item.code, item.due) for item in application.follow_ups] == [("pas_foto", date(2026, 11, 24))]
        assert app.applications.get(application.number).follow_ups == application.follow_ups

    def test_what_came_in_yesterday_is_stored_as_backdated_under_that_day(self, app: App) -> None:
        number = registered(app, received="2026-11-16T14:30")
        application = app.applications.get(number)
        assert application.business_day == date(2026, 11, 16)
        assert app.applications.timeline(application)[0].entry.body["backdated"] is True
        assert app.summaries.daily(date(2026, 11, 16)).total.received == 1

    def test_when_the_clerk_began_is_kept(self, app: App) -> None:
        began = OPENING - timedelta(minutes=4)
        application = app.applications.register(request(), CLERK, began).application
        assert application is not None
        assert app.applications.get(application.number).opened_at == began

    def test_a_visit_that_is_none_is_not_found(self, app: App) -> None:
        number = registered(app)
        visit = app.applications.timeline(app.applications.get(number))[0]
        for reference in (f"ENR-03A.{visit.entry.seq}", "ENR-03A.999", "ENR-03B.1", "ENR-04A.1"):
            with pytest.raises(Refused, match="Tidak ada berkas yang dikembalikan"):
                app.applications.turned_back(reference)


class TestRepeatedRequests:
    def test_the_same_id_and_content_gets_the_first_answer(self, app: App, folder: Path) -> None:
        raw = request(external_id="x1")
        first = app.applications.register(raw, CLERK)
        before = everything(folder)
        again = app.applications.register(dict(reversed(raw.items())), HEAD)
        assert again == replace(first, outcome=Outcome.DUPLICATE)
        assert everything(folder) == before

    def test_that_answer_is_the_first_one_also_after_a_correction_and_a_move(self, app: App) -> None:
        raw = request(external_id="x1")
        first = app.applications.register(raw, CLERK)
        assert first.application is not None
        app.applications.correct(first.application.number, {"fee_inputs.luas": "120"}, "salah ukur", CLERK)
        app.applications.move(first.application.number, "under_review", "", CLERK)
        assert app.applications.register(raw, CLERK).application == first.application

    def test_a_turned_back_request_gets_its_first_answer_too(self, app: App) -> None:
        raw = request(external_id="x1", complete=None, documents={"ktp": "ok"})
        first = app.applications.register(raw, CLERK)
        assert app.applications.register(raw, CLERK) == replace(first, outcome=Outcome.DUPLICATE)

    def test_another_content_under_the_same_id_is_refused(self, app: App, folder: Path) -> None:
        registered(app, external_id="x1")
        before = everything(folder)
        for other in ({"applicant": {"name": "Budi"}}, {"received_by": "Sitti"}, {"service": "TDG", "fee_inputs": {}}):
            found = refusal(app, request(external_id="x1", **other))
            assert "sudah dipakai untuk isi yang lain" in found["external_id"]
        assert everything(folder) == before

    def test_another_content_that_would_be_refused_anyway_is_told_of_the_id(self, app: App) -> None:
        registered(app, external_id="x1")
        assert list(refusal(app, request(external_id="x1", applicant={}))) == ["external_id"]

    def test_a_new_id_with_a_wrong_content_is_told_of_the_content(self, app: App) -> None:
        assert list(refusal(app, request(external_id="x2", applicant={}))) == ["applicant.name"]

    def test_a_request_is_answered_again_after_its_service_has_ended(self, app: App, clock: Clock) -> None:
        back = turned_back(app, "TDG", "perpanjangan", ktp="ok")
        slip = code_on_slip(app, back)
        raw = request("TDG", "perpanjangan", external_id="x1", resumes=slip)
        first = app.applications.register(raw, CLERK)
        app.offices.adopt(changed_tdg(valid_until="2026-11-18", successor="SIUP"), date(2026, 11, 18), HEAD)
        clock.advance(days=2)
        assert "Penggantinya SIUP" in refusal(app, request("TDG", "perpanjangan"))["service"]
        assert app.applications.register(raw, CLERK) == replace(first, outcome=Outcome.DUPLICATE)

    def test_requests_without_an_id_are_all_registered(self, app: App) -> None:
        assert [registered(app) for _ in range(3)][-1] == "ENR-03A-00003-L"


class TestFinding:
    @pytest.mark.parametrize(
        "typed",
        ["ENR-03A-00001-P", "enr03a00001p", "tenri", "ABE", "juppandang", "0812345", "0001", "imb andi", "Sinar"],
    )
    def test_a_file_is_found_by_what_it_is_called(self, app: App, typed: str) -> None:
        person = {"name": "Andi Tenri Abeng", "nik": "7316044107850001", "phone": "0812 3456 7890"}
        number = registered(app, applicant=person, location={"village": "Juppandang"})
        registered(app, "TDG", applicant={"kind": "company", "name": "CV Sinar", "director": "Wati"})
        found = [item.number for item in app.applications.find(typed)]
        assert found == ([number] if typed != "Sinar" else ["ENR-03A-00002-N"])

    def test_the_newest_is_first_and_no_more_than_wanted(self, app: App) -> None:
        numbers = [registered(app) for _ in range(4)]
        assert [item.number for item in app.applications.find("andi", 3)] == numbers[:0:-1]
        assert app.applications.find("") == []

    def test_after_a_correction_the_new_name_finds_it_and_the_old_one_does_not(self, app: App) -> None:
        number = registered(app)
        app.applications.correct(number, {"applicant.name": "Budi Santoso"}, "salah nama", CLERK)
        assert [item.number for item in app.applications.find("santoso")] == [number]
        assert app.applications.find("tenri") == []

    def test_a_number_that_is_none_or_not_known_is_told_apart(self, app: App) -> None:
        with pytest.raises(Refused, match=r"(?i)tanda periksa"):
            app.applications.get("ENR-03A-00001-X")
        with pytest.raises(Refused, match="belum tercatat"):
            app.applications.get("ENR-03A-00001-P")


class TestCorrecting:
    def test_number_and_code_stay_and_the_old_quote_stands_beside_the_new(self, app: App) -> None:
        before = app.applications.get(registered(app))
        after = app.applications.correct(before.number, {"fee_inputs.luas": "120"}, " salah  ukur ", CLERK)
        assert (after.number, after.tracking_code) == (before.number, before.tracking_code)
        assert [quote.total for quote in after.quotes] == [182_625, 210_750]
        assert app.applications.get(before.number) == after
        assert app.applications.timeline(after)[-1].details() == {"reason": "salah ukur", "set": {}}

    def test_a_refused_correction_stores_nothing(self, app: App, folder: Path) -> None:
        number = registered(app)
        before = everything(folder)
        for changes, reason in (({"applicant.name": ""}, "x"), ({"applicant.name": "Budi"}, " \u200b"), ({}, "x")):
            with pytest.raises(Refused):
                app.applications.correct(number, changes, reason, CLERK)
        assert everything(folder) == before

    def test_what_is_stored_is_what_was_answered(self, app: App) -> None:
        number = registered(app, proxy={"name": "Budi"})
        changes = {"applicant.kind": "company", "applicant.director": "Andi", "proxy.name": "", "fields.lantai": "2"}
        assert app.applications.correct(number, changes, "badan usaha", CLERK) == app.applications.get(number)
        assert app.journals.check().differing == ()


class TestMoving:
    def test_a_file_goes_its_way_and_what_is_answered_is_stored(self, app: App, clock: Clock) -> None:
        number = registered(app)
        for stage in (
            "under_review",
            "site_visit",
            "assessed",
            "awaiting_payment",
            "approved",
            "issued",
            "handed_over",
        ):
            clock.advance(hours=20)
            assert app.applications.move(number, stage, "", HEAD) == app.applications.get(number)
        assert app.applications.get(number).clock is PromiseClock.OVER
        assert app.journals.check().differing == ()

    def test_a_refused_move_stores_nothing(self, app: App, folder: Path) -> None:
        number = registered(app)
        before = everything(folder)
        for stage, reason, officer in (
            ("issued", "", HEAD),
            ("selesai", "", HEAD),
            ("\ud800", "", HEAD),
            ("void", "", HEAD),
        ):
            with pytest.raises(Refused):
                app.applications.move(number, stage, reason, officer)
        assert everything(folder) == before

    def test_the_services_own_left_out_stages_count(self, app: App) -> None:
        number = registered(app, "TDG", "perpanjangan")
        app.applications.move(number, "under_review", "", HEAD)
        with pytest.raises(Refused, match="tidak memakai tahap"):
            app.applications.move(number, "assessed", "", HEAD)

    def test_a_move_from_an_outdated_stage_is_kept_as_superseded_and_changes_nothing(
        self, app: App, folder: Path
    ) -> None:
        application = app.applications.get(registered(app))
        before = app.applications.move(application.number, "under_review", "", CLERK)
        with app.desk.acting(HEAD) as writer:
            body = {"from": "received", "to": "void", "day": "2026-11-17"}
            writer.add(Act("stage.changed", application.id, body, {"reason": "salah"}))
        assert app.applications.get(application.number) == before
        assert app.applications.timeline(application)[-1].entry.body["to"] == "void"
        with raw_connection(folder) as connection:
            moves = connection.execute("SELECT to_stage, superseded FROM moves ORDER BY seq").fetchall()
        assert moves == [("under_review", 0), ("void", 1)]
        assert app.summaries.daily(date(2026, 11, 17)).total.void == 0
        assert app.journals.check().differing == ()

    def test_an_entry_about_something_that_is_not_known_here_is_kept_and_changes_nothing(self, app: App) -> None:
        with app.desk.acting(HEAD) as writer:
            writer.add(Act("stage.changed", SUBJECT, {"from": "received", "to": "void", "day": "2026-11-17"}))
            writer.add(Act("kiosk.visited", SUBJECT, {"scores": [1, 2]}))
        assert app.journals.check().differing == ()


class TestServicesInTime:
    def test_a_service_past_its_validity_names_its_successor(self, app: App, clock: Clock) -> None:
        app.offices.adopt(changed_tdg(valid_until="2026-11-18", successor="SIUP"), date(2026, 11, 18), HEAD)
        assert registered(app, "TDG", "perpanjangan")  # the file before this one is in force until the 18th
        clock.advance(days=1)
        assert registered(app, "TDG", "perpanjangan")
        clock.advance(days=1)
        said = refusal(app, request("TDG", "perpanjangan"))["service"]
        assert "TDG (Tanda Daftar Gudang) berakhir 18 November 2026" in said
        assert "Penggantinya SIUP (Surat Izin Usaha Perdagangan)" in said
        assert registered(app, "TDG", "perpanjangan", received="2026-11-18T10:00")  # it came in time

    def test_a_file_stays_under_the_version_that_it_was_registered_under(self, app: App, clock: Clock) -> None:
        before = app.applications.get(registered(app, "TDG", "perpanjangan"))
        app.offices.adopt(changed_tdg(requirement="tdg_asli"), date(2026, 11, 18), HEAD)
        clock.advance(days=1)
        after = app.applications.get(registered(app, "TDG", "perpanjangan"))
        assert before.service_version != after.service_version
        assert [item.code for item in after.documents][3] == "tdg_asli"
        assert app.applications.correct(before.number, {"applicant.name": "Budi"}, "nama", CLERK).corrections == 1
        assert app.receipts.print(before.number, Size.A5, CLERK)


class TestTwoAtOnce:
    """Window and command line on one folder: each sees at once what the other did."""

    @pytest.fixture
    def other(self, folder: Path, clock: Clock) -> Iterator[App]:
        with App(folder, clock=clock) as opened:
            yield opened

    def test_numbers_are_given_in_turn(self, app: App, other: App) -> None:
        numbers = [registered(each) for each in (app, other, other, app, other)]
        assert [number[8:13] for number in numbers] == ["00001", "00002", "00003", "00004", "00005"]
        assert app.journals.check().differing == other.journals.check().differing == ()

    def test_a_repeated_request_is_known_to_both(self, app: App, other: App) -> None:
        first = register(app, external_id="x1")
        assert register(other, external_id="x1") == replace(first, outcome=Outcome.DUPLICATE)

    def test_a_file_registered_under_a_catalogue_that_only_the_other_knows_can_be_worked_on(
        self, app: App, other: App
    ) -> None:
        app.offices.adopt(changed_tdg(requirement="tdg_asli"), date(2026, 11, 17), HEAD)
        numbers = [registered(app, "TDG", "perpanjangan") for _ in range(4)]
        assert other.receipts.render(other.applications.get(numbers[0]), Size.A5)
        with App(other.desk.folder) as third:
            app.offices.adopt(changed_tdg(requirement="tdg_dua"), date(2026, 11, 17), HEAD)
            number = registered(app, "TDG", "perpanjangan")
            assert third.applications.move(number, "under_review", "", CLERK).stage is Stage.UNDER_REVIEW
        with App(other.desk.folder) as fourth:
            app.offices.adopt(changed_tdg(requirement="tdg_tiga"), date(2026, 11, 17), HEAD)
            number = registered(app, "TDG", "perpanjangan")
            assert fourth.applications.correct(number, {"applicant.name": "Budi"}, "nama", CLERK).corrections == 1

    def test_a_service_that_the_other_adopted_is_open_at_once(self, app: App, other: App) -> None:
        new = changed_tdg().replace(b'code = "TDG"', b'code = "GUDANG"')
        app.offices.adopt(new, date(2026, 11, 17), HEAD)
        assert registered(other, "GUDANG", "perpanjangan")

    def test_a_setting_that_the_other_made_counts_for_the_next_registration(self, app: App, other: App) -> None:
        app.offices.set("zone", "Asia/Jakarta", HEAD)
        application = register(other, received="2026-11-17T08:00").application
        assert application is not None
        assert application.received_at == OPENING
        assert other.in_force.office.zone.key == "Asia/Jakarta"

    def test_the_same_catalogue_is_not_adopted_twice_for_a_day(self, app: App, other: App) -> None:
        app.offices.adopt(changed_tdg(requirement="tdg_asli"), date(2026, 11, 17), HEAD)
        with pytest.raises(Refused, match="sudah berlaku sejak 2026-11-17"):
            other.offices.adopt(changed_tdg(requirement="tdg_asli"), date(2026, 11, 17), HEAD)


NAMES: dict[str, Any] = {
    "applicant": {
        "name": "Kenari Satu",
        "nik": "7316044107850001",
        "phone": "0812 3456 7891",
        "email": "kenari@contoh.id",
        "address": "Jalan Kenari Dua",
    },
    "proxy": {"name": "Kenari Tiga", "nik": "7316041712900002", "phone": "0812 3456 7892", "relation": "anak kenari"},
    "location": {"address": "Dusun Kenari", "village": "Juppandang"},
    "received_by": "Petugas Kenari",
    "fields": {"nomor_tanah": "SHM Kenari", "atas_nama": "Kenari Empat", "lantai": 2},
}


def test_nothing_that_can_name_a_person_is_in_the_bytes_that_stay(app: App, folder: Path) -> None:
    number = registered(app, **NAMES)
    turned = request(complete=None, documents={"ktp": "ok"}, **NAMES)
    app.applications.register(turned, CLERK)
    changes = {
        "applicant.name": "Kenari Lima",
        "applicant.phone": "0812 3456 7893",
        "applicant.nik": "7316044107850009",
        "location.address": "Jalan Kenari Enam",
        "fields.atas_nama": "Kenari Tujuh",
        "fields.lantai": "3",
        "fee_inputs.luas": "120",
    }
    app.applications.correct(number, changes, "Kenari Delapan keliru", CLERK)
    app.applications.move(number, "withdrawn", "Kenari Sembilan pindah", CLERK)
    app.offices.set("name", "Kantor Kenari", HEAD)
    app.receipts.print(number, Size.A5, CLERK)
    with raw_connection(folder) as connection:
        data = b"\n".join(row[0] for row in connection.execute("SELECT data FROM journal"))
        personal = b"\n".join(row[0] for row in connection.execute("SELECT personal FROM journal WHERE salt NOT NULL"))
    canaries = ["enari", "SHM", "81234567", "73160441", "73160417", "@", "Jalan", "Dusun", "Kel. ", "DPMPTSP", "0420 2"]
    assert [canary for canary in canaries if canary.encode() in data] == []
    assert all(canary.encode() in personal for canary in canaries)
    for said in ('"fields":{"lantai":"2"}', '"fields.lantai":"3"', '"village":"73.16.02.1002"', '"luas":"120.00"'):
        assert said.encode() in data


@given(
    st.lists(st.sampled_from(["under_review", "site_visit", "correction", "approved", "issued", "void", "handed_over"]))
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_moves_leave_a_file_whose_story_its_entries_tell(app: App, wanted: list[str]) -> None:
    application = app.applications.get(registered(app))
    went = ["received"]
    for stage in wanted:
        try:
            application = app.applications.move(application.number, stage, "sebab", HEAD)
        except DeskError:
            continue
        went.append(stage)
    told = [sealed.entry.body for sealed in app.applications.timeline(application)[1:]]
    assert [body["from"] for body in told] + [application.stage] == went
    assert app.applications.get(application.number) == application
