"""The settings of one machine: read whole, written whole, never in the way."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk import settings
from ptsp_desk.settings import Settings

CHANGED = Settings("dark", 0, "80mm", {"80mm": "tcp://192.168.1.50:9100", "a5": "pdf:/srv/cetak"})


def test_a_machine_without_a_file_has_the_settings_that_come_with_the_program(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == (Settings(), "")


def test_what_is_saved_is_read_back_and_can_be_read_by_a_person(tmp_path: Path) -> None:
    settings.save(tmp_path, CHANGED)
    assert settings.load(tmp_path) == (CHANGED, "")
    text = (tmp_path / "machine.toml").read_text("utf-8")
    assert 'theme = "dark"' in text.splitlines()
    assert [path.name for path in tmp_path.iterdir()] == ["machine.toml"]


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@given(_TEXTS, st.dictionaries(_TEXTS, _TEXTS, max_size=4))
def test_every_name_of_a_printer_comes_back(
    tmp_path_factory: pytest.TempPathFactory, size: str, printers: dict[str, str]
) -> None:
    folder = tmp_path_factory.mktemp("mesin")
    settings.save(folder, Settings(receipt_size=size, printers=printers))
    assert settings.load(folder)[0] == Settings(receipt_size=size, printers=printers)


@pytest.mark.parametrize(
    "text",
    [
        "theme =",
        'theme = "ungu"',
        "idle_lock_minutes = -1",
        "idle_lock_minutes = 1000",
        '[printers]\na5 = ""',
        "\xff\xfe",
    ],
)
def test_a_file_that_can_not_be_read_is_told_and_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "machine.toml").write_bytes(text.encode("latin-1"))
    found, problem = settings.load(tmp_path)
    assert found == Settings()
    assert "machine.toml" in problem
    settings.save(tmp_path, CHANGED)
    assert settings.load(tmp_path) == (CHANGED, "")


def test_what_a_newer_program_added_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "machine.toml").write_text('theme = "dark"\nsuara = true\n', "utf-8")
    assert settings.load(tmp_path) == (msgspec.structs.replace(Settings(), theme="dark"), "")


def test_what_can_not_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    settings.save(tmp_path, CHANGED)
    (tmp_path / "machine.toml.new").mkdir()
    with pytest.raises(OSError, match=r"machine\.toml\.new"):
        settings.save(tmp_path, Settings())
    assert settings.load(tmp_path) == (CHANGED, "")
