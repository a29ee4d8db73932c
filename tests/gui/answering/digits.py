"""Digits on the applicant's screen, each after the one before was seen."""

from PySide6.QtTest import QTest

from ptsp_desk.gui.answering.screen import Screen


def fill_in(screen: Screen) -> None:
    """Answer all nine questions with the best, and tell nothing of oneself."""
    for digit in "444444444" + "0000":
        QTest.keyClicks(screen, digit)
        see(screen)


def see(screen: Screen) -> None:
    """Let the time pass in which one sees what was chosen."""
    if screen.pause.isActive():
        screen.pause.timeout.emit()
