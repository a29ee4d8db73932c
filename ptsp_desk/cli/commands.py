"""Every command by its name and what its help says."""

from collections.abc import Callable
from typing import Any

from cyclopts import App

from ptsp_desk.cli import (
    applications,
    catalogues,
    days,
    doctor,
    imports,
    journals,
    offices,
    papers,
    questions,
    recaps,
    registrations,
    summaries,
    survey_papers,
    surveys,
)

_COMMANDS: dict[str, tuple[Callable[..., Any], str]] = {
    "init": (offices.init, "Siapkan kantor baru dan loketnya di folder data yang kosong."),
    "demo": (offices.demo, "Buat kantor contoh dengan berkas-berkas rekaan, untuk dicoba dan untuk latihan."),
    "fee": (questions.fee, "Hitung biaya sebuah layanan, baris demi baris. Tidak ada yang disimpan."),
    "promise": (questions.promise, "Hitung tanggal janji selesai beserta alasannya. Tidak ada yang disimpan."),
    "register": (
        registrations.register,
        "Daftarkan berkas: satu objek JSON sebaris masuk, satu jawaban sebaris keluar; aman diulang.",
    ),
    "import": (imports.import_, "Masukkan berkas berjalan, izin lama, atau pemohon dari CSV atau XLSX; aman diulang."),
    "show": (applications.show, "Tampilkan satu berkas dan riwayatnya."),
    "find": (
        applications.find,
        "Cari berkas menurut nomor, nama, telepon, 4 angka akhir NIK, desa, atau layanan.",
    ),
    "correct": (applications.correct, "Perbaiki isian sebuah berkas. Nomor dan kode lacak tetap."),
    "stage": (applications.stage, "Pindahkan berkas ke tahap lain."),
    "receipt": (papers.receipt, "Cetak tanda terima ke PDF, atau lembar kekurangan berkas dari rujukan kunjungan."),
    "verify": (papers.verify, "Periksa keaslian tanda terima atau ringkasan dari teks kode QR, gambar, atau PDF."),
    "summary": (summaries.summary, "Buat ringkasan harian: PDF, XLSX, JSON, atau langsung ke printer."),
    "recap": (recaps.recap, "Buat rekap mingguan, bulanan, triwulan, atau tahunan: layar, PDF, XLSX, JSON."),
    "replay": (journals.replay, "Susun ulang semua tabel dari jurnal; dengan --check hanya memeriksa."),
    "backup": (journals.backup, "Tulis cadangan yang sudah diperiksa; loket boleh terus bekerja."),
    "restore": (journals.restore, "Lanjutkan loket dari cadangan, dalam masa pencatatan baru, tanpa nomor kembar."),
    "doctor": (doctor.doctor, "Periksa komputer, folder data, kunci, jurnal, dan aturan yang berlaku."),
}
_CATALOGUE: dict[str, tuple[Callable[..., Any], str]] = {
    "list": (catalogues.list_services, "Daftar layanan yang berlaku."),
    "show": (catalogues.show, "Syarat, waktu, biaya, dan dasar hukum satu layanan."),
    "check": (catalogues.check, "Periksa berkas katalog; semua kesalahan disebut sekaligus."),
    "adopt": (catalogues.adopt, "Berlakukan berkas katalog mulai suatu tanggal."),
}
_DAY: dict[str, tuple[Callable[..., Any], str]] = {
    "open": (days.open_day, "Buka hari ini dan catat petugas jaga; dengan alasan: buka lagi hari yang sudah ditutup."),
    "close": (days.close_day, "Tutup hari: angkanya dibekukan, ditandatangani dan diberi nomor; aman diulang."),
    "status": (days.status, "Tampilkan keadaan hari dan apa yang belum beres sebelum ditutup."),
}
_SURVEY: dict[str, tuple[Callable[..., Any], str]] = {
    "import": (surveys.import_, "Masukkan kuesioner kertas dari CSV atau XLSX; berkas yang sama hanya sekali."),
    "index": (surveys.index, "Hitung indeks kepuasan (IKM) suatu masa, juga per layanan."),
    "result": (survey_papers.result, "Buat lembar hasil untuk ditempel: nilai IKM, mutu, unsur, responden."),
    "processing": (survey_papers.processing, "Buat lembar pengolahan data per responden dan per unsur."),
    "report": (survey_papers.report, "Buat laporan survei suatu masa dengan bab, grafik, dan lampirannya."),
    "log": (survey_papers.log, "Buat daftar publikasi hasil survei: media, tanggal, bukti."),
}
_GROUPS = {
    "catalogue": ("Katalog layanan kantor: lihat, periksa, berlakukan.", _CATALOGUE),
    "day": ("Hari kerja loket: buka, tutup, lihat keadaannya.", _DAY),
    "survey": ("Survei kepuasan: masukkan kuesioner kertas, hitung indeks, buat laporannya.", _SURVEY),
}


def application() -> App:
    """Return the parser of every command. It speaks through ``usage``, so its own help and errors are off."""
    app = App(
        name="ptsp-desk",
        help="Program loket PTSP: mendaftarkan permohonan, menghitung biaya, mencetak tanda terima.",
        help_flags=(),
        version_flags=(),
        result_action="return_value",
        print_error=False,
        exit_on_error=False,
        suppress_keyboard_interrupt=False,
    )
    for name, (command, meaning) in _COMMANDS.items():
        app.command(command, name=name, help=meaning)
    for group, (about, members) in _GROUPS.items():
        inner = App(name=group, help=about, help_flags=(), version_flags=())
        for name, (command, meaning) in members.items():
            inner.command(command, name=name, help=meaning)
        app.command(inner)
    return app
