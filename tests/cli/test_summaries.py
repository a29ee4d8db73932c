import os
import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdf
from python_calamine import CalamineWorkbook

from ptsp_desk import settings
from ptsp_desk.settings import Settings
from tests.cli.conftest import Run, line, lines


def test_a_day_is_summed_up_on_screen_paper_and_for_programs(run: Run, number: str, tmp_path: Path) -> None:
    today = datetime.now(UTC).astimezone(ZoneInfo("Asia/Makassar")).date()
    run("register", "-", stdin=lines(line(complete=None, documents={"ktp": "missing"})))
    text = run("summary").out
    assert "Biaya (Rp)" in text
    assert "Berkas dikembalikan: 1" in text
    assert len({len(row) for row in text.splitlines()[1:4]}) == 1
    pdf, plain = tmp_path / "s.pdf", tmp_path / "s.json"
    assert run("summary", today.isoformat(), "--out", pdf).code == 0
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert run("summary", "--out", plain).code == 0
    figures = run("summary", "--json").json
    assert (figures["day"], figures["turned_back"]) == (today.isoformat(), 1)
    assert figures["services"][0]["service"] == "IMB"
    assert (figures["total"]["received"], figures["total"]["closing"], figures["total"]["quoted"]) == (1, 1, 140625)
    assert '"turned_back": 1' in plain.read_text("utf-8")
    assert run("summary", "--out", pdf).code == 1
    assert run("summary", "--out", pdf, "--force").code == 0
    assert number.startswith("ENR-03A-00001")


def test_an_empty_day_is_summed_up_too(run: Run, office: Path) -> None:  # noqa: ARG001
    ran = run("summary", "--json")
    assert (ran.code, ran.json["services"], ran.json["total"]["received"]) == (0, [], 0)
    assert ran.json["recorded"]
    assert [ran.json["month"][span]["recorded"] for span in ("this", "last_year")] == [True, False]
    assert "0 + 0 = 0 + 0 + 0 + 0 + 0: cocok" in run("summary").out


def test_a_day_before_the_program_has_no_figures(run: Run, office: Path) -> None:  # noqa: ARG001
    ran = run("summary", "2026-01-04", "--json")
    assert (ran.code, ran.json["services"]) == (0, [])
    assert (ran.json["recorded"], ran.json["total"]["received"]) == (False, 0)
    told = run("summary", "2026-01-04").out
    assert "Minggu, 4 Januari 2026" in told
    assert "Hari ini sebelum program dipakai" in told
    assert "cocok" not in told


def test_a_spreadsheet_holds_the_figures_as_numbers(run: Run, number: str, tmp_path: Path) -> None:
    assert number
    file = tmp_path / "s.xlsx"
    assert run("summary", "--out", file).code == 0
    book = CalamineWorkbook.from_filelike(BytesIO(file.read_bytes()))
    assert book.sheet_names[:2] == ["Ringkasan", "Biaya"]
    rows = book.get_sheet_by_name("Ringkasan").to_python()
    heading = next(row for row in rows if "Masuk" in row)
    total = next(row for row in rows if "Jumlah" in row)
    assert dict(zip(heading, total, strict=True))["Masuk"] == 1


def test_another_ending_is_wrong_usage(run: Run, office: Path, tmp_path: Path) -> None:  # noqa: ARG001
    ran = run("summary", "--out", tmp_path / "s.docx")
    assert (ran.code, (tmp_path / "s.docx").exists()) == (2, False)


def printed(office: Path) -> subprocess.CompletedProcess[str]:
    """Print a day's summary in a program of its own: it needs a Qt that nobody else uses."""
    command = [sys.executable, "-m", "ptsp_desk", "summary", "2026-11-20", "--print", "--data", str(office)]
    screenless = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    return subprocess.run(command, env=screenless, capture_output=True, text=True, timeout=60, check=False)


def test_a_summary_is_printed_without_a_window_or_a_screen(office: Path, tmp_path: Path) -> None:
    settings.save(office, Settings(printers={"a4": f"pdf:{tmp_path / 'arsip'}"}))
    ran = printed(office)
    assert ran.returncode == 0, ran.stderr
    assert "Tersimpan sebagai PDF" in ran.stderr
    paper = tmp_path / "arsip" / "RINGKASAN-2026-11-20-SEMENTARA.pdf"
    assert "Ringkasan harian pelayanan" in pypdf.PdfReader(paper).pages[0].extract_text()


def test_a_printer_that_is_not_there_is_said(office: Path) -> None:
    settings.save(office, Settings(printers={"a4": "Printer Hilang"}))
    ran = printed(office)
    assert ran.returncode == 1
    assert "Printer Hilang tidak terpasang" in ran.stderr


def test_a_day_that_has_not_come_has_no_summary(run: Run, office: Path) -> None:  # noqa: ARG001
    ran = run("summary", "2099-01-02")
    assert (ran.code, "2 Januari 2099 belum tiba" in ran.err) == (1, True)
