"""The window itself: what is started, in which order, and what ends with it."""

import contextlib
import gc
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget
from shiboken6 import delete
from typing_extensions import override

from ptsp_desk import log, paths, settings
from ptsp_desk.core.errors import DeskError, Unavailable
from ptsp_desk.gui import crash, shortcuts, theme, translations
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.instance import Instance
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.officers.idle import IdleWatch
from ptsp_desk.gui.officers.sign_in import SignInPage
from ptsp_desk.gui.session import Session
from ptsp_desk.gui.widgets.pagearea import PageArea, let_scroll

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.core.officers import Officer
    from ptsp_desk.gui.main_window import MainWindow
    from ptsp_desk.gui.scanner import Scanner
    from ptsp_desk.gui.setup.making import Made

_SIZE = QSize(1366, 768)
_SMALLEST = QSize(640, 340)
"""Fits a screen of 1366 by 768 at 200 %, beside the frame and the title that the desktop draws."""


class Window(QMainWindow):
    """The frame around sign-in, set-up and the desk at work.

    It is on the screen before anything slow is loaded: the office is opened beside it, and its officers fill in.
    """

    painted = Signal()
    """The window was on the screen for the first time."""
    settled = Signal()
    """The office is open, or was not to be opened: what takes long to load is loaded."""

    def __init__(
        self,
        folder: Path,
        arguments: Sequence[str] = (),
        jobs: Jobs | None = None,
        *,
        kept: contextlib.ExitStack | None = None,
    ) -> None:
        """Make the window; ``kept`` holds a log that was begun before, which goes on in the folder of the office."""
        super().__init__()
        self._is_painted = self._is_ended = False
        self.setWindowTitle("ptsp-desk")
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self.setMinimumSize(_SMALLEST)
        self._folder = folder
        self._asked = list(arguments)
        self._log = kept or contextlib.ExitStack()
        self.jobs = jobs or Jobs(parent=self)
        self.session = Session(self)
        self.context: Context | None = None
        self.main: MainWindow | None = None
        self.scanner: Scanner | None = None
        self._admin: Officer | None = None
        self._stack = QStackedWidget(self)
        self.setCentralWidget(self._stack)
        self.sign_in = SignInPage(self.jobs, self.session, self)
        self._lock = PageArea(self.sign_in)
        self._stack.addWidget(self._lock)
        self.idle = IdleWatch(self)
        self.idle.idle.connect(self.lock)
        self.session.signed_in.connect(self._on_signed_in)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def open_office(self) -> None:
        """Begin to open the folder's office; without one the set-up begins."""
        self.jobs.run(self, partial(_opened, self._folder), self._on_opened, self._on_not_opened)

    def lock(self) -> None:
        """Ask for an officer and a PIN; what is typed in the window stays as it is, what stands above it is closed."""
        if self.main is None or self._stack.currentWidget() is not self.main:
            return
        self.idle.watch(0)
        _close_above()
        self._stack.setCurrentWidget(self._lock)  # what is left by that is still kept for who typed it
        self.session.lock()
        self.sign_in.lock()

    def take(self, arguments: Sequence[str]) -> None:
        """Come to the front for a later start, and show what it named as soon as somebody is signed in."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self._asked += arguments
        self._show_asked()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        super().closeEvent(event)
        self.end()

    def end(self) -> None:
        """Let everything asked for be done, then let go of the folder on the thread that worked in it."""
        if self._is_ended:
            return
        self._is_ended = True
        if self.context is not None:
            self.jobs.run(self, self.context.app.desk.close, lambda _: None)
        self.jobs.close()
        self._log.close()

    def _on_opened(self, opened: "_Opened | None") -> None:
        self.settled.emit()
        if opened is None:
            self._set_up()
            return
        app = opened.app
        self._log.close()
        self._log.enter_context(log.kept_in(self._folder))
        self.context = Context(app, self.jobs, self.session, app.settings, _nowhere)
        self.setWindowTitle(f"{opened.office} · {app.desk.id}")
        desk = self.tr("Loket {number} · {id}").format(number=f"{app.desk.desk_number:02}", id=app.desk.id)
        self.sign_in.show_office(app, opened.office, desk)
        self.jobs.run(self, app.ballots.close, lambda _: None)  # what a cut-off left half done
        if self._admin is not None:
            self.session.sign_in(self._admin)
        elif not opened.has_pins:
            self._set_up(app)

    def _on_not_opened(self, error: Exception) -> None:
        self.settled.emit()
        if not isinstance(error, DeskError):
            raise error
        self.sign_in.show_problem(error.sentence)

    def _set_up(self, app: "App | None" = None) -> None:
        from ptsp_desk.gui.setup.page import SetupPage

        page = SetupPage(self._folder, self.jobs, app)
        let_scroll(page)
        page.done.connect(partial(self._on_set_up, page))
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.begin()

    def _on_set_up(self, page: QWidget, made: "Made") -> None:
        """Open the office for who has just set it up, without asking for the PIN again."""
        self._stack.setCurrentWidget(self._lock)
        self._stack.removeWidget(page)
        page.deleteLater()
        if self.context is None:
            self._admin = made.admin
            self.open_office()
        else:
            self.session.sign_in(made.admin)

    def _on_signed_in(self) -> None:
        assert self.context is not None
        if self.main is None:
            self._begin(self.context)
        assert self.main is not None
        self._stack.setCurrentWidget(self.main)
        wanted = self.main.focusWidget()  # what had the keyboard, or was given it behind the lock
        if wanted is not None:
            wanted.setFocus()
        self.idle.watch(self.context.settings.idle_lock_minutes)
        self._show_asked()

    def _begin(self, context: Context) -> None:
        from ptsp_desk.gui.main_window import MainWindow
        from ptsp_desk.gui.scanner import Scanner

        self.main = MainWindow(context)
        self.main.locked.connect(self.lock)
        self.main.changed.connect(self._on_changed)
        self._stack.addWidget(self.main)
        self._stack.setCurrentWidget(self.main)
        self.main.begin()
        shortcuts.OursFirst(self)
        self.scanner = Scanner(is_code, self)
        self.scanner.scanned.connect(self._on_scanned)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Give the keyboard back where work that ended behind the lock has taken it."""
        if self.session.officer is None and self.main is not None and now is not None and self.main.isAncestorOf(now):
            mine = before is not None and self.sign_in.isAncestorOf(before)
            (before if before is not None and mine else self.sign_in.pin).setFocus()

    def _on_scanned(self, text: str) -> None:
        if self.main is not None and self._stack.currentWidget() is self.main:
            self.main.scanned(text)

    def _show_asked(self) -> None:
        if self.main is not None and self.session.officer is not None:
            asked, self._asked = self._asked, []
            for argument in asked:
                self.main.scanned(argument)

    def _on_changed(self, changed: Changed) -> None:
        if changed.settings and self.context is not None:
            self.context.settings = self.context.app.settings
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            theme.apply(application, self.context.settings.theme)
            self.idle.watch(self.context.settings.idle_lock_minutes)


