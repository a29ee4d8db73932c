"""What does it cost, when is it done, what must be brought: answered with an office and without."""

from pathlib import Path
from typing import Any

import pytest

from ptsp_desk import paths
from tests.cli.conftest import Run

IMB = paths.resources() / "catalogue" / "imb.toml"
WORKED = ("fee", "IMB", "luas=100", "indeks=0.3125", "pagar=60", "ipal=3")


def test_the_worked_example_comes_out_to_the_rupiah(run: Run) -> None:
    answer = run(*WORKED, "formulir=1", "--json").json
    assert answer["total"] == 187625
    assert answer["words"] == "Seratus delapan puluh tujuh ribu enam ratus dua puluh lima rupiah"
    assert [(line["code"], line["amount"]) for line in answer["lines"]] == [
        ("bangunan", 140625),
        ("pagar", 30000),
        ("ipal", 12000),
        ("formulir", 5000),
    ]
    assert answer["lines"][0]["explanation"] == "100,00 m² × 0,3125 × Rp4.500"
    assert answer["lines"][0]["article"] == "Pasal 12"
    assert (answer["status"], answer["legal_basis"]) == ("estimate", ["Perda Contoh 5/2024"])
    assert run(*WORKED, "--json").json["total"] == 182625


def test_a_fee_is_shown_as_a_bill_with_its_amounts_below_each_other(run: Run) -> None:
    ran = run(*WORKED, "formulir=1")
    assert ran.code == 0
    bill = [row for row in ran.out.splitlines() if "Pasal" in row or row.startswith("Jumlah")]
    assert len({len(row) for row in bill}) == 1
    assert bill[-1].endswith(" Rp187.625")
    assert "Perkiraan, jumlah resmi pada SKRD" in ran.out
    assert "CONTOH" in ran.out
    assert ran.err.startswith("Menurut katalog contoh: belum ada kantor di ")


def test_an_office_is_asked_before_the_sample(run: Run, office: Path, tmp_path: Path) -> None:
    dearer = tmp_path / "imb.toml"
    dearer.write_text(IMB.read_text("utf-8").replace("4500", "5000"), "utf-8")
    adopted = run("catalogue", "adopt", dearer, "--valid-from", "2026-01-01", "--json")
    assert (adopted.code, adopted.json["code"]) == (0, "IMB")
    ran = run("fee", "imb", "luas=100", "indeks=0.3125", "--json")
    assert ran.json["total"] == 156250
    assert str(office) in ran.err
    again = run("catalogue", "adopt", dearer, "--valid-from", "2026-01-01")
    assert again.code == 1
    assert "sudah berlaku" in again.err


def test_a_free_service_says_so(run: Run) -> None:
    assert "Rp 0 - tidak dipungut biaya" in run("fee", "SIUP").out
    answer = run("fee", "SIUP", "--json").json
    assert (answer["status"], answer["total"], answer["lines"]) == ("final", 0, [])


def test_what_the_site_visit_gives_leaves_the_total_open(run: Run) -> None:
    answer = run("fee", "IMB", "--variant", "pemutihan", "--json").json
    assert (answer["status"], answer["total"], answer["words"]) == ("pending", None, None)
    assert answer["pending"] == ["indeks", "luas"]
    text = run("fee", "IMB", "--variant", "pemutihan").out
    assert "belum diketahui" in text
    assert "Ditetapkan setelah peninjauan" in text


def test_quantities_that_are_worked_out_first_are_shown(run: Run) -> None:
    text = run("fee", "PBG", "luas=120", "lantai=2", "fungsi=hunian_besar").out
    assert "Dihitung dulu:\n  Jumlah bobot × indeks parameter" in text


@pytest.mark.parametrize(
    ("argv", "where"),
    [
        ("fee IMB luas=100", "fee_inputs.indeks"),
        ("fee IMB luas=seratus indeks=1", "fee_inputs.luas"),
        ("fee IMB luas=100 indeks=1 warna=biru", "fee_inputs.warna"),
        ("fee TRAYEK tempat_duduk=999", "fee_inputs.tempat_duduk"),
        ("fee XYZ", "service"),
        ("fee IMB --variant lama", "variant"),
        ("promise IMB --received 1899-01-01", "received"),
        ("promise IMB --variant lama", "variant"),
        ("catalogue show XYZ", "service"),
    ],
)
def test_what_cannot_be_answered_is_named(run: Run, argv: str, where: str) -> None:
    ran = run(*argv.split(), "--json")
    assert ran.code == 1
    assert where in [problem["where"] for problem in ran.json["errors"]]


