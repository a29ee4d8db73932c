"""Pages in a window that is too small for them: what stands above the bar scrolls, the bar and its main act stay."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ptsp_desk.gui.widgets.keybadge import KeyButton

_LEAST_WIDTH = 760
_BELOW_FOCUS = 24
_CHANGES_ROOM = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show})


class PageArea(QScrollArea):
    """Makes its widget as large as itself, or as large as that needs to be; then it follows the keyboard."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = body
        self._settled = QTimer(self, singleShot=True, interval=0)  # areas within this one have their size by then
        self._settled.timeout.connect(lambda: self._follow(QApplication.focusWidget()))
        self.setWidget(body)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        body, layout = self._body, self._body.layout()
        size = self.viewport().size().expandedTo(body.minimumSizeHint()).expandedTo(body.minimumSize())
        if layout is not None and layout.hasHeightForWidth():  # the narrower a page, the more lines its texts need
            size.setHeight(max(size.height(), layout.totalMinimumHeightForWidth(size.width())))
        body.resize(size)
        self._settled.start()

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        self._follow(now)

    def _follow(self, focus: QWidget | None) -> None:
        """Bring into sight what has the keyboard, also in areas that scroll within this one."""
        if focus is None or not self._body.isAncestorOf(focus):
            return
        around = focus.parentWidget()
        while around is not None and around is not self.parentWidget():
            if isinstance(around, QScrollArea) and focus.size() == focus.size().boundedTo(around.viewport().size()):
                around.ensureWidgetVisible(focus, 0, _BELOW_FOCUS)
            around = around.parentWidget()


class _BarRoom(QObject):
    """Takes the keys off the buttons of a bar while it has no room for them; tooltips and F1 still tell them."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar)
        self._bar = bar
        bar.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _CHANGES_ROOM and self._bar.isVisible():
            buttons = [button for button in self._bar.findChildren(KeyButton) if not button.isHidden()]
            left_off = sum(button.room for button in buttons if button.is_compact)
            compact = self._bar.minimumSizeHint().width() + left_off > self._bar.width()
            for button in buttons:
                button.set_compact(compact=compact)
        return False


class _KeepsKeyboard(QObject):
    """Keeps the keyboard on a page where what had it there is hidden or can't be pressed any more."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._had: QWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Look again where the keyboard went away by itself; where somebody took it elsewhere, there it stays."""
        is_taken = before is not None and now is not None and before.isVisible() and before.isEnabled()
        has_left = before is not None and self._page.isAncestorOf(before) and not (now and self._page.isAncestorOf(now))
        if has_left and not is_taken:
            self._had = before
            self._soon.start()

    def _look(self) -> None:
        had, self._had = self._had, None
        now = QApplication.focusWidget()
        is_gone = had is not None and (not isValid(had) or not (had.isVisible() and had.isEnabled()))
        if not is_gone or not self._page.isVisible() or (now and self._page.isAncestorOf(now)):
            return
        able = [widget for widget in self._page.findChildren(QWidget) if _takes_keys(widget)]
        lists = [widget for widget in able if isinstance(widget, QAbstractItemView)]
        for first in [*lists, *able][:1]:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_keys(widget: QWidget) -> bool:
    is_able = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
    return is_able and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def let_scroll(page: QWidget) -> None:
    """Put all of a page but its last part, the bar, into an area that scrolls where the window is too small."""
    layout = page.layout()
    last = layout.itemAt(layout.count() - 1) if layout else None
    bar = last.widget() if last else None
    assert layout is not None
    assert bar is not None
    layout.removeWidget(bar)
    body = QWidget()
    area = PageArea(body, page)
    body.setLayout(layout)  # what stands in it moves along, once: each move gives every part its style again
    body.setMinimumWidth(_LEAST_WIDTH)
    lines = QVBoxLayout(page)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(area, 1)
    lines.addWidget(bar)
    _KeepsKeyboard(page)
    bars = bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for one in bars if isinstance(bar, QStackedWidget) else [bar]:
        _BarRoom(one)
