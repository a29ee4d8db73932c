"""A wrong registration is taken back within a minute of it, by one key that is pressed twice."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from ptsp_desk.core.applications.records import Application
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.registration.entered import Entered
from ptsp_desk.gui.widgets.keybadge import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_SECONDS: Final = 60
_MARGIN, _BAR = 24, 60
REASON: Final = "salah daftar, dibatalkan dalam 60 detik"
"""Why such an application is void, as its journal keeps it."""


class _Floating(KeyButton):
    """A button at the lower right of the page that is in front now, above its bottom bar."""

    def __init__(self, over: QStackedWidget) -> None:
        super().__init__("", "take_back", parent=over)
        self._over, self._page = over, over.currentWidget()
        over.installEventFilter(self)
        over.currentChanged.connect(self._look)
        self._look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def show_text(self, text: str) -> None:
        self.setText(text)
        self._place()

    def _look(self) -> None:
        self.setVisible(self._over.currentWidget() is self._page)
        self.raise_()

    def _place(self) -> None:
        self.adjustSize()
        right, bottom = self._over.width() - _MARGIN, self._over.height() - _BAR - 12
        self.move(right - self.width(), bottom - self.height())


class TakeBack(QObject):
    """Offers to void what was just registered: the first press asks, the second one does it, on whatever page.

    The offer stands in the page's own bar, and over the page that shows the receipt. The number stays void and is never
    given again. After a minute the offer is gone: the file's own page does it then, with a reason.
    """

    taken_back = Signal(object)  # Entered: what the form held
    changed = Signal()
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._page = context, parent
        self._offered: tuple[str, datetime, Entered] | None = None
        self._is_asked = False
        self._action: QAction | None = None
        self._floating: _Floating | None = None
        self.button = KeyButton("", "take_back", "ghost")
        self.button.clicked.connect(self.press)
        self.button.hide()
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self.tick)

    @property
    def left(self) -> int:
        """Seconds for which the offer stands, 0 where there is none."""
        if self._offered is None:
            return 0
        passed = self._context.app.now() - self._offered[1]
        return min(_SECONDS, max(0, _SECONDS - int(passed / timedelta(seconds=1))))

    def offer(self, application: Application, entered: Entered) -> None:
        """Offer to take an application back; ``entered`` is the form that it was made from."""
        self._end()
        self._offered = application.number, application.registered_at, entered
        self._action = shortcuts.bind(self._page.window(), "take_back", self.press)
        over = self._page.parentWidget()
        if isinstance(over, QStackedWidget) and over.currentWidget() is not self._page:
            self._floating = _Floating(over)
            self._floating.clicked.connect(self.press)
        self._seconds.start()
        self.tick()

    def tick(self) -> None:
        """Say how long the offer still stands, and end it when its time is over."""
        left = self.left
        if self._offered is None or not left:
            self._end()
            return
        asks, offers = self.tr("Tekan sekali lagi: {number} batal"), self.tr("Batalkan {number} ({n} dtk)")
        text = (asks if self._is_asked else offers).format(number=self._offered[0], n=left)
        self.button.setText(text)
        self.button.show()
        if self._floating is not None:
            self._floating.show_text(text)

    def press(self) -> None:
        """Ask at the first press, void at the second one."""
        officer = self._context.session.officer
        if self._offered is None or not self.left or officer is None:
            return
        if not self._is_asked:
            self._is_asked = True
            self.tick()
            return
        number, _, entered = self._offered
        self._end()
        applications = self._context.app.applications
        self._context.jobs.run(
            self, lambda: applications.void(number, REASON, officer), lambda _: self._on_void(number, entered)
        )

    def _on_void(self, number: str, entered: Entered) -> None:
        self.changed.emit()
        self.taken_back.emit(entered)
        told = self.tr("{number} batal. Tarik kembali tanda terimanya; isiannya ada lagi di sini.")
        self.said.emit(told.format(number=number))

    def _end(self) -> None:
        self._offered, self._is_asked = None, False
        self._seconds.stop()
        self.button.hide()
        for part in (self._action, self._floating):
            if part is not None:
                part.deleteLater()
        if self._floating is not None:
            self._floating.hide()
        self._action = self._floating = None
