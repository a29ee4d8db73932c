"""From the desk to the applicant's screen: on which monitor it stands, and what the desk does meanwhile."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ptsp_desk.core.ballots import Moment
from ptsp_desk.gui.answering import asked as asking
from ptsp_desk.gui.answering.asked import Asked
from ptsp_desk.gui.answering.screen import Screen
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context


class Answering(QObject):
    """Shows the applicant's screen on the monitor that the desk doesn't use.

    Where there is none it covers the desk, which is locked first: whatever ends it, an officer must come back.
    """

    lent = Signal()
    """The desk's own monitor is about to be the applicant's."""
    said = Signal(str)
    changed = Signal(object)  # Changed

    def __init__(self, context: Context, desk: QWidget) -> None:
        """``desk`` is the window that the officer works in; the screen lasts as long."""
        super().__init__(desk)
        self._context, self._desk = context, desk
        self.screen: Screen | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._on_monitor_gone)

    def start(self, subject: str = "") -> None:
        """Ask about an application, ``handover:ENR-03A-00123-5`` or ``registration:`` and its number.

        Without a subject whoever has a token is waited for; where somebody is being asked, the keyboard is handed to
        them, and a screen that only waits is closed.
        """
        screen, app = self.screen, self._context.app
        if screen is not None and screen.isVisible():
            if screen.is_asking:
                self.said.emit(self.tr("Papan ketik sekarang untuk pemohon, sampai surveinya selesai."))
                screen.set_keyboard(mine=True)
                return
            if not subject:
                screen.close()
                return
        moment, _, number = subject.partition(":")
        read = partial(asking.after, app, Moment(moment), number) if subject else partial(asking.waiting, app)
        self._context.jobs.run(self, read, self._on_asked)

    def _on_asked(self, asked: Asked) -> None:
        monitor = other_monitor(self._desk)
        screen = self._screen(lent=monitor is None)
        if screen.lent:
            self.lent.emit()
        place = monitor or self._desk.screen()
        screen.setScreen(place)
        screen.setGeometry(place.geometry())
        screen.begin(asked)
        screen.showFullScreen()
        if screen.lent:
            screen.raise_()
            screen.activateWindow()

    def _screen(self, *, lent: bool) -> Screen:
        """Return the screen; another one where a monitor came or went since."""
        if self.screen is not None and self.screen.lent != lent:
            self.screen.close()
            self.screen.deleteLater()
            self.screen = None
        if self.screen is None:
            self.screen = Screen(self._context, self._desk, lent=lent)
            self.screen.taking.stored.connect(lambda: self.changed.emit(Changed(surveys=True)))
            if lent:
                self.screen.ended.connect(self._on_ended)
        return self.screen

    def _on_ended(self) -> None:
        assert self.screen is not None
        self.screen.hide()
        self._desk.activateWindow()

    def _on_monitor_gone(self) -> None:
        """Close what would now cover the desk."""
        if self.screen is not None and not self.screen.lent:
            self.screen.close()


def other_monitor(desk: QWidget) -> QScreen | None:
    """Return a monitor beside the one that the desk is on, None where there is none or it shows the same."""
    own = desk.screen()
    others = (monitor for monitor in QGuiApplication.screens() if not monitor.geometry().intersects(own.geometry()))
    return next(others, None)
