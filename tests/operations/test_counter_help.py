"""What helps while a form is typed: who is known, what is alike, what an earlier file gives, what a scanner read."""

from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.errors import Refused
from ptsp_desk.operations.resuming import Resumable
from tests.offices import CLERK, HEAD, LayOut, request
from tests.operations.counter import code_on_slip, registered, turned_back
from tests.statements import sent

NIK, OTHER = "7316044107850001", "7316041712900002"
SITI = {"name": "Siti Aminah", "nik": NIK, "phone": "0812 3456 7890", "village": "Juppandang"}
COMPANY = {"kind": "company", "name": "CV Maju Bersama", "nib": "9120001234567", "director": "Baso Amir"}


class TestKnownApplicants:
    @pytest.mark.parametrize("typed", ["siti", "am", "0812 3456", "081234567890", "0001", NIK, "731604", "7316 0441"])
    def test_somebody_is_known_by_name_telephone_and_nik(self, app: App, typed: str) -> None:
        registered(app, applicant={"name": "Orang Lain"})
        number = registered(app, applicant=SITI)
        (found,) = app.applications.known_applicants(typed)
        assert (found.applicant.name, found.number, found.count) == ("Siti Aminah", number, 1)

    def test_a_company_is_known_by_its_name_its_director_and_its_nib(self, app: App) -> None:
        number = registered(app, applicant=COMPANY)
        for typed in ("maju", "baso", "912000", "9120001234567"):
            assert [item.number for item in app.applications.known_applicants(typed)] == [number]

    def test_newest_first_and_each_with_all_their_files(self, app: App) -> None:
        for _ in range(3):
            registered(app, applicant=SITI)
        newest = registered(app, applicant={**SITI, "nik": OTHER, "name": "Siti Rahma"})
        found = app.applications.known_applicants("siti")
        assert [(item.applicant.name, item.count) for item in found] == [("Siti Rahma", 1), ("Siti Aminah", 3)]
        assert found[0].number == newest
        assert len(app.applications.known_applicants("siti", limit=1)) == 1

    @pytest.mark.parametrize("typed", ["", "   ", "tak dikenal", "99999999", '"', "٧٣١٦٠٤"])
    def test_nobody_is_known_by_nothing(self, app: App, typed: str) -> None:
        registered(app, applicant=SITI)
        assert app.applications.known_applicants(typed) == []

    def test_a_corrected_nik_is_known_and_the_wrong_one_is_not(self, app: App) -> None:
        number = registered(app, applicant=SITI)
        app.applications.correct(number, {"applicant.nik": OTHER}, "salah ketik", CLERK)
        assert app.applications.known_applicants(OTHER)
        assert not app.applications.known_applicants(NIK)


class TestHints:
    def test_a_second_file_of_the_same_kind_is_a_hint_and_is_registered_all_the_same(self, app: App) -> None:
        number = registered(app, applicant=SITI)
        raw = request(applicant={"name": "Siti", "nik": NIK})
        assert [hint.number for hint in app.applications.similar(raw)] == [number]
        assert app.applications.register(raw, CLERK).application is not None

    def test_a_telephone_of_somebody_else_is_a_hint(self, app: App) -> None:
        number = registered(app, applicant=SITI)
        raw = request(applicant={"name": "Baso", "phone": "+62 812 3456 7890"})
        (hint,) = app.applications.similar(raw)
        assert (hint.number, "Siti Aminah" in hint.sentence) == (number, True)

    def test_an_unfinished_form_and_a_void_file_give_none(self, app: App) -> None:
        number = registered(app, applicant={"name": "Siti", "nik": NIK})
        app.applications.void(number, "salah", HEAD)
        assert app.applications.similar(request(applicant={"name": "Siti", "nik": NIK})) == []
        assert app.applications.similar({}) == []


class TestPrefill:
    def test_a_renewal_starts_from_the_earlier_file_and_can_be_registered(self, app: App) -> None:
        number = registered(app, "TRAYEK", applicant=SITI, location={"address": "Jl. Poros 1", "village": "Galonta"})
        parts = app.applications.prefill(number, "TRAYEK", "pembaharuan")
        assert parts["applicant"]["nik"] == NIK
        assert parts["fee_inputs"]["tempat_duduk"] == "12"
        raw = {"service": "TRAYEK", "variant": "pembaharuan", "complete": True, **parts}
        answer = app.applications.register(raw, CLERK)
        assert answer.application is not None
        before = app.applications.get(number).submission
        assert answer.application.submission.applicant == before.applicant
        assert answer.application.submission.location == before.location

    def test_a_file_of_another_service_and_an_unknown_one_are_refused(self, app: App) -> None:
        number = registered(app, "TRAYEK", applicant=SITI)
        for given, service in ((number, "IMB"), ("ENR-03A-00009-8", "TRAYEK"), (number, "SURGA")):
            with pytest.raises(Refused):
                app.applications.prefill(given, service)


