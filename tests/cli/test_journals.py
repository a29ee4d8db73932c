"""Replay, backup, restore: what IT does, from the command line."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import INIT, Run, line, lines


@pytest.fixture
def backup(run: Run, number: str, tmp_path: Path) -> Path:
    """A backup with one application, after which a second came in."""
    file = tmp_path / "cadangan.db"
    ran = run("backup", file)
    assert (ran.code, "Cadangan ditulis dan diperiksa" in ran.out) == (0, True)
    second = run("register", "-", stdin=lines(line(external_id="dua"))).rows[0]
    assert second["number"] > number
    return file


def test_a_sound_office_is_replayed_and_checked(run: Run, number: str) -> None:
    before = run("show", number, "--json").json
    checked = run("replay", "--check", "--json")
    assert (checked.code, checked.json["differing"], checked.json["withheld"]) == (0, [], [])
    again = run("replay")
    assert (again.code, "susun ulang" in again.out) == (0, True)
    assert run("show", number, "--json").json == before
    assert "Semua tabel sama dengan jurnal." in run("replay", "--check").out


def test_a_backup_is_never_overwritten(run: Run, office: Path, tmp_path: Path) -> None:  # noqa: ARG001
    file = tmp_path / "cadangan.db"
    first = run("backup", file, "--json")
    assert (first.code, first.json["entries"]) == (0, run("replay", "--check", "--json").json["entries"])
    assert run("backup", file).code == 1
    assert run("backup", tmp_path / "tidak-ada" / "cadangan.db").code == 1


def test_a_restored_desk_goes_on_with_the_next_letter(run: Run, backup: Path, office: Path) -> None:
    newest = run("find", "abeng", "--json").json[0]["number"]
    ran = run("restore", backup, "--no-copy-runs", "--last-number", newest)
    assert ran.code == 0
    assert "memakai huruf B: ENR-03B-00001" in ran.out
    assert "1 nomor yang pernah dicetak tidak ada" in ran.err
    assert "replaced-" in ran.out
    assert len(list(office.glob("replaced-*"))) == 1
    after = run("register", "-", stdin=lines(line(external_id="tiga")))
    assert after.rows[0]["number"].startswith("ENR-03B-00001-")
    assert run("replay", "--check").code == 0
    assert run("doctor").code == 0


def test_nothing_is_restored_before_it_is_certain_that_no_copy_runs(run: Run, backup: Path) -> None:
    before = run("find", "abeng", "--json").json
    ran = run("restore", backup, "--json")
    assert (ran.code, ran.json["errors"][0]["where"]) == (1, "--no-copy-runs")
    assert "Pastikan tidak ada salinan" in ran.err
    assert run("find", "abeng", "--json").json == before


def test_an_older_folder_is_read_only_until_it_is_restored(run: Run, number: str, office: Path, tmp_path: Path) -> None:
    old = tmp_path / "lama"
    shutil.copytree(office, old)
    run("register", "-", stdin=lines(line()))
    shutil.rmtree(office)
    shutil.copytree(old, office)
    shown = run("show", number)
    assert (shown.code, "hanya bisa dibaca" in shown.err) == (0, True)
    for argv in (("stage", number, "under_review"), ("receipt", number, "--out", tmp_path / "r.pdf"), ("replay",)):
        ran = run(*argv)
        assert (ran.code, ran.err.count("hanya bisa dibaca")) == (1, 1)
    assert run("replay", "--check").code == 1
    doctor = run("doctor", "--json")
    assert (doctor.code, [item["name"] for item in doctor.json if item["state"] == "salah"]) == (
        1,
        ["Kunci dan catatan nomor"],
    )
    ran = run("restore", "--no-copy-runs", "--json")
    assert (ran.code, ran.json["epoch"], ran.json["replaced"]) == (0, 2, None)
    assert run("stage", number, "under_review").code == 0


def test_a_new_machine_asks_for_the_last_number_and_the_database_key(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTSP_DESK_DATA", str(tmp_path / "kantor"))
    made = run(*INIT, "--encrypt")
    assert made.code == 0
    key = "".join(re.findall(r"\b[0-9a-f]{8}\b", made.err))
    registered = run("register", "-", stdin=lines(line())).rows[0]
    file = tmp_path / "cadangan.db"
    assert run("backup", file).code == 0
    monkeypatch.setenv("PTSP_DESK_KEYS", str(tmp_path / "komputer-baru"))
    monkeypatch.setenv("PTSP_DESK_DATA", str(tmp_path / "baru"))
    asked = ("restore", file, "--no-copy-runs")
    assert run(*asked).code == 1
    number = registered["number"]
    assert run(*asked, "--last-number", number).code == 1
    ran = run(*asked, "--last-number", number, "--database-key", key)
    assert (ran.code, "huruf B" in ran.out) == (0, True), ran.err
    assert run("show", number).code == 0


def test_what_is_no_backup_is_refused(run: Run, office: Path, tmp_path: Path) -> None:  # noqa: ARG001
    (tmp_path / "x.db").write_bytes(b"bukan database" * 100)
    for file in (tmp_path / "x.db", tmp_path / "tidak-ada.db"):
        ran = run("restore", file, "--no-copy-runs")
        assert (ran.code, ran.out) == (1, "")
    assert run("doctor").code == 0
