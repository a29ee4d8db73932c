import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ptsp_desk.gui.crash import CrashBox, details

SECRET = "7316044107850001"


@pytest.fixture
def box(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> Iterator[CrashBox]:
    made = CrashBox(lambda: "1.2.3")
    yield made
    if made.box is not None:
        made.box.close()
    assert qtbot is not None
    capsys.readouterr()


def look_up(nik: str) -> None:
    raise LookupError(f"tidak ada {nik}")


def fail() -> Exception:
    try:
        look_up(SECRET)
    except LookupError as error:
        return error
    pytest.fail("nothing was raised")


def shown(box: CrashBox) -> QMessageBox:
    assert box.box is not None
    return box.box


def test_a_fault_is_shown_with_details_to_copy_and_nothing_personal(
    box: CrashBox, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    error = fail()
    with caplog.at_level(logging.ERROR):
        box.take(type(error), error, error.__traceback__)
    assert shown(box).text() == "Ada kesalahan program. Data yang sudah disimpan aman."
    copy = next(button for button in shown(box).buttons() if button.text() == "Salin rincian")
    assert isinstance(copy, QPushButton)
    copy.click()
    copied = QApplication.clipboard().text()
    assert "ptsp-desk 1.2.3" in copied
    assert "builtins.LookupError" in copied
    assert f"{__name__.rpartition('.')[2]}.py" in copied
    assert SECRET not in copied + caplog.text
    assert "LookupError" in caplog.text
    qtbot.waitUntil(lambda: True)


def test_one_box_at_a_time(box: CrashBox) -> None:
    first = fail()
    box.take(type(first), first, first.__traceback__)
    before = shown(box)
    box.take(type(first), first, first.__traceback__)
    assert shown(box) is before
    before.close()
    assert box.box is None


def test_a_fault_in_the_box_itself_ends_there(
    box: CrashBox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(said: str) -> None:
        error = fail()
        box.take(type(error), error, error.__traceback__)
        raise RuntimeError(said)

    monkeypatch.setattr(box, "_show", broken)
    error = fail()
    with pytest.raises(RuntimeError):
        box.take(type(error), error, error.__traceback__)
    assert "LookupError" in capsys.readouterr().err


def test_stopping_by_hand_is_no_fault(box: CrashBox, capsys: pytest.CaptureFixture[str]) -> None:
    box.take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert box.box is None
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_what_caused_a_fault_is_told_too() -> None:
    said = ""
    try:
        try:
            look_up(SECRET)
        except LookupError as cause:
            raise RuntimeError(SECRET) from cause
    except RuntimeError as error:
        said = details("1", error)
    assert "builtins.RuntimeError" in said
    assert "builtins.LookupError" in said
    assert SECRET not in said


@pytest.mark.qt_no_exception_capture
def test_python_and_qt_are_taken_over_and_given_back(box: CrashBox, caplog: pytest.LogCaptureFixture) -> None:
    before = sys.excepthook
    box.install()
    try:
        assert sys.excepthook == box.take
        with caplog.at_level(logging.WARNING):
            qWarning("kertas macet")
    finally:
        box.remove()
    assert "kertas macet" in caplog.text
    assert sys.excepthook is before
