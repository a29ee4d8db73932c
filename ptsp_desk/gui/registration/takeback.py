"""A wrong registration is taken back within a minute of it, by one key that is pressed twice."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ptsp_desk.core.applications.records import Application
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.registration.entered import Entered
from ptsp_desk.gui.widgets.keybadge import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_SECONDS: Final = 60
REASON: Final = "salah daftar, dibatalkan dalam 60 detik"
"""Why such an application is void, as its journal keeps it."""


class TakeBack(QObject):
    """Offers to void what was just registered: the first press asks, the second one does it, on whatever page.

    The number stays void and is never given again. After a minute the offer is gone: the file's own page does it then,
    with a reason.
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
        self.button = KeyButton("", "take_back", "ghost")
        self.button.hide()
        self.button.clicked.connect(self.press)
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self.tick)

    @property
    def left(self) -> int:
        """Seconds for which the offer stands, 0 where there is none."""
        if self._offered is None:
            return 0
        passed = self._context.app.now() - self._offered[1]
        return max(0, _SECONDS - int(passed / timedelta(seconds=1))) if passed >= timedelta() else _SECONDS

    def offer(self, application: Application, entered: Entered) -> None:
        """Offer to take an application back; ``entered`` is the form that it was made from."""
        self._end()
        self._offered = application.number, application.registered_at, entered
        self._action = shortcuts.bind(self._page.window(), "take_back", self.press)
        self._seconds.start()
        self.tick()

    def tick(self) -> None:
        """Say how long the offer still stands, and end it when its time is over."""
        if self._offered is None or not self.left:
            self._end()
            return
        asks = self.tr("Tekan sekali lagi untuk membatalkan {number}")
        offers = self.tr("Batalkan pendaftaran {number} ({n} dtk)")
        self.button.setText((asks if self._is_asked else offers).format(number=self._offered[0], n=self.left))
        self.button.show()

    def press(self) -> None:
        """Ask at the first press, void at the second one."""
        officer = self._context.session.officer
        if self._offered is None or not self.left or officer is None:
            return
        number, _, entered = self._offered
        if not self._is_asked:
            self._is_asked = True
            self.tick()
            self.said.emit(self.button.text() + f" ({shortcuts.shortcut('take_back').shown}).")
            return
        self._end()
        applications = self._context.app.applications
        self._context.jobs.run(
            self, lambda: applications.void(number, REASON, officer), lambda _: self._on_void(number, entered)
        )

    def _on_void(self, number: str, entered: Entered) -> None:
        self.said.emit(self.tr("{number} batal; nomornya tidak dipakai lagi. Isiannya kembali.").format(number=number))
        self.changed.emit()
        self.taken_back.emit(entered)

    def _end(self) -> None:
        self._offered, self._is_asked = None, False
        self._seconds.stop()
        self.button.hide()
        if self._action is not None:
            self._action.deleteLater()
            self._action = None
