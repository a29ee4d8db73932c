"""Importing by command: what is said, in words and as JSON, and what the exit code tells."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

HEADER = "Nomor Lama;Jenis Izin;Tgl Terima;Nama Pemohon;No. KTP;Warna"
GOOD = "503/1;IMB;02/11/2020;Sitti Contoh;7316045203850001;"
BAD = "503/2;IMB;kemarin;Budi;7,31604E+15;"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "berkas.csv"
    path.write_text("\r\n".join([HEADER, GOOD, BAD]), "cp1252")
    return path


@pytest.mark.usefixtures("office")
def test_good_rows_come_in_and_bad_ones_are_named_one_line_each(run: Run, table: Path) -> None:
    ran = run("import", table, "--kind", "running", "--date", "2026-01-05")
    assert ran.code == 1
    bad, unused, counts = ran.out.splitlines()
    assert bad.startswith("Baris 3, kolom No. KTP: “7,31604E+15” ditulis Excel sebagai bilangan")
    assert "Baris 3, kolom Tgl Terima: “kemarin” bukan tanggal" in bad
    assert unused == "Kolom yang tidak dipakai: Warna."
    assert counts == "2 baris berkas berjalan, stok awal 5 Januari 2026: 1 masuk, 1 ditolak."
    shown = run("show", "503/1")
    assert "Nomor lama        503/1" in shown.out
    assert "diambil alih 5 Januari 2026" in shown.out
    assert "Menurut pencatatan lama, jumlah resmi pada SKRD" in shown.out
    assert run("show", "503/1", "--json").json["old_number"] == "503/1"
    assert "503/1" not in run("find", "503/2").out
    assert run("replay", "--check").code == 0


@pytest.mark.usefixtures("office")
def test_the_same_in_json_and_again_is_already_there(run: Run, table: Path) -> None:
    dry = run("import", table, "--kind", "running", "--dry-run", "--json")
    first = run("import", table, "--kind", "running", "--json")
    again = run("import", table, "--kind", "running", "--json")
    assert dry.json == first.json | {"dry_run": True}
    counted = ("rows", "imported", "already_there", "refused", "conflicts")
    assert [first.json[name] for name in counted] == [2, 1, 0, 1, 0]
    assert [again.json[name] for name in counted] == [2, 0, 1, 1, 0]
    (bad,) = first.json["bad_rows"]
    assert (bad["row"], [item["column"] for item in bad["problems"]]) == (3, ["No. KTP", "Tgl Terima"])
    assert first.json["unused_columns"] == ["Warna"]


@pytest.mark.usefixtures("office")
def test_a_dry_run_says_that_nothing_was_stored(run: Run, table: Path) -> None:
    table.write_text(f"{HEADER}\n{GOOD}", "utf-8")
    ran = run("import", table, "--kind", "running", "--dry-run")
    assert ran.code == 0
    assert ran.out.endswith("1 akan masuk.\nBelum ada yang disimpan.\n")
    assert run("find", "sitti").out == "Tidak ada yang cocok.\n"


@pytest.mark.usefixtures("office")
def test_warnings_are_told_up_to_a_screenful(run: Run, table: Path) -> None:
    rows = [f"503/{number};IMB;02/11/2020;Sitti;9999045203850001;" for number in range(25)]
    table.write_text("\n".join([HEADER, *rows]), "utf-8")
    ran = run("import", table, "--kind", "running")
    assert ran.code == 0
    assert ran.err.count("kolom No. KTP: Kode wilayah") == ran.err.count("kolom janji_selesai: ") == 10
    assert "Dan 30 catatan lagi" in ran.err


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("kind", ["running", "permit", "applicant"])
def test_a_template_is_filled_in_and_imported(run: Run, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"{kind}.csv"
    assert run("import", "--template", kind, "--out", path).code == 0
    assert run("import", "--template", kind, "--out", path).code == 1
    assert "Ini baris contoh dari templat; hapus." in run("import", path, "--kind", kind).out
    path.write_bytes(path.read_bytes().replace(b"CONTOH ", b""))
    assert run("import", path, "--kind", kind, "--json").json["imported"] == 1


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Tulis nama tabelnya"),
        (("x.csv",), "--kind running, permit, atau applicant"),
        (("x.csv", "--kind", "permit", "--date", "2026-01-01"), "hanya untuk --kind running"),
        (("x.csv", "--kind", "running", "--date", "besok"), "bukan tanggal"),
        (("--template", "permit"), "--out FILE.csv"),
        (("x.csv", "--kind", "warna"), "harus salah satu dari running, permit, applicant"),
    ],
)
def test_wrong_usage_is_told(run: Run, arguments: tuple[str, ...], told: str) -> None:
    ran = run("import", *arguments)
    assert (ran.code, told in ran.err) == (2, True)


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("options", [("import", "--kind", "running"), ("survey", "import")], ids=" ".join)
@pytest.mark.parametrize("after", ["", ";", "\r\n"])
def test_a_cell_that_is_too_long_for_a_table_is_told(
    run: Run, tmp_path: Path, options: tuple[str, ...], after: str
) -> None:
    table = tmp_path / "panjang.csv"
    table.write_text(f"{HEADER}\r\n{'x' * 131_073}{after}{GOOD}", "utf-8")
    ran = run(*options, table)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("Baris 2 dari berkas CSV ini tidak utuh: ")


@pytest.mark.usefixtures("office")
def test_a_file_that_is_not_there_is_refused(run: Run) -> None:
    ran = run("import", "tidak-ada.csv", "--kind", "running")
    assert (ran.code, "tidak ada" in ran.err) == (1, True)
