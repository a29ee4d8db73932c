"""Tables that an office brings along, and what becomes of them."""

from datetime import date

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.imports.columns import ImportKind
from ptsp_desk.core.imports.reports import Report
from tests.offices import ADMIN

OLD = "503/0123/IMB/2026"
NIK = "7316045203850001"
TODAY = date(2026, 11, 17)
HEADER = (
    "nomor_lama;layanan;varian;tanggal_terima;nama;nik;telepon;alamat;desa;tahap;janji_selesai;retribusi;keterangan"
)
ROW = f"{OLD};IMB;baru;02/11/2026;Sitti Contoh;{NIK};0812 3456 7890;Jl. Contoh 1;Galonta;;;;"
PERMITS = "nomor_izin;layanan;pemegang;nik;telepon;desa;tanggal_terbit;berlaku_sampai;isian_nomor_kendaraan"
PERMIT = f"551.2/7/TRAYEK/2021;TRAYEK;Baso Contoh;{NIK};081234567890;Galonta;20/11/2021;20/11/2026;DW 1234 XX"
APPLICANTS = "nama;nik;nib;telepon;direktur;desa"


PERSON = f"Sitti Contoh;{NIK};;0812 3456 7890;;Galonta"


def take(app: App, *rows: str, kind: ImportKind = ImportKind.RUNNING, **more: object) -> Report:
    header = {ImportKind.RUNNING: HEADER, ImportKind.PERMIT: PERMITS, ImportKind.APPLICANT: APPLICANTS}[kind]
    return app.imports.run("\n".join([header, *rows]).encode(), kind, ADMIN, **more)  # type: ignore[arg-type]


def row(**changes: str) -> str:
    """Return a good row with other cells."""
    cells = dict(zip(HEADER.split(";"), ROW.split(";"), strict=True)) | changes
    return ";".join(cells.values())


def taken(app: App, on: date | None = None, **changes: str) -> Application:
    """Take one file over."""
    report = take(app, row(**changes), on=on)
    assert (report.imported, report.bad) == (1, ())
    return app.applications.get(changes.get("nomor_lama", OLD))


def told(report: Report) -> list[str]:
    return [bad.sentence for bad in report.bad]
