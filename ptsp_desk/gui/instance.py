"""One window a data folder: a second start hands its arguments to the first and ends."""

import getpass
import hashlib
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_VERSION = 1
_WAIT_MS = 2_000
_TRIES = 5
_ANSWER = b"ok\n"
_MOST_BYTES = 100_000


class Instance(QObject):
    """The right to be the one window on a folder, for this user of this machine."""

    handed_on = Signal(object)  # list[str]: the arguments of a later start

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_of(folder)
        self._lock = QLockFile(str(Path(tempfile.gettempdir()) / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # not by its age: a window is open for days. Of a process that ended it is taken
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def is_first(self) -> bool:
        """Try to be the one; from then on later starts are heard."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._name)  # of a process that was killed
        self._server.listen(self._name)
        return True

    def hand_on(self, arguments: Sequence[str]) -> bool:
        """Give the arguments to the window that is there; false where it doesn't answer."""
        message = json.dumps({"version": _VERSION, "arguments": list(arguments)}).encode() + b"\n"
        for _ in range(_TRIES):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_WAIT_MS // _TRIES):
                socket.write(message)
                socket.flush()
                if socket.waitForReadyRead(_WAIT_MS):
                    return socket.readAll().data() == _ANSWER
        return False

    def close(self) -> None:
        """Let the next one be first."""
        self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.setParent(self)
            socket.readyRead.connect(lambda: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        arguments = _arguments(bytes(socket.readLine().data()))
        if arguments is None:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self.handed_on.emit(arguments)


def name_of(folder: Path) -> str:
    """Return the name of lock and socket: of the user and the folder, so that nobody else's window is meant."""
    mark = hashlib.sha256(f"{getpass.getuser()}\0{folder.resolve()}".encode()).hexdigest()[:24]
    return f"ptsp-desk-{mark}"


def _arguments(line: bytes) -> list[str] | None:
    """Read a message; None where it isn't one that this version understands."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    if not isinstance(message, dict) or message.get("version") != _VERSION:
        return None
    arguments = message.get("arguments")
    return arguments if isinstance(arguments, list) and all(isinstance(item, str) for item in arguments) else None
