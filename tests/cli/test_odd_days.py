"""Days that no office means, wherever a command takes one."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.core.catalogue.files import SAMPLES

PAPER = ("--out", "x.pdf")
COMMANDS: dict[str, tuple[str, ...]] = {
    "summary": ("summary", "{}"),
    "day open": ("day", "open", "{}"),
    "day close": ("day", "close", "{}"),
    "day status": ("day", "status", "{}"),
    "recap": ("recap", "terbit", "--month", "2026-11", "--as-of", "{}"),
    "import": ("import", "tabel.csv", "--kind", "running", "--date", "{}"),
    "catalogue adopt": ("catalogue", "adopt", str(SAMPLES[0]), "--valid-from", "{}"),
    "survey index": ("survey", "index", "--from", "{}", "--to", "{}"),
    "survey result": ("survey", "result", "--from", "{}", "--to", "{}", *PAPER),
    "survey processing": ("survey", "processing", "--from", "{}", "--to", "{}", *PAPER),
    "survey report": ("survey", "report", "--from", "{}", "--to", "{}", *PAPER),
    "survey log": ("survey", "log", "--from", "{}", "--to", "{}", *PAPER),
    "survey result of a day": ("survey", "result", "--from", "2026-01-01", "--to", "2026-02-01", "--day", "{}", *PAPER),
}
ODD = ("0001-01-01", "1944-12-31", "3000-01-01", "9999-12-31")


@pytest.mark.parametrize("argv", COMMANDS.values(), ids=COMMANDS)
def test_a_day_outside_of_the_calendar_is_refused_with_a_sentence(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...]
) -> None:
    monkeypatch.chdir(office.parent)
    Path("tabel.csv").write_text("nomor_lama;layanan;tanggal_terima;nama\n", encoding="utf-8")
    for day in ODD:
        ran = run(*(word.format(day) for word in argv))
        assert (ran.code, ran.out, "Tahun harus 1945 sampai 2999." in ran.err) == (1, "", True), ran
    assert not Path("x.pdf").exists()


def test_the_widest_report_of_the_survey_is_made(run: Run, office: Path, tmp_path: Path) -> None:  # noqa: ARG001
    file = tmp_path / "laporan.pdf"
    ran = run("survey", "report", "--from", "1945-01-01", "--to", "2999-12-31", "--out", file)
    assert (ran.code, file.exists()) == (0, True), ran.err


def test_the_first_day_that_can_be_meant_is_summed_up(run: Run, office: Path) -> None:  # noqa: ARG001
    assert run("summary", "1945-01-01", "--json").json["total"]["received"] == 0
