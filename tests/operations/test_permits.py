"""Old permits serve renewals and say when they end; who is known from before is offered at registration."""

from datetime import date

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.imports.columns import ImportKind
from ptsp_desk.core.people import Company
from ptsp_desk.core.recaps.kinds import Kind
from ptsp_desk.core.recaps.periods import Period
from tests.offices import CLERK, request
from tests.operations.counter import registered
from tests.operations.tables import NIK, PERMIT, PERSON, TODAY, take, told


class TestPermits:
    def test_a_renewal_starts_from_an_old_permit(self, app: App) -> None:
        assert take(app, PERMIT, kind=ImportKind.PERMIT).imported == 1
        parts = app.applications.prefill("551.2/7/trayek/2021 ", "TRAYEK", "pembaharuan")
        assert parts["applicant"]["name"] == "Baso Contoh"
        assert parts["fields"] == {"nomor_kendaraan": "DW 1234 XX"}
        raw = request("TRAYEK", "pembaharuan", applicant=parts["applicant"], location=parts["location"])
        answer = app.applications.register(raw, CLERK)
        assert answer.application is not None
        assert answer.application.submission.location.name == "Kel. Galonta, Kec. Enrekang"

    def test_a_permit_of_another_family_fills_no_form(self, app: App) -> None:
        take(app, PERMIT, kind=ImportKind.PERMIT)
        with pytest.raises(Refused, match="untuk TRAYEK, bukan IMB"):
            app.applications.prefill("551.2/7/TRAYEK/2021", "IMB")

    def test_permits_that_end_soon_are_listed_the_next_one_first(self, app: App) -> None:
        ends = {
            "A1": "17/11/2026",
            "A2": "16/11/2026",
            "A3": "17/12/2026",
            "A4": "18/12/2026",
            "A5": "",
            "A6": "seumur hidup",
        }
        rows = [f"{number};TRAYEK;Baso;;0812345678;;20/11/2021;{until};" for number, until in ends.items()]
        assert take(app, *rows, kind=ImportKind.PERMIT).imported == 6
        ending = app.recaps.sheet(Kind.EXPIRING, Period.between(date(2026, 11, 17), date(2026, 12, 17)))
        assert [(row[1], row[-1]) for row in ending.rows] == [("A1", date(2026, 11, 17)), ("A3", date(2026, 12, 17))]
        assert app.permits.find("a5")[0].valid_until is None

    def test_a_permit_that_cannot_be_is_named(self, app: App) -> None:
        cases = [
            ("A1;TRAYEK;Baso;;;;20/11/2027;;", "kolom tanggal_terbit: Tanggal ini belum tiba"),
            ("A1;TRAYEK;Baso;;;;20/11/2021;20/11/2020;", "kolom berlaku_sampai: Lebih awal"),
            ("A1;HO;Baso;;;;20/11/2021;;", "kolom layanan: Layanan “HO” tidak ada"),
            ("A1;IMB;Baso;;;;20/11/2021;;DW 1", "kolom isian_nomor_kendaraan: Isian ini tidak ada pada formulir IMB"),
        ]
        report = take(app, *(cells for cells, _ in cases), kind=ImportKind.PERMIT)
        assert report.imported == 0
        for (_, expected), sentence in zip(cases, told(report), strict=True):
            assert expected in sentence

    def test_a_permit_comes_in_once_and_a_changed_one_not_at_all(self, app: App) -> None:
        take(app, PERMIT, kind=ImportKind.PERMIT)
        again = take(app, PERMIT, PERMIT.replace("Baso", "Budi"), kind=ImportKind.PERMIT)
        assert (again.imported, again.already, again.conflicts) == (0, 1, 1)
        assert app.permits.find("551.2/7/TRAYEK/2021")[0].submission.applicant.name == "Baso Contoh"


class TestApplicants:
    def test_who_is_known_from_before_is_offered(self, app: App) -> None:
        assert take(app, PERSON, kind=ImportKind.APPLICANT).imported == 1
        for typed in ("con sit", NIK, NIK[:8], "081234567890", "0812 3456"):
            assert [item.applicant.nik for item in app.applications.known_applicants(typed)] == [NIK]
        (known,) = app.applications.known_applicants("sitti")
        assert (known.applicant.name, known.applicant.nik, known.count, known.day) == ("Sitti Contoh", NIK, 0, TODAY)
        assert known.applicant.village.startswith("73.16.")

    def test_who_does_not_match_is_not(self, app: App) -> None:
        take(app, PERSON, kind=ImportKind.APPLICANT)
        for typed in ("", "%", "it", "99999", "0813", "budi", "sit_i"):
            assert app.applications.known_applicants(typed) == []

    def test_who_has_a_file_here_is_offered_once_with_it(self, app: App) -> None:
        take(app, PERSON, kind=ImportKind.APPLICANT)
        number = registered(app, applicant={"name": "Sitti Contoh", "nik": NIK})
        (known,) = app.applications.known_applicants("sitti")
        assert (known.number, known.count) == (number, 1)

    def test_the_holder_of_an_old_permit_is_offered_with_it(self, app: App) -> None:
        take(app, PERMIT, kind=ImportKind.PERMIT)
        (known,) = app.applications.known_applicants("baso")
        assert (known.number, known.service, known.day) == ("551.2/7/TRAYEK/2021", "TRAYEK", date(2021, 11, 20))

    def test_the_same_one_is_known_by_nik_or_by_name_and_telephone(self, app: App) -> None:
        nobody = "Budi;;;;;"
        rows = (
            PERSON,
            PERSON,
            "Budi;;;08111111111;;",
            "budi;;;0811 1111 111;;",
            nobody,
            "PT Maju;;9120001234567;;Baso;",
        )
        report = take(app, *rows, kind=ImportKind.APPLICANT)
        assert (report.imported, report.already) == (3, 1)
        assert told(report) == [
            "Baris 5: Sudah ada dengan isi lain pada nama; yang lama tetap. Perbaiki baris ini, atau ubah di program.",
            "Baris 6: Isi NIK, NIB atau telepon; nama saja tidak cukup untuk mengenali seseorang.",
        ]
        assert isinstance(app.applications.known_applicants("maju")[0].applicant, Company)