def run(folder: Path, arguments: Sequence[str], kept: contextlib.ExitStack | None = None) -> int:
    """Open the window on a data folder and return the exit code when it is closed.

    Where a window on that folder is open already, it gets the arguments and comes to the front. ``kept`` holds the log
    that was begun before, in the data folder where there is one.

    Raises:
        Unavailable: such a window doesn't answer.
    """
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([sys.argv[0] or "ptsp-desk"])
    application.setApplicationName("ptsp-desk")
    application.setDesktopFileName("ptsp-desk")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "kantor.svg")))
    translations.install(application)
    instance = Instance(folder)
    if not instance.is_first():
        if not instance.hand_on(arguments):
            raise Unavailable(
                QCoreApplication.translate(
                    "Window", "Jendela untuk folder ini sudah terbuka, tetapi tidak menjawab. Tutup dulu yang itu."
                )
            )
        return 0
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal ends it at once; what was saved is on the disk
    crash.CrashBox(_version).install()
    theme.apply(application, settings.load(folder)[0].theme)
    window = Window(folder, arguments, kept=kept)
    instance.handed_on.connect(window.take)
    window.painted.connect(window.open_office)
    window.settled.connect(_collect_again)
    window.showMaximized()
    try:
        return application.exec()
    finally:
        window.end()
        instance.close()
        delete(window)  # before the application, which Python would let go of first


@dataclass(frozen=True, slots=True)
class _Opened:
    """An office that was opened; without any PIN nobody can sign in yet."""

    app: "App"
    office: str
    has_pins: bool


def _opened(folder: Path) -> _Opened | None:
    """Open the office of a folder, None where there is none. Everything slow is loaded here."""
    from ptsp_desk.app import App, is_set_up

    if not is_set_up(folder):
        return None
    app = App(folder)
    return _Opened(app, app.in_force.office.name, app.officers.has_pins())


def is_code(text: str) -> bool:
    """Tell whether a text is one that our papers carry: a number, a reference to a visit, or a code."""
    from ptsp_desk.core import receipts
    from ptsp_desk.core.numbers import RegistrationNumber, VisitReference

    readers: tuple[Callable[[str], object], ...] = (
        RegistrationNumber.parse,
        VisitReference.parse,
        receipts.find_payload,
    )
    for read in readers:
        with contextlib.suppress(DeskError):
            read(text)
            return True
    return False


def _close_above() -> None:
    """Close menus and dialogs, as by Esc; what a fault told stays to be read, for nothing can be done there."""
    while (popup := QApplication.activePopupWidget()) and popup.close():
        pass
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible() and dialog.objectName() != crash.NAME:
            dialog.reject()


def _nowhere(go: Go) -> None:
    """Go where there is no page yet."""


def _collect_again() -> None:
    """Look for garbage from now on, but never again in what was loaded at the start: that stays."""
    gc.freeze()
    gc.enable()


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("ptsp-desk")
    except PackageNotFoundError:
        return "?"
