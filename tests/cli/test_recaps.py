"""Recapitulations at the command line."""

import json
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from ptsp_desk.core.recaps.kinds import Kind
from tests.cli.conftest import Run, line, lines

YEAR = "2026"


@pytest.fixture
def worked(run: Run, office: Path) -> Path:
    """An office with one file, received on 17 November 2026."""
    ran = run("register", "-", stdin=lines(line(external_id="satu", received="2026-11-17T09:00:00+08:00")))
    assert ran.code == 0, ran.err
    return office


@pytest.mark.usefixtures("worked")
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_shown_and_answered_as_json(run: Run, kind: Kind) -> None:
    ran = run("recap", kind, "--year", YEAR, "--service", "IMB")
    assert ran.code == 0, ran.err
    assert ran.out.startswith(kind.label)
    found = run("recap", kind, "--year", YEAR, "--service", "IMB", "--json").json
    assert found["title"].startswith(kind.label)
    assert found["period"] == "Tahun 2026"
    assert all(len(row) == len(found["columns"]) for row in found["rows"])


@pytest.mark.usefixtures("worked")
@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--week", "2026-W47"), 1),
        (("--month", "2026-11"), 1),
        (("--quarter", "2026-Q4"), 1),
        (("--from", "2026-11-17", "--to", "2026-11-17"), 1),
    ],
)
def test_a_period_is_told_in_many_ways(run: Run, options: tuple[str, ...], count: int) -> None:
    found = run("recap", "pendaftaran", *options, "--json").json
    assert sum(row[2] for row in found["rows"]) == count


@pytest.mark.usefixtures("worked")
@pytest.mark.parametrize("options", [("--week", "2026-W46"), ("--month", "2026-10"), ("--year", "2025")])
def test_a_period_before_the_program_is_told_to_be_unknown(run: Run, options: tuple[str, ...]) -> None:
    asked = run("recap", "pendaftaran", *options, "--json").json
    assert (asked["rows"], asked["recorded"]) == ([], False)
    assert "NIHIL, sebelum program dipakai" in run("recap", "pendaftaran", *options).out


@pytest.mark.usefixtures("office")
def test_long_words_are_cut_on_a_terminal_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "Koperasi Serba Usaha Tani Makmur Sejahtera Bersama Enrekang"
    ran = run("register", "-", stdin=lines(line(applicant={"name": name, "nik": "7316044107850001"})))
    assert ran.code == 0, ran.err
    wanted = ("recap", "register", "--year", YEAR, "--service", "IMB")
    assert name in run(*wanted).out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert f"{name[:39]}…" in run(*wanted).out


@pytest.mark.usefixtures("worked")
def test_a_recapitulation_is_written_as_paper_workbook_and_json(run: Run, tmp_path: Path) -> None:
    for suffix in ("pdf", "xlsx", "json"):
        file = tmp_path / f"rekap.{suffix}"
        ran = run("recap", "perizinan", "--month", "2026-11", "--out", file)
        assert (ran.code, ran.out) == (0, f"Rekapitulasi perizinan November 2026 ditulis ke {file}.\n")
        assert run("recap", "perizinan", "--month", "2026-11", "--out", file).code == 1
        assert run("recap", "perizinan", "--month", "2026-11", "--out", file, "--force").code == 0
    assert "Rekapitulasi perizinan" in pypdf.PdfReader(tmp_path / "rekap.pdf").pages[0].extract_text()
    book = CalamineWorkbook.from_filelike(BytesIO((tmp_path / "rekap.xlsx").read_bytes()))
    assert book.sheet_names == ["Perizinan"]
    assert json.loads((tmp_path / "rekap.json").read_bytes())["rows"][0][2] == 1


@pytest.mark.usefixtures("worked")
def test_a_pack_is_written_whole(run: Run, tmp_path: Path) -> None:
    pack = ("recap", "pack", "--month", "2026-11", "--addressee", "Sekda Contoh")
    for suffix in ("pdf", "xlsx", "json"):
        ran = run(*pack, "--out", tmp_path / f"paket.{suffix}", "--json")
        assert ran.code == 0, ran.err
        assert ran.json["to"] == ["Sekda Contoh"]
        assert len(ran.json["sheets"]) == len(Kind)
    assert "Sekda Contoh" in pypdf.PdfReader(tmp_path / "paket.pdf").pages[0].extract_text()
    told = run(*pack).out
    assert told.startswith("Rekapitulasi pendaftaran, November 2026")
    assert "Register permohonan, Izin Mendirikan Bangunan" in told


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("words", "where"),
    [
        (("perizinan",), "--month"),
        (("perizinan", "--month", "2026-11", "--year", "2026"), "--month"),
        (("perizinan", "--month", "2026-13"), "--month"),
        (("perizinan", "--week", "2026-W60"), "--week"),
        (("perizinan", "--quarter", "4"), "--quarter"),
        (("perizinan", "--year", "26"), "--year"),
        (("perizinan", "--from", "2026-11-02"), "--month"),
        (("perizinan", "--from", "2026-11-02", "--to", "2026-11-01"), "--from, --to"),
        (("perizinan", "--from", "kemarin", "--to", "2026-11-01"), "--from"),
        (("apa", "--month", "2026-11"), "KIND"),
        (("perizinan", "--month", "2026-11", "--as-of", "x"), "--as-of"),
        (("perizinan", "--month", "2026-11", "--out", "rekap.doc"), "--out"),
        (("pack", "--year", "2026"), "--month"),
        (("pack", "--month", "2026-11", "--service", "IMB"), "--service"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(run: Run, words: tuple[str, ...], where: str) -> None:
    ran = run("recap", *words, "--json")
    assert ran.code == 2
    assert ran.json["errors"][0]["where"] == where


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("words", "where"),
    [
        (("register", "--month", "2026-11"), "service"),
        (("perizinan", "--month", "2026-11", "--service", "XYZ"), "service"),
        (("perizinan", "--month", "2026-11", "--as-of", "2099-01-01"), "as_of"),
    ],
)
def test_what_the_office_does_not_have_is_refused(run: Run, words: tuple[str, ...], where: str) -> None:
    ran = run("recap", *words, "--json")
    assert (ran.code, ran.json["errors"][0]["where"]) == (1, where)
