"""The columns of a table to import: what offices call them, and the template that shows them."""

import csv
import io
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FIELD = "isian_"
"""What the header of a column begins with that fills a field of the service's own form."""
EXAMPLE = "contoh"
"""How the first cell of a template's example begins; such a row is never imported."""


class ImportKind(StrEnum):
    RUNNING = "running"
    PERMIT = "permit"
    APPLICANT = "applicant"

    @property
    def label(self) -> str:
        return {"running": "berkas berjalan", "permit": "izin lama", "applicant": "pemohon"}[self.value]


@dataclass(frozen=True, slots=True)
class Column:
    """``also`` are other headers that offices give it, separated by blanks, as ``normal`` writes them."""

    name: str
    example: str = ""
    also: str = ""
    required: bool = False


_PERSON: Final = (
    Column("bentuk", "perorangan", "jenis_pemohon bentuk_usaha bentuk_pemohon"),
    Column("nik", "7316045203850001", "no_ktp nomor_ktp ktp no_nik nomor_nik"),
    Column("nib", "", "no_nib nomor_nib"),
    Column("npwp", "", "no_npwp nomor_npwp"),
    Column("direktur", "", "pimpinan nama_direktur penanggung_jawab"),
    Column("telepon", "0812 3456 7890", "telpon telp tlp hp wa no_telp no_telepon nomor_telepon no_hp nomor_hp no_wa"),
    Column("surel", "", "email e_mail"),
    Column("alamat", "Jl. Contoh No. 1", "alamat_pemohon alamat_pemegang"),
    Column("desa", "Galonta", "kelurahan desa_kelurahan kel_desa kode_desa desa_lokasi"),
    Column("kecamatan", "Enrekang", "kec"),
)
_PLACE: Final = (Column("lokasi", "", "alamat_lokasi lokasi_izin letak"),)
_SERVICE: Final = Column(
    "layanan", "IMB", "izin jenis_izin kode_layanan jenis_layanan nama_izin perizinan", required=True
)
_VARIANT: Final = Column("varian", "baru", "jenis jenis_permohonan permohonan")
_NOTE: Final = Column("keterangan", "baris contoh, hapus", "ket catatan")

COLUMNS: Final[dict[ImportKind, tuple[Column, ...]]] = {
    ImportKind.RUNNING: (
        Column(
            "nomor_lama",
            "CONTOH 503/0123/IMB/2026",
            "nomor no_lama nomor_berkas no_berkas nomor_pendaftaran no_pendaftaran nomor_registrasi no_registrasi "
            "nomor_agenda no_agenda",
            required=True,
        ),
        _SERVICE,
        _VARIANT,
        Column(
            "tanggal_terima",
            "02/11/2026",
            "tgl_terima tanggal_masuk tgl_masuk tanggal_daftar tgl_daftar tanggal_pendaftaran tgl_pendaftaran "
            "tanggal_permohonan",
            required=True,
        ),
        Column("nama", "Sitti Contoh", "pemohon nama_pemohon", required=True),
        *_PERSON,
        *_PLACE,
        Column("tahap", "Diperiksa", "status tahapan posisi"),
        Column("janji_selesai", "20/11/2026", "janji tanggal_selesai tgl_selesai target_selesai"),
        Column("retribusi", "", "biaya jumlah_retribusi"),
        _NOTE,
    ),
    ImportKind.PERMIT: (
        Column("nomor_izin", "CONTOH 503/0456/IMB/2021", "nomor no_izin nomor_sk no_sk nomor_surat", required=True),
        _SERVICE,
        _VARIANT,
        Column("pemegang", "Sitti Contoh", "nama nama_pemegang pemohon nama_pemohon", required=True),
        *_PERSON,
        *_PLACE,
        Column("tanggal_terbit", "15/03/2021", "tgl_terbit terbit tanggal_sk tgl_sk tanggal_penetapan", required=True),
        Column(
            "berlaku_sampai",
            "15/03/2026",
            "berlaku_hingga masa_berlaku tanggal_berakhir tgl_berakhir akhir_berlaku kadaluarsa kedaluwarsa",
        ),
        _NOTE,
    ),
    ImportKind.APPLICANT: (
        Column("nama", "CONTOH Sitti", "pemohon nama_pemohon nama_perusahaan", required=True),
        *_PERSON,
        _NOTE,
    ),
}
IGNORED: Final = frozenset({"no", "nomor_urut", "no_urut", "urut", ""})


def normal(header: str) -> str:
    """Return a header without what differs from office to office: ``No. KTP`` becomes ``no_ktp``."""
    return re.sub(r"[^a-z0-9]+", "_", header.casefold()).strip("_")


def names(kind: ImportKind) -> dict[str, str]:
    """Return the name of a column by everything that it may be called."""
    return {called: column.name for column in COLUMNS[kind] for called in (column.name, *column.also.split())}


def template(kind: ImportKind) -> bytes:
    """Return a CSV with every column and one invented example, as a spreadsheet in Indonesia opens it."""
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
    rows.writerow([column.name for column in COLUMNS[kind]])
    rows.writerow([column.example for column in COLUMNS[kind]])
    return text.getvalue().encode("utf-8-sig")
