"""How commands are found, and what is said when one is called wrongly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ptsp_desk.cli import commands, lines
from tests.cli.conftest import Run

NAMES = (
    "init", "demo", "fee", "promise", "register", "import", "show", "find", "correct", "stage", "receipt", "verify",
    "summary", "recap", "replay", "backup", "restore", "doctor", "catalogue", "day", "survey",
)  # fmt: skip
HEAVY = ("sqlalchemy", "sqlcipher3", "alembic", "reportlab", "PIL", "httpx2")


def python(*argv: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *argv],
        cwd=Path(__file__).parents[2],
        env={**os.environ, **surroundings},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def loaded_by(*argv: str) -> set[str]:
    """Return which of the heavy libraries a command loads."""
    script = "import sys; from ptsp_desk import cli; code = cli.main(sys.argv[1:]); print('::', code, *sys.modules)"
    done = python("-c", script, *argv)
    code, *modules = done.stdout.rpartition(":: ")[2].split()
    assert code == "0", done.stderr
    return set(HEAVY) & set(modules)


def test_the_help_names_every_command(run: Run) -> None:
    for ran in (run("--help"), run("-h")):
        assert ran.code == 0
        assert [word for word in NAMES if f"\n  {word} " not in ran.out] == []
    assert tuple(commands.application()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_help_in_indonesian(run: Run, name: str) -> None:
    ran = run(name, "--help")
    assert ran.code == 0
    assert f"Pemakaian: ptsp-desk {name} " in ran.out
    assert [word for word in ("Usage", "Display", "required", "default", "[*]") if word in ran.out] == []
    assert max(map(len, ran.out.splitlines())) <= 100


def test_the_manual_names_every_command() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")
    assert [
        name for name in NAMES if f"\nptsp-desk {name} " not in manual and f"\nptsp-desk {name}\n" not in manual
    ] == []


def test_help_is_about_the_command_that_it_stands_behind(run: Run) -> None:
    assert "--valid-from=D" in run("catalogue", "adopt", "--help").out
    assert "  adopt" in run("catalogue").out


def test_a_word_behind_two_dashes_is_no_option(run: Run, office: Path) -> None:  # noqa: ARG001
    assert run("find", "--", "--help").out == "Tidak ada yang cocok.\n"


def test_the_version_is_told(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out.split()[0]) == (0, "ptsp-desk")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ("regster", "Tidak ada perintah regster. Maksudnya register? Yang ada: init, demo,"),
        ("catalogue chek", "Maksudnya check?"),
        ("fee", "CODE belum ditulis."),
        ("fee IMB --varian baru", "Pilihan --varian tidak dikenal. Maksudnya --variant?"),
        ("fee IMB luas", '"luas" harus berbentuk nama=nilai'),
        ("fee IMB luas=1 luas=2", '"luas" ditulis lebih dari sekali.'),
        ("fee IMB --variant baru --variant baru", "Pilihan --variant ditulis lebih dari sekali."),
        ("show --data", "Pilihan --data memerlukan nilai."),
        ("show A B", "Kata yang tidak terpakai: B"),
        ("stage A", "STAGE belum ditulis."),
        ("correct A b=c", "Pilihan --reason harus diisi: Alasannya"),
        ("correct A --reason x", "Tulis isian yang diperbaiki"),
        ("init --office-name X --office-code ENR --region 73.16 --desk tiga", 'Nilai "tiga" untuk --desk tidak cocok'),
        ("receipt A --out x.pdf --format a9", "harus salah satu dari a5, a4, f4"),
        ("promise IMB --received kemarin", '"kemarin" bukan tanggal dan jam'),
        ("summary 20-11-2026", '"20-11-2026" bukan tanggal'),
        ("summary --out s.doc", "Ringkasan ditulis sebagai .pdf, .xlsx, atau .json."),
        ("catalogue adopt x.toml --valid-from besok", '"besok" bukan tanggal'),
        ("find", "Tulis kata yang dicari"),
        ("find a --limit 0", "Jumlahnya 1 sampai 1.000.000."),
        ("find a --limit 99999999999999999999999", "Jumlahnya 1 sampai 1.000.000."),
        ("demo --applications 0", "Harus 1 sampai"),
        ("restore --no-copy-runs --database-key 12ab", "Kunci pemulihan harus 64 angka heksadesimal"),
    ],
)
def test_wrong_usage_is_told_with_the_right_one(run: Run, argv: str, said: str) -> None:
    ran = run(*argv.split())
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Pemakaian: ptsp-desk" in ran.err
    if not argv.endswith("--data"):
        ran = run(*argv.split(), "--json")
        assert ran.code == 2
        assert said in ran.json["errors"][0]["sentence"]


def test_a_refusal_is_told_to_people_and_to_programs(run: Run) -> None:
    ran = run("fee", "IMB", "luas=-1", "--json")
    assert ran.code == 1
    assert [problem["where"] for problem in ran.json["errors"]] == ["fee_inputs.luas", "fee_inputs.indeks"]
    assert [line.partition(":")[0] for line in ran.err.splitlines()[1:]] == ["fee_inputs.luas", "fee_inputs.indeks"]


def test_the_name_of_a_file_that_is_no_text_is_told_to_programs(run: Run, number: str, tmp_path: Path) -> None:
    file = tmp_path / "tanda\udcff.pdf"
    ran = run("receipt", number, "--out", file, "--json")
    assert (ran.code, ran.json["file"]) == (0, str(file))


def test_a_folder_of_somebody_who_is_not_known_is_called_as_it_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("day", "status", "--data", "~tidak-ada/kantor")
    assert (ran.code, str(tmp_path / "~tidak-ada" / "kantor") in ran.err) == (1, True)


def test_what_came_from_outside_does_not_steer_the_screen(run: Run) -> None:
    ran = run("fee", "IMB\x1b[2J\udcff")
    assert ran.code == 1
    assert "\x1b" not in ran.err


def test_the_database_is_loaded_by_those_commands_only_that_need_it() -> None:
    assert loaded_by("--help") == set()
    assert loaded_by("fee", "IMB", "luas=100", "indeks=0.3125") == set()
    assert loaded_by("promise", "IMB") == set()
    assert loaded_by("catalogue", "show", "TRAYEK") == set()


def test_the_module_runs_as_a_program() -> None:
    done = python("-m", "ptsp_desk", "fee", "IMB", "luas=100", "indeks=0.3125", LANG="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "100,00 m² × 0,3125 × Rp4.500" in done.stdout
    assert "contoh" in done.stderr


def test_a_closed_pipe_is_quiet(office: Path) -> None:  # noqa: ARG001
    reader, writer = os.pipe()
    os.close(reader)
    script = [sys.executable, "-m", "ptsp_desk", "catalogue", "list"]
    done = subprocess.run(script, check=False, stdout=writer, stderr=subprocess.PIPE, text=True)
    os.close(writer)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk here that is always full")
@pytest.mark.parametrize("argv", [("summary", "--json"), ("catalogue", "list"), ("--help",), ("register", "-")])
def test_an_answer_that_the_disk_does_not_take_is_told(office: Path, argv: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        script = [sys.executable, "-m", "ptsp_desk", *argv]
        done = subprocess.run(script, check=False, stdout=full, stderr=subprocess.PIPE, text=True, input="{}\n")
    assert done.returncode == 1
    assert "Jawaban tidak bisa ditulis (No space left on device)." in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
    assert office.is_dir()


def test_a_stop_by_hand_leaves_without_a_word(run: Run, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    def stopped(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(lines, "numbered", stopped)
    ran = run("register", "-")
    assert (ran.code, ran.out, ran.err) == (130, "", "")