@pytest.mark.parametrize(
    ("received", "day_one", "date"),
    [
        ("2026-11-20T09:00", "2026-11-23", "2026-12-10"),
        ("2026-11-20T14:00", "2026-11-24", "2026-12-11"),
        ("2026-11-20T07:30:00+00:00", "2026-11-24", "2026-12-11"),
    ],
)
def test_a_promise_is_answered_in_the_offices_time(run: Run, received: str, day_one: str, date: str) -> None:
    answer = run("promise", "IMB", "--received", received, "--json").json
    assert (answer["day_one"], answer["date"], answer["provisional"]) == (day_one, date, False)
    assert answer["reasons"][0].startswith("hari ke-0 ")


def test_a_moment_that_is_empty_is_not_now(run: Run) -> None:
    ran = run("promise", "IMB", "--received", "", "--json")
    assert (ran.code, ran.json["errors"][0]["where"]) == (2, "--received")


def test_an_office_and_the_sample_promise_the_same(run: Run, office: Path) -> None:
    asked = ("promise", "IMB", "--received", "2027-03-01T08:00", "--json")
    assert run(*asked).out == run(*asked, "--data", office / "tidak-ada").out


def test_a_promise_names_its_days_and_reasons(run: Run) -> None:
    text = run("promise", "IMB", "--received", "2026-03-17T10:00").out
    assert text.startswith("Janji selesai Selasa, 14 April 2026\n14 hari kerja, hari ke-1 Rabu 25 Maret.")
    assert "- 18–24 Mar cuti bersama dan libur nasional\n" in text
    assert run("promise", "IMB").code == 0
    far = run("promise", "IMB", "--received", "2100-01-04T08:00", "--json").json
    assert far["provisional"]


def test_hours_are_promised_to_the_minute(run: Run) -> None:
    asked = ("promise", "TRAYEK", "--variant", "kartu_pengawasan", "--received", "2026-11-20T13:00", "--json")
    assert run(*asked).json["due_at"].startswith("2026-11-23T10:00:00")


def test_the_catalogue_lists_and_shows_what_is_open(run: Run, office: Path) -> None:  # noqa: ARG001
    listed = run("catalogue", "list", "--json").json
    assert [item["code"] for item in listed] == ["IMB", "PBG", "SIPB", "SIUP", "TDG", "TDP", "TRAYEK", "TRAYEK_KAPAL"]
    assert all(item["sample"] for item in listed)
    assert "baru, perubahan, pemutihan" in run("catalogue", "list").out
    shown: dict[str, Any] = run("catalogue", "show", "IMB", "--json").json
    assert shown["service"]["variants"][0]["requirements"][0]["code"] == "formulir"
    text = run("catalogue", "show", "trayek").out
    assert "Waktu: 4 jam pada jam buka" in text
    assert "Waktu: dapat ditunggu" in text
    assert "boleh menyusul 5 hari" in text
    assert "Biaya: Rp 0 - tidak dipungut biaya" in run("catalogue", "show", "SIUP").out


def test_a_service_that_ends_names_its_successor(run: Run, office: Path, tmp_path: Path) -> None:  # noqa: ARG001
    ending = tmp_path / "imb.toml"
    head = 'valid_until = 2099-12-31\nsuccessor = "PBG"\n'
    ending.write_text(IMB.read_text("utf-8").replace("product = ", f"{head}product = ", 1), "utf-8")
    assert run("catalogue", "adopt", ending, "--valid-from", "2026-01-01").code == 0
    assert "sampai 31 Desember 2099, diganti PBG" in run("catalogue", "show", "IMB").out


def test_a_catalogue_file_is_checked_whole(run: Run, tmp_path: Path) -> None:
    good = run("catalogue", "check", IMB)
    assert (good.code, good.out.split(":")[1]) == (0, " baik. IMB, Izin Mendirikan Bangunan, 3 jenis permohonan.\n")
    assert run("catalogue", "check", IMB, "--json").json["variants"] == ["baru", "perubahan", "pemutihan"]
    bad = tmp_path / "salah.toml"
    bad.write_text('code = "x"\nwarna = 1\n', "utf-8")
    ran = run("catalogue", "check", bad, "--json")
    assert ran.code == 1
    assert len(ran.json["errors"]) > 5
    assert all(problem["where"].startswith("salah.toml") for problem in ran.json["errors"])
    assert run("catalogue", "adopt", bad, "--valid-from", "2026-01-01").code == 1
    missing = run("catalogue", "check", tmp_path / "tidak-ada.toml")
    assert (missing.code, "tidak ada" in missing.err) == (1, True)
    assert run("catalogue", "check", tmp_path).code == 1
