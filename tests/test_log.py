import logging
from pathlib import Path

import pytest

from ptsp_desk import log


def _written(folder: Path) -> str:
    return (folder / "ptsp-desk.log").read_text(encoding="utf-8")


def test_a_line_has_its_utc_time_and_no_nik(tmp_path: Path) -> None:
    with log.kept_in(tmp_path):
        logging.getLogger("desk").error("NIK %s ditolak, berkas ENR-03A-00123-5", "7316011503850002")
    line = _written(tmp_path)
    assert "Z ERROR desk: NIK " in line
    assert "7316011503850002" not in line
    assert "ENR-03A-00123-5" in line


def test_no_text_can_pose_as_a_record(tmp_path: Path) -> None:
    with log.kept_in(tmp_path):
        logging.getLogger("desk").error("nama: %s", "x\n2026-01-01T00:00:00.000Z ERROR desk: palsu\x1b[2J\u2028y")
    first, *rest = _written(tmp_path).splitlines()
    assert " ERROR desk: nama: x" in first
    assert rest
    assert all(line.startswith("\t") for line in rest)
    assert "\x1b" not in _written(tmp_path)


def test_a_stack_is_kept_with_its_record(tmp_path: Path) -> None:
    with log.kept_in(tmp_path):
        try:
            {"number": 1}["stage"]
        except KeyError:
            logging.getLogger("desk").exception("gagal")
    assert "\tKeyError: 'stage'" in _written(tmp_path)


def test_a_large_log_is_set_aside_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "ptsp-desk.log").write_text("x" * 1_000_001, encoding="utf-8")
    with log.kept_in(tmp_path):
        logging.getLogger("desk").error("baru")
    assert "x" not in _written(tmp_path).split(": ")[-1]
    assert (tmp_path / "ptsp-desk.1.log").stat().st_size == 1_000_001


def test_a_folder_that_cannot_be_written_leaves_the_program_working(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with log.kept_in(tmp_path / "file" / "below"):
        logging.getLogger("desk").error("tidak tercatat")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO])
def test_quiet_records_are_not_written(tmp_path: Path, level: int) -> None:
    with log.kept_in(tmp_path):
        logging.getLogger("desk").log(level, "biasa")
    assert _written(tmp_path) == ""
