"""Receipts and return slips: printed, counted, and verified by anybody."""

import string
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core import receipts, signing
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.catalogue import service_tag
from ptsp_desk.core.errors import Refused, Unavailable
from ptsp_desk.core.numbers import RegistrationNumber, VisitReference
from ptsp_desk.core.receipts import Payload, ReceiptPayload, ReturnSlipPayload
from ptsp_desk.operations.receipts import Finding, Verdict
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, HEAD, Clock, LayOut, raw_connection
from tests.operations.counter import code_on_slip, registered, turned_back

ALPHABET = string.ascii_uppercase + "234567"


@pytest.fixture
def application(app: App) -> Application:
    return app.applications.get(registered(app, location={"village": "Juppandang"}))


def words(pdf: bytes) -> str:
    """Return the text of all pages, with single spaces."""
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def signed_code(app: App, application: Application) -> str:
    return app.receipts.code(application).splitlines()[-1].rsplit("/", 1)[-1]


class TestPrinting:
    def test_the_first_print_is_the_original_and_later_ones_are_numbered_copies(
        self, app: App, application: Application
    ) -> None:
        prints = [words(app.receipts.print(application.number, Size.A5, CLERK)) for _ in range(3)]
        assert "SALINAN" not in prints[0]
        assert "SALINAN KE-1" in prints[1]
        assert "SALINAN KE-2" in prints[2]
        assert app.applications.get(application.number).prints == 3

    def test_after_a_correction_the_next_print_is_marked_as_one_and_no_copy(
        self, app: App, application: Application
    ) -> None:
        app.receipts.print(application.number, Size.A5, CLERK)
        app.applications.correct(application.number, {"applicant.name": "Budi Santoso"}, "salah nama", CLERK)
        corrected = words(app.receipts.print(application.number, Size.A5, CLERK))
        assert "PERBAIKAN KE-1" in corrected
        assert "Budi Santoso" in corrected
        assert "SALINAN" not in corrected
        assert "SALINAN KE-1" in words(app.receipts.print(application.number, Size.A5, CLERK))

    def test_a_print_is_an_entry_with_its_size_and_place_in_the_count(self, app: App, application: Application) -> None:
        app.receipts.print(application.number, Size.A5, CLERK)
        app.receipts.print(application.number, Size.A4, HEAD)
        told = [sealed.entry for sealed in app.applications.timeline(application)[1:]]
        assert [entry.kind for entry in told] == ["receipt.printed"] * 2
        assert [entry.body for entry in told] == [{"copy": 0, "size": "a5"}, {"copy": 1, "size": "a4"}]
        assert [entry.officer for entry in told] == [CLERK.id, HEAD.id]

    @pytest.mark.parametrize("size", Size)
    def test_every_size_tells_what_the_applicant_must_know(
        self, app: App, application: Application, size: Size
    ) -> None:
        text = words(app.receipts.print(application.number, size, CLERK))
        for said in (application.number, application.tracking_code, "Andi Tenri Abeng", "Juppandang", "182.625"):
            assert said in text

    def test_looking_at_a_receipt_again_counts_nothing(self, app: App, application: Application) -> None:
        app.receipts.print(application.number, Size.A5, CLERK)
        shown = words(app.receipts.render(app.applications.get(application.number), Size.A5))
        assert "SALINAN KE-1" in shown
        assert app.applications.get(application.number).prints == 1

    def test_a_number_that_is_not_known_is_not_printed(self, app: App) -> None:
        with pytest.raises(Refused, match="belum tercatat"):
            app.receipts.print("ENR-03A-00001-P", Size.A5, CLERK)

    def test_a_slip_says_in_words_what_is_missing_and_what_must_be_mended(self, app: App) -> None:
        visit = turned_back(app, formulir="ok", ktp="ok", pbb="problem").visit
        text = words(app.receipts.slip(visit, Size.A5))
        assert str(visit.reference) in text
        assert "Sertifikat atau bukti kepemilikan tanah" in text
        assert "PBB tahun terakhir" in text
        assert "belum didaftarkan" in text

    def test_a_free_service_and_a_fee_that_waits_are_printed_too(self, app: App) -> None:
        free = app.applications.get(registered(app, "TDG", "perpanjangan"))
        waiting = app.applications.get(registered(app, "IMB", "pemutihan"))
        assert app.receipts.quote_of(free).is_free
        assert app.receipts.quote_of(waiting).pending == ("indeks", "luas")
        assert "tidak dipungut biaya" in words(app.receipts.print(free.number, Size.A5, CLERK))
        assert "menunggu peninjauan" in words(app.receipts.print(waiting.number, Size.A5, CLERK))
        for each, fee in ((free, "biaya Rp0"), (waiting, "biaya belum diketahui")):
            verdict = app.receipts.verify(app.receipts.code(each))
            assert verdict.finding is Finding.GENUINE
            assert fee in verdict.sentence


