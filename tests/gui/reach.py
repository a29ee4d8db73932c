"""Whether everything on a page is reached by keys and named for those who hear."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QRadioButton, QScrollArea, QWidget


def reachable(page: QWidget) -> set[QWidget]:
    """Return what Tab must reach; of a group of radio buttons only the chosen one."""
    return {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        and not (isinstance(widget, QRadioButton) and not widget.isChecked())
    }


def walked(page: QWidget) -> list[QWidget]:
    """Return what has the keyboard after each Tab, until it is where it began."""
    start = QApplication.focusWidget()
    assert start is not None
    seen: list[QWidget] = []
    while len(seen) < 200:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert now is not focus, f"Tab is trapped in {focus}"
        assert page.isAncestorOf(now), f"Tab left the page at {focus}"
        seen.append(now)
        if now is start:
            return seen
    raise AssertionError(f"Tab never came back to {start}; it went {seen[-5:]}")


def unnamed(page: QWidget) -> list[QWidget]:
    """Return what has the keyboard at some time and no name for those who hear."""
    return [widget for widget in reachable(page) if not isinstance(widget, QScrollArea) and not _name(widget)]


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
