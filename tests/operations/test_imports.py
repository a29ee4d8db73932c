"""What an office had before this program comes in once, whole or named, and works like anything that came later."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from ptsp_desk.app import App
from ptsp_desk.core.applications import timeline
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.errors import Refused, Unavailable
from ptsp_desk.core.fees import FeeStatus
from ptsp_desk.core.imports.columns import ImportKind
from ptsp_desk.core.people import Company, Person
from ptsp_desk.operations.receipts import Finding
from ptsp_desk.paper.sizes import Size
from tests.offices import ADMIN, CLERK, HEAD, everything, raw_connection
from tests.offices import Clock as OfficeClock
from tests.operations.counter import changed_tdg, registered
from tests.operations.tables import HEADER, NIK, OLD, PERMIT, PERSON, ROW, TODAY, row, take, taken, told

BAD = [
    ({"nomor_lama": ""}, "Baris 2, kolom nomor_lama: Belum diisi"),
    ({"nomor_lama": "Sitti"}, "kolom nomor_lama: “Sitti” bukan nomor"),
    ({"layanan": "XYZ"}, "kolom layanan: Layanan “XYZ” tidak ada di katalog; tulis kode atau nama"),
    ({"layanan": ""}, "kolom layanan: Belum diisi"),
    ({"varian": "ubah"}, "kolom varian: "),
    ({"tanggal_terima": ""}, "kolom tanggal_terima: Belum diisi"),
    ({"tanggal_terima": "31/02/2026"}, "kolom tanggal_terima: “31/02/2026” bukan tanggal"),
    ({"tanggal_terima": "18/11/2026"}, "kolom tanggal_terima: Sesudah 17 November 2026"),
    ({"tanggal_terima": "02/11/1987"}, "kolom tanggal_terima: Tahun 1987 di luar jangkauan"),
    ({"tanggal_terima": "31/12/9999"}, "kolom tanggal_terima: Tahun harus 1945 sampai 2999."),
    ({"tanggal_terima": "01/01/0001"}, "kolom tanggal_terima: Tahun harus 1945 sampai 2999."),
    ({"janji_selesai": "31/12/9999"}, "kolom janji_selesai: Tahun harus 1945 sampai 2999."),
    ({"nama": ""}, "kolom nama: Nama pemohon belum diisi"),
    ({"nik": "7,31604E+15"}, "kolom nik: “7,31604E+15” ditulis Excel"),
    ({"nik": "731604520385000"}, "kolom nik: Hanya 15 angka"),
    ({"nik": "7316044513850001"}, "kolom nik: Tanggal lahir pada NIK"),
    ({"telepon": "0812/0813"}, "kolom telepon: Nomor telepon keliru"),
    ({"desa": "Xyzzy"}, "kolom desa: Desa/kelurahan Xyzzy tidak ditemukan"),
    ({"tahap": "Izin terbit"}, "kolom tahap: Berkas ini sudah selesai"),
    ({"tahap": "dimeja kepala"}, "kolom tahap: Tahap ini tidak dikenal"),
    ({"layanan": "TRAYEK", "tahap": "site_visit"}, "tidak dipakai layanan TRAYEK"),
    ({"janji_selesai": "01/11/2026"}, "kolom janji_selesai: Lebih awal dari tanggal terimanya"),
    ({"retribusi": "1,250"}, "kolom retribusi: “1,250” bukan rupiah"),
    (
        {"layanan": "TDG", "retribusi": "5000"},
        "kolom retribusi: Menurut katalog varian ini tidak dipungut biaya",
    ),
    (
        {"layanan": "PBG", "tanggal_terima": "02/11/2026", "keterangan": "x" * 301},
        "kolom keterangan: Isian ini 301 huruf",
    ),
    ({"keterangan": ";kelebihan"}, ": Ada isian di kolom tanpa judul"),
    ({"nomor_lama": "CONTOH 1"}, ": Ini baris contoh"),
]
"""What is wrong with a row, and a part of what is told."""


class TestRunningFiles:
    def test_a_running_file_keeps_its_old_number_beside_a_new_one(self, app: App) -> None:
        before = registered(app)
        application = taken(app)
        assert (before, application.number) == ("ENR-03A-00001-P", application.number)
        assert application.number.startswith("ENR-03A-00002-")
        assert registered(app).startswith("ENR-03A-00003-")
        assert (application.old_number, application.taken_over_on) == (OLD, TODAY)
        assert (application.business_day, application.stage) == (date(2026, 11, 2), Stage.UNDER_REVIEW)
        assert (application.documents, application.backdated) == ((), False)

    def test_it_is_found_by_the_old_number_too(self, app: App) -> None:
        application = taken(app)
        for typed in (OLD, "503/0123", "sitti 0123", "5030123IMB2026", "galonta"):
            assert [item.number for item in app.applications.find(typed)] == [application.number]

    def test_an_old_number_of_two_services_is_told_apart(self, app: App) -> None:
        one = taken(app)
        assert take(app, row(layanan="TDG")).imported == 1
        with pytest.raises(Refused, match=f"{one.number} \\(IMB\\)"):
            app.applications.get(OLD)

    def test_it_is_opening_stock_on_its_day_and_never_received(self, app: App) -> None:
        taken(app, on=TODAY - timedelta(days=1))
        for ago, expected in ((2, []), (1, [(1, 0, 1)]), (0, [(1, 0, 1)])):
            found = app.summaries.counted(TODAY - timedelta(days=ago)).services
            assert [(item.opening, item.received, item.closing) for item in found] == expected
        number = app.applications.get(OLD).number
        app.applications.move(number, "approved", "", HEAD)
        app.applications.move(number, "issued", "", HEAD)
        (today,) = app.summaries.counted(TODAY).services
        assert (today.opening, today.received, today.issued, today.closing) == (1, 0, 1, 0)

    def test_no_visit_is_counted(self, app: App, folder: Path) -> None:
        taken(app)
        with raw_connection(folder) as connection:
            assert connection.execute("SELECT count(*) FROM visits").fetchone() == (0,)

    def test_a_date_that_was_promised_stands_and_nothing_is_counted_for_it(self, app: App) -> None:
        application = taken(app, janji_selesai="21/11/2026")  # a Saturday
        assert application.promise.date == date(2026, 11, 21)
        assert application.promise.explanation() == "Tanggal menurut pencatatan lama."
        with pytest.raises(Refused, match="sudah sesuai kalender"):
            app.applications.replace_promise(application.number, "uji", ADMIN)

    def test_without_one_the_catalogue_says_when(self, app: App) -> None:
        application = taken(app)
        assert application.promise.date == date(2026, 11, 20)
        assert "14 hari kerja, hari ke-1 Selasa 3 November" in application.promise.explanation()

    def test_a_clock_that_stands_has_stood_since_the_day_of_the_stock(self, app: App) -> None:
        application = taken(app, tahap="Menunggu perbaikan pemohon", on=date(2026, 11, 16))
        assert (application.stage, application.clock, application.remaining) == (Stage.CORRECTION, Clock.STANDS, 4)
        again = app.applications.move(application.number, "under_review", "", CLERK)
        assert again.promise.date == date(2026, 11, 23)

    def test_the_fee_is_the_old_records_and_has_no_lines(self, app: App) -> None:
        for number, retribution, total in (("A1", "", None), ("A2", "Rp 450.000", 450_000), ("A3", "0", 0)):
            application = taken(app, nomor_lama=number, retribusi=retribution)
            quote = app.receipts.quote_of(application)
            assert (quote.status, quote.total, quote.lines) == (FeeStatus.CARRIED_OVER, total, ())
            assert not quote.is_free
        free = taken(app, nomor_lama="A4", layanan="TDG")
        assert app.receipts.quote_of(free).is_free

    @pytest.mark.parametrize(("size", "retribution"), [(Size.A5, ""), (Size.A4, "450000"), (Size("58mm"), "450000")])
    def test_its_receipt_says_what_is_not_recorded(self, app: App, size: Size, retribution: str) -> None:

        application = taken(app, retribusi=retribution)
        pdf = PdfReader(BytesIO(app.receipts.print(OLD, size, CLERK)))
        said = " ".join("".join(page.extract_text() for page in pdf.pages).split())
        for words in (OLD, "menurut pencatatan lama", "diambil alih 17 November 2026", application.number):
            assert words in said
        assert ("belum tercatat di sini" in said) == (not retribution)
        assert ("Empat ratus lima puluh ribu rupiah" in said) == bool(retribution)
        assert "Syarat lengkap" not in said
        assert app.receipts.verify(app.receipts.code(application)).finding is Finding.GENUINE

    def test_it_is_corrected_like_any_file_and_its_fee_stays(self, app: App) -> None:
        application = taken(app, retribusi="450.000")
        changes = {"applicant.phone": "0811 222 3333", "fields.lantai": "2", "location.village": "Juppandang"}
        after = app.applications.correct(application.number, changes, "salah", CLERK)
        assert (after.submission.applicant.phone, after.submission.fields) == ("+628112223333", {"lantai": "2"})
        assert (after.quote.total, len(after.quotes), after.old_number) == (450_000, 1, OLD)
        assert [item.number for item in app.applications.find(f"{OLD} juppandang")] == [after.number]
        old, new = app.applications.requoted(after.number, {"fee_inputs.luas": "100", "fee_inputs.indeks": "0,5"})
        assert (old.total, new.total) == (450_000, 225_000)
        measured = app.applications.correct(
            after.number, {"fee_inputs.luas": "100", "fee_inputs.indeks": "0.5"}, "diukur", CLERK
        )
        assert (measured.quote.total, len(measured.quotes)) == (225_000, 2)

    def test_it_goes_through_its_stages_to_the_end(self, app: App) -> None:
        number = taken(app).number
        for stage in ("site_visit", "assessed", "awaiting_payment", "approved", "issued", "handed_over"):
            app.applications.move(number, stage, "", ADMIN)
        assert app.applications.get(number).stage is Stage.HANDED_OVER
        assert app.journals.check().differing == ()

    def test_its_history_begins_with_the_old_record(self, app: App) -> None:
        application = taken(app, keterangan="map <merah> & berkas di lemari 2")
        (first,) = (timeline.event(sealed) for sealed in app.applications.timeline(application))
        assert OLD in first.says
        assert first.says.endswith("masuk stok 17 November 2026; keterangan: map <merah> & berkas di lemari 2")

    def test_its_village_and_its_applicant_are_taken(self, app: App) -> None:
        application = taken(app, nama="CV Maju Contoh", nik="")
        assert isinstance(application.submission.applicant, Company)
        assert application.submission.location.name == "Kel. Galonta, Kec. Enrekang"

    def test_a_file_from_before_the_catalogue_goes_by_its_first_version(self, app: App) -> None:
        assert taken(app, tanggal_terima="15/12/2023", janji_selesai="01/12/2026").service == "IMB"

    def test_a_renewal_starts_from_it(self, app: App) -> None:
        taken(app)
        parts = app.applications.prefill(OLD, "IMB", "perubahan")
        assert parts["applicant"]["nik"] == NIK


class TestBadRows:
    def test_a_bad_row_is_named_and_the_rest_comes_in(self, app: App) -> None:
        report = take(app, *(row(**changes) for changes, _ in BAD), row(nomor_lama="503/2"))
        assert (report.rows, report.imported, len(report.bad)) == (len(BAD) + 1, 1, len(BAD))
        for (_, expected), sentence in zip(BAD, told(report), strict=True):
            assert expected in sentence
        assert app.applications.get("503/2").old_number == "503/2"

    def test_everything_wrong_with_a_row_is_told_at_once_under_the_files_own_headers(self, app: App) -> None:
        data = "No. Berkas;Jenis Izin;Tgl Masuk;Pemohon;No. KTP\n503/1;IMB;kemarin;;12\n"
        (bad,) = app.imports.run(data.encode(), ImportKind.RUNNING, ADMIN).bad
        assert [problem.where for problem in bad.problems] == ["Pemohon", "No. KTP", "Tgl Masuk"]

    def test_a_service_that_had_ended_takes_nothing_over(self, app: App) -> None:
        app.offices.adopt(changed_tdg(valid_until="2026-10-31", successor="TDP"), date(2026, 1, 1), HEAD)
        report = take(app, row(layanan="TDG"), row(layanan="tanda daftar gudang", tanggal_terima="30/10/2026"))
        assert (report.imported, len(report.bad)) == (1, 1)
        assert "kolom layanan: Layanan TDG" in told(report)[0]
        assert "Penggantinya TDP" in told(report)[0]

    def test_who_is_what_is_said_or_seen(self, app: App) -> None:
        rows = ["Koperasi Maju;;", "Toko Jaya;badan usaha;", "CV Sinar;perorangan;", "Budi;warna;", "Terang;;Baso"]
        numbered = (f"{cells};0812345{place}00" for place, cells in enumerate(rows))
        table = "\n".join(["nama;bentuk;direktur;telepon", *numbered])
        report = app.imports.run(table.encode(), ImportKind.APPLICANT, ADMIN)
        assert told(report) == ["Baris 5, kolom bentuk: Tulis perorangan atau badan usaha."]
        found = [app.applications.known_applicants(name)[0].applicant for name in ("koper", "toko", "cv", "terang")]
        assert [type(item) for item in found] == [Company, Company, Person, Company]

    def test_a_dry_run_says_the_same_and_stores_nothing(self, app: App, folder: Path) -> None:
        rows = (row(), row(), row(nama="Orang Lain"), row(nomor_lama="503/2", nik="12"), row(nomor_lama="503/3"))
        before = everything(folder)
        dry = take(app, *rows, dry_run=True)
        assert everything(folder) == before
        done = take(app, *rows)
        assert (dry.imported, dry.already, dry.bad) == (done.imported, done.already, done.bad)
        assert (done.imported, done.already, done.conflicts, len(done.bad)) == (2, 1, 1, 2)

    def test_what_is_only_odd_is_told_and_comes_in(self, app: App) -> None:
        report = take(app, row(nik="9999045203850001"))
        assert report.imported == 1
        ((number, warning),) = report.warnings
        assert (number, warning.where) == (2, "nik")

    def test_cells_become_clean_text(self, app: App) -> None:
        application = taken(app, nama='=HYPERLINK("x")\u202e<b>Sitti\x07</b>'.replace('"', "'"))
        assert application.submission.applicant.name == "=HYPERLINK('x')<b>Sitti</b>"


class TestTwice:
    def test_the_same_table_again_brings_nothing_in(self, app: App, folder: Path) -> None:
        take(app, row(), row(nomor_lama="503/2"))
        before = everything(folder)
        again = take(app, row(tanggal_terima="2026-11-02", telepon="+62 812 3456 7890"), row(nomor_lama="503/2"))
        assert (again.imported, again.already, again.bad) == (0, 2, ())
        assert everything(folder) == before

    def test_a_changed_row_is_a_conflict_and_nothing_is_overwritten(self, app: App) -> None:
        first = taken(app)
        report = take(app, row(nama="Orang Lain", retribusi="5000"))
        assert (report.conflicts, report.imported) == (1, 0)
        (sentence,) = told(report)
        assert sentence.startswith("Baris 2: Sudah ada dengan isi lain pada nama, retribusi; yang lama tetap.")
        assert app.applications.get(OLD) == first

    def test_a_file_that_was_worked_on_since_is_there_already(self, app: App) -> None:
        number = taken(app).number
        app.applications.correct(number, {"applicant.name": "Sitti Rahma"}, "salah tulis", CLERK)
        app.applications.move(number, "site_visit", "", CLERK)
        assert take(app, row()).already == 1

    def test_a_stock_of_another_day_is_still_the_same_file(self, app: App) -> None:
        taken(app)
        assert take(app, row(), on=date(2026, 11, 16)).already == 1


class TestWhoAndWhen:
    def test_only_head_and_admin_import(self, app: App) -> None:
        with pytest.raises(Refused, match="tidak berwenang"):
            app.imports.run(f"{HEADER}\n{ROW}".encode(), ImportKind.RUNNING, CLERK)

    def test_a_day_to_come_is_refused(self, app: App) -> None:
        with pytest.raises(Refused, match="belum tiba"):
            take(app, row(), on=TODAY + timedelta(days=1))

    def test_a_closed_day_takes_no_stock(self, app: App, clock: OfficeClock) -> None:
        app.days.open(None, [], HEAD)
        app.days.close(TODAY, HEAD)
        clock.advance(days=1)
        with pytest.raises(Refused, match="17 November 2026 sudah ditutup"):
            take(app, row(), on=date(2026, 11, 16))
        assert take(app, row()).imported == 1

    def test_a_folder_that_cannot_be_written_any_more_tells_how_far_it_came(
        self, app: App, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rows = [row(nomor_lama=f"503/{number}") for number in range(120)]
        acting, times = app.desk.acting, iter(range(10))

        def fails_at_the_third(officer: object) -> object:
            if next(times) == 2:
                raise Unavailable("Disk penuh.")
            return acting(officer)  # type: ignore[arg-type]

        monkeypatch.setattr(app.desk, "acting", fails_at_the_third)
        with pytest.raises(Unavailable, match="100 baris sudah tersimpan; jalankan lagi"):
            take(app, *rows)
        monkeypatch.undo()
        again = take(app, *rows)
        assert (again.already, again.imported) == (100, 20)


def test_every_table_follows_from_the_journal_whatever_was_imported(app: App) -> None:
    take(app, row(), row(nomor_lama="503/2", tahap="Menunggu pembayaran", retribusi="5000"))
    take(app, PERMIT, kind=ImportKind.PERMIT)
    take(app, PERSON, kind=ImportKind.APPLICANT)
    number = app.applications.get("503/2").number
    app.applications.correct(number, {"applicant.name": "Sitti"}, "salah", CLERK)
    before = everything(app.desk.folder)
    assert app.journals.check().differing == ()
    app.journals.replay()
    after = everything(app.desk.folder)
    assert {name: rows for name, rows in after.items() if name != "search"} == {
        name: rows for name, rows in before.items() if name != "search"
    }
