"""What single recapitulations tell, who is named in them, and who is not."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import Act
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.recaps.kinds import Kind
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.sheets import Cell, Sheet
from ptsp_desk.core.signatories import Signatory
from ptsp_desk.core.visits import Result, Topic
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, HEAD, Clock, request
from tests.operations.counter import registered, turned_back
from tests.operations.histories import BROUGHT
from tests.operations.takeovers import takeover
from tests.paper.samples import words_of

NOVEMBER = Period.month(2026, 11)
TODAY = date(2026, 11, 17)
NIK = "7316044107850001"
COMPANY = {
    "kind": "company",
    "name": "CV =Maju+ @Bersama",
    "director": "安迪 Ćelik",
    "nik": NIK,
    "nib": "9120001234567",
}


def go(app: App, number: str, *stages: str, officer: Officer = HEAD, reason: str = "sebab") -> None:
    for stage in stages:
        app.applications.move(number, stage, reason, officer)


def sheet(app: App, kind: Kind, **which: Any) -> Sheet:
    return app.recaps.sheet(kind, which.pop("period", NOVEMBER), which.pop("as_of", None), **which)


def column(found: Sheet, title: str, group: str = "") -> list[Cell]:
    place = next(at for at, each in enumerate(found.columns) if (each.title, each.group) == (title, group))
    return [row[place] for row in found.rows]


def test_a_letter_of_rejection_is_collected_as_a_permit_is(app: App) -> None:
    numbers = [registered(app) for _ in range(4)]
    go(app, numbers[0], "under_review", "approved", "issued", "handed_over")
    go(app, numbers[1], "under_review", "rejected", "handed_over")
    go(app, numbers[2], "under_review", "rejected")
    (row,) = sheet(app, Kind.OUTCOMES).rows
    assert row[2:] == (4, 1, 1, 0, 2, 1, 1, 0, 0, 1)


def test_what_happens_after_the_day_that_is_asked_for_is_not_told(app: App, clock: Clock) -> None:
    number = registered(app)
    go(app, number, "under_review", "approved")
    clock.advance(days=6)
    go(app, number, "issued")
    clock.advance(days=2)
    go(app, number, "handed_over")
    known = [sheet(app, Kind.OUTCOMES, as_of=TODAY + timedelta(days=days)).rows[0][2:6] for days in (0, 6, 8)]
    assert known == [(1, 0, 0, 0), (1, 1, 0, 1), (1, 1, 1, 0)]
    assert sheet(app, Kind.OUTCOMES, as_of=TODAY - timedelta(days=1)).rows == ()
    assert sheet(app, Kind.OUTCOMES, as_of=TODAY).as_of == "keadaan 17 November 2026"


def test_files_of_before_the_program_are_told_beside_the_figures(app: App) -> None:
    registered(app)
    takeover(app, TODAY, "under_review")
    found = sheet(app, Kind.OUTCOMES)
    assert [row[2] for row in found.rows] == [1]
    assert found.notes[-1] == "Tidak termasuk 1 berkas lama yang diambil alih pada periode ini."


def test_a_permit_is_owed_for_what_was_assessed_and_not_paid(app: App) -> None:
    number = registered(app)
    go(app, number, "under_review", "approved", "issued")
    subject = app.applications.get(number).id
    with app.desk.acting(CLERK) as writer:
        for kind, amount in (("fee.assessed", 187_625), ("payment.recorded", 100_000)):
            writer.add(Act(kind, subject, {"day": "2026-11-17", "amount": amount}))
    found = sheet(app, Kind.FEES)
    assert found.rows == ((1, "Izin Mendirikan Bangunan", 1, 182_625, 187_625, 100_000, 87_625),)
    assert len(found.notes) == 1
    next_year = sheet(app, Kind.REVENUE, period=Period.month(2026, 11)).rows
    assert next_year == ((1, "Izin Mendirikan Bangunan", "–", 100_000, "–"),)
    assert sheet(app, Kind.REVENUE).notes == ("Target –: 1–17 November 2025 sebelum program dipakai.",)


def test_months_before_the_program_are_told_to_be_unknown(app: App) -> None:
    registered(app)
    before = sheet(app, Kind.OUTCOMES, period=Period.month(2026, 10))
    assert (before.rows, before.is_unrecorded, before.nothing) == ((), True, "NIHIL, sebelum program dipakai")
    assert "NIHIL, sebelum program dipakai" in words_of(app.recaps.paper([before]))
    year = sheet(app, Kind.YEAR)
    assert year.rows == ((1, "Izin Mendirikan Bangunan", *["–"] * 10, 1, None, 1),)
    assert year.notes == ("Tanda – sebelum program dipakai.",)
    letter = app.recaps.pack(Period.month(2026, 10)).letter
    assert "Oktober 2026 sebelum program dipakai, jadi angkanya tidak diketahui." in letter.says


def test_what_came_in_is_told_beside_last_year_and_the_growth_that_is_wanted(app: App, clock: Clock) -> None:
    number = registered(app)
    subject = app.applications.get(number).id
    with app.desk.acting(CLERK) as writer:
        writer.add(Act("payment.recorded", subject, {"day": "2026-11-17", "amount": 100_000}))
    clock.advance(days=365)
    with app.desk.acting(CLERK) as writer:
        writer.add(Act("payment.recorded", subject, {"day": "2027-11-17", "amount": 90_000}))
    found = sheet(app, Kind.REVENUE, period=Period.month(2027, 11))
    assert found.rows == ((1, "Izin Mendirikan Bangunan", 120_000, 90_000, Decimal("75.0")),)
    assert found.notes == ("Target: retribusi yang dibayar pada 1–17 November 2026 ditambah 20 %.",)


def test_a_file_that_came_back_twice_took_three_visits_and_one_follow_up_more(app: App) -> None:
    first = turned_back(app, ktp="missing").visit.reference
    raw = request(complete=None, documents={"ktp": "problem"}, resumes=str(first))
    second = app.applications.register(raw, CLERK).visit.reference
    number = registered(app, complete=None, documents=BROUGHT, resumes=str(second))
    registered(app)
    turned_back(app, pbb="missing")
    app.applications.follow_up(number, {"pas_foto": "ok"}, CLERK)
    (row,) = sheet(app, Kind.JOURNEYS).rows
    assert row[2:] == (2, 5, Decimal("2.50"), 1, Decimal("50.0"), 4, 3, 1)


def test_what_was_lacking_is_told_with_its_share_of_the_files_that_went_back(app: App) -> None:
    for ticks in ({"ktp": "missing", "pbb": "problem"}, {"ktp": "problem"}, {"ktp": "missing"}):
        turned_back(app, **BROUGHT | ticks)
    found = sheet(app, Kind.LACKING)
    assert [row[1:] for row in found.rows] == [
        ("KTP pemohon", "Izin Mendirikan Bangunan", 2, 1, 3, Decimal("100.0")),
        ("PBB tahun terakhir", "Izin Mendirikan Bangunan", 0, 1, 1, Decimal("33.3")),
    ]
    assert found.notes == ("Berkas yang dikembalikan di loket pada periode ini: 3.",)


def test_who_went_back_is_told_with_the_reason(app: App) -> None:
    turned_back(app, ktp="missing")
    number = registered(app, applicant=COMPANY, location={"address": "Jl. @Poros", "village": "Juppandang"})
    go(app, number, "under_review", "site_visit", "correction", reason="=Batas tanah belum jelas")
    found = sheet(app, Kind.RETURNED)
    assert column(found, "Alasan kembali")[1] == "=Batas tanah belum jelas"
    assert "KTP pemohon: belum ada" in str(column(found, "Alasan kembali")[0])
    assert column(found, "Tanggal peninjauan") == [None, TODAY]
    assert column(found, "Nama dan lokasi usaha atau bangunan")[1] == (
        "CV =Maju+ @Bersama, Jl. @Poros, Kel. Juppandang, Kec. Enrekang"
    )
    assert found.notes == ("Dikembalikan di loket: 1. Dikembalikan untuk perbaikan: 1.",)


def test_a_reason_that_is_not_kept_any_more_is_said_to_be_so(app: App) -> None:
    number = registered(app)
    with app.desk.acting(CLERK) as writer:
        for before, after in (("received", "under_review"), ("under_review", "correction")):
            body = {"from": before, "to": after, "day": "2026-11-17"}
            writer.add(Act("stage.changed", app.applications.get(number).id, body))
    assert column(sheet(app, Kind.RETURNED), "Alasan kembali") == ["(alasan tidak disimpan lagi)"]


def test_a_register_has_the_columns_of_its_services_own_form(app: App) -> None:
    fields = {"fungsi": "rumah", "luas_tanah": "615.5", "lantai": "2", "nomor_tanah": "00123"}
    number = registered(app, fields=fields, location={"village": "Juppandang"}, applicant=COMPANY)
    go(app, number, "under_review", "approved", "issued", "handed_over")
    found = sheet(app, Kind.REGISTER, service="imb")
    assert found.title == "Register permohonan, Izin Mendirikan Bangunan"
    told = {each.title: cell for each, cell in zip(found.columns, found.rows[0], strict=True)}
    assert told["Fungsi bangunan"] == "Rumah tinggal"
    assert told["Luas tanah (m²)"] == Decimal("615.50")
    assert told["Luas lantai (m²)"] == Decimal("100.00")
    assert told["Nomor bukti tanah"] == "00123"
    assert told["Pemohon"] == "CV =Maju+ @Bersama (安迪 Ćelik)"
    assert (told["Desa/kelurahan"], told["Kecamatan"]) == ("Juppandang", "Enrekang")
    assert told["Ket."] == "Terbit 17 Nov 2026, diambil 17 Nov 2026"


@pytest.mark.parametrize("code", ["IMB", "PBG", "SIPB", "SIUP", "TDG", "TDP", "TRAYEK", "TRAYEK_KAPAL"])
def test_every_service_has_a_register(app: App, code: str) -> None:
    found = sheet(app, Kind.REGISTER, service=code)
    assert found.rows == ()
    assert {"Nomor pendaftaran", "Pemohon", "Ket."} <= {each.title for each in found.columns}


def test_a_register_is_of_one_service_that_there_is(app: App) -> None:
    for service in ("", "TIDAK_ADA"):
        with pytest.raises(Refused) as caught:
            sheet(app, Kind.REGISTER, service=service)
        assert caught.value.problems[0].where == "service"


def test_a_day_that_has_not_come_is_refused(app: App) -> None:
    with pytest.raises(Refused, match="belum tiba"):
        sheet(app, Kind.OUTCOMES, as_of=TODAY + timedelta(days=1))


def test_a_service_that_is_asked_for_is_told_alone(app: App) -> None:
    registered(app)
    registered(app, "TDG", "perpanjangan")
    for kind in Kind:
        found = sheet(app, kind, service="TDG")
        assert "Tanda Daftar Gudang" in found.title
        assert "Izin Mendirikan Bangunan" not in str(found.rows)
    assert sheet(app, Kind.OUTCOMES, service="TDG").rows[0][2] == 1


def test_the_share_of_old_buildings_is_told_by_place(app: App) -> None:
    for variant, village in (("baru", "Juppandang"), ("pemutihan", "Juppandang"), ("baru", "Galonta")):
        registered(app, "IMB", variant, location={"village": village})
    registered(app, "TDG", "perpanjangan")
    found = sheet(app, Kind.VILLAGES)
    assert column(found, "Desa/kelurahan") == ["Galonta", "Juppandang", "Lokasi tidak disebut"]
    assert column(found, "Bagian", "IMB") == [Decimal("0.0"), Decimal("50.0"), None]
    assert column(sheet(app, Kind.DISTRICTS), "Kecamatan") == ["Enrekang", "Lokasi tidak disebut"]
    assert found.total is not None
    assert found.total[-3:] == (3, 1, Decimal("33.3"))


def test_who_only_asked_is_told_by_topic(app: App) -> None:
    app.visits.information(Topic.FEE, Result.ANSWERED, CLERK, "IMB")
    app.visits.information(Topic.FEE, Result.ANSWERED, CLERK)
    turned_back(app, ktp="missing")
    found = sheet(app, Kind.VISITS)
    assert column(found, "Jenis izin") == ["Izin Mendirikan Bangunan", "Tanpa jenis izin"]
    assert column(found, "Biaya", "Informasi") == [1, 1]
    assert column(found, "Jumlah") == [2, 1]


class TestDeviations:
    def told(self, app: App, label: str) -> list[tuple[Cell, ...]]:
        found = sheet(app, Kind.DEVIATIONS)
        return [row[2:] for row in found.rows if row[1] == label]

    def test_a_correction_says_what_and_why_and_by_whom(self, app: App) -> None:
        number = registered(app)
        app.applications.correct(number, {"applicant.phone": "0812 3456 7890"}, "salah ketik", CLERK)
        app.officers.appoint(CLERK, HEAD)
        ((day, mine, _, says, officer),) = self.told(app, "Koreksi")
        assert (day, mine, says, officer) == (TODAY, number, "Telepon pemohon; alasan: salah ketik", "Sitti Rahma")

    def test_a_copy_is_told_and_an_original_is_not(self, app: App) -> None:
        number = registered(app)
        app.receipts.record(number, Size.A5, CLERK)
        assert self.told(app, "Cetak ulang") == []
        app.receipts.record(number, Size.A5, CLERK)
        ((_, _, _, says, _),) = self.told(app, "Cetak ulang")
        assert says == "tanda terima dicetak, salinan ke-1, A5"

    def test_a_void_file_is_told_with_its_reason(self, app: App) -> None:
        go(app, registered(app), "void", reason="salah layanan")
        ((_, _, _, says, _),) = self.told(app, "Batal")
        assert says == "salah layanan"

    def test_what_was_entered_late_is_told_on_the_day_on_which_it_was(self, app: App) -> None:
        registered(app, received="2026-10-30T10:00")
        ((day, _, _, says, _),) = self.told(app, "Tanggal mundur")
        assert (day, says) == (TODAY, "diterima 30 Oktober 2026, dimasukkan 17 November 2026")

    def test_an_hour_around_the_opening_hours_is_usual(self, app: App, clock: Clock) -> None:
        clock.advance(hours=6, minutes=50)  # 15.50, closed since 15.00
        number = registered(app)
        assert self.told(app, "Di luar jam buka") == []
        clock.advance(minutes=15)
        go(app, number, "under_review")
        clock.advance(days=4)  # a Saturday
        registered(app)
        assert [row[3] for row in self.told(app, "Di luar jam buka")] == [
            "tahap Diperiksa, pukul 16.05",
            "didaftarkan, pukul 16.05, hari tutup",
        ]

    def test_a_file_taken_over_in_the_evening_is_no_deviation(self, app: App, clock: Clock) -> None:
        clock.advance(hours=12)
        takeover(app, TODAY, "under_review")
        assert sheet(app, Kind.DEVIATIONS, period=Period.year(2026)).rows == ()

    def test_a_proxy_with_many_files_is_told_without_the_name(self, app: App) -> None:
        for _ in range(4):
            registered(app, proxy={"name": "Rahman Calo", "nik": NIK})
        assert self.told(app, "Kuasa banyak berkas") == []
        registered(app, "TDG", "perpanjangan", proxy={"name": "Rahman C.", "nik": NIK})
        ((_, number, _, says, _),) = self.told(app, "Kuasa banyak berkas")
        assert (number, says) == ("", "R***** C*: 5 berkas (IMB 4, TDG 1)")
        assert "5 berkas atau lebih" in sheet(app, Kind.DEVIATIONS).notes[1]


def test_no_sheet_holds_a_nik_or_the_name_of_a_proxy(app: App) -> None:
    numbers = [registered(app, applicant=COMPANY, proxy={"name": "Rahman Calo", "nik": NIK}) for _ in range(6)]
    turned_back(app, ktp="missing")
    go(app, numbers[0], "under_review", "site_visit", "correction")
    pack = app.recaps.pack(NOVEMBER)
    assert len(pack.sheets) == len(Kind)
    assert NIK not in repr(pack)
    assert "Calo" not in repr(pack)


def test_a_pack_is_a_letter_and_every_recapitulation_on_paper_and_in_a_workbook(app: App) -> None:
    app.offices.set_signatories([Signatory("Andi Makkawaru", title="Kepala Dinas")], HEAD)
    number = registered(app, applicant=COMPANY)
    registered(app, "TDG", "perpanjangan")
    go(app, number, "under_review", "approved", "issued")
    pack = app.recaps.pack(NOVEMBER, to="Sekda Contoh")
    assert "masuk 2 permohonan. Sampai 17 November 2026 terbit 1" in pack.letter.says[1]
    paper = app.recaps.pack_paper(pack)
    assert paper == app.recaps.pack_paper(app.recaps.pack(NOVEMBER, to="Sekda Contoh"))
    texts = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(paper)).pages]
    assert "Sekda Contoh" in texts[0]
    assert f"{len(texts) - 1} lembar" in texts[0]
    assert all("Andi Makkawaru" in text for text in texts)  # a sheet each here, and each is signed
    for found in pack.sheets:
        assert sum(found.title in text for text in texts[1:]) >= 1
    assert any("CV =Maju+ @Bersama" in text and "安迪" in text for text in texts)
    workbook = app.recaps.workbook(pack.sheets, "Paket")
    assert workbook == app.recaps.workbook(pack.sheets, "Paket")
    book = CalamineWorkbook.from_filelike(BytesIO(workbook))
    assert len(book.sheet_names) == len(pack.sheets)
    for name, found in zip(book.sheet_names, pack.sheets, strict=True):
        lines = book.get_sheet_by_name(name).to_python()
        assert (lines[0][0], lines[1][0]) == (app.in_force.office.name, found.title)
        assert sum(line[0] in range(1, len(found.rows) + 1) for line in lines) >= len(found.rows)
        assert any("NIHIL" in line for line in lines) == (not found.rows)


def test_an_empty_office_gives_nihil_everywhere(app: App) -> None:
    for kind in Kind:
        found = sheet(app, kind, service="IMB")
        assert (found.rows, found.total) == ((), None)
    assert app.recaps.paper([sheet(app, Kind.OUTCOMES)]).startswith(b"%PDF-")
    assert app.recaps.kinds() == tuple(Kind)
