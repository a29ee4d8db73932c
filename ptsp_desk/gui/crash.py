"""What happens when the program itself is at fault: a box with details to copy, a line in the log, work goes on.

Nothing here may depend on what crashed, so only the standard library and Qt are imported. The stack of a crash of Qt
itself goes to the log, see ``ptsp_desk.log``.
"""

import logging
import platform
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
NAME = "fault"
_log = logging.getLogger(__name__)


class CrashBox:
    """Takes every exception that nobody caught. One box at a time; what comes meanwhile is only logged."""

    def __init__(self, version: "Callable[[], str]") -> None:
        self._version = version  # asked for when there is something to tell: looking it up is slow
        self._open: QMessageBox | None = None
        self._at_work = False
        self._before: Callable[..., object] = sys.excepthook
        self._before_qt: Callable[..., object] | None = None

    def install(self) -> None:
        """Take over from Python and Qt, for the rest of the process."""
        self._before = sys.excepthook
        sys.excepthook = self.take
        self._before_qt = qInstallMessageHandler(_on_message)

    def remove(self) -> None:
        """Give back what was taken over."""
        sys.excepthook = self._before
        qInstallMessageHandler(self._before_qt)

    @property
    def box(self) -> QMessageBox | None:
        """The box on the screen."""
        return self._open

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and show it."""
        if self._at_work or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._at_work = True
        try:
            said = details(self._version(), error)
            _log.error("%s", said)
            if sys.stderr is not None:
                sys.stderr.write(said + "\n")
            if QApplication.instance() is not None and threading.current_thread() is threading.main_thread():
                self._show(said)
        finally:
            self._at_work = False

    def _show(self, said: str) -> None:
        if self._open is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setObjectName(NAME)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("ptsp-desk")
        box.setText(_tr("Ada kesalahan program. Data yang sudah disimpan aman."))
        box.setInformativeText(
            _tr("Pekerjaan boleh diteruskan. Salin rinciannya dan kirim ke admin; isinya tanpa data pribadi.")
        )
        copy = box.addButton(_tr("Salin rincian"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(_tr("Tutup"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(copy)
        box.setEscapeButton(close)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(said))
        box.finished.connect(self._on_finished)
        self._open = box
        box.open()

    def _on_finished(self) -> None:
        box, self._open = self._open, None
        if box is not None:
            box.deleteLater()


def details(version: str, error: BaseException) -> str:
    """Return what may be shown to anybody: versions, and where it happened; no value, which could be a name."""
    lines = [f"ptsp-desk {version} · Qt {qVersion()} · Python {platform.python_version()} · {platform.platform()}"]
    chain: BaseException | None = error
    while chain is not None:
        lines.append(f"{type(chain).__module__}.{type(chain).__qualname__}")
        lines += [
            f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(chain.__traceback__)
        ]
        chain = chain.__cause__ or chain.__context__
    return "\n".join(lines)


def _on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, message)
    if kind == QtMsgType.QtFatalMsg and sys.stderr is not None:
        sys.stderr.write(message + "\n")


def _tr(text: str) -> str:
    return QCoreApplication.translate("CrashBox", text)
