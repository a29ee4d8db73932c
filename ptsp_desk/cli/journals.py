"""The journal: replay, backup, restore."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from ptsp_desk.cli.surroundings import HERE, Surroundings, note
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import words
from ptsp_desk.core.errors import refuse

if TYPE_CHECKING:
    from ptsp_desk.operations.journals import Replayed, Restored

KEY_BYTES = 32


def replay(
    *,
    check: Annotated[
        bool, Parameter(negative="", help="Hanya periksa jurnal dan tabel; tidak ada yang diubah.")
    ] = False,
    here: Surroundings = HERE,
) -> int:
    """Make the tables again, or only compare them."""
    with here.office() as app:
        found = app.journals.check() if check else app.journals.replay()
    here.answer(found, lambda: _replayed(found, check=check))
    return int(bool(found.differing or found.withheld or found.closes))


def backup(
    file: Annotated[Path, Parameter(name="FILE", help="Berkas cadangan baru.")], /, *, here: Surroundings = HERE
) -> None:
    """Write a backup."""
    with here.office() as app:
        facts = app.journals.backup(file)
    size = words.amount(facts.bytes // 1024)
    data = {"file": str(file), "entries": facts.entries, "bytes": facts.bytes, "heads": facts.heads}
    here.answer(
        data,
        lambda: [f"Cadangan ditulis dan diperiksa: {file} ({words.amount(facts.entries)} catatan, {size} KiB)."],
    )


def restore(
    file: Annotated[
        Path | None,
        Parameter(name="FILE", help="Berkas cadangan. Tanpa ini: lanjutkan dengan database yang ada di folder."),
    ] = None,
    /,
    *,
    last_number: Annotated[
        str | None, Parameter(metavar="NUMBER", help="Nomor pendaftaran terakhir yang pernah dicetak loket ini.")
    ] = None,
    no_copy_runs: Annotated[
        bool, Parameter(negative="", help="Saya pastikan tidak ada salinan folder ini yang masih dijalankan.")
    ] = False,
    database_key: Annotated[
        str | None, Parameter(metavar="HEX", help="Kunci pemulihan, bila databasenya terenkripsi dan komputernya baru.")
    ] = None,
    here: Surroundings = HERE,
) -> None:
    """Go on from a backup in a new epoch."""
    key = _key(database_key) if database_key else None
    if not no_copy_runs:
        raise refuse(
            "--no-copy-runs",
            "Pastikan tidak ada salinan folder ini yang masih dijalankan, di komputer ini atau komputer lain: dua "
            "salinan memberi nomor kembar. Bila sudah pasti, ulangi dengan --no-copy-runs.",
        )
    from ptsp_desk import log
    from ptsp_desk.app import os_user
    from ptsp_desk.operations import journals

    with log.kept_in(here.folder) if here.folder.is_dir() else nullcontext():
        found = journals.restore(here.folder, journals.Restoration(file, last_number, key), os_user())
    data = {
        "desk": found.desk,
        "epoch": found.epoch,
        "entries": found.entries,
        "lost": found.lost,
        "missing": found.missing,
        "replaced": str(found.replaced) if found.replaced else None,
    }
    here.answer(data, lambda: _restored(found))
    if found.missing:
        note(
            f"Perhatian: {found.missing} catatan lebih baru dari cadangan ini dan tidak ikut dipulihkan"
            + (f"; berkas lamanya disimpan di {found.replaced}." if found.replaced else ".")
        )
    if found.lost:
        note(
            f"Perhatian: {found.lost} nomor yang pernah dicetak tidak ada di cadangan ini. Daftarkan lagi berkasnya "
            "dari tanda terima di tangan pemohon; nomor lama tidak dipakai ulang."
        )


def _replayed(found: "Replayed", *, check: bool) -> Iterator[str]:
    yield f"{words.amount(found.entries)} catatan diperiksa; rantainya utuh."
    for name in found.withheld:
        yield f"Bagian pribadi tidak ada tanpa alasan: catatan {name}."
    yield from found.closes
    for table in found.differing:
        yield f"Tabel {table} tidak sama dengan jurnal; susun ulang dengan ptsp-desk replay."
    if not found.differing:
        yield "Semua tabel sama dengan jurnal." if check else "Semua tabel sudah disusun ulang dari jurnal."


def _restored(found: "Restored") -> Iterator[str]:
    from ptsp_desk.core.numbers import epoch_letters

    letter = epoch_letters(found.epoch)
    yield f"Loket {found.desk} dilanjutkan dengan {words.amount(found.entries)} catatan."
    yield f"Nomor berikutnya memakai huruf {letter}: {found.desk}{letter}-00001."
    if found.replaced:
        yield f"Database yang digantikan disimpan di {found.replaced}."


def _key(text: str) -> bytes:
    try:
        key = bytes.fromhex(text.replace("-", " "))
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise WrongUsageError("--database-key", "Kunci pemulihan harus 64 angka heksadesimal; periksa catatannya.")
    return key
