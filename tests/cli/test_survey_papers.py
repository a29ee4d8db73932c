"""Papers of the survey by command: files of the kind that their names say, and nothing half done."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Run
from tests.cli.test_surveys import SUMS, table

QUARTER = ("--from", "2026-07-01", "--to", "2026-09-30")
PAPERS = ("result", "processing", "report", "log")


@pytest.fixture
def answered(run: Run, office: Path, tmp_path: Path) -> Path:
    path = tmp_path / "triwulan.csv"
    path.write_text(table("P", SUMS), "utf-8")
    assert run("survey", "import", path).code == 0
    return office


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize("paper", PAPERS)
def test_each_paper_is_written_as_pdf_and_as_spreadsheet(run: Run, tmp_path: Path, paper: str) -> None:
    pdf, book = tmp_path / "lembar.pdf", tmp_path / "lembar.xlsx"
    ran = run("survey", paper, *QUARTER, "--out", pdf, "--day", "2026-10-01")
    assert (ran.code, ran.err) == (0, "")
    assert f"Triwulan III 2026 ditulis ke {pdf}." in ran.out
    assert pdf.read_bytes().startswith(b"%PDF")
    ran = run("survey", paper, *QUARTER, "--out", book, "--json")
    assert ran.json == {"file": str(book), "bytes": book.stat().st_size}
    assert CalamineWorkbook.from_path(book).sheet_names


@pytest.mark.usefixtures("answered")
def test_the_spreadsheet_tells_the_index(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "hasil.xlsx"
    run("survey", "result", *QUARTER, "--out", book)
    rows = CalamineWorkbook.from_path(book).get_sheet_by_name("IKM").to_python()
    assert ["Nilai IKM", "91,48"] in rows
    elements = CalamineWorkbook.from_path(book).get_sheet_by_name("Unsur").to_python()
    assert ["U3", "Waktu Penyelesaian", 29, 3.4483, 0.3831, 86.21, "B", 1] in elements


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--out", "lembar.doc"), 2, "Lembar survei ditulis sebagai .pdf atau .xlsx."),
        (("--out", "lembar.pdf", "--day", "besok"), 2, '"besok" bukan tanggal'),
        (("--out", "lembar.pdf", "--day", "2999-01-01"), 1, "belum tiba"),
        (("--out", "lembar.pdf", "--instrument", "1999"), 1, "Tidak ada kuesioner 1999"),
        (("--out", "nowhere/lembar.pdf"), 1, "tidak ada"),
    ],
)
def test_a_paper_that_can_not_be_made_leaves_no_file(
    run: Run, tmp_path: Path, options: tuple[str, ...], code: int, said: str
) -> None:
    _, name, *more = options
    ran = run("survey", "result", *QUARTER, "--out", tmp_path / name, *more)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert [path.name for path in tmp_path.glob("lembar*")] == []


@pytest.mark.usefixtures("answered")
def test_a_file_that_is_there_stays_unless_told_otherwise(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hasil.pdf"
    path.write_bytes(b"surat lain")
    assert run("survey", "result", *QUARTER, "--out", path).code == 1
    assert path.read_bytes() == b"surat lain"
    assert run("survey", "result", *QUARTER, "--out", path, "--force").code == 0
    assert path.read_bytes().startswith(b"%PDF")