class TestTheCode:
    def test_without_a_public_address_it_carries_plain_lines_and_the_payload(
        self, app: App, application: Application
    ) -> None:
        *lines, signed = app.receipts.code(application).split("\n")
        assert lines == [
            "DPMPTSP Kabupaten Contoh",
            f"Nomor {application.number}",
            f"Kode lacak {application.tracking_code}",
            "Janji selesai 7 Desember 2026",
            "Telepon 0420 21000",
        ]
        assert len(signed) == 160

    def test_with_one_it_is_an_address_and_the_payload(self, app: App, application: Application) -> None:
        app.offices.set("public_host", "ptsp.contohkab.go.id", HEAD)
        code = app.receipts.code(application)
        assert code.startswith("HTTPS://PTSP.CONTOHKAB.GO.ID/V/")
        assert len(code) == len("HTTPS://PTSP.CONTOHKAB.GO.ID/V/") + 160
        assert app.receipts.verify(code).finding is Finding.GENUINE

    def test_it_says_number_service_days_fee_and_code_and_nobodys_name(
        self, app: App, application: Application
    ) -> None:
        payload, _ = receipts.decode(signed_code(app, application))
        assert payload == ReceiptPayload(
            key_id=app.desk.key_id,
            number=RegistrationNumber("ENR", 3, 1, 1),
            service_tag=service_tag("IMB"),
            received=application.business_day,
            promised=application.promise.date,
            fee_rupiah=182_625,
            fee_is_final=False,
            tracking_code=application.tracking_code,
        )

    def test_without_the_key_no_paper_is_made(self, app: App, application: Application) -> None:
        with App(app.desk.folder) as other:
            other.desk._keys._path("signing-A").unlink()
            with pytest.raises(Unavailable, match="Kunci loket ENR-03"):
                other.receipts.code(application)