class TestPreview:
    def test_it_shows_fee_and_date_and_stores_nothing(self, app: App) -> None:
        before = app.desk.tail
        seen = app.applications.preview(request())
        assert seen.quote is not None
        assert seen.promise is not None
        answer = app.applications.register(request(), CLERK)
        assert answer.application is not None
        assert (seen.quote.total, seen.promise) == (answer.application.quote.total, answer.application.promise)
        assert before.seq + 1 == app.desk.tail.seq

    def test_ticks_of_a_slip_count_in_it_and_a_slip_that_is_none_is_no_hindrance(self, app: App) -> None:
        back = turned_back(app, ktp="ok", pbb="ok")
        raw = request(complete=None, documents={"formulir": "ok"}, resumes=str(back.visit.reference))
        assert len(app.applications.preview(raw).missing) == 4
        assert len(app.applications.preview({**raw, "resumes": "ENR-03A.999"}).missing) == 6

    def test_it_asks_nothing_of_the_database_as_every_key_asks_for_it(self, app: App) -> None:
        raw = request(applicant=SITI, location={"address": "Jl. 1", "village": "Juppandang"})
        with sent(app) as asked:
            app.applications.preview(raw)
        assert asked == []


class TestScanning:
    def test_a_receipt_its_bars_and_its_number_open_the_file(self, app: App) -> None:
        number = registered(app)
        application = app.applications.get(number)
        for text in (app.receipts.code(application), number, f" {number.lower()}\r\n"):
            assert app.applications.scanned(text) == application

    def test_a_slip_brings_ticks_and_what_was_told_back(self, app: App) -> None:
        back = turned_back(
            app, "IMB", "baru", ktp="ok", pbb="problem"
        )  # the sample request names Andi and the fee's figures
        reference = str(back.visit.reference)
        for text in (reference, code_on_slip(app, back)):
            found = app.applications.scanned(text)
            assert isinstance(found, Resumable)
            assert (found.service, found.variant, found.resumes) == ("IMB", "baru", text)
            assert (found.ticks["ktp"], found.ticks["pbb"]) == (DocumentState.OK, DocumentState.PROBLEM)
            assert found.raw["applicant"] == {"kind": "person", "name": "Andi Tenri Abeng"}
            raw = {"service": "IMB", "documents": dict.fromkeys(found.ticks, "ok"), "resumes": text, **found.raw}
            assert app.applications.register(raw, CLERK).visit.resumes == back.visit.key

    def test_at_another_desk_that_never_heard_of_it_a_slip_brings_its_kind_and_no_ticks(
        self, app: App, lay_out: LayOut, tmp_path: Path
    ) -> None:
        with App(lay_out(tmp_path / "lain", desk=4)) as other:
            text = code_on_slip(other, turned_back(other, ktp="ok"))
        found = app.applications.scanned(text)
        assert found == Resumable(text, "IMB", "baru", {}, {})  # the other desk's key isn't known here

    def test_a_slip_of_this_desk_that_was_lost_brings_its_ticks(
        self, app: App, lay_out: LayOut, tmp_path: Path
    ) -> None:
        text = code_on_slip(app, turned_back(app, ktp="ok"))
        lost = lay_out(tmp_path / "salinan")  # the same desk before that visit
        with App(lost) as older:
            found = older.applications.scanned(text)
        assert isinstance(found, Resumable)
        assert (found.service, found.ticks.get("ktp")) == ("IMB", DocumentState.OK)

    @pytest.mark.parametrize("text", ["", "apa saja", "ENR-03A-00099-X", "ENR-03A.99", "A" * 160, "x" * 500])
    def test_what_calls_nothing_is_refused(self, app: App, text: str) -> None:
        with pytest.raises(Refused):
            app.applications.scanned(text)

    def test_a_file_that_went_on_is_opened_as_it_is_now(self, app: App) -> None:
        number = registered(app)
        text = app.receipts.code(app.applications.get(number))
        app.applications.void(number, "salah", CLERK)
        found = app.applications.scanned(text)
        assert isinstance(found, Application)
        assert found.stage is Stage.VOID