class TestVerifying:
    def test_a_receipt_is_genuine_and_says_what_is_recorded(self, app: App, application: Application) -> None:
        verdict = app.receipts.verify(app.receipts.code(application))
        assert verdict.finding is Finding.GENUINE
        assert verdict.is_genuine
        assert verdict.application == application
        assert verdict.sentence == (
            f"Asli dan tercatat. Nomor {application.number}, diterima 17 November 2026, janji selesai 7 Desember 2026, "
            "perkiraan biaya Rp182.625."
        )

    def test_a_slip_is_genuine(self, app: App) -> None:
        answer = turned_back(app, ktp="ok")
        verdict = app.receipts.verify(code_on_slip(app, answer))
        assert verdict.finding is Finding.GENUINE
        assert str(answer.visit.reference) in verdict.sentence

    def test_what_is_no_code_at_all_is_refused(self, app: App) -> None:
        for text in ("", "halo", "A" * 159, "a" * 160, "1" * 160, "HTTPS://X/V/AAAA"):
            with pytest.raises(Refused):
                app.receipts.verify(text)

    def test_a_receipt_that_is_not_recorded_here_is_genuine_and_said_so(
        self, app: App, application: Application
    ) -> None:
        payload, _ = receipts.decode(signed_code(app, application))
        assert isinstance(payload, ReceiptPayload)
        unknown = changed(payload, number=RegistrationNumber("ENR", 3, 1, 77))
        verdict = verified(app, unknown)
        assert verdict.finding is Finding.NOT_RECORDED
        assert verdict.is_genuine
        assert "belum diterima di sini" in verdict.sentence
        assert "tidak dijanjikan" in verified(app, changed(unknown, promised=None)).sentence

    def test_a_slip_that_is_not_recorded_here_is_genuine_and_said_so(self, app: App) -> None:
        payload, _ = receipts.decode(code_on_slip(app, turned_back(app, ktp="ok")))
        assert isinstance(payload, ReturnSlipPayload)
        verdict = verified(app, changed(payload, visit=VisitReference("ENR", 3, 1, 999)))
        assert (verdict.finding, "belum diterima di sini" in verdict.sentence) == (Finding.NOT_RECORDED, True)

    def test_a_signed_code_that_contradicts_the_record_is_told(self, app: App, application: Application) -> None:
        payload, _ = receipts.decode(signed_code(app, application))
        for wrong in ({"tracking_code": "0000-0000"}, {"service_tag": service_tag("TDG")}):
            verdict = verified(app, changed(payload, **wrong))
            assert verdict.finding is Finding.CONTRADICTED
            assert not verdict.is_genuine

    def test_our_key_on_a_number_of_another_desk_office_or_later_epoch_is_a_forgery(
        self, app: App, application: Application
    ) -> None:
        payload, _ = receipts.decode(signed_code(app, application))
        for office, desk, epoch in (("ENR", 4, 1), ("BLK", 3, 1), ("ENR", 3, 2)):
            verdict = verified(app, changed(payload, number=RegistrationNumber(office, desk, epoch, 1)))
            assert verdict.finding is Finding.FORGED
            assert "bukan milik loket" in verdict.sentence
        slip, _ = receipts.decode(code_on_slip(app, turned_back(app, ktp="ok")))
        assert verified(app, changed(slip, visit=VisitReference("ENR", 4, 1, 5))).finding is Finding.FORGED

    def test_a_receipts_signature_is_no_slips(self, app: App) -> None:
        payload, signature = receipts.decode(code_on_slip(app, turned_back(app, ktp="ok")))
        wrong = signing.sign(app.desk.private_key, signing.Kind.RECEIPT, payload.to_bytes())
        assert signature != wrong
        assert app.receipts.verify(receipts.encode(payload, wrong)).finding is Finding.FORGED

    def test_a_desk_whose_key_is_not_known_here_is_neither_genuine_nor_forged(
        self, app: App, lay_out: LayOut, tmp_path: Path
    ) -> None:
        with App(lay_out(tmp_path / "loket-4", desk=4), clock=Clock()) as other:
            code = other.receipts.code(other.applications.get(registered(other)))
        verdict = app.receipts.verify(code)
        assert verdict.finding is Finding.UNKNOWN_KEY
        assert not verdict.is_genuine
        assert "Belum bisa dipastikan" in verdict.sentence

    def test_a_void_or_withdrawn_file_is_told_first(self, app: App) -> None:
        for stage, said in (("void", "sudah batal"), ("withdrawn", "sudah ditarik pemohon")):
            application = app.applications.get(registered(app))
            code = app.receipts.code(application)
            app.applications.move(application.number, stage, "sebab", CLERK)
            verdict = app.receipts.verify(code)
            assert verdict.finding is Finding.CHANGED
            assert verdict.sentence.startswith(f"Asli, tetapi berkas ini {said}")

    def test_a_correction_is_told_also_where_the_code_is_the_same(self, app: App, application: Application) -> None:
        code = app.receipts.code(application)
        after = app.applications.correct(application.number, {"applicant.name": "Budi"}, "salah nama", CLERK)
        assert app.receipts.code(after) == code
        verdict = app.receipts.verify(code)
        assert verdict.finding is Finding.CHANGED
        assert "1 kali diperbaiki; lembar ini berlaku bila bertuliskan PERBAIKAN KE-1" in verdict.sentence

    def test_a_corrected_fee_is_told_with_the_new_one(self, app: App, application: Application) -> None:
        code = app.receipts.code(application)
        for luas, said in (("120", "biayanya kini Rp210.750"), ("", "biayanya kini belum diketahui")):
            after = app.applications.correct(application.number, {"fee_inputs.luas": luas}, "salah ukur", CLERK)
            assert said in app.receipts.verify(code).sentence
            assert said not in app.receipts.verify(app.receipts.code(after)).sentence

    def test_a_new_promise_is_told(self, app: App, application: Application, clock: Clock) -> None:
        code = app.receipts.code(application)
        app.applications.move(application.number, "under_review", "", CLERK)
        app.applications.move(application.number, "correction", "kurang", CLERK)
        assert app.receipts.verify(code).finding is Finding.GENUINE
        clock.advance(days=7)
        app.applications.move(application.number, "under_review", "", CLERK)
        verdict = app.receipts.verify(code)
        assert verdict.finding is Finding.CHANGED
        assert "janji selesainya kini 14 Desember 2026" in verdict.sentence

    def test_a_village_that_is_on_no_list_any_more_is_left_out(self, app: App, application: Application) -> None:
        with raw_connection(app.desk.folder) as connection:
            connection.execute("UPDATE applications SET location_village = '99.99.99.9999'")
        assert application.number in words(app.receipts.print(application.number, Size.A5, CLERK))


def changed(payload: Payload, **changes: Any) -> Payload:
    return replace(payload, **changes)


def verified(app: App, payload: Payload) -> Verdict:
    """Sign a payload with the desk's key, as a thief of it would, and verify that."""
    return app.receipts.verify(receipts.seal(payload, app.desk.private_key))


@given(place=st.integers(0, 159), character=st.sampled_from(ALPHABET))
@example(place=0, character="B")
@example(place=159, character="Q")
@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_with_any_one_character_changed_a_code_is_never_genuine(
    app: App, codes: dict[str, str], place: int, character: str
) -> None:
    for code in codes.values():
        other = code[:place] + character + code[place + 1 :]
        if other != code:
            assert not is_genuine(app, other)


def test_with_each_character_changed_in_turn_a_code_is_never_genuine(app: App, codes: dict[str, str]) -> None:
    for code in codes.values():
        assert is_genuine(app, code)
        for place, character in enumerate(code):
            other = ALPHABET[(ALPHABET.index(character) + 1) % 32]
            assert not is_genuine(app, code[:place] + other + code[place + 1 :])


@pytest.fixture
def codes(app: App, application: Application) -> dict[str, str]:
    return {"receipt": signed_code(app, application), "slip": code_on_slip(app, turned_back(app, ktp="ok"))}


def is_genuine(app: App, code: str) -> bool:
    try:
        return app.receipts.verify(code).is_genuine
    except Refused:
        return False
